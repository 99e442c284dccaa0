import { conventions } from '../labels/index.ts'
import type { EvidenceCounter } from '../repairs/evidence.ts'
import type { Finder } from '../repairs/find-edits.ts'
import { BytePassage } from '../text/byte-passage.ts'
import type { LinePlace, SkippedLines } from '../text/lines.ts'
import type { Assembler, Stretch } from './assembler.ts'
import type { Detector } from './detector.ts'
import { SkimTables } from './skim-tables.ts'
import { Skimmer } from './skimmer.ts'
import { StretchPassage } from './turn-passage.ts'

export interface LaneTools {
  readonly finder: Finder
  readonly evidence: EvidenceCounter
  readonly spellings: { readonly isFull: boolean }
  /** UTF-16 units of a turn. */
  readonly limit: number
}

/** What the lane goes round. */
interface Stages {
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
export class FastLane {
  readonly #tools: LaneTools
  readonly #passage = new BytePassage()
  readonly #tables: SkimTables
  readonly #skimmer: Skimmer

  constructor(tools: LaneTools) {
    this.#tools = tools
    this.#tables = new SkimTables(tools.finder.triggers, conventions)
    this.#skimmer = new Skimmer(this.#tables, this.#passage, tools.evidence)
  }

  /** The passage of a new stretch. */
  passage(what: Stretch['what']): StretchPassage {
    return what === 'turn' ? new StretchPassage(this.#passage, this.#tables) : new StretchPassage()
  }

  /** Passes over plain speech at the front of chunk[from..). */
  skim(chunk: Uint8Array, { from, place }: { from: number; place: LinePlace }, stages: Stages): SkippedLines {
    if (!this.#isOpen(stages)) return { next: from, lines: 0 }
    const { detector, assembler } = stages
    const { byte, line, isUtf8 } = place
    const { limit } = this.#tools
    const skimmed = this.#skimmer.skim(chunk, from, { byte, line, isUtf8, afterBlank: assembler.endsBlank, limit })
    if (skimmed.lines > 0) {
      assembler.skimmed(skimmed)
      detector.skimmed(skimmed.endsBlank)
    }
    return skimmed
  }

  /** Speech goes on, and further text tells nothing but its pronouns and hyphens. */
  #isOpen({ detector, assembler }: Stages): boolean {
    const { evidence, spellings } = this.#tools
    return detector.decided && evidence.isSettled && spellings.isFull && assembler.openTurn !== undefined
  }
}
