import { framed } from '../../labels/framed.ts'
import type { EvidenceCounter } from '../../repairs/evidence.ts'
import type { Finder } from '../../repairs/find-edits.ts'
import { BytePassage } from '../../text/byte-passage.ts'
import { decodeUtf8 } from '../../text/decode.ts'
import { FlatText } from '../../text/flat-text.ts'
import type { Line } from '../../text/line.ts'
import type { LinePlace, SkippedLines } from '../../text/lines.ts'
import { GrowingScan } from '../../text/simd-scan.ts'
import type { Assembler } from '../assembler.ts'
import type { Detector } from '../evidence/detector.ts'
import { ofText } from '../evidence/likely-conventions.ts'
import type { Candidate } from '../evidence/verdict.ts'
import type { NameGate } from '../name-gate.ts'
import type { PageGate } from '../page-gate.ts'
import type { Spellings } from '../people/spellings.ts'
import type { Fences } from '../sections/fences.ts'
import { ByteSpeech, findByteEdits, type Speech } from '../speech.ts'
import type { ByteKeeper, Piece } from '../turn-passage.ts'
import { LabelRecall } from './label-recall.ts'
import { LineBytes } from './line-bytes.ts'
import { LineScan } from './line-scan.ts'
import { SkimTables } from './skim-tables.ts'
import { Skimmer, type SkimTools } from './skimmer.ts'

const SPACE = 0x20
const LINE_END = /\r?\n/

export interface LaneTools {
  readonly finder: Finder
  readonly evidence: EvidenceCounter
  readonly spellings: Pick<Spellings, 'isFull' | 'introduce'>
  /** UTF-16 units of a turn. */
  readonly limit: number
  /** Bytes from which on an input is long: see `GrowingScan`. */
  readonly longFrom?: number | undefined
}

/** Lines passed so far: where the next one begins, and how many there were. */
interface Passed extends SkippedLines {
  next: number
  lines: number
}

/** What the lane goes round. */
export interface Stages {
  readonly pageGate: Pick<PageGate, 'isHolding'>
  readonly fences: Pick<Fences, 'isIdle'>
  readonly gate: NameGate
  readonly detector: Detector
  readonly assembler: Assembler
}

/**
 * The way round the stages for lines that none of them would do anything with but add them to the open turn, which are
 * nearly all lines of most transcripts. They are told by their bytes, and stay bytes until the turn is written. What comes
 * out is the same, byte for byte, with the lane and without: it only goes faster.
 *     bytes ─> LineReader ─> format ─> Detector ─> Assembler ─> Recorder
 *                  └───────────── plain speech ─────────^
 */
export class FastLane implements ByteKeeper {
  readonly passage = new BytePassage()
  #tools: LaneTools
  /** What its parts read; the evidence is that of the document at hand. */
  readonly #readers: SkimTools
  readonly #skimmer: Skimmer
  readonly #labels: LabelRecall
  readonly #scan: LineScan
  readonly #lines: LineBytes
  readonly #flat: FlatText

  constructor(tools: LaneTools) {
    this.#tools = tools
    const tables = new SkimTables(tools.finder.triggers, ofText)
    const set = Uint8Array.from(tables.classes, (meaning, byte) => (meaning !== 0 && byte !== SPACE ? 1 : 0))
    const scanner = new GrowingScan(set, tables.tests, tools.longFrom)
    this.#lines = new LineBytes(tables)
    this.#flat = new FlatText(scanner)
    this.#scan = new LineScan(tables, this.passage, scanner)
    this.#readers = { tables, passage: this.passage, evidence: tools.evidence, scan: this.#scan }
    this.#skimmer = new Skimmer(this.#readers)
    this.#labels = new LabelRecall(this.#readers, this.#skimmer)
  }

  /** Whether it uses vectors where it usually would. */
  get isUsual(): boolean {
    return this.#tools.longFrom === undefined
  }

  /** Whether it may go on with another document, for which these rules are asked. */
  fits(finder: Finder): boolean {
    return this.#tools.finder === finder
  }

