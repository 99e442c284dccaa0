import type { EvidenceCounter } from '../repairs/evidence.ts'
import type { BytePassage } from '../text/byte-passage.ts'
import type { ByteScan } from '../text/byte-scan.ts'
import { byteAt, type Line } from '../text/line.ts'
import type { LinePlace, SkippedLines } from '../text/lines.ts'
import { type LineSpan, mayBeHeading } from './sections-glance.ts'
import {
  BEYOND,
  type FirstTable,
  HYPHEN,
  isPlainLetter,
  KEYS,
  LABEL_MARK,
  LOOSE,
  NOTE,
  PRONOUN,
  type SkimTables,
  STOP,
  TRIGGER,
} from './skim-tables.ts'
import type { Piece } from './turn-passage.ts'

const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
const APOSTROPHE = 0x27
/** Rules look no farther for what must stand beside a trigger. */
const REACH = 4

/** Where a chunk stands in the source, and the open turn in it. */
export interface SkimPlace extends LinePlace {
  /** A blank line stands before it. */
  readonly afterBlank: boolean
  /** UTF-16 units that a turn may have. */
  readonly limit: number
}

/** What was passed over. */
export interface Skimmed extends SkippedLines {
  next: number
  lines: number
  /** Paragraphs that begin behind a blank line. */
  paragraphs: number
  /** The last line was blank. */
  endsBlank: boolean
}

export interface SkimTools {
  readonly tables: SkimTables
  readonly passage: BytePassage
  readonly evidence: EvidenceCounter
  readonly scanner: ByteScan
}

/**
 * Passes over lines of speech that nothing but the open turn can be made of: no label, no heading, no odd character.
 * Each is what the detector and the assembler would make of it, told from its bytes: lines that leave any doubt are left
 * to them. Runs of such lines go into the passage as they stand.
 */
export class Skimmer {
  readonly #tables: SkimTables
  readonly #passage: BytePassage
  readonly #evidence: EvidenceCounter
  readonly #scanner: ByteScan
  readonly #span: LineSpan = { from: 0, to: 0, units: 0 }
  readonly #skimmed: Skimmed = { next: 0, lines: 0, paragraphs: 0, endsBlank: false }
  #chunk: Uint8Array = new Uint8Array(0)
  #chunkByte = -1
  /** Where it holds bytes that mean something, and the first of them that is not behind. */
  #hits: Int32Array = new Int32Array(0)
  #hit = 0
  #isUtf8 = false
  /** The run at hand: where it stands in the chunk, and in the passage. */
  #runFrom = -1
  #runTo = -1
  #runAt = 0
  /** The line at hand: its offset in the passage in bytes and units, and bytes of it so far that are no units. */
  #lineAt = 0
  #lineUnit = 0
  #extra = 0
  #first: FirstTable | undefined
  #pronouns = 0

  constructor(tools: SkimTools) {
    this.#tables = tools.tables
    this.#passage = tools.passage
    this.#evidence = tools.evidence
    this.#scanner = tools.scanner
  }

  /** Takes whole lines from the front of chunk[from..), as many as are plain. */
  skim(chunk: Uint8Array, from: number, place: SkimPlace): Skimmed {
    const skimmed = this.#skimmed
    skimmed.lines = 0
    skimmed.paragraphs = 0
    skimmed.endsBlank = place.afterBlank
    if (place.byte !== this.#chunkByte || chunk.length !== this.#chunk.length) {
      this.#hits = this.#scanner.find(chunk)
      this.#hit = 0
    }
    this.#chunk = chunk
    this.#chunkByte = place.byte
    this.#isUtf8 = place.isUtf8
    this.#runFrom = -1
    this.#runTo = -1
    let at = from
    while (at < chunk.length && this.#passage.units <= place.limit) {
      const next = this.#isLineEnd(at) ? this.#blank(at) : this.#line(at, place)
      if (next < 0) break
      at = next
    }
    this.#flush()
    skimmed.next = at
    return skimmed
  }

