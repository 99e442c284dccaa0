import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { readCrowd } from './crowd.ts'
import { readCue } from './cue-name.ts'
import { beginsSpeech, saysSentence } from './dash-speech.ts'
import type { Name } from './name.ts'
import { PRESIDING } from './names/roles.ts'
import { clean, skipBlank, trimEnd } from './names/units.ts'

/** Both need the evidence of a house; books begin like this as well. */
const NAMED = 0.7
const PRESIDES = 0.6
const REACH = 60
const LONGEST_TOLD = 200

export const initialsBehind: LabelConvention = {
  name: 'initials-behind',
  title: 'NAME I.I. Speech',
  about:
    'Parliaments of Eastern Europe: the surname, mostly in capitals, and the initials behind it, an office or a party perhaps, and the speech, there or below; who presides by the office and a full stop.',
  examples: [
    { line: 'ЛУНД М.Д. Спасибо, это важно.', label: 'ЛУНД М.Д.' },
    { line: 'ЛУНД М. Д. Спасибо, это важно.', label: 'ЛУНД М. Д.' },
    { line: 'ВЕЙ-ЭК П.А., министр портов. Добрый день.', label: 'ВЕЙ-ЭК П.А.' },
    { line: 'ВЕЙ П.А. (ПП). Добрый день.', label: 'ВЕЙ П.А.' },
    { line: 'Вей П.А. Добрый день, коллеги.', label: 'Вей П.А.' },
    { line: 'LUND M.D. It is late.', label: 'LUND M.D.' },
    { line: 'ЛУНД М.Д Спасибо, это важно.', label: 'ЛУНД М.Д' },
    { line: 'ЛУНД М. Я согласна.', label: 'ЛУНД М.' },
    { line: 'ЛУНД М.Д.', label: 'ЛУНД М.Д.' },
    { line: 'Лунд М. Д., фракция ПП.', label: 'Лунд М. Д.' },
    { line: 'ЛУНД М. Д., председатель Комитета\nпо портам, фракция "ПП".', label: 'ЛУНД М. Д.' },
    { line: 'Из зала. Никогда!', label: 'Из зала' },
    { line: 'ГОЛОВУЮЧИЙ. Доброго ранку!', label: 'ГОЛОВУЮЧИЙ' },
    { line: 'Председательствующий. Добрый день!', label: 'Председательствующий' },
  ],
  counterExamples: [
    'Lund M.D. It is late.',
    'ЛУНД М.Д. выступил первым.',
    'Лунд М.Д.',
    'Лунд М. Д., Приливы севера, 1990.',
    'Лунд М. Д., которая опоздала',
    'ACT I. The harbour at night.',
    'ЛУНД. Спасибо, это важно.',
    'М.Д. Лунд выступил.',
    'Да. Спасибо.',
    'President. It is late.',
    'ЛУНД М.Д. 1990.',
    'ЛУНД М.Д.: Спасибо.',
    'ЛУНД М.Д., которая опоздала',
  ],
  isOfHouse: true,
  mayWrap,
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    if (line.charAt(at) === line.charAt(at).toLowerCase()) return undefined
    const zone = line.slice(at, at + REACH)
    const surname = SURNAME.exec(zone)?.[0]
    if (surname !== undefined) return matchName(line, at, surname)
    const office = OFFICE.exec(zone)?.[0]
    return office === undefined ? undefined : matchOffice(line, at, office)
  },
}

// ЛУНД М.Д.     ВЕЙ-ЭК П. А.     Вей П.А.
const SURNAME =
  /^(?:\p{Lu}[\p{Lu}’'ʼ-]{1,30}|(?=[\u0400-\u052f])\p{Lu}\p{Ll}[\p{L}’'ʼ-]{1,30})[ \u00a0]\p{Lu}\.(?:[ \u00a0]?\p{Lu}\.|\p{Lu}(?=[ \u00a0]))?(?=[ \u00a0,]|$)/u
// ГОЛОВУЮЧИЙ.     Председательствующий.     Из зала.
const OFFICE = /^(?=[\u0400-\u052f])\p{Lu}\p{L}{1,24}(?:[ \u00a0]\p{L}{2,24})?(?=\.[ \u00a0])/u

function matchName(line: string, at: number, written: string): LabelMatch | undefined {
  const { affiliation, next } = readTold(line, at + written.length)
  const label = clean(written)
  if (readCue(label.slice(0, label.indexOf(' '))) === undefined) return undefined
  const match = matchBefore(line, next, { ...nameOf(label), affiliation: affiliation && clean(affiliation), prior: NAMED })
  return match && { ...match, at, style: 'initials' }
}

/** Who presides, or some who call out. */
function matchOffice(line: string, at: number, written: string): LabelMatch | undefined {
  const label = clean(written)
  const next = at + written.length + 1
  if (PRESIDING.has(label.toLowerCase())) {
    const match = matchBefore(line, next, { ...nameOf(label), prior: PRESIDES })
    return match && { ...match, at, style: 'presides' }
  }
  const crowd = readCrowd(label)
  const match = crowd && matchBefore(line, next, crowd)
  return match && { ...match, at }
}

function nameOf(label: string): Name {
  const shape = label === label.toUpperCase() ? 'caps' : 'title'
  return { label, names: [label], shape, affiliation: null, start: null, end: null, prior: 0 }
}

function matchBefore(line: string, next: number, name: Name): LabelMatch | undefined {
  if (isEnd(line, next) && (name.shape === 'caps' || (name.affiliation !== null && !FIGURE.test(name.affiliation))))
    return toMatch(name, { speechAt: line.length, ownLine: true, time: undefined }, { at: 0, prior: name.prior })
  const speechAt = skipBlank(line, next)
  if (speechAt === next || !beginsSpeech(line, speechAt) || !saysSentence(line, speechAt)) return undefined
  return toMatch(name, { speechAt, ownLine: false, time: undefined }, { at: 0, prior: name.prior })
}

function isEnd(line: string, next: number): boolean {
  return skipBlank(line, next) === line.length
}

interface Told {
  readonly affiliation: string | null
  readonly next: number
}

// , министр портов.     (ПП).
const TOLD = /^(?:, (\p{L}[^.:;!?()]{2,180})|[ \u00a0]\(([^()]{2,100})\))\.(?=[ \u00a0]|$)/u
/** Of a list of books. */
const FIGURE = /\d/
// , председатель Комитета Государственной Думы по
const GOES_ON = /^, \p{L}[^.:;!?()]{2,180}$/u

/** Whether who is named at the beginning of a line is told in it, and on the next one. */
function mayWrap(line: string): boolean {
  const at = skipBlank(line, 0)
  const surname = SURNAME.exec(line.slice(at, at + REACH))?.[0]
  return surname !== undefined && GOES_ON.test(line.slice(at + surname.length, trimEnd(line, at)))
}

/** What stands between the initials and the speech. */
function readTold(line: string, at: number): Told {
  const found = TOLD.exec(line.slice(at, at + LONGEST_TOLD))
  return found === null
    ? { affiliation: null, next: at }
    : { affiliation: found[1] ?? found[2] ?? null, next: at + found[0].length }
}
