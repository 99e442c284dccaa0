import type { Block } from '../../formats/format.ts'
import { bareName } from '../../labels/bare-name.ts'
import { type LabelConvention, loosely } from '../../labels/convention.ts'
import { lineConventions } from '../../labels/index.ts'
import { saidAfterDash } from '../../labels/said-after-dash.ts'
import { LABEL_REACH, type LabelMatch } from '../../recogniser/label.ts'
import { GivenSpeakers } from '../given.ts'
import { CastList } from '../sections/cast-list.ts'
import { isFootOfPage } from '../sections/furniture.ts'
import { isLinkTarget } from '../sections/link-targets.ts'
import { isTableRow } from '../sections/tables.ts'
import { isInterruption } from './called-out.ts'
import { isEntry } from './entries.ts'
import { foldedLabel } from './folded-label.ts'
import type { Frames } from './frames.ts'
import type { UserLabels } from './user-labels.ts'
import type { Candidate } from './verdict.ts'

/** Those that are met anywhere. */
const ofText = lineConventions.filter(({ isOfCues }) => isOfCues !== true)

export interface Asking {
  /** What the lines below make of a name. */
  readonly isName?: Block['isName']
  /** It is a line of a cue. */
  readonly isOfCue?: boolean
  /** Those that are asked, if not all are. */
  readonly conventions?: readonly LabelConvention[] | undefined
}

/** Every label that some convention sees in a line. */
export function candidatesIn(text: string, { isName, isOfCue, conventions }: Asking): Candidate[] {
  const line = text.length > LABEL_REACH ? text.slice(0, LABEL_REACH) : text
  const found: Candidate[] = []
  for (const convention of conventions ?? (isOfCue === true ? lineConventions : ofText)) {
    const match = convention === bareName ? matchName(line, isName) : convention.match(line)
    if (match !== undefined && !isInterruption(match) && !isEntry(text, match))
      found.push({ convention, match: saidAfterDash(line, match), key: foldedLabel(match.label) })
  }
  return found
}

/** A name above what may be anything speaks only if it has done so before. */
function matchName(line: string, isName: Block['isName']): LabelMatch | undefined {
  const match = isName === undefined ? undefined : bareName.match(line)
  return match === undefined || isName === 'surely' ? match : loosely(match)
}

/** A row of a table of contents, the foot of a page, or where a link leads. */
function isNoSpeech(text: string): boolean {
  return isTableRow(text) || isFootOfPage(text) || isLinkTarget(text)
}

/** Finds the candidates of blocks. */
export class Candidates {
  readonly #given = new GivenSpeakers()
  readonly #cast = new CastList()
  readonly #induced: readonly Pick<Frames, 'candidate'>[]
  readonly #user: UserLabels

  constructor(induced: readonly Pick<Frames, 'candidate'>[], user: UserLabels) {
    this.#induced = induced
    this.#user = user
  }

  /** What may be the label of a block; a list of a cast is no talk, until labels have been found. */
  of(block: Block, isDecided: boolean): readonly Candidate[] {
    const { line, blank, cue, matter, isInert, fence, repeats = 0 } = block
    if (matter !== undefined || fence !== undefined || isInert === true || cue?.speaker === null) return []
    if (repeats > 0 && repeats >= line.text.length && cue?.speaker === undefined) return []
    if (cue?.speaker !== undefined) return blank ? [] : [this.#given.candidate(cue.speaker, cue)]
    const isOfCast = !isDecided && this.#cast.holds(block)
    if (blank || line.continues) return []
    const found = isOfCast || isNoSpeech(line.text) ? [] : this.#found(block)
    const told = this.#user.labelIn(line, found)
    return told === undefined ? found : [told]
  }

  #found({ line, isName, cue }: Block): Candidate[] {
    const { conventions } = this.#user
    const found = candidatesIn(line.text, { isName, isOfCue: cue !== undefined, conventions })
    for (const each of this.#induced) {
      const label = each.candidate(line.text)
      if (label !== undefined) found.push(label)
    }
    return found
  }
}
