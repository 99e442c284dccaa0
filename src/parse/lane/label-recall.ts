import { ByteLine, byteAt, type Line } from '../../text/line.ts'
import type { Candidate } from '../evidence/verdict.ts'
import { isPlainLetter } from './skim-tables.ts'
import type { Skimmer, SkimTools } from './skimmer.ts'

const SPACE = 0x20
const COLON = 0x3a
const STOP = 0x2e
const QUESTION = 0x3f
const EXCLAMATION = 0x21
const ZERO = 0x30
const NINE = 0x39
/** Labels kept, in the order in which they were met. */
const KEPT = 4_096
/** A row that only says a name is no longer, in units; what a longer line says is told by its label alone. */
const LONGEST_ROW = 80
/** No label is longer, in bytes. */
const LONGEST = 120

/** A line whose label was met before. */
export interface Recalled {
  readonly line: ByteLine
  readonly candidates: readonly Candidate[]
  /** Where the next line begins in the chunk. */
  readonly next: number
}

/** The bytes before the speech, and what the conventions see in them. */
interface Entry {
  readonly bytes: Uint8Array
  readonly units: number
  readonly candidates: readonly Candidate[]
}

/**
 * Remembers labels: where a line begins with the very bytes of one that was looked at before, and goes on as plain
 * speech, the conventions need not be asked again. Only labels that end in a colon and a space are kept, and only those
 * of conventions that see nothing else.
 */
export class LabelRecall {
  readonly #tools: SkimTools
  readonly #skimmer: Pick<Skimmer, 'vectors'>
  readonly #entries = new Map<number, Entry>()

  constructor(tools: SkimTools, skimmer: Pick<Skimmer, 'vectors'>) {
    this.#tools = tools
    this.#skimmer = skimmer
  }

  /** The labels of another document are others. */
  forget(): void {
    this.#entries.clear()
  }

  /** Keeps what the conventions see in a line of the chunk at hand. */
  learn(line: Line, candidates: readonly Candidate[]): void {
    const { scan, tables } = this.#tools
    const [first] = candidates
    if (first === undefined || scan.chunkByte < 0 || !candidates.every((candidate) => isSettled(candidate, first))) return
    if (!tables.hasSettledMarks || !isPlainLabel(first.match.label)) return
    const from = line.byte - scan.chunkByte
    const speech = byteAt(line, first.match.speechAt) - scan.chunkByte
    if (from < 0 || speech - from > LONGEST || this.#end(from, speech, first.match.speechAt) < 0) return
    const bytes = scan.chunk.slice(from, speech)
    if (this.#entries.size >= KEPT) this.#entries.clear()
    this.#entries.set(hashOf(bytes, 0, bytes.length), { bytes, units: first.match.speechAt, candidates })
  }

  /** The line at an offset of the chunk at hand, if its label is known and the rest is plain; its evidence is counted. */
  recall(from: number, number: number): Recalled | undefined {
    const { scan, passage, evidence } = this.#tools
    const speech = this.#speechAt(from)
    const entry = speech < 0 ? undefined : this.#entries.get(hashOf(scan.chunk, from, speech))
    if (entry === undefined || !isEqual(entry.bytes, scan.chunk, from)) return undefined
    const { clues } = passage
    const end = this.#end(from, speech, entry.units)
    if (end < 0) return undefined
    const next = scan.chunk[end] === 0x0a ? end + 1 : end + 2
    const line = new ByteLine(scan.chunk.subarray(from, end), {
      number,
      byte: scan.chunkByte + from,
      endByte: scan.chunkByte + next,
      isAscii: scan.extra === 0,
      known: { unit: entry.units, byte: speech - from },
    })
    evidence.freePronouns += scan.pronouns
    for (let clue = clues; clue < this.#lastClues; clue++) {
      evidence.observeAt(line.text, (passage.clueUnit[clue] ?? 0) - passage.units)
    }
    return { line, candidates: entry.candidates, next }
  }

  /** Clues in the passage when the line was read, those of the line included. */
  #lastClues = 0

  /** Behind the first colon of the line and the space after it, or -1. */
  #speechAt(from: number): number {
    const { scan } = this.#tools
    const { chunk } = scan
    for (let index = scan.hitFrom(from); ; index++) {
      const at = scan.hitAt(index)
      if (at >= chunk.length || at - from > LONGEST || chunk[at] === 0x0a) return -1
      if (chunk[at] === COLON) return chunk[at + 1] === SPACE ? at + 2 : -1
    }
  }

  /** The end of the line, if it is plain but for its label, of so many units, and says more than a name; else -1. */
  #end(from: number, speech: number, labelUnits: number): number {
    const { scan, passage } = this.#tools
    const { chunk } = scan
    if (chunk[speech - 2] !== COLON || chunk[speech - 1] !== SPACE || !beginsWords(chunk, speech)) return -1
    const { marks, clues } = passage
    scan.place(0)
    const told = this.#skimmer.vectors?.knownEnd(from, speech - 2)
    const end = told ?? scan.line(from, speech - 2)
    this.#lastClues = passage.clues
    passage.marks = marks
    passage.clues = clues
    const last = chunk[end - 1] ?? 0
    // A row of a table of contents may end in a figure.
    if (end < 0 || last === SPACE || (last >= ZERO && last <= NINE)) return -1
    const units = end - from - scan.extra
    if (units - labelUnits <= LONGEST_ROW && !isTerminal(last)) return -1
    return told === undefined && scan.mayBeLabel({ from, to: end, units }) ? -1 : end
  }
}

/** Whether a candidate is told by its label alone, without a time, on the line of its speech. */
function isSettled({ convention, match }: Candidate, first: Candidate): boolean {
  const hasTime = match.start !== null || match.end !== null
  return (
    convention.isSettledByLabel === true &&
    !hasTime &&
    !match.ownLine &&
    match.at === 0 &&
    match.speechAt === first.match.speechAt
  )
}

/** Letters that are what they seem: nothing is to be said of such a label. */
function isPlainLabel(label: string): boolean {
  for (let at = 0; at < label.length; at++) {
    const unit = label.charCodeAt(at)
    if (unit > 0x7e && !isPlainLetter(unit) && unit !== 0x2019) return false
  }
  return label.normalize('NFKC') === label.normalize('NFC')
}

/** A mark that ends a sentence, and no row of a list. */
function isTerminal(byte: number): boolean {
  return byte === STOP || byte === QUESTION || byte === EXCLAMATION
}

/** A letter, or an opening quotation mark and a letter: “ or ‘. */
function beginsWords(bytes: Uint8Array, at: number): boolean {
  const isQuoted = bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && (bytes[at + 2] === 0x9c || bytes[at + 2] === 0x98)
  const lower = (bytes[isQuoted ? at + 3 : at] ?? 0) | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0
  return hash
}

function isEqual(known: Uint8Array, bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < known.length; at++) if (known[at] !== bytes[from + at]) return false
  return true
}
