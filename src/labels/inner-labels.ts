import { ASKED_INSIDE } from './asked-name.ts'
import { brackets } from './brackets.ts'
import { readName } from './name.ts'
import { isBlank, startsName, trimEnd } from './names/units.ts'
import { ADDRESSES, COURTESIES, CUT_TITLES, TITLES } from './names/vocabulary.ts'
import { shapeMark } from './shape-mark.ts'

/** What looks like a label in the midst of a line. */
export interface InnerLabel {
  /** Where its name begins, or the mark or the time before it. */
  readonly at: number
  /** Where its colon stands, if a name before a colon is what it is. */
  readonly colon?: number
  readonly name: string
  readonly prior: number
  readonly isCaps: boolean
  /** What stands before it: the end of a sentence, with a space or without, a small letter, a note in brackets, or a mark of its own. */
  readonly behind: 'sentence' | 'glued' | 'joined' | 'note' | 'mark'
  /** A gap stands before it as between no sentences. */
  readonly isApart?: boolean
}

const COLON = ':'
const REACH = 100
const LEAST = 0.25
/** Behind numbers alone. */
const SURE = 0.8
/** The end of a sentence, a question in Greek too, or of a note, a rule of stars, and white space. */
const BOUNDARY = /(?:(?:[.?!…؟۔।–—-]|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)["”’»)\]]*|[\])]\.?|\*{3})\s+(?=\S)/g
/** Is it safe?Lund: Yes.      It is late.Lund: Yes.      All clear.LUND: Yes.
 *            ^                           ^                         ^         */
const GLUED = /[.?!…—]["”’]?(?=\p{Lu}(?:\p{Ll}|\p{Lu}{2}))/gu
/** What a page shows above the talk runs into its first name, in capitals.
 *     about our sponsorsMARA LUND: Good evening
 *                      ^                        */
const JOINED = /^\p{Lu}{3,20} \p{Lu}/u
const OF_CAPS = /[\p{Lu}’'. -]/u
const THREE_SMALL = /^\p{Ll}{3}$/u
// ": Good evening"
const SAYS = /^:\s{1,2}["“‘]?\p{Lu}/u
// "std.Io: what is that?" names a part of a program.
const BEGINS_SMALL = /^:\s{1,2}\p{Ll}/u
// "late" and no "quay.boat" or "Quay"
const SMALL_WORD = /^\p{Ll}[\p{Ll}’'-]{0,30}$/u
const WORD = /^\p{Lu}?\p{Ll}[\p{Ll}’'-]{0,30}$/u
const TWO_CAPS = /^\p{Lu}{2}/u
/** Mr. Lake? 10 MR. LUND: I
 *           ^^^                */
const LINE_NUMBER = /^\d{1,3}\s{1,9}(?=\p{Lu}{2})/u
/** Good day. [00:12] Mara Lund: Thank
 *            ^^^^^^^^                  */
const TIME = /[[(]\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]\s{1,3}$/
const LONGEST_TIME = 18
/** The numbers of a page and a line, and a name in capitals.
 *     4 12 MR. LUND: I
 *     ^^^^^            */
const NUMBERS = /^(?:\d{1,4}\s{1,9}){1,3}(?=\p{Lu}{2})/u
const NOTE = /[\])]\.?\s+$/
/** So much white space: sentences have one or two. */
const LEAST_APART = 3
const APART = /^\s{3}$/
const MOST = 2_000

/** The labels within a line that stand behind the end of a sentence, as in "Good day. Mara Lund: Thank you. Jo Vey: Hello." */
export function innerLabels(text: string): InnerLabel[] {
  const found: InnerLabel[] = []
  let from = 0
  for (let colon = text.indexOf(COLON); colon >= 0 && found.length < MOST; colon = text.indexOf(COLON, colon + 1)) {
    const label = isBlank(text.charCodeAt(colon + 1)) ? labelBefore(text, Math.max(from, colon - REACH), colon) : undefined
    if (label !== undefined) found.push(label)
    from = colon + 1
  }
  return found
}

/** Thank you. Mr. Lund: I
 *            ^       ^     */
function labelBefore(text: string, from: number, colon: number): InnerLabel | undefined {
  const zone = text.slice(from, colon)
  const sentence = nameAt(zone, !BEGINS_SMALL.test(text.slice(colon, colon + 4)))
  const numbers = sentence < 0 && from === 0 ? behindNumbers(zone) : -1
  const end = Math.max(sentence, numbers)
  const at = end < 0 ? end : end + (LINE_NUMBER.exec(zone.slice(end))?.[0].length ?? 0)
  const written = at < 0 ? '' : zone.slice(at)
  const name = written !== '' && startsName(written.charCodeAt(0)) ? readName(written) : undefined
  if (name === undefined || name.prior < LEAST || isInQuotes(zone.slice(0, at))) return undefined
  if (numbers >= 0 && !(isCaps(name.shape) && name.prior >= SURE)) return undefined
  const time = timeBefore(text, from + at)
  const behind = time === 0 ? whatEnds(zone, at) : 'sentence'
  return {
    at: from + at - time,
    colon,
    name: name.label,
    prior: name.prior,
    isCaps: isCaps(name.shape),
    behind,
    isApart: isApartAt(zone, at),
  }
}

const LONGEST_JOINED = 60

/** The labels that something runs into with neither the end of a sentence nor white space between: full names in capitals. */
export function joinedLabels(text: string): InnerLabel[] {
  const found: InnerLabel[] = []
  for (let colon = text.indexOf(COLON); colon >= 0 && found.length < MOST; colon = text.indexOf(COLON, colon + 1)) {
    const at = SAYS.test(text.slice(colon, colon + 4)) ? beginOfCaps(text, colon) : colon
    const isJoined = JOINED.test(text.slice(at, colon)) && THREE_SMALL.test(text.slice(Math.max(0, at - 3), at))
    const name = isJoined ? readName(text.slice(at, colon)) : undefined
    if (name !== undefined && isCaps(name.shape) && name.prior >= SURE)
      found.push({ at, colon, name: name.label, prior: name.prior, isCaps: true, behind: 'joined' })
  }
  return found
}

function beginOfCaps(text: string, colon: number): number {
  let at = colon
  while (at > 0 && colon - at < LONGEST_JOINED && OF_CAPS.test(text.charAt(at - 1))) at--
  return at
}

function whatEnds(zone: string, at: number): InnerLabel['behind'] {
  if (NOTE.test(zone.slice(Math.max(0, at - 4), at))) return 'note'
  return at > 0 && !isBlank(zone.charCodeAt(at - 1)) ? 'glued' : 'sentence'
}

function behindNumbers(zone: string): number {
  return NUMBERS.exec(zone)?.[0].length ?? -1
}

/** The length of a time that stands before a name. */
function timeBefore(text: string, at: number): number {
  return TIME.exec(text.slice(Math.max(0, at - LONGEST_TIME), at))?.[0].length ?? 0
}

function isCaps(shape: string): boolean {
  return shape === 'caps' || shape === 'initials'
}

/** Behind the last end of a sentence that is none of an abbreviation, or -1. `mayStop`: a full stop may part two who speak, with no space. */
function nameAt(zone: string, mayStop: boolean): number {
  const isEnd = ({ 0: [mark], index }: RegExpExecArray) =>
    mark !== '.' || (mayStop && endsSmall(zone.slice(0, index), TWO_CAPS.test(zone.slice(index + 1, index + 3))))
  const glued = [...zone.matchAll(GLUED)].filter(isEnd)
  const found = [...zone.matchAll(BOUNDARY), ...glued]
  const ends = found.map((match) => match.index + match[0].length).sort((left, right) => left - right)
  for (let index = ends.length - 1; index >= 0; index--) {
    const end = ends[index] ?? 0
    if (isApartAt(zone, end) || !abbreviates(zone.slice(Math.max(0, end - 24), end))) return end
  }
  return -1
}

/** Whether a text ends in a word in small letters, and no name of a file or of a program; before capitals it may begin with one. */
function endsSmall(text: string, isBeforeCaps: boolean): boolean {
  return (isBeforeCaps ? WORD : SMALL_WORD).test(text.slice(text.lastIndexOf(' ') + 1))
}

function isApartAt(zone: string, at: number): boolean {
  return APART.test(zone.slice(Math.max(0, at - LEAST_APART), at))
}

/** Titles that nobody cuts, and what ends a sentence: "Yes, sir. Mara Lund: Thank you." */
const WHOLE: ReadonlySet<string> = new Set(
  'me sir miss lord lady dame earl king duke pope dean imam herr frau fru heer'.split(' '),
)
const LONGEST_CUT = 4

function abbreviates(before: string): boolean {
  const text = before.trimEnd()
  const wordAt = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t')) + 1
  const written = text.endsWith('.') ? text.slice(wordAt, -1) : ''
  const word = written.toLowerCase()
  if (word.length === 1 || CUT_TITLES.has(word)) return true
  if (!TITLES.has(word) && !ADDRESSES.has(word) && !COURTESIES.has(word)) return false
  // "Me" before a name is "Maître".
  return (word.length <= LONGEST_CUT || word.includes('.')) && (written === 'Me' || !WHOLE.has(word))
}

/** An opening quotation mark stands before it that nothing closes. */
function isInQuotes(before: string): boolean {
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('«') > before.lastIndexOf('»')
}

const MARKS = /[◇◆◈♦▷▶►▹▸◀◁■□▣▪▲△▼▽●○◎◉★☆☎]/g
const MARKED_REACH = 140
// <Q - Jo Vey>: Do you agree?
const ASKED_HINT = /[<[][QA] ?[-–—]/

/** [Mara Lund, Host:] Good day. */
const SQUARE = /\[(?=[^[\]]{1,60}:\] )/g

/** The labels within a line that have a mark before them, glued or not, or brackets around them: "…습니까?▶이바다 : 네." */
export function markedLabels(text: string): InnerLabel[] {
  const found: InnerLabel[] = []
  const squares = text.includes(':] ') ? [...text.matchAll(SQUARE)] : []
  const asked = ASKED_HINT.test(text) ? [...text.matchAll(ASKED_INSIDE)] : []
  for (const { index } of [...text.matchAll(MARKS), ...squares, ...asked]) {
    const convention = '[<'.includes(text.charAt(index)) ? brackets : shapeMark
    const match = convention.match(text.slice(index, index + MARKED_REACH))
    if (match === undefined || found.length >= MOST) continue
    found.push({ at: index, name: match.label, prior: match.prior, isCaps: false, behind: 'mark' })
  }
  return found
}

/** Where a name in capitals that is known stands before a colon, whatever stands before it.
 *     HELD ON 28 SEPTEMBER CHAIRPERSON: Good morning
 *                          ^                         */
export function knownLabels(text: string, names: readonly string[]): InnerLabel[] {
  const found: InnerLabel[] = []
  for (let colon = text.indexOf(COLON); colon >= 0 && found.length < MOST; colon = text.indexOf(COLON, colon + 1)) {
    const end = trimEnd(text, Math.max(0, colon - REACH), colon)
    const name = isBlank(text.charCodeAt(colon + 1)) ? names.find((known) => endsWith(text, known, end)) : undefined
    if (name !== undefined) found.push({ at: end - name.length, colon, name, prior: 1, isCaps: true, behind: 'sentence' })
  }
  return found
}

function endsWith(text: string, name: string, end: number): boolean {
  const at = end - name.length
  return at > 0 && text.startsWith(name, at) && isBlank(text.charCodeAt(at - 1))
}
