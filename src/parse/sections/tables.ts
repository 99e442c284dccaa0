// "Opening remarks ........ 3"   "The ferry . . . . . 12"   "The tide…………4"
const LEADERS = /(?:\.{4}|(?:\s\.){4}|…{2}|·{4}|_{4})\s*(?:p(?:age)?\.? ?)?\d{1,4}$/
// "President:  Mr. Vey . . . . . . . (Atrium)"
const LEADS_ON = /(?<!\.\s?)\.(?:\s?\.){7,}\s+\S/
const GAP = /\s+/
// "12:4"  "12:4,18"  "103:22;"  "3:1-14"
const PAGE_AND_LINE = /^\d{1,4}:\d{1,2}(?:[,-]\d{1,2})*[,;]?$/
const CLOCK = /^\d{1,2}:\d{2}$/
const COUNT = /^[([]\d{1,4}[)\]]$/
const LONGEST = 160
const DIGITS = /[\d,;]$/

/**
 * Whether a line is a row of a table of contents or of a word index: dots that lead to a page, or a word and several places
 * by page and line.
 *     Opening remarks ........ 3        harbour (4) 12:4 13:5,18 15:1
 */
export function isTableRow(line: string): boolean {
  if (line.length > LONGEST) return false
  if (line.includes('. . . .') || line.includes('........')) return LEADS_ON.test(line) || LEADERS.test(line)
  if (!DIGITS.test(line.slice(-1))) return false
  return LEADERS.test(line) || isIndexRow(line.trim())
}

function isIndexRow(line: string): boolean {
  if (!line.includes(':')) return false
  let places = 0
  let clocks = 0
  let words = 0
  let counts = 0
  for (const piece of line.split(GAP)) {
    if (PAGE_AND_LINE.test(piece)) {
      places++
      if (CLOCK.test(piece)) clocks++
    } else if (COUNT.test(piece)) counts++
    else words++
  }
  if (counts > 0 && places > 0) return words <= places + counts
  return places >= 2 && words <= places && clocks < places
}

// "| For | Against |"
const CELLS = /^\|[^|]{0,200}\|.*\|$/
// "| --- | :-: |"
const PARTS_HEAD = /^\|(?:\s*:?-{1,40}:?\s*\|){2,}$/

/** Whether a line is a row of a table in Markdown. */
export function isRowOfCells(start: string): boolean {
  return start.startsWith('|') && CELLS.test(start)
}

/** Whether a row parts the names of the columns from the others. */
export function partsHead(start: string): boolean {
  return PARTS_HEAD.test(start)
}
