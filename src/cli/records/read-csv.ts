/** A row of a CSV file, and the line on which it begins. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A place where a text is no CSV. */
export class CsvFault extends Error {
  override readonly name = 'CsvFault'

  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message)
  }
}

// "Mara ""M"" Lund"
const QUOTED = /"([^"]*(?:""[^"]*)*)"/y
const LINE_END = /\r\n?|\n/g

/** Rows of CSV, strictly: a quotation mark opens a cell or is doubled in one. Blank lines are left out. */
export function readCsv(text: string, separator: string): CsvRow[] {
  const cell = new RegExp(`(?:${QUOTED.source}|([^"\\r\\n${separator}]*))([${separator}]|\\r\\n?|\\n|$)`, 'y')
  const rows: CsvRow[] = []
  let [line, begun, at] = [1, 1, 0]
  let cells: string[] = []
  while (at < text.length || cells.length > 0) {
    cell.lastIndex = at
    const [whole, quoted, bare = '', mark] = cell.exec(text) ?? []
    if (whole === undefined) throw new CsvFault(begun, faultAt(text, at))
    cells.push(quoted?.replaceAll('""', '"') ?? bare)
    at += whole.length
    line += whole.match(LINE_END)?.length ?? 0
    if (mark === separator) continue
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: begun, cells })
    cells = []
    begun = line
  }
  return rows
}

function faultAt(text: string, at: number): string {
  if (text[at] !== '"') return 'a cell with a quotation mark must be in quotation marks, and the mark doubled'
  QUOTED.lastIndex = at
  return QUOTED.test(text) ? 'something follows a closing quotation mark' : 'a quotation mark is not closed'
}
