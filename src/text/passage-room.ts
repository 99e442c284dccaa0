import type { VectorText } from './vector-text.ts'

/** Room at first, of bytes, lines and marks. */
const SMALL = 4_096

/** Where a passage is kept. */
export interface PassageRoom {
  readonly bytes: Uint8Array
  readonly lineAt: Int32Array
  readonly lineUnit: Int32Array
  readonly lineByte: Float64Array
  readonly lineNumber: Float64Array
  readonly markAt: Int32Array
  readonly markUnit: Int32Array
  readonly clueUnit: Int32Array
  /** Where its first tables stand in the memory of the WebAssembly module, if they do. */
  readonly addresses?: { readonly bytes: number; readonly lineAt: number; readonly lineUnit: number }
  /** What makes a string of its first bytes, of so many units, where that is faster than to decode them. */
  readonly texts?: VectorText
}

/** A small room, that grows by the passage's own means. */
export function makeRoom(): PassageRoom {
  return {
    bytes: new Uint8Array(SMALL),
    lineAt: new Int32Array(SMALL),
    lineUnit: new Int32Array(SMALL),
    lineByte: new Float64Array(SMALL),
    lineNumber: new Float64Array(SMALL),
    markAt: new Int32Array(SMALL),
    markUnit: new Int32Array(SMALL),
    clueUnit: new Int32Array(SMALL),
  }
}
