import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import { type LabelConvention, loosely } from './convention.ts'
import { beginsSpeech, saysSentence } from './dash-speech.ts'
import { type Name, readName } from './name.ts'
import { isOfficeWord } from './names/offices.ts'
import { ROLES } from './names/roles.ts'
import { indexFrom, isAsciiLower, isBlank, isDigit, skipBlank } from './names/units.ts'
import { CUT_TITLES } from './names/vocabulary.ts'
import { beginsWithRole, splitOffice } from './office.ts'
import { isLed, standing } from './standing.ts'

/** All in capitals, or a French house: "MR. LUND. I object", "M. le président. La parole". */
const FORMAL = 0.7
/** A sentence may begin with a name and end with it: only that names recur counts, here and not as
 * labels of another kind. */
const BARE = 0.24
const REACH = 160
const MOST_WORDS = 7
/** With an office behind a comma. */
const MOST_WITH_OFFICE = 24

export const titlePeriod: LabelConvention = {
  name: 'title-period',
  title: 'Mr. Name. Speech',
  about: 'Hearings of committees, and courts: a title or an office, a name, and a full stop before the speech.',
  examples: [
    { line: '    Mr. Lund. Thank you, Mr. Chairman.', label: 'Mr. Lund' },
    { line: 'Chairman Vey. The committee will come to order.', label: 'Chairman Vey' },
    { line: 'Senator Ek. I have one question.', label: 'Senator Ek' },
    { line: 'The Chairman. Without objection.', label: 'The Chairman' },
    { line: 'Mr. Lund of North Quay. I yield.', label: 'Mr. Lund of North Quay' },
    { line: 'Mr. Lund. and then I left.', label: 'Mr. Lund' },
    { line: 'Dr. J. Lund, Jr. (continuing). It was late.', label: 'Dr. J. Lund, Jr.' },
    { line: 'M. le président. La parole est à Mme Vey.', label: 'M. le président' },
    { line: 'M. le président de la commission. Nous y sommes.', label: 'M. le président de la commission' },
    { line: 'M. Jo Lund, rapporteur de la commission. Nous y sommes.', label: 'M. Jo Lund' },
    { line: 'THE COURT. Overruled.', label: 'THE COURT' },
    { line: 'La señorita VEGA FARO (PX).', label: 'La señorita VEGA FARO' },
    { line: 'El señor VEGA FARO (PX-\nPY). Gracias, señor Presidente.', label: 'El señor VEGA FARO' },
  ],
  counterExamples: [
    'Mr. Lund agreed. He was late.',
    'Mr. President. I rise.',
    'Mr. Lund.',
    'Mr. Lund (PX).',
    'Paris. The city was quiet.',
    'Yes. I agree.',
    'The harbour. A place for boats.',
    'Mr. Lund: I agree. It is late.',
    'Mr. Lund, who was late. He sat down.',
    'M. le président de la commission est venu hier soir. Il pleuvait.',
    'M. le marin de la commission. Il pleuvait.',
    'Chairman. A person who presides.',
    'XThe Secretary of State (Mr. Jo Vey). I agree.',
  ],
  isFormal: true,
  mayWrap,
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    if (isAsciiLower(line.charCodeAt(at))) return undefined
    const stop = findStop(line, at)
    if (stop < 0) return undefined
    const speechAt = skipBlank(line, stop + 1)
    const holder = line.slice(at, stop)
    const ownLine = speechAt === line.length
    const name = isLed(holder) && (!ownLine || holder.endsWith(')')) ? readHolder(holder) : undefined
    if (ownLine) return name && matchAlone(name, at, speechAt)
    const prior = name === undefined || isEntry(line, speechAt) ? 0 : priorOf(name)
    if (name === undefined || prior === 0) return undefined
    const match = toMatch(name, { speechAt, ownLine: false, time: undefined }, { at, prior })
    // "MR. LUND. and then I left": capitals are sure by themselves.
    return beginsSpeech(line, speechAt) || (prior === FORMAL && !isDigit(line.charCodeAt(speechAt))) ? match : loosely(match)
  },
}

/** In capitals and with a party, the speech below.
 *     La señorita VEGA FARO (PX).
 *                               ^   */
