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