  #isLineEnd(at: number): boolean {
    const byte = this.#chunk[at]
    return byte === LF || (byte === CR && this.#chunk[at + 1] === LF)
  }

  #blank(at: number): number {
    this.#skimmed.lines++
    this.#skimmed.endsBlank = true
    return this.#chunk[at] === LF ? at + 1 : at + 2
  }

  /** Takes the line at `from`; the offset of the next one, or -1 when it is not plain, or not whole. */
  #line(from: number, place: SkimPlace): number {
    const { marks, clues } = this.#passage
    this.#enter(from)
    const end = this.#firstAt(from) ? this.#scan(from) : -1
    if (end < 0 || !this.#isPlain(from, end)) {
      this.#passage.marks = marks
      this.#passage.clues = clues
      return -1
    }
    this.#take(from, end, place)
    return this.#chunk[end] === LF ? end + 1 : end + 2
  }

  /**
   * Takes what stands in a line behind an offset, if the line is in the chunk at hand and what stands there is plain.
   * Its evidence is counted by whoever read the line.
   */
  takeRest({ line, from, gap }: Piece): boolean {
    const chunk = this.#chunk
    if (this.#chunkByte < 0) return false
    const start = byteAt(line, from) - this.#chunkByte
    const end = this.#endOf(line)
    if (start < 0 || end <= start || chunk[start] === SPACE || chunk[end - 1] === SPACE) return false
    const passage = this.#passage
    const { marks, clues } = passage
    this.#begin(passage.size === 0 ? 0 : gap.length)
    if (passage.size > 0 && this.#isNearGap(start)) passage.addMark(passage.size, passage.units)
    this.#first = NO_LABEL
    const isPlain = this.#scan(start) === end
    passage.clues = clues
    if (!isPlain) passage.marks = marks
    else this.#put(start, end, line)
    return isPlain
  }

  /** The chunk at hand is no more. */
  leaveChunk(): void {
    this.#chunkByte = -1
  }

  /** Where in the chunk the text of a line ends, or -1. */
  #endOf(line: Line): number {
    const chunk = this.#chunk
    const end = line.endByte - this.#chunkByte - 1
    if (end >= chunk.length || chunk[end] !== LF) return -1
    return chunk[end - 1] === CR ? end - 1 : end
  }

  #put(start: number, end: number, { number }: Line): void {
    const passage = this.#passage
    passage.put(LINE_ENDS.subarray(0, this.#lineAt - passage.size), passage.size)
    passage.put(this.#chunk.subarray(start, end), this.#lineAt)
    passage.size = this.#lineAt
    passage.units = this.#lineUnit
    passage.addLine(this.#chunkByte + start, number)
    passage.size += end - start
    passage.units += end - start - this.#extra
  }

  /** A line begins, so many line ends behind the passage. */
  #begin(gap: number): void {
    this.#lineAt = this.#passage.size + gap
    this.#lineUnit = this.#passage.units + gap
    this.#extra = 0
    this.#pronouns = 0
  }

  /** Finds where the line will stand in the passage. */
  #enter(from: number): void {
    const gap = this.#gapBefore(from)
    this.#begin(gap)
    if (gap > 0) this.#breakMark(from)
  }

  /** Line ends between the passage and a line. */
  #gapBefore(from: number): number {
    if (this.#isContiguous(from)) return from - this.#runTo
    if (this.#passage.size === 0) return 0
    return this.#skimmed.endsBlank ? 2 : 1
  }

  /** Only LF stands between the run and the line, once or twice. */
  #isContiguous(from: number): boolean {
    return this.#runTo >= 0 && from - this.#runTo <= 2 && this.#chunk[this.#runTo] === LF
  }

  /** The line end before a line is a place to ask as well. */
  #breakMark(from: number): void {
    const passage = this.#passage
    const isNear = this.#isContiguous(from)
      ? this.#tables.isNear(this.#chunk, this.#runTo, this.#runTo + 1)
      : this.#isNearGap(from)
    if (isNear) passage.addMark(passage.size, passage.units)
  }

  /** The same where the line is not behind the passage in the chunk: its first bytes are put there. */
  #isNearGap(from: number): boolean {
    this.#flush()
    const passage = this.#passage
    const { size } = passage
    passage.put(LINE_ENDS.subarray(0, this.#lineAt - size), size)
    passage.put(this.#chunk.subarray(from, from + REACH), this.#lineAt)
    return this.#tables.isNear(passage.bytes, size, size + 1)
  }

  /** What a line begins with: a letter, an opening quotation mark or an ellipsis. */
  #firstAt(from: number): boolean {
    const first = this.#chunk[from] ?? 0
    const second = this.#chunk[from + 1] ?? 0
    let code = first
    if (first === 0xe2) code = second === 0x80 ? 0x2000 | ((this.#chunk[from + 2] ?? 0) & 0x3f) : 0
    else if (first > 0x7f) code = ((first & 0x1f) << 6) | (second & 0x3f)
    if (!beginsSpeech(code)) return false
    this.#first = this.#tables.firstTable(code)
    return !this.#first.isLabel
  }

  /** The end of the line, or -1. */
  #scan(from: number): number {
    const chunk = this.#chunk
    const hits = this.#hits
    const { classes } = this.#tables
    let next = from
    for (let index = this.#hitFrom(from); index < hits.length && next >= 0; index++) {
      const at = hits[index] ?? 0
      if (at < next) continue
      const meaning = classes[chunk[at] ?? 0] ?? 0
      if (meaning <= STOP) return this.#isLineEnd(at) ? at : -1
      next = meaning === BEYOND ? this.#beyond(from, at) : this.#meet(from, at, meaning)
    }
    return -1
  }

  /** The first hit at or behind an offset; they are asked for from left to right, as a rule. */
  #hitFrom(from: number): number {
    const hits = this.#hits
    let index = (hits[this.#hit - 1] ?? -1) < from ? this.#hit : 0
    while (index < hits.length && (hits[index] ?? 0) < from) index++
    this.#hit = index
    return index
  }

  /** An ASCII character with a meaning; the offset behind it, or -1 when the line is not plain. */
  #meet(from: number, at: number, meaning: number): number {
    const unit = at - from - this.#extra
    if ((meaning & LABEL_MARK) !== 0 && unit < (this.#first?.reach[this.#chunk[at] ?? 0] ?? 0)) return -1
    if ((meaning & TRIGGER) !== 0) this.#trigger(from, at, at + 1)
    if ((meaning & PRONOUN) !== 0) this.#pronoun(from, at)
    else if ((meaning & HYPHEN) !== 0 && at > from && isLetterByte(this.#chunk[at + 1] ?? 0)) this.#clue(unit)
    else if ((meaning & NOTE) !== 0) this.#passage.hasNotes = true
    else if ((meaning & LOOSE) !== 0) this.#passage.isLoose = true
    return at + 1
  }

  #trigger(from: number, at: number, next: number): void {
    if (!this.#tables.isNear(this.#chunk, at, next)) return
    const offset = at - from
    this.#passage.addMark(this.#lineAt + offset, this.#lineUnit + offset - this.#extra)
  }

  /** Counts "I" where it stands alone; joined or doubtful ones are for the evidence itself. */
  #pronoun(from: number, at: number): void {
    const before = at === from ? SPACE : (this.#chunk[at - 1] ?? 0)
    const next = this.#chunk[at + 1] ?? 0
    if (before === SPACE && next < 0x80 && !isLower(next | SPACE)) this.#pronouns++
    else if (!isAsciiWord(before) && !isUpper(next) && (!isLower(next) || this.#goesOn(at + 2)))
      this.#clue(at - from - this.#extra)
  }

  /** At a unit of the line. */
  #clue(unit: number): void {
    this.#passage.addClue(this.#lineUnit + unit)
  }

  #goesOn(at: number): boolean {
    const byte = this.#chunk[at] ?? 0
    return isLower(byte) || byte === APOSTROPHE || byte > 0x7f
  }

  /** A character beyond ASCII: a letter of two bytes, or general punctuation. */
  #beyond(from: number, at: number): number {
    const lead = this.#chunk[at] ?? 0
    const second = this.#chunk[at + 1] ?? 0
    if (!this.#isUtf8 || (second & 0xc0) !== 0x80) return -1
    if (lead === 0xe2) return second === 0x80 ? this.#punctuation(from, at) : -1
    this.#extra++
    return isPlainLetter(((lead & 0x1f) << 6) | (second & 0x3f)) ? at + 2 : -1
  }

  #punctuation(from: number, at: number): number {
    const last = this.#chunk[at + 2] ?? 0
    const meaning = this.#tables.punctuation[last] ?? STOP
    if (meaning === STOP) return -1
    const unit = at - from - this.#extra
    if ((meaning & LABEL_MARK) !== 0 && unit < (this.#first?.reach[last] ?? 0)) return -1
    if ((meaning & TRIGGER) !== 0) this.#trigger(from, at, at + 3)
    this.#extra += 2
    return at + 3
  }

  /** The line is whole: whether it is neither a label nor a heading. */
  #isPlain(from: number, to: number): boolean {
    const chunk = this.#chunk
    const span = this.#span
    if (chunk[to - 1] === SPACE) return false
    span.from = from
    span.to = to
    span.units = to - from - this.#extra
    for (const { longest, sees } of this.#first?.openings ?? []) {
      if (longest !== undefined && span.units > longest) continue
      if (sees === undefined || sees(chunk, from, to)) return false
    }
    return !mayBeHeading(chunk, span, this.#skimmed.endsBlank)
  }

  #take(from: number, to: number, place: SkimPlace): void {
    const passage = this.#passage
    const skimmed = this.#skimmed
    if (!this.#isContiguous(from)) this.#beginRun(from)
    this.#runTo = to
    passage.size = this.#lineAt
    passage.units = this.#lineUnit
    passage.addLine(place.byte + from, place.line + skimmed.lines)
    passage.size = this.#lineAt + to - from
    passage.units = this.#lineUnit + this.#span.units
    this.#evidence.freePronouns += this.#pronouns
    if (skimmed.endsBlank) skimmed.paragraphs++
    skimmed.endsBlank = false
    skimmed.lines++
  }

  #beginRun(from: number): void {
    this.#flush()
    const passage = this.#passage
    passage.put(LINE_ENDS.subarray(0, this.#lineAt - passage.size), passage.size)
    this.#runFrom = from
    this.#runAt = this.#lineAt
  }

  #flush(): void {
    if (this.#runFrom >= 0) this.#passage.put(this.#chunk.subarray(this.#runFrom, this.#runTo), this.#runAt)
    this.#runFrom = -1
    this.#runTo = -1
  }
}

const NO_LABEL: FirstTable = { isLabel: false, reach: new Uint16Array(KEYS), openings: [] }

const LINE_ENDS = Uint8Array.of(LF, LF)

function isLower(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a
}

function isUpper(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a
}

function isAsciiWord(byte: number): boolean {
  return isLower(byte | SPACE) || (byte >= 0x30 && byte <= 0x39)
}

/** An ASCII letter, or the beginning of any character beyond ASCII. */
function isLetterByte(byte: number): boolean {
  return byte > 0x7f || isLower(byte | SPACE)
}

/** A letter, ‘, “ or …: nothing that lists, headings and rules begin with. */
function beginsSpeech(code: number): boolean {
  if (code < 0x80) return isLower(code | SPACE)
  return code < 0x2000 ? code >= 0xc0 : code === 0x2018 || code === 0x201c || code === 0x2026
}