  /** Goes on with another document. */
  enter(tools: LaneTools): void {
    this.#tools = tools
    this.#readers.evidence = tools.evidence
    this.#labels.forget()
  }

  add(piece: Piece): boolean {
    return this.#skimmer.takeRest(piece) || this.#lines.add(this.passage, piece)
  }

  /** The memory of the chunk that was skimmed last may be used again. */
  leaveChunk(): void {
    this.#scan.leave()
  }

  leave(): void {
    const { clues } = this.passage
    if (clues > 0) this.#count(this.passage.text)
  }

  #count(text: string): void {
    const { clueUnit, clues } = this.passage
    for (let clue = 0; clue < clues; clue++) this.#tools.evidence.observeAt(text, clueUnit[clue] ?? 0)
    this.passage.clues = 0
  }

  /** What the passage says, repaired; undefined when that must be made of text. */
  speech(): Speech | undefined {
    const { passage } = this
    const { finder, evidence } = this.#tools
    // The rules ask elsewhere since.
    if (evidence.pages?.isPaged === true) return undefined
    const text = passage.marks > 0 || passage.clues > 0 ? passage.text : ''
    this.#count(text)
    const edits = findByteEdits(passage, text, (marks) => finder.findAt(text, marks, evidence))
    return edits && new ByteSpeech(passage, edits, this.#flat)
  }

  /** Passes over plain speech at the front of chunk[from..). */
  skim(chunk: Uint8Array, { from, place }: { from: number; place: LinePlace }, stages: Stages): SkippedLines {
    const passed = { next: from, lines: 0 }
    if (!this.#isOpen(stages)) return passed
    this.#scan.open(chunk, place)
    for (let goesOn = true; goesOn; ) {
      this.#skimSpeech(passed, place, stages)
      goesOn = this.#recall(passed, place, stages) && this.#isOpen(stages)
    }
    return passed
  }

  #skimSpeech(passed: Passed, { byte, line }: LinePlace, { gate, detector, assembler }: Stages): void {
    const { limit } = this.#tools
    const stopsAtBlank = assembler.lines.isTight
    const place = { byte, line: line + passed.lines, afterBlank: assembler.endsBlank, limit, stopsAtBlank }
    const skimmed = this.#skimmer.skim(passed.next, place)
    if (skimmed.lines === 0) return
    this.#introduce(passed.next, skimmed.next)
    passed.next = skimmed.next
    passed.lines += skimmed.lines
    gate.skimmed()
    assembler.skimmed(skimmed)
    detector.skimmed(skimmed.endsBlank)
  }

  /** Takes a line with a label that is known. */
  #recall(passed: Passed, place: LinePlace, { detector }: Stages): boolean {
    const recalled = this.#labels.recall(passed.next, place.line + passed.lines)
    if (recalled === undefined) return false
    this.#introduce(passed.next, recalled.next)
    passed.next = recalled.next
    passed.lines++
    detector.pushRecalled(recalled.line, recalled.candidates)
    return true
  }

  /** The text of lines of the chunk at hand, as long as it may tell how names are spelt. */
  #introduce(from: number, to: number): void {
    const { spellings } = this.#tools
    if (spellings.isFull) return
    const { text } = decodeUtf8(this.#scan.chunk.subarray(from, to))
    for (const line of text.split(LINE_END)) if (line !== '') spellings.introduce(`${line}\n`)
  }

  /** Remembers what the conventions see in a line. */
  learn(line: Line, candidates: readonly Candidate[]): void {
    this.#labels.learn(line, candidates)
  }

  /** Speech goes on, and further text tells nothing but its pronouns and hyphens, and how names are spelt. */
  #isOpen({ pageGate, fences, gate, detector, assembler }: Stages): boolean {
    const { evidence } = this.#tools
    if (pageGate.isHolding || !fences.isIdle || gate.isHolding || detector.waits || evidence.pages?.isPaged === true) return false
    if (assembler.lines.isTight && assembler.endsBlank) return false
    // A question of nobody known looks like any other speech, and any line may carry a label with a frame.
    if (detector.asksBare || detector.judge.winner === framed.name) return false
    return detector.decided && evidence.isSettled && assembler.openTurn !== undefined
  }
}
