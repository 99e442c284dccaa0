import type { Block } from '../formats/format.ts'
import type { Candidate } from './judge.ts'
import type { Boundary, Stretch, Times } from './stretch.ts'
import type { StretchPassage } from './turn-passage.ts'

export interface StretchHooks {
  /** A stretch is complete. */
  readonly close: (stretch: Stretch, boundary: Boundary) => void
  /** Makes the passage of a stretch; one at a time is open. */
  readonly passage: (what: Stretch['what']) => StretchPassage
}

/** What a stretch begins as. */
export type Beginning = Pick<Stretch, 'what' | 'label'> & { readonly times?: Times | null }

/** Where something begins in the source. */
export type Place = Pick<Stretch, 'byte' | 'line'>

/** Builds stretches line by line; one at a time is open. */
export class StretchBuilder {
  /** A blank line stands behind the last line of what is open. */
  isBlank = false
  readonly #hooks: StretchHooks
  #open: Stretch | null = null

  constructor(hooks: StretchHooks) {
    this.#hooks = hooks
  }

  get open(): Stretch | null {
    return this.#open
  }

  begin(at: Place, { what, label, times = null }: Beginning): Stretch {
    const stretch = { what, label, times, passage: this.#hooks.passage(what), ...at }
    this.#open = stretch
    this.isBlank = false
    return stretch
  }

  /** Adds text[from..] of a line; true when a paragraph of the open turn begins with it. */
  append({ line }: Block, from: number): boolean {
    const begins = from === 0 && this.isBlank && this.#open?.what === 'turn'
    this.#open?.passage.add(line, from, this.isBlank ? '\n\n' : line.continues ? '' : '\n')
    this.isBlank = false
    return begins
  }

  close(at: Boundary): void {
    if (this.#open !== null) this.#hooks.close(this.#open, at)
    this.#open = null
  }
}

/** Where a line of plain text begins. */
export function placeOf({ line }: Block): Place {
  return { byte: line.byte, line: line.number }
}

/** A boundary before a line of plain text. */
export function boundary(block: Block, next: Candidate | null): Boundary {
  return { ...placeOf(block), next, splits: false }
}
