import type { Candidate } from './evidence/candidate.ts'
import type { Document } from './evidence/document.ts'
import { CONTEXT_FACTS, type Fact, LOCAL_FACTS, OPINION_FACTS } from './evidence/facts.ts'
import { reasons, type Trees } from './evidence/trees.ts'
import { factsOf, type Model, WIDTH } from './recognise.ts'

/** A fact that moved a decision: what it is, its value, and what it added to the logarithm of the odds. */
export interface Term {
  readonly fact: string
  readonly title: string
  readonly value: number
  readonly weight: number
}

const OPINIONS_FROM = LOCAL_FACTS.length + CONTEXT_FACTS.length
const MOST = 10

function termsOf(trees: Trees, facts: readonly Pick<Fact<never>, 'name' | 'title'>[], row: Float32Array): readonly Term[] {
  const weights = reasons(trees, row, facts.length)
  return facts
    .map(({ name, title }, index) => ({ fact: name, title, value: row[index] ?? 0, weight: weights[index] ?? 0 }))
    .filter(({ weight }) => Math.abs(weight) >= 0.01)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
}

/** Why a candidate was taken or left: facts of the second look; its opinions are unfolded into the facts of the first. */
export function explainCandidate(document: Document, candidate: Candidate, { first, second }: Model): readonly Term[] {
  const row = new Float32Array(WIDTH)
  factsOf(document, candidate, row)
  const facts = [...LOCAL_FACTS, ...CONTEXT_FACTS, ...OPINION_FACTS]
  const terms = termsOf(second, facts, row)
  const opinions = new Set(facts.slice(OPINIONS_FROM).map(({ name }) => name))
  const own = termsOf(first, LOCAL_FACTS, row)
  return [...terms.filter(({ fact }) => !opinions.has(fact)), ...own]
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, MOST)
}
