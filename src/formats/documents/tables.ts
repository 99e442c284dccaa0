/** Columns of a table that does not say how many it has: who, and what. */
const USUAL_COLUMNS = 2
/** Tables in tables that are told apart. */
const DEPTH = 64

interface OpenTable {
  columns: number
  /** Cells of the row at hand that have ended. */
  cells: number
  isInRow: boolean
  rows: number
}

/** The tables that are open: where a row ends, and which of its cells is the last. */
export class DocumentTables {
  readonly #open: OpenTable[] = []
  #deeper = 0

  open(): void {
    if (this.#open.length < DEPTH) this.#open.push({ columns: 0, cells: 0, isInRow: false, rows: 0 })
    else this.#deeper++
  }

  close(): void {
    if (this.#deeper > 0) this.#deeper--
    else this.#open.pop()
  }

  /** A column is declared, or several that are alike. */
  column(count: number): void {
    const table = this.#open.at(-1)
    if (table !== undefined) table.columns += count
  }

  /** The columns are declared anew. */
  clearColumns(): void {
    const table = this.#open.at(-1)
    if (table !== undefined) table.columns = 0
  }

  openRow(): void {
    const table = this.#open.at(-1)
    if (table === undefined) return
    table.cells = 0
    table.isInRow = true
    table.rows++
  }

  endRow(): void {
    const table = this.#open.at(-1)
    if (table !== undefined) table.isInRow = false
  }

  endCell(): void {
    const table = this.#open.at(-1)
    if (table !== undefined) table.cells++
  }

  /** What is read stands in a cell behind which the row has others. */
  get isBeforeLast(): boolean {
    const table = this.#open.at(-1)
    if (table?.isInRow !== true) return false
    return table.cells < (table.columns || USUAL_COLUMNS) - 1
  }

  /** What is read may name the columns. */
  get isFirstRow(): boolean {
    return this.#open.at(-1)?.rows === 1
  }
}
