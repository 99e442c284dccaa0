import type { Skimmed, SkimPlace, SkimTools } from './skimmer.ts'
import type { VectorTables } from './vector-tables.ts'

/** Why the module stopped: as scripts/wasm/skim.ts names it. */
const DOUBT = 2
const NEW_FIRST = 3
const LARGEST = 0x7fffffff

/** Members of the state behind the tables and the room, in fours of bytes; the offset of the chunk and the number of the line. */
const LENGTH = 17
const HIT_COUNT = 18
const IS_UTF8 = 19
const LONGEST = 20
const LIMIT = 21
const HIT = 26
const SIZE = 27
const UNITS = 28
const LINES = 29
const MARKS = 30
const CLUES = 31
const ENDS_BLANK = 32
const HAS_NOTES = 33
const IS_LOOSE = 34
const PASSED = 35
const PARAGRAPHS = 36
const PRONOUNS = 37
const REASON = 38
const LINE_UNITS = 39
const CHUNK_BYTE = 20
const LINE = 21
/** Bytes of the line read last that are no units. */
const LINE_EXTRA = 44

/**
 * The same as `Skimmer`, of all lines that leave no doubt, by the WebAssembly module: it reads them, puts them into the passage, and
 * notes where rules must be asked. Here the state of both is kept the same.
 */
export class VectorSkimmer {
  /** The line at which it stopped last is not plain, or there is none: it need not be looked at. */
  isSure = false
  readonly #tools: SkimTools
  readonly #tables: VectorTables

  constructor(tools: SkimTools, tables: VectorTables) {
    this.#tools = tools
    this.#tables = tables
    const { scan } = tools
    const { state } = tables
    tables.vectors.doubts = (from, to, marked) =>
      scan.doubts({ from, to, units: state[LINE_UNITS] ?? 0 }, { marked, afterBlank: state[ENDS_BLANK] !== 0 })
    tools.passage.moveTo(tables.room)
  }

  /** Whether the chunk at hand and the passage are where the module can read them. */
  get canSkim(): boolean {
    return this.#tools.scan.scanner.held?.isWhole === true && this.#tools.passage.isIn(this.#tables.room)
  }

  /** Passes over lines from `at` on; returns where the first one begins that it leaves. */
  skim(at: number, place: SkimPlace, skimmed: Skimmed): number {
    const { vectors, state, address } = this.#tables
    let next = at
    do {
      this.#enter(place, skimmed)
      next = vectors.exports.skim(address, next)
      this.#leave(skimmed)
    } while (state[REASON] === NEW_FIRST && this.#tables.layFirst(this.#tools.scan.firstAt(next)))
    this.isSure = (state[REASON] ?? 0) < DOUBT
    return next
  }

  /**
   * The end of the line at `from`, if it is plain but for its label, which `mark` tells, or -1; undefined in doubt. It goes
   * nowhere, but its clues are left behind those of the passage.
   */
  knownEnd(from: number, mark: number): number | undefined {
    const { vectors, state, address } = this.#tables
    const { passage, scan } = this.#tools
    this.#enterLine()
    const end = vectors.exports.known(address, from, mark)
    scan.hit = state[HIT] ?? 0
    if (end < 0) return (state[REASON] ?? 0) < DOUBT ? -1 : undefined
    scan.extra = state[LINE_EXTRA] ?? 0
    scan.pronouns = state[PRONOUNS] ?? 0
    passage.clues = state[CLUES] ?? 0
    return end
  }

  /** The chunk, and where the line at hand will stand. */
  #enterLine(): void {
    const { state } = this.#tables
    const { passage, scan } = this.#tools
    state[LENGTH] = scan.chunk.length
    state[HIT_COUNT] = scan.hitCount
    state[IS_UTF8] = scan.isUtf8 ? 1 : 0
    state[LONGEST] = Math.min(scan.longest, LARGEST)
    state[HIT] = scan.hit
    state[SIZE] = passage.size
    state[UNITS] = passage.units
    state[LINES] = passage.lines
    state[MARKS] = passage.marks
    state[CLUES] = passage.clues
  }

  #enter({ byte, line, limit }: SkimPlace, skimmed: Skimmed): void {
    const { state, places } = this.#tables
    const { passage } = this.#tools
    this.#enterLine()
    state[LIMIT] = Math.min(limit, LARGEST)
    state[ENDS_BLANK] = skimmed.endsBlank ? 1 : 0
    state[HAS_NOTES] = passage.hasNotes ? 1 : 0
    state[IS_LOOSE] = passage.isLoose ? 1 : 0
    state[PASSED] = 0
    state[PARAGRAPHS] = 0
    state[PRONOUNS] = 0
    places[CHUNK_BYTE] = byte
    places[LINE] = line + skimmed.lines
  }

  #leave(skimmed: Skimmed): void {
    const { state } = this.#tables
    const { passage, scan, evidence } = this.#tools
    const lines = state[LINES] ?? 0
    if (lines > passage.lines) skimmed.endsNumbered = false
    scan.hit = state[HIT] ?? 0
    passage.size = state[SIZE] ?? 0
    passage.units = state[UNITS] ?? 0
    passage.lines = lines
    passage.marks = state[MARKS] ?? 0
    passage.clues = state[CLUES] ?? 0
    passage.hasNotes = state[HAS_NOTES] !== 0
    passage.isLoose = state[IS_LOOSE] !== 0
    skimmed.endsBlank = state[ENDS_BLANK] !== 0
    skimmed.lines += state[PASSED] ?? 0
    skimmed.paragraphs += state[PARAGRAPHS] ?? 0
    evidence.freePronouns += state[PRONOUNS] ?? 0
  }
}
