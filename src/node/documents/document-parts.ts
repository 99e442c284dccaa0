import type { WordStyles } from '../../formats/documents/word-styles.ts'
import type { SourcePart } from '../../model/summary.ts'

/** The text of a document, and what else is known of it. */
export interface DocumentText {
  /** Names of the input formats that it can be read as, its own first. */
  readonly formats: readonly string[]
  /** The bytes of its parts, one after another. A chunk is valid until the next is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>
  readonly styles?: WordStyles
}

/** Told of each part when its last byte has been read. */
export type NotePart = (part: SourcePart) => void

/** A part that is read as it is, with its name. */
export interface NamedChunks {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Parts one after another, each noted with the place of its bytes. */
export async function* joinParts(parts: Iterable<NamedChunks>, note: NotePart): AsyncGenerator<Uint8Array, void, undefined> {
  let at = 0
  for (const { name, chunks } of parts) {
    const byte = at
    for await (const chunk of chunks) {
      at += chunk.length
      yield chunk
    }
    note({ name, byte, endByte: at })
  }
}
