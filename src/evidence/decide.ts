import { type Candidate, candidatesOf, type TextLine } from './candidates.ts'
import { FEATURES } from './features.ts'
import { KIND_FEATURES } from './kind-features.ts'
import { count, type Extent, type Tally } from './tallies.ts'
import { BIAS, HEAD_WEIGHTS, KIND_WEIGHTS } from './weights.ts'

type Table = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Weights as `value=tenths | value=tenths …` for each feature. */
function tableOf(rows: Readonly<Record<string, string>>): Table {
  const read = (row: string) =>
    new Map(row.split(' | ').map((each) => [each.slice(0, each.lastIndexOf('=')), weightOf(each)] as const))
  return new Map(Object.entries(rows).map(([name, row]) => [name, read(row)] as const))
}

function weightOf(entry: string): number {
  return Number(entry.slice(entry.lastIndexOf('=') + 1)) / 10
}

let tables: { readonly head: Table; readonly kind: Table } | undefined

/** They are read when a document first needs them. */
function weights(): { readonly head: Table; readonly kind: Table } {
  tables ??= { head: tableOf(HEAD_WEIGHTS), kind: tableOf(KIND_WEIGHTS) }
  return tables
}

/** The sum of weights of a candidate by itself. */
export function scoreOf(candidate: Candidate): number {
  const { head } = weights()
  let sum = BIAS.head
  for (const { name, of } of FEATURES) sum += head.get(name)?.get(of(candidate)) ?? 0
  return sum
}

/** What a feature of a kind of head adds to its sum. */
export interface Term {
  readonly name: string
  readonly value: string
  readonly weight: number
}

/** The terms that make up what a kind of head weighs in a document. */
export function termsOf(tally: Tally, extent: Extent): Term[] {
  const { kind } = weights()
  const terms = KIND_FEATURES.map(({ name, of }): Term => {
    const value = of(tally, extent)
    return { name, value, weight: kind.get(name)?.get(value) ?? 0 }
  })
  return [{ name: 'all kinds', value: 'to begin with', weight: BIAS.kind }, ...terms]
}

function kindScore(tally: Tally, extent: Extent): number {
  return termsOf(tally, extent).reduce((sum, { weight }) => sum + weight, 0)
}

/** The size of a look-ahead. */
export function extentOf(lines: readonly TextLine[], tallies: ReadonlyMap<string, Tally>): Extent {
  const isText = (line: TextLine | undefined) => (line?.text ?? '').trim() !== ''
  const texts = lines.filter(isText).length
  const begins = lines.filter((line, index) => isText(line) && !isText(lines[index - 1])).length
  const most = Math.max(1e-9, ...Array.from(tallies.values(), ({ mass }) => mass))
  return { lines: Math.max(1, texts), paragraphs: Math.max(1, begins > texts / 4 ? begins : texts), most }
}

/** The heads of a look-ahead, what each weighs by itself, and how often what holds of each kind. */
export interface Counted {
  readonly candidates: readonly Candidate[]
  readonly scores: readonly number[]
  readonly tallies: ReadonlyMap<string, Tally>
  readonly extent: Extent
}

/** The same, with what the evidence says of each kind. */
export interface Reading extends Counted {
  /** The sum of weights of each kind. */
  readonly kinds: ReadonlyMap<string, number>
}

/** Counts what holds of the heads of all lines, by kind. */
export function countKinds(lines: readonly TextLine[], candidates: readonly Candidate[], scores: readonly number[]): Counted {
  const tallies = new Map<string, Tally>()
  for (const [index, candidate] of candidates.entries()) count(tallies, candidate, scores[index] ?? 0)
  return { candidates, scores, tallies, extent: extentOf(lines, tallies) }
}

/** Weighs each kind as a whole. */
export function weighKinds(counted: Counted, weigh: (tally: Tally, extent: Extent) => number): Reading {
  const { tallies, extent } = counted
  return { ...counted, kinds: new Map(Array.from(tallies, ([kind, tally]) => [kind, weigh(tally, extent)] as const)) }
}

/** Reads the heads of all lines, and weighs each kind by the weights that were fitted. */
export function readEvidence(lines: readonly TextLine[]): Reading {
  const candidates = candidatesOf(lines)
  return weighKinds(countKinds(lines, candidates, candidates.map(scoreOf)), kindScore)
}

/** A name that comes once must weigh more by itself. */
const LEAST_ONCE = -3

/** The labels of all kinds that weigh more than `least`, the best of each line. */
export function labelsIn({ candidates, scores, tallies, kinds }: Reading, least: number): Candidate[] {
  const best = new Map<number, Candidate>()
  const weigh = (kind: string | undefined) => kinds.get(kind ?? '') ?? Number.NEGATIVE_INFINITY
  for (const [index, candidate] of candidates.entries()) {
    const { kind, key, line } = candidate
    const times = tallies.get(kind)?.names.get(key) ?? 0
    if (weigh(kind) <= Math.max(least, weigh(best.get(line)?.kind))) continue
    if (times > 1 || (scores[index] ?? 0) >= LEAST_ONCE) best.set(line, candidate)
  }
  return [...best.values()]
}

/** The sum of weights of the likeliest kind that at least `share` of the given lines begin with; undefined where no kind does. */
export function weightAt({ candidates, kinds }: Reading, lines: ReadonlySet<number>, share: number): number | undefined {
  const times = new Map<string, number>()
  for (const { kind, line } of candidates) if (lines.has(line)) times.set(kind, (times.get(kind) ?? 0) + 1)
  const weights = Array.from(times, ([kind, often]) => (often >= lines.size * share ? (kinds.get(kind) ?? 0) : undefined))
  const found = weights.filter((weight) => weight !== undefined)
  return found.length === 0 ? undefined : Math.max(...found)
}
