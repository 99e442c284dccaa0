import type { TranscriptRecord } from '../../model/record.ts'
import type { Turn } from '../../model/turn.ts'
import { guessEncoding } from '../../node/guess-encoding.ts'
import type { TestedTurn } from '../../query/selection.ts'
import { SourceEncoding } from '../../text/source-encoding.ts'
import { Tape } from '../repair/tape.ts'

/** Bytes in front of a turn in which the start of its line is looked for: as long a line is read at once. */
const REACH = 65_536
const LF = 0x0a
const CR = 0x0d

interface Kept {
  readonly byte: number
  /** The first line begins here. */
  readonly isWhole: boolean
  readonly bytes: Uint8Array
  readonly encoding: SourceEncoding
  last: Reached
}

/** Bytes that were read, units of the last line in them, and whether its start is among them. */
interface Reached {
  readonly to: number
  readonly units: number
  readonly isKnown: boolean
}

const BEGINNING: Reached = { to: 0, units: 0, isKnown: false }

/** Keeps the bytes of turns in which something was found, to tell the columns of their units. */
export class SourceColumns {
  readonly #given: string | undefined
  #tape = new Tape()
  #forced: string | undefined
  #encoding: SourceEncoding | undefined
  readonly #kept = new WeakMap<object, Kept>()

  constructor(encoding: string | undefined) {
    this.#given = encoding
  }

  readonly guess = (sample: Uint8Array): string | undefined => {
    this.#forced = guessEncoding(sample) ?? this.#forced
    if (this.#forced !== undefined) this.#encoding?.settle(this.#forced)
    return this.#forced
  }

  readonly begin = (): void => {
    this.#tape = new Tape()
    this.#forced = this.#given
    this.#encoding = undefined
  }

  readonly chunk = (bytes: Uint8Array): void => {
    this.#encoding ??= new SourceEncoding(bytes, this.#forced)
    this.#tape.push(bytes)
  }

  /** Told of each record before what is done with it. */
  readonly record = (record: TranscriptRecord): void => {
    if ('endByte' in record) this.#tape.cut(record.byte - REACH)
  }

  /** Keeps what a turn is made of, for as long as it is kept itself. */
  keep(turn: TestedTurn & Partial<Pick<Turn, 'byte' | 'endByte' | 'placeOf'>>): void {
    const { byte = 0, endByte = 0, placeOf } = turn
    if (placeOf === undefined || this.#encoding === undefined) return
    const from = Math.max(0, byte - REACH)
    const start = this.#encoding.wide === undefined ? lineStart(this.#tape.view(from, byte)) : 0
    const bytes = this.#tape.view(from + start, endByte).slice()
    const isWhole = from + start === 0 || start > 0
    this.#kept.set(turn, { byte: from + start, isWhole, bytes, encoding: this.#encoding, last: BEGINNING })
  }

  /** The column of a byte of a turn, in UTF-16 units from 1; null where it is not known. Bytes in order are read once. */
  of(turn: object, byte: number | null): number | null {
    const kept = this.#kept.get(turn)
    if (kept === undefined || byte === null || byte < kept.byte || byte > kept.byte + kept.bytes.length) return null
    const { bytes, encoding, last } = kept
    const to = byte - kept.byte
    const start = to < last.to || encoding.isStateful ? BEGINNING : last
    const piece = bytes.subarray(start.to, to)
    // In UTF-16, the byte of a line feed may be half of a letter.
    const skipped = encoding.wide === undefined ? lineStart(piece) : 0
    const rest = piece.subarray(skipped)
    const read = encoding.of(rest).decode(rest)
    const text = start.to + skipped === 0 && read.startsWith('\ufeff') ? read.slice(1) : read
    const breaks = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
    const isNew = breaks + skipped > 0
    const units = text.length - breaks + (isNew ? 0 : start.units)
    kept.last = { to, units, isKnown: isNew || start.isKnown }
    return kept.isWhole || kept.last.isKnown ? units + 1 : null
  }
}

/** Where the last line begins; 0 also where no line ends. */
function lineStart(bytes: Uint8Array): number {
  const start = bytes.lastIndexOf(LF) + 1
  return start + bytes.subarray(start).lastIndexOf(CR) + 1
}
