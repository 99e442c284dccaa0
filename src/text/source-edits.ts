import type { Edit } from '../model/edit.ts'
import { encode } from './encode.ts'
import { requireBytes } from './require-bytes.ts'
import { SourceEncoding } from './source-encoding.ts'

/** An edit that holds all that is needed to undo it. */
export interface UndoableEdit extends Edit {
  /**
   * The bytes of the source that `before` stands for, as Base64, where they are not `before` in UTF-8: another encoding,
   * line ends and white space between two lines, broken bytes, markup.
   */
  readonly raw?: string
}

/** An edit that does not fit the bytes it is said to belong to. */
export class EditError extends Error {
  override readonly name = 'EditError'
  readonly edit: Edit

  constructor(edit: Edit, what: string) {
    super(`the edit ${edit.rule} in line ${edit.line} ${what}`)
    this.edit = edit
  }
}

export interface SourceEditOptions {
  /** The encoding of the source, where it was named to the parser: a label of the WHATWG Encoding Standard. */
  readonly encoding?: string | undefined
}

/** How a source is encoded, by its first bytes or by what is said. */
export function encodingOf(bytes: Uint8Array, { encoding }: SourceEditOptions): SourceEncoding {
  return new SourceEncoding(bytes, encoding === undefined ? undefined : new TextDecoder(encoding).encoding)
}

const utf8 = new TextEncoder()

/** The edit with the bytes that it replaces, where they are not plain from `before`: line ends are not. */
export function undoable(edit: Edit, before: Uint8Array): UndoableEdit {
  return !edit.before.includes('\n') && sameBytes(utf8.encode(edit.before), before) ? edit : { ...edit, raw: toBase64(before) }
}

const NOT_ASCII = /[^\0-\x7f]/

/** Whether the length of what an edit replaced tells its encoding: over line ends, white space has bytes that `before` has not. */
export function tellsBytes(before: string): boolean {
  return !before.includes('\n') || !NOT_ASCII.test(before)
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at])
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

/** The edits in the order of the source. Throws an EditError where two of them overlap, or one has no place. */
export function inOrder<Some extends Edit>(edits: readonly Some[]): Some[] {
  const sorted = [...edits].sort((left, right) => left.byte - right.byte)
  let floor = 0
  for (const edit of sorted) {
    if (!(edit.byte >= floor && edit.endByte >= edit.byte)) throw new EditError(edit, 'meets the one before it')
    floor = edit.endByte
  }
  return sorted
}

/** A source with its edits made. */
export interface RepairedSource {
  readonly bytes: Uint8Array
  /** The same edits, in order, such that `undoEdits` gives back the source. */
  readonly edits: readonly UndoableEdit[]
}

/**
 * Makes the edits that the parser found in a source, and leaves all other bytes as they are: `edits` of all its turns and
 * matter. A string is taken for UTF-8, as `parseTranscript` does. Throws an EditError when one lies outside of the source, or
 * when the encoding has no bytes for what it puts in.
 */
export function makeEdits(given: string | Uint8Array, edits: readonly Edit[], options: SourceEditOptions = {}): RepairedSource {
  const source = typeof given === 'string' ? utf8.encode(given) : given
  requireBytes(source)
  const encoding = encodingOf(source, typeof given === 'string' ? { encoding: 'utf-8' } : options)
  const pieces: Uint8Array[] = []
  let at = 0
  const made = inOrder(edits).map((edit) => {
    if (edit.endByte > source.length) throw new EditError(edit, 'is after the end of the source')
    const before = source.subarray(edit.byte, edit.endByte)
    const after = encode(edit.after, encoding.of(before).name)
    if (after === undefined) throw new EditError(edit, `cannot be written in ${encoding.of(before).name}`)
    pieces.push(source.subarray(at, edit.byte), after)
    at = edit.endByte
    return undoable(edit, before)
  })
  pieces.push(source.subarray(at))
  return { bytes: joinBytes(pieces), edits: made }
}

/** Bytes as Base64 (RFC 4648), for a place that holds text alone. */
function toBase64(bytes: Uint8Array): string {
  let units = ''
  for (const byte of bytes) units += String.fromCharCode(byte)
  return btoa(units)
}

/** The bytes that Base64 stands for, or undefined when it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0))
  } catch {
    return undefined
  }
}
