import type { Block } from '../formats/format.ts'
import type { Matter } from '../model/matter.ts'
import type { Candidate, Judged } from '../recogniser/recogniser.ts'
import type { Line } from '../text/line.ts'
import type { HeadingKind } from './sections/sections.ts'
import type { Sections } from './sections/title.ts'
import { matterKindOf, type Waiting } from './sections/waiting-kinds.ts'
import type { Stretch } from './stretch.ts'
import { boundary, placeOf, type StretchBuilder } from './stretch-builder.ts'
import { timesFrom } from './time-marks.ts'

interface Parts {
  readonly stretches: StretchBuilder
  readonly sections: Sections
  headingOf(judged: Judged): HeadingKind | undefined
  /** Adds a line to what is open. */
  add(block: Block): void
  /** Takes a line that may be none that is said, and is kept as speech. */
  doubt(line: Line): void
}

/** Puts matter between speeches, behind which the speaker goes on. */
export class Interruptions {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  matter(kind: Matter['kind'], lines: readonly Judged[], next: Candidate | null): void {
    const { stretches, sections, add, headingOf } = this.#parts
    const [first] = lines
    if (first === undefined) return
    stretches.close(boundary(first.block, next))
    stretches.begin(placeOf(first.block), { what: kind, label: null })
    for (const { block } of lines) add(block)
    sections.meet(lines, headingOf)
  }

  /** The heading is matter, and the speaker before it goes on behind it. */
  headingInSpeech({ kind, judged, time }: Waiting): void {
    const open = this.#parts.stretches.open
    const speech = judged.pop()
    this.matter(matterKindOf(kind, 'speech'), judged, open?.label ?? null)
    if (speech === undefined) return
    this.#goOn([speech], { open, times: time ? timesFrom(time, open?.times?.start ?? null) : null })
  }

  /** Of lines in doubt some are said, and others are matter; what is left is neither, and has still to be looked at. */
  settleDoubt({ judged, doubts }: Waiting, follows: 'label' | 'end'): readonly Judged[] {
    const { open } = this.#parts.stretches
    const { runs = [], rest = judged } = doubts?.runsOf(judged, follows) ?? {}
    for (const [index, { isUnsaid, lines, doubtful }] of runs.entries()) {
      const isLast = index === runs.length - 1
      if (isUnsaid) this.matter(isLast ? matterKindOf('doubt', follows) : 'boilerplate', lines, open?.label ?? null)
      else {
        this.#goOn(lines, { open, times: null })
        for (const { block } of doubtful) this.#parts.doubt(block.line)
      }
    }
    return rest
  }

  /** Whoever spoke before goes on. */
  #goOn(lines: readonly Judged[], { open, times }: { readonly open: Stretch | null; readonly times: Stretch['times'] }): void {
    const { stretches, add } = this.#parts
    const [first] = lines
    if (first === undefined) return
    if (stretches.open !== open) {
      stretches.close(boundary(first.block, open?.label ?? null))
      const goesOn = open !== null && (open.label !== null || open.asks !== undefined)
      if (goesOn) stretches.begin(placeOf(first.block), { what: 'turn', label: open.label, asks: open.asks, times })
    }
    for (const { block } of lines) add(block)
  }
}
