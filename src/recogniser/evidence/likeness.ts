import type { Candidate } from './candidate.ts'

/** How a candidate resembles the likely labels of its document more than the unlikely ones, as logarithms of odds. */
export interface Likeness {
  /** By how its name is written. */
  readonly name: number
  /** By where it stands and what stands around it. */
  readonly place: number
  /** By the trait in which it differs most. */
  readonly least: number
}
export const NO_LIKENESS: Likeness = { name: 0, place: 0, least: 0 }

type Trait = (candidate: Candidate) => number | string
const few = (count: number): number => Math.min(count, 3)
const magnitude = (count: number): number => Math.floor(Math.log2(count + 1))

const NAME_TRAITS: readonly Trait[] = [
  ({ name }) => name.form,
  ({ name }) => few(name.titles),
  ({ name }) => few(name.roles),
  ({ name }) => few(name.lower),
  ({ name }) => few(name.caps),
  ({ name }) => few(name.digits),
  ({ name }) => Math.min(name.words, 6),
  ({ name }) => (name.aside === '' ? 0 : 1) + (name.hasComma ? 2 : 0),
  ({ name }) => name.keyWords[0] ?? '',
  ({ names }) => Math.min(magnitude(names.list.length), 4),
]
const PLACE_TRAITS: readonly Trait[] = [
  ({ coarseKey }) => coarseKey,
  ({ fineKey }) => fineKey,
  ({ isAfterBlank, isBeforeBlank }) => (isAfterBlank ? 1 : 0) + (isBeforeBlank ? 2 : 0),
  ({ before }) => before,
  ({ speech }) => speech.begins,
  ({ speech }) => few(speech.starter),
  ({ space }) => space,
  ({ rest }) => Math.min(magnitude(rest), 7),
  ({ head }) => head.indent,
]

/** Occurrences of one value of a trait: expected labels, and all. */
interface Count {
  likely: number
  all: number
}
/** What a value is believed to have where it was never seen. */
const PRIOR = 0.5

/** Tells each candidate, by the odds given, what it has in common with the others. */
export function compare(candidates: readonly Candidate[], oddsOf: (candidate: Candidate) => number): void {
  const odds = candidates.map(oddsOf)
  const likely = odds.reduce((sum, share) => sum + share, 0)
  const total: Count = { likely, all: candidates.length }
  const name = new Float64Array(candidates.length)
  const place = new Float64Array(candidates.length)
  const least = new Float64Array(candidates.length)
  for (const [traits, sums] of [
    [NAME_TRAITS, name],
    [PLACE_TRAITS, place],
  ] as const) {
    for (const trait of traits) {
      const counts = new Map<number | string, Count>()
      const own = candidates.map((candidate, index) => count(counts, trait(candidate), odds[index] ?? 0))
      own.forEach((value, index) => {
        const ratio = ratioOf(value, total, odds[index] ?? 0)
        sums[index] = (sums[index] ?? 0) + ratio
        least[index] = Math.min(least[index] ?? 0, ratio)
      })
    }
  }
  candidates.forEach((candidate, index) => {
    candidate.likeness = { name: name[index] ?? 0, place: place[index] ?? 0, least: least[index] ?? 0 }
  })
}

function count(counts: Map<number | string, Count>, value: number | string, share: number): Count {
  const known = counts.get(value) ?? { likely: 0, all: 0 }
  counts.set(value, known)
  known.likely += share
  known.all++
  return known
}

/** How much likelier a value is among the other labels than among the others that are none. */
function ratioOf(value: Count, total: Count, own: number): number {
  const labels = (value.likely - own + PRIOR) / (total.likely - own + 2 * PRIOR)
  const others = (value.all - value.likely - (1 - own) + PRIOR) / (total.all - total.likely - (1 - own) + 2 * PRIOR)
  return Math.log(labels / others)
}
