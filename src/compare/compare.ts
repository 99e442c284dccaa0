import type { ComparisonRecord, SpeakerCounts } from '../model/comparison.ts'
import type { Word } from './align.ts'
import { align, distance } from './align.ts'
import { type Passage, passagesOf, type Step, type Version } from './passages.ts'
import type { Desk, Surroundings } from './table.ts'

type Counts = Omit<SpeakerCounts, 'speaker' | 'hypothesis'>

export interface Comparison extends Omit<ComparisonRecord, 'type' | 'reference' | 'hypothesis' | 'normalization' | 'passages'> {
  readonly passages: readonly Passage[]
}

const MOST_SPEAKERS = 100

const UNDISTURBED: Surroundings = { pause: () => undefined, expect() {} }

type Id = string | null

/** Compares two versions that have words. Time grows with the words times the errors over 32, memory with the words. */
export async function compareVersions(
  reference: Version,
  hypothesis: Version,
  surroundings: Surroundings = UNDISTURBED,
): Promise<Comparison> {
  const numbers = new Map<string, number>()
  const number = ({ form }: Word): number => numbers.get(form) ?? numbers.set(form, numbers.size).size - 1
  const [source, target] = [Int32Array.from(reference.words, number), Int32Array.from(hypothesis.words, number)]
  const desk = { ...surroundings, slots: new Int32Array(numbers.size) }
  const steps = stepsOf(await align({ source, target }, desk), reference.words, hypothesis.words)
  const [own, other] = [streamsOf(reference, source), streamsOf(hypothesis, target)]
  const [ours, theirs] = [[...own.keys()], [...other.keys()]]
  const isKnown = [ours, theirs].every((ids) => ids.length <= MOST_SPEAKERS && ids.some((id) => id !== null))
  const partners = isKnown ? partnersOf(steps, ours, theirs) : new Map<Id, Id>()
  const attributed = isKnown ? steps.filter((step) => step.hypothesis && (step.reference?.speakerId ?? null) !== null) : []
  for (const step of attributed)
    step.isMisattributed = partners.get(step.reference?.speakerId ?? null) !== step.hypothesis?.speakerId
  const wrong = attributed.filter((step) => step.isMisattributed)
  const rows = bySpeaker(steps, reference.names.size === 0 ? [] : ours).map(([id, said]) => ({
    speaker: reference.names.get(id ?? '') ?? null,
    hypothesis: hypothesis.names.get(partners.get(id) ?? '') ?? null,
    ...countsOf(said),
  }))
  const counts = countsOf(steps)
  const { words, hits, deletions, insertions } = counts
  const errors = words - hits + insertions
  return {
    ...counts,
    mer: errors / (errors + hits),
    wil: 1 - (hits / words) * (hits / (words - deletions + insertions)),
    cpWer: isKnown ? (await cpErrors([...own.values()], [...other.values()], desk)) / words : null,
    speakerAttributionError: attributed.length === 0 ? null : wrong.length / attributed.length,
    speakers: rows,
    passages: passagesOf(steps, { reference, hypothesis }),
  }
}

function stepsOf(ops: readonly Step['op'][], reference: readonly Word[], hypothesis: readonly Word[]): Step[] {
  let [i, j] = [0, 0]
  return ops.map((op) => ({
    op,
    reference: op === 'insertion' ? undefined : reference[i++],
    hypothesis: op === 'deletion' ? undefined : hypothesis[j++],
    isMisattributed: false,
  }))
}

/** The words of each speaker in a row, in order of appearance; null is nobody. */
function streamsOf({ words }: Version, text: Int32Array): ReadonlyMap<Id, Int32Array> {
  const streams = new Map<Id, number[]>()
  for (const [at, { speakerId }] of words.entries()) {
    const own = streams.get(speakerId) ?? []
    if (own.push(text[at] ?? 0) === 1) streams.set(speakerId, own)
  }
  return new Map([...streams].map(([id, own]) => [id, Int32Array.from(own)]))
}

function countsOf(steps: readonly Step[]): Counts {
  const counts = { hits: 0, substitutions: 0, deletions: 0, insertions: 0 }
  for (const { op } of steps) counts[`${op}s`]++
  const words = counts.hits + counts.substitutions + counts.deletions
  return { words, ...counts, wer: (words - counts.hits + counts.insertions) / words }
}

/** A word that came in counts for whoever said the word of the reference before it; the first for the first speaker. */
function bySpeaker(steps: readonly Step[], ids: readonly Id[]): readonly [Id, readonly Step[]][] {
  const own = new Map<Id, Step[]>(ids.map((id) => [id, []]))
  let current = ids[0] ?? null
  for (const step of steps) {
    if (step.reference !== undefined) current = step.reference.speakerId
    own.get(current)?.push(step)
  }
  return [...own]
}

