import { closesFence } from '../formats/below.ts'
import type { Around } from '../formats/choose.ts'
import type { Block, Stage } from '../formats/format.ts'
import { isBlank } from '../formats/text.ts'
import type { Line } from '../text/line.ts'

/** Ends the reader of what stands in a fence where the fence closes; what follows is matter. */
class Fenced implements Stage<Line> {
  readonly #reader: Stage<Line>
  readonly #emit: (block: Block) => void
  readonly #fence: string
  #isClosed = false

  constructor(reader: Stage<Line>, fence: string, emit: (block: Block) => void) {
    this.#reader = reader
    this.#fence = fence
    this.#emit = emit
  }

  push(line: Line): void {
    if (this.#isClosed) this.#emit(matter(line, 'back'))
    else if (line.continues || !closesFence(line.text, this.#fence)) this.#reader.push(line)
    else {
      this.end()
      this.#emit(matter(line, 'back'))
    }
  }

  end(): void {
    if (!this.#isClosed) this.#reader.end()
    this.#isClosed = true
  }
}

function matter(line: Line, kind: 'front' | 'back'): Block {
  return isBlank(line.text) ? { line, blank: true } : { line, blank: false, matter: kind }
}

/** A reader with what stands around it: a title above, and the fence that it ends at. */
export function surrounded(reader: Stage<Line>, around: Around | undefined, emit: (block: Block) => void): Stage<Line> {
  if (around === undefined) return reader
  for (const line of around.above) emit(matter(line, 'front'))
  return around.fence === undefined ? reader : new Fenced(reader, around.fence, emit)
}
