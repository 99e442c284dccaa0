import type { DocumentLines, Mark } from './lines.ts'
import { DocumentTables } from './tables.ts'

/** Where paragraphs, rows, cells and text boxes of a document end its lines, whatever their elements are called. */
export class DocumentBody {
  readonly tables = new DocumentTables()
  readonly #lines: DocumentLines
  /** Text boxes that are open. */
  #boxes = 0

  constructor(lines: DocumentLines) {
    this.#lines = lines
  }

  /** What is read is no text of the document. */
  get isFurniture(): boolean {
    return this.#boxes > 0
  }

  break(at: Mark): void {
    if (this.tables.isBeforeLast) this.#lines.endPartOfCell(at)
    else this.#lines.endLine()
  }

  endParagraph(at: Mark): void {
    if (this.tables.isBeforeLast) this.#lines.endPartOfCell(at)
    else this.#lines.endParagraph()
  }

  openRow(): void {
    this.#lines.endParagraph()
    this.tables.openRow()
  }

  endCell(at: Mark): void {
    if (this.tables.isBeforeLast) this.#lines.endCell(at, this.tables.isFirstRow)
    this.tables.endCell()
  }

  endRow(): void {
    this.tables.endRow()
    this.#lines.endParagraph()
  }

  openBox(): void {
    this.#lines.endLine()
    this.#boxes++
  }

  endBox(): void {
    this.#lines.endLine()
    this.#boxes = Math.max(0, this.#boxes - 1)
  }
}
