import { encode } from './encode.ts'
import {
  EditError,
  encodingOf,
  fromBase64,
  inOrder,
  joinBytes,
  type SourceEditOptions,
  sameBytes,
  tellsBytes,
  type UndoableEdit,
} from './source-edits.ts'

/** A place in the source whose line is known. */
export interface Anchor {
  readonly byte: number
  readonly line: number
}

export interface UndoRequest extends SourceEditOptions {
  /** Places that the source must have where they are said to be, in any order. */
  readonly anchors?: readonly Anchor[]
  /** Refuse what may be the source itself, in which an edit was never made. */
  readonly refusesSource?: boolean
}

/**
 * Gives back the source that a repaired text was made of, byte for byte. `repaired` must be that whole text, and `edits` all
 * that were made in it. Throws an EditError when the text is another, or when an edit without `raw` does not tell all the
 * bytes that it replaced.
 */
export function undoEdits(repaired: Uint8Array, edits: readonly UndoableEdit[], options: SourceEditOptions = {}): Uint8Array {
  return undo(repaired, edits, options)
}

/** The same, with more to check by. */
export function undo(repaired: Uint8Array, edits: readonly UndoableEdit[], request: UndoRequest): Uint8Array {
  const undoing = new Undoing(repaired, request)
  const sorted = inOrder(edits)
  for (const edit of sorted) undoing.take(edit)
  return undoing.end([...sorted, ...(request.anchors ?? [])])
}

interface Found {
  readonly before: Uint8Array
  /** Bytes of what the edit put in. */
  readonly length: number
  /** The blank lines it took out are counted by their bytes: a line number behind it must prove that. */
  readonly isGuess: boolean
}

class Undoing {
  readonly #names: readonly string[]
  readonly #wide: string | undefined
  readonly #refusesSource: boolean
  readonly #pieces: Uint8Array[] = []
  #lineEnd: { readonly only: LineEnd | undefined } | undefined
  /** Where it goes on, in the repaired text and in the source. */
  #at = 0
  #source = 0
  #guess: UndoableEdit | undefined

  constructor(
    private readonly repaired: Uint8Array,
    request: UndoRequest,
  ) {
    const encoding = encodingOf(repaired, request)
    this.#names = encoding.names
    this.#wide = encoding.wide
    this.#refusesSource = request.refusesSource === true
  }

  take(edit: UndoableEdit): void {
    const at = this.#at + edit.byte - this.#source
    const { before, length, isGuess } = this.#find(edit, at)
    this.#pieces.push(this.repaired.subarray(this.#at, at), before)
    this.#at = at + length
    this.#source = edit.endByte
    if (isGuess) this.#guess = edit
  }

  /** The source, once every line that is known is where it should be. */
  end(anchors: readonly Anchor[]): Uint8Array {
    this.#pieces.push(this.repaired.subarray(this.#at))
    const source = joinBytes(this.#pieces)
    const guess = this.#guess
    if (guess === undefined) return source
    const sorted = [...anchors].sort((left, right) => left.byte - right.byte)
    const isProven = (sorted.at(-1)?.byte ?? 0) >= guess.endByte && this.#areRight(sorted, source)
    if (!isProven) throw new EditError(guess, UNTOLD)
    return source
  }

  #areRight(anchors: readonly Anchor[], source: Uint8Array): boolean {
    const ends = new LineEnds(source, this.#wide)
    let at = 0
    let line = 1
    return anchors.every((anchor) => {
      line += ends.count(at, anchor.byte)
      at = anchor.byte
      return line === anchor.line
    })
  }

  /** What the edit replaced, in the encoding in which the text says what the edit left. */
  #find(edit: UndoableEdit, at: number): Found {
    let isThere = false
    for (const name of this.#names) {
      const after = encode(edit.after, name)
      if (after === undefined || !this.#says(after, at)) continue
      isThere = true
      const found = this.#before(edit, name)
      if (found === undefined) continue
      if (this.#refusesSource && this.#says(found.before, at) && this.#looksUndone(found.before, after)) break
      return { ...found, length: after.length }
    }
    throw new EditError(edit, isThere ? UNTOLD : 'was not made in this text: it does not say there what the edit left')
  }

  #says(bytes: Uint8Array, at: number): boolean {
    return sameBytes(this.repaired.subarray(at, at + bytes.length), bytes)
  }

  /** What stands there can be read as damage, of which the edit left the beginning. */
  #looksUndone(before: Uint8Array, after: Uint8Array): boolean {
    return before.length > after.length && sameBytes(before.subarray(0, after.length), after)
  }