/** Who of the hypothesis is who of the reference, so that most aligned words are with the right one. */
function partnersOf(steps: readonly Step[], ours: readonly Id[], theirs: readonly Id[]): ReadonlyMap<Id, Id> {
  const [rows, columns] = [new Map(ours.map((id, at) => [id, at])), new Map(theirs.map((id, at) => [id, at]))]
  const costs = square(Math.max(ours.length, theirs.length), () => 0)
  for (const { reference, hypothesis } of steps) {
    if (!reference?.speakerId || !hypothesis?.speakerId) continue
    const [row, column] = [costs[rows.get(reference.speakerId) ?? 0] ?? [], columns.get(hypothesis.speakerId) ?? 0]
    row[column] = (row[column] ?? 0) - 1
  }
  const pairings = assign(costs).map(
    (column, row) => [ours[row] ?? null, theirs[column] ?? null, costs[row]?.[column] ?? 0] as const,
  )
  return new Map(pairings.filter(([, , cost]) => cost < 0).map(([id, other]) => [id, other]))
}

function square(size: number, cost: (row: number, column: number) => number): number[][] {
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => cost(row, column)))
}

/** Errors that there are at the least, whatever the order of the words. */
function fewestErrors(one: Int32Array, other: Int32Array, { slots }: Desk): number {
  for (const word of one) slots[word] = (slots[word] ?? 0) + 1
  let common = 0
  for (const word of other) {
    const left = slots[word] ?? 0
    if (left === 0) continue
    slots[word] = left - 1
    common++
  }
  for (const word of one) slots[word] = 0
  return Math.max(one.length, other.length) - common
}

const NOTHING = new Int32Array(0)

/**
 * Errors with the best assignment of speakers; who is left over is compared with nothing. Costs are first taken for less than they
 * are, and only those that an assignment needs are worked out, as far as it needs them.
 */
async function cpErrors(ours: readonly Int32Array[], theirs: readonly Int32Array[], desk: Desk): Promise<number> {
  const size = Math.max(ours.length, theirs.length)
  const costs = square(size, (row, column) => fewestErrors(ours[row] ?? NOTHING, theirs[column] ?? NOTHING, desk))
  const isKnown = square(size, () => 0)
  for (;;) {
    const columns = assign(costs)
    const open = columns.flatMap((column, row) => (isKnown[row]?.[column] ? [] : [{ row, column }]))
    if (open.length === 0) return columns.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? 0), 0)
    for (const { row, column } of open) {
      const pair = { source: ours[row] ?? NOTHING, target: theirs[column] ?? NOTHING }
      costs[row]?.splice(column, 1, await distance(pair, desk))
      isKnown[row]?.splice(column, 1, 1)
    }
  }
}

interface Column {
  readonly index: number
  price: number
  /** The row that has it, or -1. */
  row: number
  /** What the cheapest way to it costs, and the column whose row would move here. */
  cost: number
  before: Column | undefined
}

/**
 * The cheapest way to give each row of a square of costs a column of its own, as the column of each row. The Hungarian method by
 * shortest paths (Jonker and Volgenant 1987); time grows with the cube of the size.
 */
export function assign(costs: readonly (readonly number[])[]): number[] {
  const columns = costs.map((_, index): Column => ({ index, price: 0, row: -1, cost: 0, before: undefined }))
  const prices = costs.map(() => 0)
  for (const row of costs.keys()) place(row, columns, { costs, prices })
  return columns.toSorted((one, other) => one.row - other.row).map(({ index }) => index)
}

type Prices = { readonly costs: readonly (readonly number[])[]; readonly prices: number[] }

/** Finds a column for one more row; others move where that is cheaper. */
function place(added: number, columns: readonly Column[], { costs, prices }: Prices): void {
  const left = new Set(columns)
  const reached: Column[] = []
  for (const column of columns) column.cost = Infinity
  let [row, spent] = [added, 0]
  while (row >= 0) {
    const [own, price, before] = [costs[row] ?? [], prices[row] ?? 0, reached.at(-1)]
    for (const column of left) {
      const cost = spent + (own[column.index] ?? 0) - price - column.price
      if (cost < column.cost) Object.assign(column, { cost, before })
    }
    const next = [...left].reduce((best, column) => (column.cost < best.cost ? column : best))
    left.delete(next)
    reached.push(next)
    row = next.row
    spent = next.cost
  }
  prices[added] = (prices[added] ?? 0) + spent
  for (const column of reached.slice(0, -1)) {
    prices[column.row] = (prices[column.row] ?? 0) + spent - column.cost
    column.price -= spent - column.cost
  }
  for (let column = reached.at(-1); column !== undefined; column = column.before) column.row = column.before?.row ?? added
}
