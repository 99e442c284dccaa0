import type { LabelMatch } from '../recogniser/label.ts'
import { fold } from '../text/fold.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { isJobTitle } from './job-title.ts'
import { type Name, readName } from './name.ts'
import { chatPartyOf } from './names/chat-parties.ts'
import { ROLES } from './names/roles.ts'
import { isAsciiLetter, isAsciiLower, isAsciiUpper, isBlank, skipBlank, startsName, trimEnd } from './names/units.ts'
import { behindSpeechNumber, mayBeNumbered } from './numbered.ts'
import { isLed } from './standing.ts'
import { readTabled } from './tabled.ts'
import { isWideLetter } from './wide-speech.ts'

const LONGEST = 60
const LONGEST_WIDE = 16
const MOST_WORDS = 6
/** Behind the Latin, Greek and Cyrillic letters. */
const FIRST_UNCASED = 0x590
const LIKELY = 0.6
const SURE = 0.85
/** Words alone on a line are headings more often: what stands around them must speak for a name. */
const ALONE_PRIOR = 0.35

export const bareName: LabelConvention = {
  name: 'bare-name',
  title: 'Name alone on a line, without a mark',
  about:
    'Calls with investors, chats copied from a page, and programs: a name and nothing else, then perhaps a time or a title, and the speech below. Taken only where such names recur and speech follows them.',
  examples: [
    { line: 'Mara Lund', label: 'Mara Lund' },
    { line: 'Operator', label: 'Operator' },
    { line: 'Speaker 1', label: 'Speaker 1' },
    { line: 'Mara Lund - CEO', label: 'Mara Lund' },
    { line: 'Mara Lund -- Chief Executive Officer', label: 'Mara Lund' },
    { line: 'Mara Lund--Chief Executive Officer', label: 'Mara Lund' },
    { line: 'Mara Lund, Lund Holdings plc - CEO [2]', label: 'Mara Lund' },
    { line: 'Mara LUND, host of the evening', label: 'Mara LUND' },
    { line: 'Mrs. Mara Lund (North Quay)', label: 'Mrs. Mara Lund' },
    { line: 'Lund, Mara (UK)', label: 'Lund, Mara' },
    { line: 'Mara Lund (CFO)', label: 'Mara Lund' },
    { line: 'Anf. 12 Statsrådet Mara Lund (S)', label: 'Statsrådet Mara Lund' },
    { line: 'The Minister of State for Tides (Mr. Jo Vey)', label: 'Mr. Jo Vey' },
    { line: '12. Jo Vey (North Quay) (Lab)', label: 'Jo Vey' },
    { line: 'ChatGPT', label: 'ChatGPT' },
    { line: '港さん', label: '港さん' },
    { line: '田港', label: '田港' },
    { line: 'היו"ר מרה לונד', label: 'היו"ר מרה לונד' },
    { line: 'מרה לונד (הנמל)', label: 'מרה לונד' },
  ],
  counterExamples: [
    'Mara Lund.',
    'Mara Lund:',
    'MARA LUND',
    'Harbour',
    'Mara Lund went home',
    'mara lund',
    'Mara Lund - Three things matter here: depth',
    'Mara Lund - I would rather wait for',
    'Mara Lund (HARBOUR)',
    '4. The harbour (North Quay) (Lab)',
    'Mr. Lund (he was late)',
    'Dr. Mara Lund (ABC)',
    'Mara LUND',
    '田港は',
    '会議の日時',
    'מרה לונד באה.',
    'מרה ל-',
    'שלום',
  ],
  match(line: string): LabelMatch | undefined {
    if (line.length > LONGEST * 2) return undefined
    const at = skipBlank(line, 0)
    const end = trimEnd(line, at)
    if (end <= at || isAsciiLower(line.charCodeAt(at)) || !mayEnd(line.charCodeAt(end - 1))) return undefined
    if (line.charCodeAt(at) >= FIRST_UNCASED) return matchWithoutCase(line, at, end)
    if (end - at > LONGEST * 2) return undefined
    const tabled = readTabled(line, at, end)
    if (tabled !== undefined) return wholeLine(line, at, { ...tabled, prior: PLACED })
    if (!isCapital(line.charCodeAt(at))) return undefined
    if (mayBeNumbered(line, at)) return matchNumbered(line, at, end)
    if (line.charAt(end - 1) === ')') return matchPlaced(line, at, end)
    return matchTitled(line, at, end)
  },
}