  #before(edit: UndoableEdit, name: string): Omit<Found, 'length'> | undefined {
    const length = edit.endByte - edit.byte
    if (edit.raw !== undefined) {
      const raw = fromBase64(edit.raw)
      return raw?.length === length ? { before: raw, isGuess: false } : undefined
    }
    if (isAmbiguous(edit.before, name)) return undefined
    if (!edit.before.includes('\n')) return whole(encode(edit.before, name), length)
    if (this.#names.length > 1 && !tellsBytes(edit.before)) return undefined
    this.#lineEnd ??= { only: new LineEnds(this.repaired, this.#wide).only }
    const { only } = this.#lineEnd
    return only === undefined ? undefined : acrossLines(edit, name, only)
  }
}

const UNTOLD = 'does not tell the bytes that it replaced'

function whole(before: Uint8Array | undefined, length: number): Omit<Found, 'length'> | undefined {
  return before?.length === length ? { before, isGuess: false } : undefined
}

/**
 * Text over line ends that are all written alike: as few as there can be, or more where each of them has its bytes and no
 * other white space has room, which the lines behind it must prove.
 */
function acrossLines({ before, byte, endByte }: UndoableEdit, name: string, lineEnd: LineEnd): Omit<Found, 'length'> | undefined {
  const length = endByte - byte
  const least = encode(before.replaceAll('\n', lineEnd), name)
  if (least === undefined || least.length >= length) return whole(least, length)
  const [first = '', second, third] = before.split('\n\n')
  if (second === undefined || third !== undefined || (first + second).includes('\n')) return undefined
  const each = encode(lineEnd, name)?.length ?? 0
  const more = (length - least.length) / each
  const bytes = Number.isInteger(more) ? encode(first + lineEnd.repeat(2 + more) + second, name) : undefined
  return bytes && { before: bytes, isGuess: true }
}

/** Encodings in which two sequences of bytes can be the same character. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['gbk', 'gb18030', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr'])
const NOT_ASCII = /[^\0-\x7f]/

/** Whether a text does not tell its bytes: broken ones all read U+FFFD. */
function isAmbiguous(text: string, name: string): boolean {
  return text.includes('\ufffd') || (AMBIGUOUS.has(name) && NOT_ASCII.test(text))
}

const LF = 0x0a
const CR = 0x0d

/** How the line ends of a text in bytes can be written. */
type LineEnd = '\n' | '\r\n' | '\r'

/** Finds line ends as lines are counted: LF, CRLF and CR, of one byte a unit or of two. */
class LineEnds {
  readonly #width: 1 | 2
  /** Of a unit's bytes, the one that tells ASCII characters apart. */
  readonly #low: 0 | 1

  /** `wide`: "utf-16le" or "utf-16be" where a unit has two bytes. */
  constructor(
    private readonly bytes: Uint8Array,
    wide: string | undefined,
  ) {
    this.#width = wide === undefined ? 1 : 2
    this.#low = wide === 'utf-16be' ? 1 : 0
  }

  /** How many lines end in bytes[from..to). A CRLF ends where its CR stands. */
  count(from: number, to: number): number {
    let ends = 0
    for (let at = from; at < to; at += this.#width) {
      const unit = this.#unit(at)
      if (unit === LF ? this.#unit(at - this.#width) !== CR : unit === CR) ends++
    }
    return ends
  }

  /** The one way in which all lines end, or undefined when there are several, or none. */
  get only(): LineEnd | undefined {
    const found = new Set<LineEnd>()
    for (let at = 0; at < this.bytes.length && found.size < 2; at += this.#width) {
      const unit = this.#unit(at)
      if (unit === LF && this.#unit(at - this.#width) !== CR) found.add('\n')
      else if (unit === CR) found.add(this.#unit(at + this.#width) === LF ? '\r\n' : '\r')
    }
    const [only, other] = found
    return other === undefined ? only : undefined
  }

  /** The unit at a byte when it is ASCII, else -1. */
  #unit(at: number): number {
    if (this.#width === 1) return this.bytes[at] ?? -1
    return this.bytes[at + 1 - this.#low] === 0 ? (this.bytes[at + this.#low] ?? -1) : -1
  }
}
