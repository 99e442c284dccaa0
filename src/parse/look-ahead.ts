import type { Judged } from '../recogniser/recogniser.ts'
import { unmarked } from '../text/line.ts'
import type { Roster } from './people/known-people.ts'
import type { Member, SpokenTurn } from './people/member.ts'

/** A turn of the look-ahead, and the line that it begins in. */
export type AheadTurn = SpokenTurn & { readonly line: number }

export interface AheadHooks {
  readonly roster: Roster
  /** The first turn begins: what stands above it is known. */
  begins(): void
  /** A line that is in no turn. */
  front(text: string): void
}

/** The turns of the look-ahead; what is not in them is front matter. */
export function hearAhead(ahead: readonly Judged[], { roster, begins, front }: AheadHooks): readonly AheadTurn[] {
  const turns: { member: Member; text: string; line: number }[] = []
  let open: (typeof turns)[number] | undefined
  for (const { block, verdict } of ahead) {
    if (verdict.label !== null) {
      const { match } = verdict.label
      if (open === undefined) begins()
      const line = block.cue?.line ?? block.line.number
      open = { member: roster.meet(match, line), text: block.line.text.slice(match.speechAt), line }
      turns.push(open)
    } else roster.hearCourt(unmarked(block.line), block.line.number, open !== undefined)
    if (verdict.changeAt !== undefined) open = undefined
    if (verdict.label !== null || block.repeats !== undefined) continue
    if (open !== undefined && !block.blank && block.matter === undefined) open.text += ` ${block.line.text.trim()}`
    else front(unmarked(block.line))
  }
  return turns
}