/** Anf. 12 Statsrådet Mara Lund (S)
 *          ^                         */
function matchNumbered(line: string, at: number, end: number): LabelMatch | undefined {
  const found = behindSpeechNumber(line, at, end)
  const name = found && readName(line.slice(found.from, found.end))
  if (name === undefined || name.prior < LIKELY || name.shape === 'caps') return undefined
  return wholeLine(line, at, { ...name, prior: PLACED })
}

/** A name, and a title behind it perhaps. */
function matchTitled(line: string, at: number, end: number): LabelMatch | undefined {
  const titleEnd = withoutCount(line, at, end)
  const nameEnd = titleAt(line, at, titleEnd)
  if (nameEnd - at > LONGEST || hasManyWords(line, at, nameEnd)) return undefined
  if (!hasWordsOfName((index) => line.charCodeAt(index), at, end)) return undefined
  const name = readName(line.slice(at, nameEnd))
  if (name === undefined) return undefined
  if (nameEnd === end && isSideOfChat(name.label)) return wholeLine(line, at, { ...name, prior: CHAT_PRIOR })
  if (name.prior < LIKELY || (nameEnd === end && (name.shape === 'caps' || isWord(name.label)))) return undefined
  const affiliation = nameEnd < titleEnd ? line.slice(nameEnd, titleEnd).replace(PARTING, '') : name.affiliation
  return wholeLine(line, at, { ...name, affiliation, prior: ALONE_PRIOR })
}

function wholeLine(line: string, at: number, name: Name): LabelMatch {
  const match = toMatch(name, { speechAt: line.length, ownLine: true, time: undefined }, { at, prior: name.prior })
  return { ...match, isBare: true }
}

/** "You" and "ChatGPT" are nothing by themselves: they must be the two sides of a chat. */
const CHAT_PRIOR = 0.1

function isSideOfChat(label: string): boolean {
  const party = chatPartyOf(fold(label))
  return party !== undefined && party !== 'tool' && !ROLES.has(label.toLowerCase())
}

/** A form of address and a name, or an office, and a place or the holder in brackets: the record of a house. */
const PLACED = 0.6

// Of members of a list: "Dr. Mara Lund (ABC)"
const DEGREE = /^(?:Dr|Prof)\b/

