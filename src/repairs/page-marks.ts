/** What may be the number of a page in a line, and the line without it. */
export interface PageMark {
  /** The same for lines that differ in their numbers only; '' for a number alone. */
  readonly key: string
  readonly number: number
  /** The number is set off from the words as print does it, or a word says what it is. */
  readonly isSetOff: boolean
  /** Nothing in the words says that they are said: print may set other words beside the next number. */
  readonly isHead: boolean
}

/** Longer lines are not read. */
export const LONGEST_MARK = 120
// "12"   "- 12 -"   "(12)"   "[12]"   "~ 12 ~"   "| 12"
const FOLIO = /^[-–—([~*·•| ]{0,4}(\d{1,5})[-–—)\]~*·•| ]{0,4}$/
// "12   HARBOUR INQUIRY"   "12 | Oral evidence"
const FIRST = /^[-–—([]?(\d{1,5})[-–—)\]]?(?=[\s|])/
// "Oral evidence   12"   "Page 12 of 40"   "arle.example 3/12"
const LAST = /[\s|([–—-](\d{1,5})(?:\s?(?:\/|of|de|di|do|von|sur|van|av|z|из)\s?(\d{1,5}))?[-–—)\]|.*_]{0,3}$/
// "HARBOUR INQUIRY   12"   "| 12"   "Page 12"   "p. 12"   "12 of 40"
const GAP_BEFORE = /(?:\s{3}|\t|[|·•]\s?)[-–—([]?\d{1,5}(?:\s?\/\s?\d{1,5})?[-–—)\]|.*_]{0,3}$/
const GAP_BEHIND = /^\S{1,7}(?:\s{3}|\t|\s?[|·•])/
const PAGE_WORD =
  /\b(?:p|pp|pg|page|pag|pág|página|pagina|seite|side|sida|sidan|strana|str|strona|sivu|sayfa|halaman|trang)\.?:?\s?\d{1,5}\b|\d{1,5}\s?\/\s?\d{1,5}\W?$|\d of \d{1,5}\W?$|стр\.?\s?\d/i
// "MARA LUND: I turned to page 12"
const LABELLED = /^[^:]{1,60}:\s/
// "Page: 12"
const ONLY_NAMED = /^\W{0,3}\p{L}{1,8}\.?:\s?\d{1,5}\b/u
const SAID = /[.?!…,;:]["”’)]?$/
// "Transcript of Evidence 12", and not "Exhibit 12", which is counted, too
const BEGINS_HEAD = /^(?:\p{Lu}|\d).{0,60}?\p{L}{2}\.?\s\p{L}{2}/u
const LONGEST_HEAD = 60
const VARYING = /[\d\s]+/g

/** What may be the number of a page in a line that is trimmed: alone, first or last. */
export function pageMarksIn(line: string): PageMark[] {
  if (line.length > LONGEST_MARK || !mayMark(line)) return []
  const folio = line.length > 20 ? undefined : FOLIO.exec(line)?.[1]
  if (folio !== undefined) return [{ key: '', number: Number(folio), isSetOff: true, isHead: true }]
  const isLabelled = LABELLED.test(line)
  const isNamed = PAGE_WORD.test(line) && (!isLabelled || ONLY_NAMED.test(line))
  const isHead = !isLabelled && !SAID.test(line)
  const first = markIn(line, FIRST, { key: '<', isSetOff: GAP_BEHIND.test(line), isHead })
  const last = markIn(line, LAST, { key: '>', isSetOff: isNamed || GAP_BEFORE.test(line), isHead })
  return [first, last].filter((mark) => mark !== undefined)
}

function markIn(line: string, pattern: RegExp, { key, isSetOff, isHead }: Omit<PageMark, 'number'>): PageMark | undefined {
  const number = pattern.exec(line)?.[1]
  if (number === undefined) return undefined
  if (!isSetOff && !(isHead && line.length <= LONGEST_HEAD && BEGINS_HEAD.test(line))) return undefined
  return { key: key + pageKey(line), number: Number(number), isSetOff, isHead }
}

/** Running heads differ in their numbers only. */
export function pageKey(line: string): string {
  return line.replace(VARYING, '')
}

/** A figure is the first or the last of a line, or the one before last: nearly no other line is looked at. */
function mayMark(line: string): boolean {
  const { length } = line
  return (
    isFigure(line, 0) ||
    isFigure(line, length - 1) ||
    isFigure(line, 1) ||
    isFigure(line, length - 2) ||
    isFigure(line, length - 3)
  )
}

function isFigure(line: string, at: number): boolean {
  const unit = line.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39
}
