import type { TextLine } from '../../evidence/candidates.ts'
import type { Block } from '../../formats/format.ts'
import type { LabelMatch } from '../../labels/convention.ts'
import type { Verdict } from './verdict.ts'

/** A block and the judgement of it. */
export interface Judged {
  readonly block: Block
  readonly verdict: Verdict
  /** A blank line, or the start of the source, stands before it. */
  readonly afterBlank: boolean
  /** What the program did that wrote it, not what somebody said. */
  readonly isNotice?: boolean
  /** It stands beside label after label, as on pages of the web: nobody says it. */
  readonly isFurniture?: true
  /** It is a question of nobody known; "perhaps": if a label follows. */
  readonly question?: 'surely' | 'perhaps' | undefined
}

/** What the detector asks, and tells. */
export interface DetectorHooks {
  /** Whether the text so far names the person of a label. */
  readonly introduced: (match: LabelMatch) => boolean
  /** Whether a list of people names the person of a label. */
  readonly listed: (match: LabelMatch) => boolean
  /** Whether the text so far has a folded word as a surname. */
  readonly isSurname: (key: string) => boolean
  /** Told of every block as it comes, before it is judged. */
  readonly seen: (block: Block) => void
  /** The conventions are settled; these blocks are judged and will be emitted next. */
  readonly decided: (ahead: readonly Judged[]) => void
  readonly emit: (judged: Judged) => void
  /** Told the lines whose heads settled what labels are, or that there are none. */
  readonly weighed?: ((lines: readonly TextLine[]) => void) | undefined
}
