import { isLowerByte, isUpperByte } from '../../labels/opening.ts'
import type { BytePassage } from '../../text/byte-passage.ts'
import type { ByteScan } from '../../text/byte-scan.ts'
import type { LinePlace } from '../../text/lines.ts'
import { type LineSpan, mayBeHeading } from '../sections/glance.ts'
import { beginsSpeech, isAsciiWord, isLetterByte } from './line-letters.ts'
import {
  BEYOND,
  type FirstTable,
  type FullOpening,
  HYPHEN,
  isPlainPoint,
  LABEL_MARK,
  LOOSE,
  NOTE,
  noTable,
  PRONOUN,
  type SkimTables,
  STOP,
  TRIGGER,
} from './skim-tables.ts'

const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
const APOSTROPHE = 0x27

/** What a line may be behind its label: nothing but speech. */
const NO_LABEL: FirstTable = noTable()

/**
 * Reads lines of the chunk at hand by their bytes that mean something. The places where rules must be asked, and those
 * that are evidence, go into the passage at once, as if the line stood at its end: whoever asked takes them back if it
 * does not.
 */
export class LineScan {
  chunk: Uint8Array = new Uint8Array(0)
  /** Offset of the chunk in the source; negative when there is none. */
  chunkByte = -1
  /** Of the line read last: bytes that are no units, and "I" where it stands alone. */
  extra = 0
  pronouns = 0
  readonly #tables: SkimTables
  readonly #passage: BytePassage
  readonly scanner: ByteScan
  /** Where the chunk holds bytes that mean something, and the first of them that is not behind. */
  #hits: Int32Array = new Int32Array(0)
  hit = 0
  isUtf8 = false
  longest = 0
  #first: FirstTable = NO_LABEL
  /** A bit for each opening of which a mark was met. */
  #marked = 0
  /** A mark that tells no label. */
  #known = -1
  /** Where the line will stand in the passage, in bytes and units. */
  #lineAt = 0
  #lineUnit = 0

  constructor(tables: SkimTables, passage: BytePassage, scanner: ByteScan) {
    this.#tables = tables
    this.#passage = passage
    this.scanner = scanner
  }

  /** Looks at a chunk, if it is not the one at hand. */
  open(chunk: Uint8Array, { byte, isUtf8, longest }: LinePlace): void {
    this.isUtf8 = isUtf8
    this.longest = longest
    if (byte === this.chunkByte && chunk.length === this.chunk.length) return
    this.#hits = this.scanner.find(chunk)
    this.hit = 0
    this.chunk = chunk
    this.chunkByte = byte
  }

  get hitCount(): number {
    return this.#hits.length
  }

  /** The chunk is no more. */
  leave(): void {
    this.chunkByte = -1
  }

  isLineEnd(at: number): boolean {
    const byte = this.chunk[at]
    return byte === LF || (byte === CR && this.chunk[at + 1] === LF)
  }

  /** Where a line will stand in the passage: so many line ends behind its end. */
  place(gap: number): void {
    this.#lineAt = this.#passage.size + gap
    this.#lineUnit = this.#passage.units + gap
  }

  /** The end of the plain line at `from`, or -1; `known` is where a mark stands that tells a label already known. */
  line(from: number, known = -1): number {
    this.#known = known
    return this.#beginsAt(from) ? this.#scan(from) : -1
  }

  /** The end of the line, or -1 when what stands in it from an offset on, behind its label, is not plain. */
  rest(from: number): number {
    this.#first = NO_LABEL
    return this.#scan(from)
  }

  /** The first hit at or behind an offset. */
  hitFrom(from: number): number {
    const hits = this.#hits
    let index = this.hit
    while (index > 0 && (hits[index - 1] ?? 0) >= from) index--
    while (index < hits.length && (hits[index] ?? 0) < from) index++
    this.hit = index
    return index
  }

  /** Where the hit is, or the end of the chunk. */
  hitAt(index: number): number {
    return this.#hits[index] ?? this.chunk.length
  }

  /** The character that a line begins with, as far as lines of plain speech begin with it. */
  firstAt(from: number): number {
    const first = this.chunk[from] ?? 0
    const second = this.chunk[from + 1] ?? 0
    if (first < 0x80) return first
    if (first === 0xe2) return second === 0x80 ? 0x2000 | ((this.chunk[from + 2] ?? 0) & 0x3f) : 0
    return ((first & 0x1f) << 6) | (second & 0x3f)
  }

