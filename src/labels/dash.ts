import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import { type LabelConvention, LOOSE, loosely, STOP_DASH } from './convention.ts'
import { readCrowd } from './crowd.ts'
import { type DashMark, findDash, NAME_REACH, SMALL_WORDS } from './dash-mark.ts'
import { beginsSpeech, saysSentence } from './dash-speech.ts'
import { readDashTold } from './dash-told.ts'
import { isJobTitle } from './job-title.ts'
import { type Name, readName } from './name.ts'
import { ROLES } from './names/roles.ts'
import { isDigit, skipBlank, trimEnd } from './names/units.ts'
import { ADDRESSES } from './names/vocabulary.ts'
import { hasRole } from './office.ts'
import { type Standing, standing } from './standing.ts'

/** An office or a form of address, and brackets, a full stop or capitals: hardly anything else looks like it. */
const OFFICIAL = 0.85
const FORMAL = 0.7
/** A full name, its party in brackets or its office, and a full stop before the dash; or an office alone: "President. – ". */
const LISTED = 0.6
/** A name and a dash say little: only that they recur counts, here and not as labels of another kind. */
const BARE = 0.24
/** A first and a last name may be somebody who speaks once. */
const BARE_FULL = 0.27
/** Behind capitals or a full name, a full stop and a dash are rarely together elsewhere; what is said may be anything there: "VEY.—Yes, yes" */
const STOPPED = 0.45
/** A line of so many units goes on in the next. */
const WRAPPED = 80
/** A word that may be no name at all is not even that. */
const LEAST = 0.3

export const dash: LabelConvention = {
  name: 'dash',
  title: 'NAME (Party) - speech',
  about:
    'Parliaments: a dash ends the label, behind the name, its party or place in brackets, or a full stop. The brackets may be closed on the next line.',
  examples: [
    { line: 'O SR. PRESIDENTE (Jo Vey. PX - AB) - Passamos à votação.', label: 'O SR. PRESIDENTE' },
    { line: 'A SRA. MARA LUND (PX - AB. Pela ordem.) - Obrigada.', label: 'A SRA. MARA LUND' },
    {
      line: 'O SR. JO VEY (Bloco/PX - AB. Pela ordem. Sem revisão do orador.) - O bloco do porto',
      label: 'O SR. JO VEY',
    },
    { line: 'O SR. PRESIDENTE - JO VEY - PX - Está aberta a sessão.', label: 'O SR. PRESIDENTE' },
    { line: 'The Chair — We begin with the ferry.', label: 'The Chair' },
    { line: 'President. – The debate is closed.', label: 'President' },
    { line: 'Mr. Lund – I agree with that.', label: 'Mr. Lund' },
    { line: 'Mr LUND (North Quay—Leader of the House) (2.00 p.m.)—I move the motion.', label: 'Mr LUND' },
    { line: 'M. le président. – La parole est à Mme Vey.', label: 'M. le président' },
    { line: 'Mara Lund (PX). – Madame la Présidente, je serai brève.', label: 'Mara Lund' },
    { line: 'Mara Lund, on behalf of the PX Group. – Mr President, I agree.', label: 'Mara Lund' },
    { line: 'Mara Lund, Member of the Commission. – Mr President, I agree.', label: 'Mara Lund' },
    { line: 'El señor LUND (Presidente).- Se abre la sesión.', label: 'El señor LUND' },
    { line: 'Mr. LUND -- I agree.', label: 'Mr. LUND' },
    { line: 'The SPEAKER —Order!', label: 'The SPEAKER' },
    { line: 'Ms VEY (Tidewater) (14:05) —I rise.', label: 'Ms VEY' },
  ],
  counterExamples: [
    'Paris — the city of the north',
    '- Mara Lund came first.',
    'The chair — it was red — stood there.',
    'El presidente —Jo Lund— llegó tarde.',
    'Mara Lund – engineer',
    'Schönen Dank, Frau Präsidentin. – Ich danke auch.',
    'Mara Lund - Chief Engineer',
    'Lund, J. – Tides of the North. Harbour Press.',
    'Smith-Lund came to the harbour.',
    'abbot — A head of a house.',
    'Monday - Closed all day, except for groups.',
    'The tide was high – Nobody had seen it.',
    'It was late - Nobody knew.',
    'LUND: Yes - I agree.',
  ],
  mayWrap,
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const mark = findDash(line, at)
    return mark && matchAt(line, at, mark)
  },
}

function matchAt(line: string, at: number, mark: DashMark): LabelMatch | undefined {
  const name = readSpeaker(line.slice(at, mark.end), mark.stop)
  if (name === undefined) return undefined
  const told = readDashTold(line, skipBlank(line, mark.next), name)
  const { speechAt } = told
  const ownLine = speechAt === line.length
  const prior = ownLine ? priorAlone(name) : priorBefore(line, speechAt, { name, mark })
  if (prior === 0) return undefined
  const affiliation = placeOf(name.affiliation) ?? told.affiliation
  const match = toMatch({ ...name, affiliation }, { speechAt, ownLine, time: undefined }, { at, prior })
  const styled = mark.tight ? { ...match, style: STOP_DASH } : match
  return prior === LOOSE ? loosely(styled) : styled
}

/** Mara Lund, on behalf of the PX Group. – Mr President
 *            ^ behind a comma stands an office, if a full stop follows it */
function readSpeaker(text: string, stop: boolean): Name | undefined {
  const crowd = readCrowd(text)
  if (crowd !== undefined) return crowd
  const comma = text.indexOf(',')
  if (comma < 0 || text.lastIndexOf('(', comma) > text.lastIndexOf(')', comma)) return readName(text)
  const name = readName(text.slice(0, comma))
  const office = text.slice(comma + 1).trim()
  if (name === undefined || !stop || isDescription(office)) return undefined
  if (countSmall(office) > 0 || BEGINS_SMALL.test(office) || hasRole(office)) return { ...name, affiliation: office }
  return name.prior >= FULL && isJobTitle(office) && !ADDRESSES.has(office.toLowerCase().split(NO_WORD, 1)[0] ?? '')
    ? { ...name, affiliation: office, prior: MAYBE }
    : undefined
}

