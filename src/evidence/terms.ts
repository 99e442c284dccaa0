import { readHeads } from '../heads/read-heads.ts'
import { kindOf, type TextLine } from './candidates.ts'
import { readEvidence, type Term, termsOf } from './decide.ts'

/** A kind of head in a document: its sum, and the terms that make it up. */
export interface WeighedKind {
  readonly kind: string
  readonly sum: number
  readonly terms: readonly Term[]
}

/** The kinds of the heads of one line, as the lines of the look-ahead weigh them, the likeliest first; what weighs nothing is left out. */
export function kindsAt(lines: readonly TextLine[], line: string): WeighedKind[] {
  const { kinds, tallies, extent } = readEvidence(lines)
  const weighed = [...new Set(readHeads(line).map(({ shape }) => kindOf(shape)))].flatMap((kind) => {
    const tally = tallies.get(kind)
    if (tally === undefined) return []
    return [{ kind, sum: kinds.get(kind) ?? 0, terms: termsOf(tally, extent).filter(({ weight }) => weight !== 0) }]
  })
  return weighed.sort((one, other) => other.sum - one.sum)
}
