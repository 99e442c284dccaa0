/** A row of a CSV file, and the line on which it begins. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A place where a text is no CSV. */
export class CsvFault extends Error {
  override readonly name = 'CsvFault'
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

interface Cell {
  readonly text: string
  /** Behind the cell. */
  readonly next: number
}

interface Row {
  readonly cells: readonly string[]
  /** Where the next row begins. */
  readonly next: number
}

/** Rows of CSV, strictly: a quotation mark opens a cell or is doubled in one. Blank lines are left out. */
export function readCsv(text: string, separator: string): CsvRow[] {
  const rows: CsvRow[] = []
  let line = 1
  for (let at = 0; at < text.length; ) {
    const { cells, next } = readRow(text, at, { separator, line })
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
    line += linesIn(text.slice(at, next))
    at = next
  }
  return rows
}

function linesIn(text: string): number {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n').length - 1
}

function readRow(text: string, from: number, { separator, line }: { separator: string; line: number }): Row {
  const cells: string[] = []
  for (let at = from; ; ) {
    const { text: cell, next } = text[at] === '"' ? quoted(text, at, line) : bare(text, at, { separator, line })
    cells.push(cell)
    if (text[next] === separator) at = next + 1
    else if (next >= text.length) return { cells, next }
    else if (isLineEnd(text, next)) return { cells, next: next + (text[next] === '\r' && text[next + 1] === '\n' ? 2 : 1) }
    else throw new CsvFault(line, 'something follows a closing quotation mark')
  }
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r'
}

function bare(text: string, from: number, { separator, line }: { separator: string; line: number }): Cell {
  let next = from
  while (next < text.length && text[next] !== separator && !isLineEnd(text, next)) {
    if (text[next] === '"')
      throw new CsvFault(line, 'a cell with a quotation mark must be in quotation marks, and the mark doubled')
    next++
  }
  return { text: text.slice(from, next), next }
}

/** "Mara ""M"" Lund"
 *  ^                ^   */
function quoted(text: string, from: number, line: number): Cell {
  let end = text.indexOf('"', from + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end < 0) throw new CsvFault(line, 'a quotation mark is not closed')
  return { text: text.slice(from + 1, end).replaceAll('""', '"'), next: end + 1 }
}