// Mara Lund (Host)     Lund, Mara (UK)     Mara Lund (she/her)
const NOTED = / \((?:\p{Lu}{2}|C[A-Z]{1,2}O|[ES]VP|\p{Lu}\p{Ll}[\p{L} .,&'’-]{1,48}|(?:she|he|they)\/\p{L}{3,6})\)$/u
// Mara Lund (CFO)     Operator (participant)
const OFFICE = / \((\p{L}{3,20})\)$/u

/** Whether the brackets hold a place, a title, or one word for an office, in whatever letters. */
function isNoted(text: string): boolean {
  return NOTED.test(text) || ROLES.has(OFFICE.exec(text)?.[1]?.toLowerCase() ?? '')
}

function matchPlaced(line: string, at: number, end: number): LabelMatch | undefined {
  const text = line.slice(at, end)
  const isOffice = isLed(text) && !DEGREE.test(text)
  const name = isOffice || isNoted(text) ? readName(text) : undefined
  if (name === undefined || name.shape === 'caps') return undefined
  if (!isOffice)
    return name.prior < LIKELY || isWord(name.label) ? undefined : wholeLine(line, at, { ...name, prior: ALONE_PRIOR })
  return name.prior < SURE || !CAPITAL.test(name.affiliation ?? '') ? undefined : wholeLine(line, at, { ...name, prior: PLACED })
}

// 港   港さん   김하늘 교수     but not: ありがとう
const WIDE =
  /^(?:[\p{sc=Han}\p{sc=Katakana}々ー]{1,10}(?: [\p{sc=Han}\p{sc=Katakana}々ー]{1,6})?(?:さん)?|[\p{sc=Hangul}]{2,6}(?: [\p{sc=Hangul}]{2,6}){0,2})$/u

/** A short name without kana of grammar, or a role. */
function matchWide(line: string, at: number, end: number): LabelMatch | undefined {
  const name = end - at <= LONGEST_WIDE && WIDE.test(line.slice(at, end)) ? readName(line.slice(at, end)) : undefined
  if (name === undefined || name.prior < LIKELY) return undefined
  return wholeLine(line, at, { ...name, prior: ALONE_PRIOR })
}

function matchWithoutCase(line: string, at: number, end: number): LabelMatch | undefined {
  return isWideLetter(line.charCodeAt(at)) ? matchWide(line, at, end) : matchUncased(line, at, end)
}

/** The style of words alone on a line in letters without case: somebody called so comes back. */
export const ALONE_UNCASED = 'alone uncased'
// היו"ר מרה לונד     מרה לונד (הנמל)     مارا لوند
const UNCASED =
  /^([\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3'"׳״-]{2,20}(?: [\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3'"׳״-]{1,20}){1,3})(?: \(([^()]{2,40})\))?$/u

/** Two words or more, and a party in brackets perhaps. */
function matchUncased(line: string, at: number, end: number): LabelMatch | undefined {
  const [label, party] = (end - at <= LONGEST ? UNCASED.exec(line.slice(at, end)) : null)?.slice(1) ?? []
  if (label === undefined) return undefined
  const name = { label, names: [label], shape: 'uncased' as const, start: null, end: null, prior: ALONE_PRIOR }
  const match = wholeLine(line, at, { ...name, affiliation: party ?? null })
  return party === undefined ? { ...match, style: ALONE_UNCASED } : match
}

/** "Jan van der Berg", not "The ferry is late": small words, up to a dash, are at most twice as many as others. */
function hasWordsOfName(unitAt: (at: number) => number, from: number, to: number): boolean {
  let small = 0
  let others = 1
  for (let at = from + 1; at < to; at++) {
    if (unitAt(at - 1) !== SPACE || unitAt(at) === SPACE) continue
    if (isAsciiLower(unitAt(at))) small++
    else if (isAsciiLetter(unitAt(at)) || unitAt(at) > 0x7f) others++
    else if (unitAt(at) === HYPHEN) break
  }
  return small <= others * 2
}

const SPACE = 0x20
const HYPHEN = 0x2d

function mayEnd(last: number): boolean {
  return isAsciiLetter(last) || (last >= 0x30 && last <= 0x39) || last === 0x5d || last === 0x29 || last > 0x7f
}

function isCapital(unit: number): boolean {
  return isAsciiUpper(unit) || (unit > 0x7f && unit < FIRST_UNCASED && startsName(unit))
}

function hasManyWords(line: string, at: number, end: number): boolean {
  let words = 1
  for (let index = at; index < end; index++) if (isBlank(line.charCodeAt(index))) words++
  return words > MOST_WORDS
}

/** Mara Lund, Lund Holdings plc - CEO [2]
 *                                     ^   */
const COUNT = /\s\[\d{1,4}\]$/

function withoutCount(line: string, at: number, end: number): number {
  const count = line.charAt(end - 1) === ']' ? COUNT.exec(line.slice(at, end)) : null
  return count === null ? end : at + count.index
}

/** One word that is no role. */
function isWord(label: string): boolean {
  return !label.includes(' ') && !ROLES.has(label.toLowerCase())
}

// Mara LUND, host of the evening
const SURNAMED = /^((?:\p{Lu}\p{Ll}{1,20}[ -]){1,3}\p{Lu}{2,20}), [\p{L}/]/u
const DASHES = [' - ', ' – ', ' — ', ' -- ', '--']
/** What parts a name from what stands behind it. */
const PARTING = /^[\s,–—-]{1,8}/
/** What begins so is a title, or a house of business behind a comma. */
const CAPITAL = /^[\p{Lu}(]/u

/** Mara Lund - Chief Executive Officer
 *          ^                           */
function titleAt(line: string, at: number, end: number): number {
  const house = SURNAMED.exec(line.slice(at, end))?.[1]
  if (house !== undefined) return at + house.length
  const places = DASHES.map((dash) => ({ dash, place: line.indexOf(dash, at) })).filter(({ place }) => place > 0 && place < end)
  const [first] = places.sort((left, right) => left.place - right.place)
  const title = first && line.slice(first.place + first.dash.length, end)
  if (first === undefined || title === undefined || !CAPITAL.test(title) || !isJobTitle(title)) return end
  const comma = line.indexOf(', ', at)
  return comma > 0 && comma < first.place ? comma : first.place
}
