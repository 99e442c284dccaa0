import { align, distance, OPS } from './align.ts'
import { assign } from './assign.ts'
import type { Word } from './words.ts'

/** A version of the talk. */
export interface Version {
  readonly doc: string
  readonly words: readonly Word[]
  /** Display names by the ids of speakers. */
  readonly names: ReadonlyMap<string, string>
}

/** One place of the alignment: a word of the reference, of the hypothesis, or of both. */
export interface Step {
  readonly op: (typeof OPS)[number]
  readonly reference: Word | undefined
  readonly hypothesis: Word | undefined
  /** Both have a word, and its speaker in the hypothesis is not who the speaker in the reference is by the best assignment. */
  readonly isMisattributed: boolean
}

/** Words of the reference; those found, replaced and left out; words that came in; all errors for each word of the reference. */
export interface Counts {
  readonly words: number
  readonly hits: number
  readonly substitutions: number
  readonly deletions: number
  readonly insertions: number
  readonly wer: number
}

/** The counts of one speaker of the reference, and who of the hypothesis this is. */
export interface SpeakerCounts extends Counts {
  readonly speaker: string | null
  readonly hypothesis: string | null
}

/** Rates are shares, 0.125 for 12.5 %; null where speakers are not known, of which more than 200 are too many to be told. */
export interface Comparison {
  readonly counts: Counts
  /** Match error rate and word information lost: Morris, Maier and Green, "From WER and RIL to MER and WIL", 2004. */
  readonly mer: number
  readonly wil: number
  /** Concatenated minimum-permutation word error rate: Watanabe et al., "CHiME-6 Challenge", 2020. */
  readonly cpWer: number | null
  /** Of aligned words whose speaker the reference names, the share with the wrong one. */
  readonly speakerAttributionError: number | null
  /** In order of appearance; empty where the reference names nobody. */
  readonly speakers: readonly SpeakerCounts[]
  readonly steps: readonly Step[]
}

const MOST_SPEAKERS = 200

type Id = string | null
type Pair = Omit<Step, 'isMisattributed'>
type Partners = ReadonlyMap<Id, Id>

/** Compares two versions that have words. Time grows with the words times the errors over 32, memory with the words. */
export function compareVersions(reference: Version, hypothesis: Version): Comparison {
  const numbers = new Map<string, number>()
  const number = ({ form }: Word): number => numbers.get(form) ?? numbers.set(form, numbers.size).size - 1
  const [source, target] = [Int32Array.from(reference.words, number), Int32Array.from(hypothesis.words, number)]
  const pairs = pairsOf(align(source, target), reference.words, hypothesis.words)
  const [ours, theirs] = [streamsOf(reference, source), streamsOf(hypothesis, target)]
  const isKnown =
    [ours, theirs].every(({ size }) => size <= MOST_SPEAKERS) && reference.names.size > 0 && hypothesis.names.size > 0
  const partners = isKnown ? partnersOf(pairs, [...ours.keys()], [...theirs.keys()]) : undefined
  const steps = pairs.map((pair) => ({ ...pair, isMisattributed: isAttributed(pair) && isWrong(pair, partners) }))
  const counts = countsOf(steps)
  const { words, hits, insertions } = counts
  const errors = counts.wer * words
  return {
    counts,
    mer: errors / (errors + hits),
    wil: 1 - (hits / words) * (hits / (words - counts.deletions + insertions)),
    cpWer: isKnown ? cpErrors([...ours.values()], [...theirs.values()]) / words : null,
    speakerAttributionError: isKnown
      ? share(
          steps.filter(isAttributed),
          steps.filter(({ isMisattributed }) => isMisattributed),
        )
      : null,
    speakers:
      reference.names.size === 0
        ? []
        : speakerCounts(steps, [...ours.keys()], (id) => ({
            speaker: reference.names.get(id ?? '') ?? null,
            hypothesis: hypothesis.names.get(partners?.get(id) ?? '') ?? null,
          })),
    steps,
  }
}

function share(all: readonly unknown[], some: readonly unknown[]): number | null {
  return all.length === 0 ? null : some.length / all.length
}

function pairsOf(ops: Uint8Array, reference: readonly Word[], hypothesis: readonly Word[]): Pair[] {
  let [i, j] = [0, 0]
  return Array.from(ops, (number) => {
    const op = OPS[number] ?? 'hit'
    return {
      op,
      reference: op === 'insertion' ? undefined : reference[i++],
      hypothesis: op === 'deletion' ? undefined : hypothesis[j++],
    }
  })
}

/** The words of each speaker in a row, null for nobody, in order of appearance. */
function streamsOf({ words }: Version, text: Int32Array): ReadonlyMap<Id, Int32Array> {
  const ids = new Set(words.map(({ speakerId }) => speakerId))
  if (ids.size > MOST_SPEAKERS) return new Map([...ids].map((id) => [id, text]))
  return new Map([...ids].map((id) => [id, text.filter((_, at) => words[at]?.speakerId === id)]))
}

function isAttributed({ reference, hypothesis }: Pair): boolean {
  return hypothesis !== undefined && (reference?.speakerId ?? null) !== null
}

function isWrong({ reference, hypothesis }: Pair, partners: Partners | undefined): boolean {
  return partners !== undefined && partners.get(reference?.speakerId ?? null) !== hypothesis?.speakerId
}

function countsOf(steps: readonly Pair[]): Counts {
  const counts = { hits: 0, substitutions: 0, deletions: 0, insertions: 0 }
  for (const { op } of steps) counts[`${op}s`]++
  const words = counts.hits + counts.substitutions + counts.deletions
  return { words, ...counts, wer: (counts.substitutions + counts.deletions + counts.insertions) / words }
}

/** A word that came in counts for whoever said the word of the reference before it; the first for the first speaker. */
function speakerCounts<Names>(steps: readonly Pair[], ids: readonly Id[], namesOf: (id: Id) => Names): (Names & Counts)[] {
  const own = new Map<Id, Pair[]>(ids.map((id) => [id, []]))
  let current = ids[0] ?? null
  for (const step of steps) {
    if (step.reference !== undefined) current = step.reference.speakerId
    own.get(current)?.push(step)
  }
  return ids.map((id) => ({ ...namesOf(id), ...countsOf(own.get(id) ?? []) }))
}

/** Who of the hypothesis is who of the reference, so that most aligned words are with the right one. */
function partnersOf(pairs: readonly Pair[], ours: readonly Id[], theirs: readonly Id[]): Partners {
  const [rows, columns] = [new Map(ours.map((id, at) => [id, at])), new Map(theirs.map((id, at) => [id, at]))]
  const costs = square(Math.max(ours.length, theirs.length), () => 0)
  for (const { reference, hypothesis } of pairs) {
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

/** Errors with the best assignment of speakers; who is left over is compared with nothing. */
function cpErrors(ours: readonly Int32Array[], theirs: readonly Int32Array[]): number {
  const none = new Int32Array()
  const costs = square(Math.max(ours.length, theirs.length), (row, column) => distance(ours[row] ?? none, theirs[column] ?? none))
  return assign(costs).reduce((sum, column, row) => sum + (costs[row]?.[column] ?? 0), 0)
}
