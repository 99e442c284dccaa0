import { isBlank } from '../text.ts'

/** A line with its printed number in front. */
export interface NumberedLine {
  readonly number: number
  /** The columns of the number. */
  readonly from: number
  readonly to: number
  /** Where the text begins; the end of the line when there is none. */
  readonly textAt: number
}

/** No page of print has more lines than this. */
export const MOST_LINES = 32
/** From so many lines on a page may be full. */
export const FULL = 20

// "  7        Q    Were you there?"   "25"   "09:31:02   7   Q   Were you there?"   "00012:07   Q   Were you there?"
const NUMBERED = /^[\ufeff \t\f]{0,12}(?:\d{2}:\d{2}:\d{2}[ \t]{1,8}|\d{3,5}:)?(\d{1,2})(?=[ \t\r\f]|$)/

export function numberedLine(text: string): NumberedLine | undefined {
  const [whole, digits] = NUMBERED.exec(text) ?? []
  const number = Number(digits)
  if (whole === undefined || digits === undefined || number < 1 || number > MOST_LINES) return undefined
  let textAt = whole.length
  while (textAt < text.length && text.charCodeAt(textAt) <= 0x20) textAt++
  return { number, from: whole.length - digits.length, to: whole.length, textAt }
}

// "12"   "- 12 -"
const NUMBER_ALONE = /^[\s–-]{0,200}(\d{1,5})[\s–-]{0,200}$/
// "Page 12"   "LUND v. HARBOUR BOARD      Page 12 of 80"
const NAMED_PAGE = /\bpage[ \t]{1,9}(\d{1,5})\b/i
// "12      A. Lund - Direct"
const NUMBER_FIRST = /^[ \t\f]{0,80}(\d{1,5})(?: {4}|\t)/
// "A. Lund - Direct      12"
const NUMBER_LAST = /(?: {4}|\t)(\d{1,5})[ \t\f\r]{0,80}$/

const LONGEST = 300

/** The number of the page that a running head or foot tells. */
export function pageNumberIn(text: string): number | undefined {
  if (text.length > LONGEST) return undefined
  const found = NAMED_PAGE.exec(text) ?? NUMBER_ALONE.exec(text) ?? NUMBER_LAST.exec(text) ?? NUMBER_FIRST.exec(text)
  return found === null ? undefined : Number(found[1])
}

// "Vey & Holm Reporting, Inc.   (555) 010-2030   www.veyholm.example"
const FIRM = /\breport(?:ing|ers?)\b|\(?\b\d{3}[).]?[ .-]\d{3}[.-]\d{4}\b|\bwww\.|\.com\b/i

/** Most different running heads that are known again. */
const MOST_KNOWN = 200

/** Knows the running heads and feet of a document. */
export class Furniture {
  readonly #known = new Set<string>()

  learn(text: string): void {
    if (this.#known.size < MOST_KNOWN) this.#known.add(keyOf(text))
  }

  /** Whether a line that carries no number is no speech by the looks of it. */
  looksLike(text: string): boolean {
    if (text.length > LONGEST) return false
    return isBlank(text) || pageNumberIn(text) !== undefined || FIRM.test(text) || this.#known.has(keyOf(text))
  }
}

/** Heads differ in their numbers only. */
function keyOf(text: string): string {
  return text.slice(0, LONGEST).replace(/[\s\d]/g, '')
}

// "BY MS. LUND:"   "DIRECT EXAMINATION BY MR. VEY:"
const EXAMINATION = /^(?:BY [A-Z][^a-z:]{2,60}:|[^a-z:?!]{0,40}\bEXAMINATION\b[^a-z?!]{0,60})\s{0,80}$/
// "ROSA LIND, CALLED BY THE DEFENCE, SWORN"
const TITLE = /^[A-Z][^a-z:?!.]{9,80}[A-Z)]\s{0,80}$/

/** What a line in capitals is that is no speech: it says who asks what follows, or it is a title. */
export function standingKind(text: string): 'examination' | 'title' | undefined {
  const first = text.charCodeAt(0)
  if (first < 0x41 || first > 0x5a || text.length > LONGEST) return undefined
  if (EXAMINATION.test(text)) return 'examination'
  return TITLE.test(text) ? 'title' : undefined
}

// "Q    Were"   "A.  I"   "MS. LUND:  Yes"   "BY MS. LUND:"   "EXAMINATION"
const SPOKEN = /^(?:[QA](?:[.:][ \t]| {2}|\t)|[A-Z][A-Z.' ]{1,40}:(?:\s|$)|BY M[RS]|(?:DIRECT |CROSS-?)?EXAMINATION\b)/
/** Lines by which it must be seen that lines are numbered: menus and headings of a web page may stand before. */
const SOON = 16
const ENOUGH = 12

/** What the first lines of a source show of printed pages. */
class Tally {
  /** Before the first number, and from there on. */
  before = 0
  lines = 0
  numbered = 0
  spoken = 0
  /** Lines of the pages that are complete. */
  readonly full: number[] = []
  /** Counts that began again before a page was full. */
  short = 0
  last = 0

  take(text: string): void {
    if (isBlank(text)) return
    const line = numberedLine(text)
    const counts = line !== undefined && this.#counts(line.number)
    if (counts || this.numbered > 0) this.lines++
    else this.before++
    if (line === undefined || !counts) return
    this.numbered++
    if (SPOKEN.test(text.slice(line.textAt, line.textAt + 60))) this.spoken++
  }

  #counts(number: number): boolean {
    const { last } = this
    const goesOn = number > last && number <= last + 2
    const begins = number === 1 || (number === 2 && last >= FULL)
    if (!goesOn && !begins) return false
    if (!goesOn && last >= FULL) this.full.push(last)
    else if (!goesOn && last > 1) this.short++
    this.last = number
    return true
  }
}

/** How sure it is that these are the first lines of printed pages with numbered lines, 0 to 1. */
export function pageSureness(head: string): number {
  const tally = new Tally()
  for (const text of head.split('\n')) tally.take(text)
  const { before, lines, numbered, short, full } = tally
  const isLost = (before >= SOON && numbered === 0) || (lines >= ENOUGH && numbered * 2 < lines)
  if (isLost || tally.last >= MOST_LINES || short > full.length + 1) return 0
  if (numbered * 4 < lines * 3 || !areAlike(full)) return 0.05
  return sureness(tally)
}

/** Two pages show it, and talk; one page alone shows less. */
function sureness({ full, spoken, last }: Tally): number {
  if (full.length > 1 && spoken > 1) return 1
  if (full.length > 2 || (full.length > 0 && spoken > 1)) return 0.9
  return last >= FULL && spoken > 2 ? 0.6 : 0.05
}

/** Pages of a document have the same number of lines, but for one that is lost. */
function areAlike(full: readonly number[]): boolean {
  return full.length === 0 || Math.max(...full) - Math.min(...full) <= 2
}
