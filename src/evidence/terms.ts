import { readHeads } from '../heads/read-heads.ts'
import { kindOf, type TextLine } from './candidates.ts'
import { extentOf, readEvidence } from './decide.ts'
import { KIND_FEATURES } from './kind-features.ts'
import type { Extent, Tally } from './tallies.ts'
import { BIAS, KIND_WEIGHTS } from './weights.ts'

/** What a feature of a kind of head adds to its sum. */
export interface Term {
  readonly name: string
  readonly value: string
  readonly weight: number
}

/** A kind of head in a document: its sum, and the terms that make it up. */
export interface WeighedKind {
  readonly kind: string
  readonly sum: number
  readonly terms: readonly Term[]
}

const ROWS: ReadonlyMap<string, string> = new Map(Object.entries(KIND_WEIGHTS))

/** The kinds of the heads of one line, as the lines of the look-ahead weigh them, the likeliest first. */
export function weighKinds(lines: readonly TextLine[], line: string): WeighedKind[] {
  const { kinds, tallies } = readEvidence(lines)
  const extent = extentOf(lines, tallies)
  const weighed = [...new Set(readHeads(line).map(({ shape }) => kindOf(shape)))].flatMap((kind) => {
    const tally = tallies.get(kind)
    return tally === undefined ? [] : [{ kind, sum: kinds.get(kind) ?? 0, terms: termsOf(tally, extent) }]
  })
  return weighed.sort((one, other) => other.sum - one.sum)
}

/** What weighs nothing is left out. */
function termsOf(tally: Tally, extent: Extent): Term[] {
  const terms = KIND_FEATURES.map(({ name, of }) => {
    const value = of(tally, extent)
    const entry = ROWS.get(name)
      ?.split(' | ')
      .find((each) => each.startsWith(`${value}=`))
    return { name, value, weight: Number(entry?.slice(value.length + 1) ?? 0) / 10 }
  })
  return [{ name: 'all kinds', value: 'to begin with', weight: BIAS.kind }, ...terms].filter(({ weight }) => weight !== 0)
}
