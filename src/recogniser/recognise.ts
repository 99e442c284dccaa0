import type { Candidate } from './evidence/candidate.ts'
import { Document } from './evidence/document.ts'
import { CONTEXT_FACTS, fill, fillContext, LOCAL_FACTS, OPINION_FACTS } from './evidence/facts.ts'
import { gatherOpinion } from './evidence/opinion.ts'
import { judge, type PackedTrees, type Trees, unpackTrees } from './evidence/trees.ts'
import { CLOSES } from './heads/head.ts'
import { choose, type Labels, ORDERED, readingsOf } from './readings/choose.ts'
import { measure, READING_FACTS, settingOf } from './readings/facts.ts'

/** The three models as they are kept. */
export interface PackedModel {
  /** Facts, and ways to close a name, that the trees were fitted to; another list is another version. */
  readonly facts: readonly string[]
  readonly first: PackedTrees
  readonly second: PackedTrees
  readonly reader: PackedTrees
}
export interface Model {
  readonly first: Trees
  readonly second: Trees
  readonly reader: Trees
}

export const FACT_NAMES: readonly string[] = [...LOCAL_FACTS, ...CONTEXT_FACTS, ...OPINION_FACTS, ...READING_FACTS].map(
  ({ name }) => name,
)

/** Throws where the trees were fitted to other facts: a mistake of the build, which a test finds. */
export function unpackModel({ facts, first, second, reader }: PackedModel): Model {
  if (facts.join() !== [...FACT_NAMES, ...CLOSES].join()) throw new Error('the weights were fitted to other facts: run train/fit')
  return { first: unpackTrees(first), second: unpackTrees(second), reader: unpackTrees(reader) }
}

export const WIDTH = LOCAL_FACTS.length + CONTEXT_FACTS.length + OPINION_FACTS.length
export const OPINION_AT = LOCAL_FACTS.length + CONTEXT_FACTS.length

/** Two looks: each candidate by itself; then in its document, knowing what the first look thought of its shape, its name and its neighbours. */
export function judgeCandidates(document: Document, { first, second }: Model): void {
  const { candidates } = document
  const local = new Float32Array(candidates.length * LOCAL_FACTS.length)
  let at = 0
  for (const candidate of candidates) {
    const end = fill(LOCAL_FACTS, candidate, { document, out: local, at })
    candidate.z = Math.fround(judge(first, local, at))
    at = end
  }
  document.opinion = gatherOpinion(document)
  const row = new Float32Array(WIDTH)
  const opinions = candidates.map((candidate, index) => {
    for (let fact = 0; fact < LOCAL_FACTS.length; fact++) row[fact] = local[index * LOCAL_FACTS.length + fact] ?? 0
    fillFurther(document, candidate, row)
    return Math.fround(judge(second, row, 0))
  })
  candidates.forEach((candidate, index) => {
    candidate.z = opinions[index] ?? candidate.z
  })
}

/** All facts of a candidate, after the first look. */
export function factsOf(document: Document, candidate: Candidate, row: Float32Array): void {
  fill(LOCAL_FACTS, candidate, { document, out: row, at: 0 })
  fillFurther(document, candidate, row)
}

function fillFurther(document: Document, candidate: Candidate, row: Float32Array): void {
  fillContext(candidate, { document, out: row, at: LOCAL_FACTS.length })
  fill(OPINION_FACTS, candidate, { document, out: row, at: OPINION_AT })
}

export interface ScoredReading {
  readonly labels: Labels
  readonly score: number
  readonly facts: Float32Array
}

/** People who are made up cost more than people who are missed: what the reading of nobody is given. */
const NOBODY = 0.5

/** The readings that the candidates allow, the one that looks most like a conversation first. */
export function rankReadings(document: Document, { reader }: Model): readonly ScoredReading[] {
  const readings = readingsOf(document)
  const setting = settingOf(document, readings)
  return readings
    .map((labels) => {
      const facts = new Float32Array(READING_FACTS.length)
      fill(READING_FACTS, measure(document, labels, setting), { document, out: facts, at: 0 })
      return { labels, facts, score: judge(reader, facts, 0) + (labels.length === 0 ? NOBODY : 0) }
    })
    .sort((one, other) => other.score - one.score)
}

/** What the user says of the labels of a document. */
interface Orders {
  /** A candidate that is a label. */
  readonly isOrdered?: ((candidate: Candidate) => boolean) | undefined
  /** The only candidates that may be labels. */
  readonly mayBe?: ((candidate: Candidate) => boolean) | undefined
}
/** Of the shapes that the user names, all that is not most unlikely. */
const LEAST = -3

/** The readings of a document, best first. What the user orders is in all of them. */
export function recognise(
  lines: readonly string[],
  model: Model,
  { isOrdered, mayBe }: Orders = {},
): { readonly document: Document; readonly readings: readonly ScoredReading[] } {
  const document = new Document(lines)
  judgeCandidates(document, model)
  if (isOrdered) for (const candidate of document.candidates) if (isOrdered(candidate)) candidate.z = ORDERED
  if (mayBe)
    return {
      document,
      readings: [{ labels: choose(document.candidates, LEAST, mayBe), score: 0, facts: new Float32Array(READING_FACTS.length) }],
    }
  const readings = rankReadings(document, model)
  if (!isOrdered) return { document, readings }
  const ordered = (reading: ScoredReading): number => reading.labels.filter(isOrdered).length
  const most = Math.max(...readings.map(ordered))
  return { document, readings: readings.filter((reading) => ordered(reading) === most) }
}
