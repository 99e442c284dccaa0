import type { ControlToken } from '../../text/rtf-tokens.ts'
import type { DocumentLines, Mark } from '../documents/lines.ts'
import { DocumentTables } from '../documents/tables.ts'

const PARAGRAPH_ENDS = new Set(['par', 'sect', 'page', 'column'])
const CELL_ENDS = new Set(['cell', 'nestcell'])
const ROW_ENDS = new Set(['row', 'nestrow'])

/** Where the lines, paragraphs and cells of rich text end. */
export class RtfLayout {
  readonly #lines: DocumentLines
  readonly #tables = new DocumentTables()
  #hasTable = false
  #isInTable = false
  #heading: number | undefined

  constructor(lines: DocumentLines) {
    this.#lines = lines
  }

  /** Before text: a paragraph may begin with it. */
  begin(): void {
    if (this.#lines.isEmpty) this.#lines.begin({ heading: this.#heading })
  }

  /** Takes a control word; most mean nothing here. */
  take(token: ControlToken): void {
    const { name, value } = token
    if (PARAGRAPH_ENDS.has(name)) this.#endParagraph(token)
    else if (name === 'line') this.#endLine(token)
    else if (name === 'pard') {
      this.#isInTable = false
      this.#heading = undefined
    } else if (name === 'outlinelevel') this.#heading = value !== undefined && value >= 0 && value < 6 ? value + 1 : undefined
    else this.#takeOfTable(token)
  }

  #takeOfTable(token: ControlToken): void {
    const { name } = token
    if (name === 'intbl') this.#isInTable = true
    else if (name === 'trowd') this.#declareRow()
    else if (name === 'cellx') this.#tables.column(1)
    else if (CELL_ENDS.has(name)) {
      if (this.#isBeforeLast) this.#lines.endCell(token, this.#tables.isFirstRow)
      else this.#lines.endParagraph()
      this.#tables.endCell()
    } else if (ROW_ENDS.has(name)) {
      this.#lines.endParagraph()
      this.#tables.openRow()
    }
  }

  /** A row is declared before its cells, or again behind them. */
  #declareRow(): void {
    if (!this.#hasTable) {
      this.#tables.open()
      this.#tables.openRow()
    }
    this.#hasTable = true
    this.#tables.clearColumns()
  }

  get #isBeforeLast(): boolean {
    return this.#isInTable && this.#tables.isBeforeLast
  }

  #endLine(at: Mark): void {
    if (this.#isBeforeLast) this.#lines.endPartOfCell(at)
    else this.#lines.endLine()
  }

  #endParagraph(at: Mark): void {
    if (this.#isBeforeLast) {
      this.#lines.endPartOfCell(at)
      return
    }
    this.#lines.endParagraph()
    if (this.#isInTable || !this.#hasTable) return
    this.#tables.close()
    this.#hasTable = false
  }
}
