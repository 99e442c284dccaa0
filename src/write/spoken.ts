import type { Annotation } from '../model/annotation.ts'
import type { Edit } from '../model/edit.ts'
import type { Turn } from '../model/turn.ts'
import type { WordTime } from '../model/word-time.ts'
import type { JsonBuffer } from './json-buffer.ts'

/** An edit: what stood in bytes[from..to) of the source of a turn, and what stands in the text instead. */
export interface EditBytes {
  readonly rule: string
  readonly from: number
  readonly to: number
  /** Printable, without quotation marks and backslashes. */
  readonly after: string
  readonly byte: number
  readonly endByte: number
  readonly line: number
}

/** What is said in a turn, as bytes. */
export interface SpokenBytes {
  /** On one line, as the inside of a JSON string in UTF-8. */
  readonly flat: {
    readonly json: Uint8Array
    readonly size: number
    readonly words: number
    readonly paragraphs: Int32Array
    readonly paragraphCount: number
    /** Where all these bytes are best put together, if not one by one. */
    readonly gather?: JsonBuffer | undefined
  }
  /** As it stands in the source: printable UTF-8 and LF. */
  readonly passage: { readonly bytes: Uint8Array; readonly size: number }
  readonly sourceEdits: readonly EditBytes[]
  readonly annotations: readonly Annotation[]
}

/** What is said in a turn, as text. */
export type SpokenText = Pick<Turn, 'text' | 'words'> & {
  readonly paragraphs: readonly number[]
  readonly annotations: readonly Annotation[]
  readonly edits: readonly Edit[]
  readonly wordTimes?: readonly WordTime[] | undefined
}
