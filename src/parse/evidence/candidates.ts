import type { Block } from '../../formats/format.ts'
import { bareName } from '../../labels/bare-name.ts'
import { LABEL_REACH, type LabelMatch, loosely } from '../../labels/convention.ts'
import { GivenSpeakers } from '../given.ts'
import { CastList } from '../sections/cast-list.ts'
import { isFootOfPage } from '../sections/furniture.ts'
import { isLinkTarget } from '../sections/link-targets.ts'
import { isTableRow } from '../sections/tables.ts'
import { isInterruption } from './called-out.ts'
import { isEntry } from './entries.ts'
import { foldedLabel } from './folded-label.ts'
import type { Frames } from './frames.ts'
import { likelyConventions, likelyInCue } from './likely-conventions.ts'
import type { Candidate } from './verdict.ts'

/**
 * Every label that some convention sees in a line; `isName`: what the lines below make of a name; `isOfCue`: it is a line of a
 * cue.
 */
export function candidatesIn(text: string, isName: Block['isName'], isOfCue = false): Candidate[] {
  const line = text.length > LABEL_REACH ? text.slice(0, LABEL_REACH) : text
  const found: Candidate[] = []
  for (const convention of isOfCue ? likelyInCue(line) : likelyConventions(line)) {
    const match = convention === bareName ? matchName(line, isName) : convention.match(line)
    if (match !== undefined && !isInterruption(match) && !isEntry(text, match))
      found.push({ convention, match, key: foldedLabel(match.label) })
  }
  return found
}

/** A name above what may be anything speaks only if it has done so before. */
function matchName(line: string, isName: Block['isName']): LabelMatch | undefined {
  const match = isName === undefined ? undefined : bareName.match(line)
  return match === undefined || isName === 'surely' ? match : loosely(match)
}

/** A row of a table of contents, or the foot of a page. */
function isNoSpeech(text: string): boolean {
  return isTableRow(text) || isFootOfPage(text)
}

/** Names kept. */
const KEPT = 5_000

/** Finds the candidates of blocks. */
export class Candidates {
  readonly #given = new GivenSpeakers()
  readonly #cast = new CastList()
  readonly #frames: Pick<Frames, 'candidate'>
  /** Names in brackets that have said something else than where a link leads. */
  readonly #bracketed = new Set<string>()

  constructor(frames: Pick<Frames, 'candidate'>) {
    this.#frames = frames
  }

  /** What may be the label of a block; a list of a cast is no talk, until labels have been found. */
  of(block: Block, isDecided: boolean): readonly Candidate[] {
    const { line, blank, cue, matter, isName, isInert, fence, repeats = 0 } = block
    if (matter !== undefined || fence !== undefined || isInert === true || cue?.speaker === null) return []
    if (repeats > 0 && repeats >= line.text.length && cue?.speaker === undefined) return []
    if (cue?.speaker !== undefined) return blank ? [] : [this.#given.candidate(cue.speaker, cue)]
    if ((!isDecided && this.#cast.holds(block)) || blank || line.continues || isNoSpeech(line.text)) return []
    const candidates = this.#unlessLinks(line.text, candidatesIn(line.text, isName, cue !== undefined))
    const framed = this.#frames.candidate(line.text)
    return framed === undefined ? candidates : [...candidates, framed]
  }

  /** "[Mara]: https://quay.example" says where a link leads, unless "[Mara]:" has spoken above. */
  #unlessLinks(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
    if (isLinkTarget(text)) return candidates.filter(({ key }) => this.#bracketed.has(key))
    this.remember(text, candidates)
    return candidates
  }

  /** Somebody says something in a line. */
  remember(text: string, candidates: readonly Candidate[]): void {
    if (text.startsWith('[') && this.#bracketed.size < KEPT) for (const { key } of candidates) this.#bracketed.add(key)
  }
}
