import { columnsOption } from '../../formats/tables/columns-option.ts'
import { CsvFault, readCsv } from './read-csv.ts'

const SEPARATORS = ['\t', ';', '|', ',']
/** Units of a name of a column. */
const LONGEST = 40
const SENTENCE_END = /[.?!:]$/

/** What to do about a text whose first lines are those of a table without known names of columns; undefined for other texts. */
export function tableAdvice(head: string): string | undefined {
  for (const separator of SEPARATORS) {
    const [names = [], ...rows] = rowsOf(head.slice(0, head.lastIndexOf('\n')), separator)
    const isTable = names.length > 1 && rows.length > 1 && rows.every(({ length }) => length === names.length)
    if (isTable && names.every(isName)) return `if it is a table, say what its columns hold: ${columnsOption(names, rows)}`
  }
  return undefined
}

function rowsOf(text: string, separator: string): string[][] {
  try {
    return readCsv(text, separator).map(({ cells }) => cells.map((cell) => cell.trim()))
  } catch (error) {
    if (error instanceof CsvFault) return []
    throw error
  }
}

function isName(cell: string): boolean {
  return cell !== '' && cell.length <= LONGEST && !SENTENCE_END.test(cell)
}
