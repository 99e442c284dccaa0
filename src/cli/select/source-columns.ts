import type { TranscriptRecord } from '../../model/record.ts'
import type { Turn } from '../../model/turn.ts'
import { guessEncoding } from '../../node/guess-encoding.ts'
import type { TestedTurn } from '../../query/turn-filter.ts'
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
}

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
    this.#kept.set(turn, { byte: from + start, isWhole: from + start === 0 || start > 0, bytes, encoding: this.#encoding })
  }

  /** The column of a byte of a turn, in UTF-16 units from 1; null where it is not known. */
  of(turn: object, byte: number | null): number | null {
    const kept = this.#kept.get(turn)
    if (kept === undefined || byte === null || byte < kept.byte || byte > kept.byte + kept.bytes.length) return null
    const before = kept.bytes.subarray(0, byte - kept.byte)
    const { encoding } = kept
    // In UTF-16, the byte of a line feed may be half of a letter.
    const line = before.subarray(encoding.wide === undefined ? lineStart(before) : 0)
    const text = encoding
      .of(line)
      .decode(line)
      .replace(/^\ufeff/, '')
    const start = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
    return start < 0 && line.length === before.length && !kept.isWhole ? null : text.length - start
  }
}

/** Where the last line begins; 0 also where no line ends. */
function lineStart(bytes: Uint8Array): number {
  const start = bytes.lastIndexOf(LF) + 1
  return start + bytes.subarray(start).lastIndexOf(CR) + 1
}
