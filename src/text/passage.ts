import { byteAt, type Line } from './line.ts'
import { endsInStop } from './sentences.ts'

/** A run of text inside one source line. */
interface Piece {
  /** Offset of its first unit in the passage. */
  readonly at: number
  readonly line: Line
  /** Where it begins in the text of the line. */
  readonly from: number
}

/**
 * A stretch of source text as repair rules see it: the trimmed lines of a turn or of matter, parted by "\n", and by
 * "\n\n" where blank lines stood. Every offset in it leads back to a byte of the source.
 */
export interface Passage {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** Offset in the source of a unit of the passage. Offsets in a gap between lines count from the text before it. */
export function sourceAt(passage: Passage, offset: number): { byte: number; line: number } {
  const piece = pieceAt(passage.pieces, offset)
  const index = Math.min(piece.from + offset - piece.at, piece.line.text.length)
  return { byte: byteAt(piece.line, index), line: numberAt(piece.line, index) }
}

/** The line of the source that a unit of a line stands in. */
function numberAt({ number, breaks }: Line, index: number): number {
  return breaks?.findLast(({ unit }) => unit <= index)?.number ?? number
}

/** The line of the source that holds a unit of the passage. */
export function lineOf(passage: Passage, offset: number): Line {
  return pieceAt(passage.pieces, offset).line
}

/** What markup stands for as a character of its own: "&rsquo;". */
const LONGEST_REFERENCE = 10
/** Of the widest encoding, a character of ASCII. */
const WIDEST = 2
const PLAIN = /[\w .,;:!?()[\]-]/

/**
 * Whether text[from..to) of the passage stands in the source as it reads, with no markup between its characters or right
 * behind them: what is put in its place leaves nothing out.
 *     He left <b>,</b> and
 *            ^--------^        */
export function isSolid({ text, pieces }: Passage, from: number, to: number): boolean {
  for (let index = pieceIndex(pieces, from); index < pieces.length; index++) {
    const piece = pieces[index]
    if (piece === undefined || piece.at >= to) return true
    const { widths } = piece.line
    if (
      typeof widths !== 'string' &&
      !isSolidPiece(text.slice(Math.max(from, piece.at), to), widths, piece.from + Math.max(from - piece.at, 0))
    )
      return false
  }
  return true
}

/** `from`: where the text begins in its line. */
function isSolidPiece(text: string, widths: Uint32Array, from: number): boolean {
  for (let at = 0; at < text.length && from + at + 1 < widths.length; at++) {
    const width = (widths[from + at + 1] ?? 0) - (widths[from + at] ?? 0)
    if (width > (PLAIN.test(text.charAt(at)) ? WIDEST : LONGEST_REFERENCE)) return false
  }
  return true
}

const NOWHERE: Line = { text: '', number: 1, byte: 0, endByte: 0, widths: 'one', continues: false, goesOn: false }

/** The last piece that begins at or before `offset`. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  return pieces[pieceIndex(pieces, offset)] ?? { at: 0, line: NOWHERE, from: 0 }
}

function pieceIndex(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The mark of the source itself, at its beginning, is white space; any other is an odd character, which a rule judges. */
const BYTE_ORDER_MARK = '\ufeff'

function trimEnd(text: string): string {
  const trimmed = text.trimEnd()
  const mark = trimmed.length < text.length ? text.lastIndexOf(BYTE_ORDER_MARK) : -1
  return mark < trimmed.length ? trimmed : text.slice(0, mark + 1)
}

function trimStart(text: string): string {
  const trimmed = text.trimStart()
  const mark = trimmed.length < text.length ? text.indexOf(BYTE_ORDER_MARK) : -1
  return mark < 0 || mark >= text.length - trimmed.length ? trimmed : text.slice(mark)
}

/** Of the end of a passage, as much as a mark and what closes behind it can take. */
const TAIL = 32

/** Collects the lines of a passage. */
export class PassageBuilder {
  readonly #texts: string[] = []
  readonly #pieces: Piece[] = []
  #length = 0
  /** White space stood behind the text, where its line was cut. */
  #isParted = false

  /** In UTF-16 units. */
  get length(): number {
    return this.#length
  }

  /** Whether what was collected ends in a mark that can end a sentence. */
  get endsInStop(): boolean {
    return endsInStop((this.#texts.at(-1) ?? '').slice(-TAIL))
  }

  /** Adds text[from..] of a line, trimmed; `gap` is what parts it from the text before, '' for a further piece of a line. */
  add(line: Line, from: number, gap: '' | ' ' | '\n' | '\n\n'): void {
    const whole = line.text.slice(from)
    const text = trimEnd(whole)
    const trimmed = line.byte + from === 0 ? text.trimStart() : trimStart(text)
    const isParted = this.#isParted || trimmed.length < text.length
    this.#isParted = line.goesOn && (text.length < whole.length || (text === '' && isParted))
    if (trimmed === '') return
    if (this.#length > 0) this.#part(gap === '' && isParted ? ' ' : gap)
    this.#pieces.push({ at: this.#length, line, from: from + text.length - trimmed.length })
    this.#texts.push(trimmed)
    this.#length += trimmed.length
  }

  #part(gap: string): void {
    this.#texts.push(gap)
    this.#length += gap.length
  }

  build(): Passage {
    return { text: this.#texts.join(''), pieces: this.#pieces }
  }
}
