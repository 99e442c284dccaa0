import type { EvidenceCounter } from '../../repairs/evidence.ts'
import type { BytePassage } from '../../text/byte-passage.ts'
import { byteAt, type Line } from '../../text/line.ts'
import type { LinePlace, SkippedLines } from '../../text/lines.ts'
import { type LineSpan, mayBeHeading } from '../sections/glance.ts'
import type { Piece } from '../turn-passage.ts'
import type { LineScan } from './line-scan.ts'
import type { SkimTables } from './skim-tables.ts'
import { VectorSkimmer } from './vector-skimmer.ts'
import { VectorTables } from './vector-tables.ts'

const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20

/** Rules look no farther for what must stand beside a trigger. */
const REACH = 4

/** Where a chunk stands in the source, and the open turn in it. */
export interface SkimPlace extends Pick<LinePlace, 'byte' | 'line'> {
  /** A blank line stands before it. */
  readonly afterBlank: boolean
  /** UTF-16 units that a turn may have. */
  readonly limit: number
  /** What stands behind a blank line must be looked at. */
  readonly stopsAtBlank?: boolean
}

/** What was passed over. */
export interface Skimmed extends SkippedLines {
  next: number
  lines: number
  /** Paragraphs that begin behind a blank line. */
  paragraphs: number
  /** The last line was blank. */
  endsBlank: boolean
  /** The last line that was not begins with a number; undefined when all were. */
  endsNumbered: boolean | undefined
}

export interface SkimTools {
  readonly tables: SkimTables
  readonly passage: BytePassage
  /** Of the document at hand. */
  evidence: EvidenceCounter
  readonly scan: LineScan
}

/**
 * Passes over lines of speech that nothing but the open turn can be made of: no label, no heading, no odd character.
 * Each is what the detector and the assembler would make of it, told from its bytes: lines that leave any doubt are left
 * to them. Runs of such lines go into the passage as they stand.
 */
export class Skimmer {
  readonly #tables: SkimTables
  readonly #passage: BytePassage
  readonly #tools: SkimTools
  readonly #scan: LineScan
  readonly #span: LineSpan = { from: 0, to: 0, units: 0 }
  readonly #skimmed: Skimmed = { next: 0, lines: 0, paragraphs: 0, endsBlank: false, endsNumbered: undefined }
  /** The run at hand: where it stands in the chunk, and in the passage. */
  #runFrom = -1
  #runTo = -1
  #runAt = 0
  /** Line ends between the passage and the line at hand, and whether they stand so in the chunk, behind the run. */
  #gap = 0
  #isInRun = false
  #vectors: VectorSkimmer | undefined

  constructor(tools: SkimTools) {
    this.#tools = tools
    this.#tables = tools.tables
    this.#passage = tools.passage
    this.#scan = tools.scan
  }

  /** Takes whole lines from the front of the chunk at hand, from an offset on, as many as are plain. */
  skim(from: number, place: SkimPlace): Skimmed {
    const skimmed = this.#skimmed
    const scan = this.#scan
    skimmed.lines = 0
    skimmed.paragraphs = 0
    skimmed.endsNumbered = undefined
    skimmed.endsBlank = place.afterBlank
    this.#runFrom = -1
    this.#runTo = -1
    let at = from
    while (at < scan.chunk.length && this.#passage.units <= place.limit) {
      const { vectors } = this
      if (vectors !== undefined && !place.stopsAtBlank) {
        this.#flush()
        at = vectors.skim(at, place, skimmed)
        if (vectors.isSure) break
      }
      const next = scan.isLineEnd(at) ? this.#blank(at, place) : this.#line(at, place)
      if (next < 0) break
      at = next
    }
    this.#flush()
    skimmed.next = at
    return skimmed
  }

  /** What passes over most lines at once, where it can. */
  get vectors(): VectorSkimmer | undefined {
    const { vectors, held } = this.#scan.scanner
    if (vectors === undefined || held === undefined) return undefined
    this.#vectors ??= new VectorSkimmer(this.#tools, new VectorTables(vectors, held, this.#tables))
    return this.#vectors.canSkim ? this.#vectors : undefined
  }