  /** What a line begins with: a letter, an opening quotation mark or an ellipsis. */
  #beginsAt(from: number): boolean {
    const code = this.firstAt(from)
    if (!beginsSpeech(code)) return false
    this.#first = this.#tables.firstTable(code)
    return !this.#first.isLabel
  }

  /** The end of the line, or -1. */
  #scan(from: number): number {
    const chunk = this.chunk
    const hits = this.#hits
    const { classes } = this.#tables
    this.extra = 0
    this.pronouns = 0
    this.#marked = 0
    let next = from
    for (let index = this.hitFrom(from); index < hits.length && next >= 0; index++) {
      const at = hits[index] ?? 0
      if (at < next) continue
      const meaning = classes[chunk[at] ?? 0] ?? 0
      if (meaning <= STOP) return this.isLineEnd(at) && at - from <= this.longest ? at : -1
      next = meaning === BEYOND ? this.#beyond(from, at) : this.#meet(from, at, meaning)
    }
    return -1
  }

  /** An ASCII character with a meaning; the offset behind it, or -1 when the line is not plain. */
  #meet(from: number, at: number, meaning: number): number {
    const chunk = this.chunk
    const unit = at - from - this.extra
    if ((meaning & LABEL_MARK) !== 0 && at !== this.#known && this.#tellsLabel(chunk[at] ?? 0, unit)) return -1
    if ((meaning & TRIGGER) !== 0) this.#trigger(from, at, at + 1)
    if ((meaning & PRONOUN) !== 0) this.#pronoun(from, at)
    else if ((meaning & HYPHEN) !== 0 && at > from && isLetterByte(this.chunk[at + 1] ?? 0)) this.#clue(unit)
    else if ((meaning & NOTE) !== 0) this.#passage.hasNotes = true
    else if ((meaning & LOOSE) !== 0) this.#passage.isLoose = true
    return at + 1
  }

  /** Whether a mark, by its key, makes a label likely; where it does with something else, that is asked later. */
  #tellsLabel(key: number, unit: number): boolean {
    const first = this.#first
    if (unit < (first.markedReach[key] ?? 0)) this.#marked |= first.markedBits[key] ?? 0
    return unit < (first.reach[key] ?? 0)
  }

  #trigger(from: number, at: number, next: number): void {
    if (!this.#tables.isNear(this.chunk, at, next)) return
    const offset = at - from
    this.#passage.addMark(this.#lineAt + offset, this.#lineUnit + offset - this.extra)
  }

  /** Counts "I" where it stands alone; joined or doubtful ones are for the evidence itself. */
  #pronoun(from: number, at: number): void {
    const before = at === from ? SPACE : (this.chunk[at - 1] ?? 0)
    const next = this.chunk[at + 1] ?? 0
    if (before === SPACE && next < 0x80 && !isLowerByte(next | SPACE)) this.pronouns++
    else if (!isAsciiWord(before) && !isUpperByte(next) && (!isLowerByte(next) || this.#goesOn(at + 2)))
      this.#clue(at - from - this.extra)
  }

  /** At a unit of the line. */
  #clue(unit: number): void {
    this.#passage.addClue(this.#lineUnit + unit)
  }

  #goesOn(at: number): boolean {
    const byte = this.chunk[at] ?? 0
    return isLowerByte(byte) || byte === APOSTROPHE || byte > 0x7f
  }

  /** A character beyond ASCII: a letter of two bytes, or general punctuation. */
  #beyond(from: number, at: number): number {
    const lead = this.chunk[at] ?? 0
    const second = this.chunk[at + 1] ?? 0
    if (!this.isUtf8 || (second & 0xc0) !== 0x80) return -1
    if (lead === 0xe2) return second === 0x80 ? this.#punctuation(from, at) : -1
    this.extra++
    if (this.#tables.isOdd(this.chunk, at)) return -1
    return isPlainPoint(((lead & 0x1f) << 6) | (second & 0x3f)) ? at + 2 : -1
  }

  #punctuation(from: number, at: number): number {
    const last = this.chunk[at + 2] ?? 0
    const meaning = this.#tables.punctuation[last] ?? STOP
    if (meaning === STOP) return -1
    const unit = at - from - this.extra
    if ((meaning & LABEL_MARK) !== 0 && this.#tellsLabel(last, unit)) return -1
    if ((meaning & TRIGGER) !== 0) this.#trigger(from, at, at + 3)
    this.extra += 2
    return at + 3
  }

  /** Whether a line that vectors read must not be taken. `marked`: a bit for each opening of which a mark was met. */
  doubts(span: LineSpan, { marked, afterBlank }: { marked: number; afterBlank: boolean }): boolean {
    if (!this.#beginsAt(span.from)) return true
    this.#marked = marked
    return this.mayBeLabel(span) || mayBeHeading(this.chunk, span, afterBlank)
  }

  /** Whether an opening fits the line read last that is not told by a mark. */
  mayBeLabel(span: LineSpan): boolean {
    const { openings, marked } = this.#first
    for (let index = 0; index < openings.length; index++) if (this.#fits(openings[index], span)) return true
    if (this.#marked === 0) return false
    for (let index = 0; index < marked.length; index++)
      if ((this.#marked & (1 << index)) !== 0 && this.#fits(marked[index], span)) return true
    return false
  }

  #fits(opening: FullOpening | undefined, { from, to, units }: LineSpan): boolean {
    if (opening === undefined || units > opening.longest) return false
    return opening.sees === undefined || opening.sees(this.chunk, from, to)
  }
}
