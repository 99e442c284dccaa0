import type { Block } from '../formats/format.ts'
import type { LabelMatch } from '../labels/convention.ts'
import type { Judged } from './detector.ts'
import type { Candidate } from './verdict.ts'

/** What the detector asks, and tells. */
export interface DetectorHooks {
  /** Whether the text so far names the person of a label. */
  readonly introduced: (match: LabelMatch) => boolean
  /** Told of every block as it comes, before it is judged. */
  readonly seen: (block: Block) => void
  /** Told of what the conventions see in a block. */
  readonly candidates: (block: Block, candidates: readonly Candidate[]) => void
  /** The conventions are settled; these blocks are judged and will be emitted next. */
  readonly decided: (ahead: readonly Judged[]) => void
  readonly emit: (judged: Judged) => void
}