  #blank(at: number, { stopsAtBlank }: SkimPlace): number {
    if (stopsAtBlank) return -1
    this.#skimmed.lines++
    this.#skimmed.endsBlank = true
    return this.#behindEnd(at)
  }

  #behindEnd(end: number): number {
    return this.#scan.chunk[end] === LF ? end + 1 : end + 2
  }

  /** Takes the line at `from`; the offset of the next one, or -1 when it is not plain, or not whole. */
  #line(from: number, place: SkimPlace): number {
    const { marks, clues } = this.#passage
    this.#enter(from)
    const end = this.#scan.line(from)
    if (end < 0 || !this.#isPlain(from, end)) {
      this.#passage.marks = marks
      this.#passage.clues = clues
      return -1
    }
    this.#take(from, end, place)
    return this.#behindEnd(end)
  }

  /**
   * Takes what stands in a line behind an offset, if the line is in the chunk at hand and what stands there is plain.
   * Its evidence is counted by whoever read the line.
   */
  takeRest({ line, from, gap }: Piece): boolean {
    const { chunk, chunkByte } = this.#scan
    if (chunkByte < 0) return false
    const start = byteAt(line, from) - chunkByte
    const end = this.#endOf(line)
    if (start < 0 || end <= start || chunk[start] === SPACE || chunk[end - 1] === SPACE) return false
    const passage = this.#passage
    const { marks, clues } = passage
    this.#place(passage.size === 0 ? 0 : gap.length)
    if (this.#gap > 0 && this.#isNearGap(start)) passage.addMark(passage.size, passage.units)
    const isPlain = this.#scan.rest(start) === end
    passage.clues = clues
    if (!isPlain) passage.marks = marks
    else this.#put(start, end, line)
    return isPlain
  }

  /** Where in the chunk the text of a line ends, or -1. */
  #endOf(line: Line): number {
    const { chunk, chunkByte } = this.#scan
    const end = line.endByte - chunkByte - 1
    if (end >= chunk.length || chunk[end] !== LF) return -1
    return chunk[end - 1] === CR ? end - 1 : end
  }

  #put(start: number, end: number, { number }: Line): void {
    const { chunk, chunkByte } = this.#scan
    const passage = this.#passage
    passage.putLineEnds(this.#gap)
    passage.put({ bytes: chunk, from: start, to: end }, passage.size + this.#gap)
    this.#add(start, end, { byte: chunkByte + start, number })
  }

  /** Counts a line of the chunk whose bytes are in the passage, or will be. */
  #add(from: number, to: number, { byte, number }: { byte: number; number: number }): void {
    const passage = this.#passage
    passage.size += this.#gap
    passage.units += this.#gap
    passage.addLine(byte, number)
    passage.size += to - from
    passage.units += to - from - this.#scan.extra
  }

  #place(gap: number): void {
    this.#gap = gap
    this.#scan.place(gap)
  }

  /** Finds where the line will stand in the passage. The line end before it is a place to ask as well. */
  #enter(from: number): void {
    const passage = this.#passage
    const { chunk } = this.#scan
    this.#isInRun = this.#runTo >= 0 && from - this.#runTo <= 2 && chunk[this.#runTo] === LF
    if (this.#isInRun) this.#place(from - this.#runTo)
    else this.#place(passage.size === 0 ? 0 : this.#skimmed.endsBlank ? 2 : 1)
    if (this.#gap === 0) return
    const isNear = this.#isInRun ? this.#tables.isNear(chunk, this.#runTo, this.#runTo + 1) : this.#isNearGap(from)
    if (isNear) passage.addMark(passage.size, passage.units)
  }

  /** The same where the line is not behind the passage in the chunk: its first bytes are put there. */
  #isNearGap(from: number): boolean {
    this.#flush()
    const passage = this.#passage
    const { size } = passage
    passage.putLineEnds(this.#gap)
    const { chunk } = this.#scan
    passage.put({ bytes: chunk, from, to: Math.min(from + REACH, chunk.length) }, size + this.#gap)
    return this.#tables.isNear(passage.bytes, size, size + 1)
  }

  /** The line is whole: whether it is neither a label nor a heading. */
  #isPlain(from: number, to: number): boolean {
    const { chunk, extra } = this.#scan
    const span = this.#span
    if (chunk[to - 1] === SPACE) return false
    span.from = from
    span.to = to
    span.units = to - from - extra
    return !this.#scan.mayBeLabel(span) && !mayBeHeading(chunk, span, this.#skimmed.endsBlank)
  }

  #take(from: number, to: number, place: SkimPlace): void {
    const skimmed = this.#skimmed
    if (!this.#isInRun) this.#beginRun(from)
    this.#runTo = to
    this.#add(from, to, { byte: place.byte + from, number: place.line + skimmed.lines })
    this.#tools.evidence.freePronouns += this.#scan.pronouns
    if (skimmed.endsBlank) skimmed.paragraphs++
    skimmed.endsBlank = false
    // It begins with a letter, or a mark before one.
    skimmed.endsNumbered = false
    skimmed.lines++
  }

  #beginRun(from: number): void {
    this.#flush()
    const passage = this.#passage
    passage.putLineEnds(this.#gap)
    this.#runFrom = from
    this.#runAt = passage.size + this.#gap
  }

  #flush(): void {
    const { chunk } = this.#scan
    if (this.#runFrom >= 0) this.#passage.put({ bytes: chunk, from: this.#runFrom, to: this.#runTo }, this.#runAt)
    this.#runFrom = -1
    this.#runTo = -1
  }
}