// the keeper of the harbour books for many years      her brother
const DESCRIBES = /^(?:the|an?|her|his|their|my|our|die|der|das|eine?|ihre?|seine?|les?|la|une?|sa|son|el|los|las|su|il|lo|os?) /

/** A story says in more words who somebody is than a record says what office he has. */
function isDescription(office: string): boolean {
  return DESCRIBES.test(office) && countSmall(office) > SMALL_WORDS
}

// on behalf of the PX Group      rapporteur
const SMALL_WORD = /(?:^| )\p{Ll}{4,}/gu

function countSmall(text: string): number {
  return text.match(SMALL_WORD)?.length ?? 0
}

// im Namen der PX-Fraktion
const BEGINS_SMALL = /^\p{Ll}{1,3} \p{L}/u
/** "Berichterstatterin" and "Berlin" look alike. */
const MAYBE = 0.5
/** A first and a last name. */
const FULL = 0.8

function priorAlone(name: Name): number {
  return standing(name) === 'none' || !isPlace(name.affiliation) ? 0 : FORMAL
}

interface Marked {
  readonly name: Name
  readonly mark: DashMark
}

function priorBefore(line: string, speechAt: number, { name, mark }: Marked): number {
  const prior = BOOKISH.test(name.affiliation ?? '') ? 0 : priorOfShape(name, mark)
  if (prior === 0) return 0
  const begins = beginsSpeech(line, speechAt)
  if (prior === OFFICIAL || (prior === LISTED && name.affiliation === null)) return says(line, speechAt, mark) ? prior : BARE
  if (begins && (prior >= LISTED || saysSentence(line, speechAt))) return prior
  const mayBegin = begins || prior === STOPPED || isDigit(line.charCodeAt(speechAt))
  return mark.stop && prior < LISTED && mayBegin ? BARE : LOOSE
}

/** Whether a sentence stands behind the dash; behind brackets a line may end within its first words. */
function says(line: string, from: number, { bracket }: DashMark): boolean {
  return saysSentence(line, from) || (bracket && trimEnd(line, 0) >= WRAPPED && beginsSpeech(line, from))
}

function priorOfShape(name: Name, mark: DashMark): number {
  if (name.isCrowd === true) return name.prior
  const standingOf = standing(name)
  if (standingOf !== 'none' && (mark.bracket || name.shape === 'caps')) return priorOfFormal(name, mark, standingOf)
  if (standingOf === 'addressed') return mark.stop ? FORMAL : BARE
  if (mark.glued) return 0
  if (mark.stop && standingOf === 'office') return LISTED
  if (mark.stop && name.prior >= FULL && name.affiliation !== null) return LISTED
  return mayBeBare(name, mark) ? priorOfBare(name, mark) : 0
}

function priorOfBare({ shape, prior }: Name, { stop }: DashMark): number {
  if (stop && (shape === 'caps' || prior >= FULL)) return STOPPED
  return prior >= FULL ? BARE_FULL : BARE
}

/** THE TAILOR'S MAN.--Here it is. */
function mayBeBare(name: Name, { tight }: DashMark): boolean {
  return (tight && name.shape === 'caps') || (name.prior >= LEAST && !isDateline(name))
}

function priorOfFormal({ affiliation }: Name, { bracket }: DashMark, standingOf: Standing): number {
  if (bracket && isPlace(affiliation)) return OFFICIAL
  return standingOf === 'office' ? BARE : FORMAL
}

/** "NORTH QUAY (Agency) — The mayor said": capitals and brackets, and no office in either. */
export function isDateline({ label, shape, affiliation }: Name): boolean {
  if (affiliation === null || shape !== 'caps') return false
  return !`${label} ${affiliation}`
    .toLowerCase()
    .split(NO_WORD)
    .some((word) => ROLES.has(word))
}

const NO_WORD = /[^\p{L}-]+/u

/** A party, a place, the name of who presides: no remark, which begins with a small letter. */
function isPlace(note: string | null): boolean {
  const first = note?.charAt(0) ?? ''
  return first !== '' && first === first.toUpperCase()
}

// (ed.)   (eds)   (1990)   (trad.)
const BOOKISH = /^(?:eds?|hrsg|hg|trad|trans|dirs?|coords?|comps?|orgs?)\b|\d{4}/iu

/** Of what stands in the brackets, the sentences before the first that is a note of the reporter.
 *     PX - AB. Pela ordem. Sem revisão do orador.
 *            ^                                     */
function placeOf(note: string | null): string | null {
  if (note === null || !note.includes('. ')) return note
  const parts = note.split('. ')
  const end = parts.findIndex((part, index) => index > 0 && countSmall(part) > 0)
  return end < 0 ? note : parts.slice(0, end).join('. ')
}

const LONGEST = 200

/** Whether the brackets behind an official name are open at the end of a line, or end it: the dash may be on the next.
 *     O SR. LUND (PX - AB. Sem revisão do
 *                ^                          */
function mayWrap(line: string): boolean {
  const at = skipBlank(line, 0)
  const open = line.indexOf('(', at)
  const end = trimEnd(line, at)
  if (open <= at || open - at > NAME_REACH || end - at > LONGEST) return false
  const close = line.lastIndexOf(')', end)
  if (close > open && close < end - 1) return false
  const name = readName(line.slice(at, open))
  return name !== undefined && standing(name) !== 'none'
}