function matchAlone(name: Name, at: number, end: number): LabelMatch | undefined {
  if (name.affiliation === null || name.shape !== 'caps' || priorOf(name) !== FORMAL) return undefined
  return toMatch(name, { speechAt: end, ownLine: true, time: undefined }, { at, prior: FORMAL })
}

/** Whether the brackets behind a name in capitals are open at the end of a line. */
function mayWrap(line: string): boolean {
  const at = skipBlank(line, 0)
  const open = line.indexOf('(', at)
  if (open <= at || open - at > REACH || line.includes(')', open) || !isLed(line.slice(at, open))) return false
  return readName(line.slice(at, open))?.shape === 'caps'
}

const WHITE = /\s+/

/** A name of few words, an office behind a comma perhaps, which begins with a role: not "Dr. Jo Lund, Parl. Staatssekretär". */
function readHolder(text: string): Name | undefined {
  const open = text.indexOf('(')
  const before = open < 0 ? text : text.slice(0, open)
  const holder = splitOffice(before)
  if (holder === undefined) return isShort(before) ? (readName(text) ?? readFrench(text)) : undefined
  if (before.split(WHITE).length > MOST_WITH_OFFICE) return undefined
  const name = isShort(holder.name) && beginsWithRole(holder.office) ? readName(holder.name) : undefined
  return name && { ...name, affiliation: holder.office }
}

// M. le président de la commission
const OFFICE = /^(?:M\.|Mme) l[ae] (\p{Ll}{4,20})(?: [\p{L}’'-]{1,30}){1,6}$/u

/** The office of a house, all of its words in small letters, is the name. */
function readFrench(text: string): Name | undefined {
  const office = OFFICE.exec(text)?.[1]
  const name = office !== undefined && isOfficeWord(office) ? readName(text.split(WHITE).slice(0, 3).join(' ')) : undefined
  return name && { ...name, label: text, names: [text] }
}

function isShort(name: string): boolean {
  return name.split(WHITE).length <= MOST_WORDS
}

/** One word, and no sentence. */
function isEntry(line: string, from: number): boolean {
  return !saysSentence(line, from) && !line.slice(from).trimEnd().includes(' ')
}

function priorOf(name: Name): number {
  const words = name.label.split(' ')
  const kind = standing(name)
  if (kind === 'none' || (kind === 'office' && words.length === 1)) return 0
  const french = FRENCH.test(name.label)
  if (kind === 'addressed' && !french && words.slice(1).every((word) => ROLES.has(word.toLowerCase()))) return 0
  if (french || name.shape === 'caps') return FORMAL
  return BARE
}

// M. le président      Mme la présidente
const FRENCH = /^(?:M\.|Mme) l[ae] /

/** The full stop that ends the name, and not an abbreviation or an initial, or -1.
 *     Dr. J. Lund, Jr. (continuing). It was late
 *                                  ^             */
function findStop(line: string, at: number): number {
  for (let index = indexFrom(line, at, MARK); index >= 0 && index < at + REACH; index = indexFrom(line, index + 1, MARK)) {
    const mark = line.charAt(index)
    if (mark === '(') return behindBracket(line, index)
    if (mark !== '.') return -1
    if (isBlank(line.charCodeAt(index + 1)) && !isAbbreviation(line, at, index)) return index
  }
  return -1
}

/** What may end the name, or what no name has. */
const MARK = /[.(:;!?[\]{}<>*"“”„«»\t…]/g

/** The full stop right behind the bracket that closes, or -1. */
function behindBracket(line: string, open: number): number {
  const stop = line.indexOf(')', open) + 1
  const isStop = stop > 0 && stop - open < REACH && line.charAt(stop) === '.'
  return isStop && (stop + 1 === line.length || isBlank(line.charCodeAt(stop + 1))) ? stop : -1
}

/** "Mr.", "J.", "Jr." */
function isAbbreviation(line: string, from: number, stop: number): boolean {
  let at = stop
  while (at > from && !isBlank(line.charCodeAt(at - 1))) at--
  const word = line.slice(at, stop).toLowerCase()
  return stop - at === 1 || word.includes('.') || CUT_TITLES.has(word)
}
