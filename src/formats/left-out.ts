import type { FormatSink } from './format.ts'

/** Text of a document that is no part of what was said, and how a person calls it. */
const KINDS = {
  'tracked-deletion': 'deleted with changes tracked',
  'note-left-out': 'a footnote or an endnote',
  'comment-left-out': 'a comment',
} as const

export type LeftOutKind = keyof typeof KINDS

/** Counts what a reader leaves out of a document, and says so once of each kind, where the first of it stands. */
export class LeftOut {
  readonly #sink: FormatSink
  readonly #found = new Map<LeftOutKind, { count: number; readonly byte: number; readonly line: number }>()

  constructor(sink: FormatSink) {
    this.#sink = sink
  }

  add(kind: LeftOutKind, { byte, line }: { readonly byte: number; readonly line: number }): void {
    const found = this.#found.get(kind)
    if (found === undefined) this.#found.set(kind, { count: 1, byte, line })
    else found.count++
  }

  end(): void {
    for (const [code, { count, byte, line }] of this.#found) {
      const message = `text is left out that is ${KINDS[code]}: ${count === 1 ? 'one piece' : `${count} pieces`}, here the first`
      this.#sink.fault({ code, message, byte, line })
    }
  }
}
