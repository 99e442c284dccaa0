import type { Candidate } from './evidence/candidate.ts'
import type { Document } from './evidence/document.ts'
import { CONTEXT_FACTS, type Fact, LOCAL_FACTS, OPINION_FACTS } from './evidence/facts.ts'
import { reasons, type Trees } from './evidence/trees.ts'
import { CLOSES } from './heads/head.ts'
import { FORMS } from './heads/name.ts'
import { SHAPES } from './heads/shapes.ts'
import { factsOf, type Model, OPINION_AT, WIDTH } from './recognise.ts'

/** A fact that moved a decision: what it is, its value, and what it added to the logarithm of the odds. */
export interface Term {
  readonly fact: string
  readonly title: string
  readonly value: number
  /** The value in words: "yes", "a full stop", "3". */
  readonly said: string
  readonly weight: number
}

/** How a line or a text ends, and how it begins. */
const ENDS = [
  'nothing stands there',
  'with a question mark',
  'as a sentence does',
  'with a comma, a colon or a semicolon',
  'without a mark',
]
const BEGINS = [
  'no speech',
  'a capital',
  'a small letter',
  'a digit',
  'a letter without case',
  'a quotation mark',
  'a bracket',
  'another sign',
]
/** What the numbers of a fact stand for. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  close: CLOSES.map((name) => SHAPES.find((shape) => shape.name === name)?.title ?? name),
  form: FORMS,
  before: ENDS,
  'speech ends': ENDS,
  'speech begins': BEGINS,
  'speech starts': ['no', 'with a word of sentences', 'with a greeting or an answer'],
  held: ['no', 'in front matter', 'in code', 'in a table', 'in a comment'],
}
const TITLES: Readonly<Record<string, string>> = { close: 'what closes it' }
/** Facts that are so or not. */
const YES_OR_NO =
  /^(?:is |mark )|^(?:timed|own line|loose|stopped|wrapped|name aside|name comma|name all common|blank|blank after|speech personal)$/

function saidOf(fact: string, value: number): string {
  if (YES_OR_NO.test(fact)) return value > 0 ? 'yes' : 'no'
  return VALUES[fact]?.[value] ?? String(Number(value.toFixed(2)))
}

const MOST = 10

function termsOf(trees: Trees, facts: readonly Pick<Fact<never>, 'name' | 'title'>[], row: Float32Array): readonly Term[] {
  const weights = reasons(trees, row, facts.length)
  return facts
    .map(({ name, title }, index) => {
      const value = row[index] ?? 0
      return { fact: name, title: TITLES[name] ?? title, value, said: saidOf(name, value), weight: weights[index] ?? 0 }
    })
    .filter(({ weight }) => Math.abs(weight) >= 0.01)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
}

/** Why a candidate was taken or left: facts of the second look; its opinions are unfolded into the facts of the first. */
export function explainCandidate(document: Document, candidate: Candidate, { first, second }: Model): readonly Term[] {
  const row = new Float32Array(WIDTH)
  factsOf(document, candidate, row)
  const facts = [...LOCAL_FACTS, ...CONTEXT_FACTS, ...OPINION_FACTS]
  const terms = termsOf(second, facts, row)
  const opinions = new Set(facts.slice(OPINION_AT).map(({ name }) => name))
  const own = termsOf(first, LOCAL_FACTS, row)
  return [...terms.filter(({ fact }) => !opinions.has(fact)), ...own]
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, MOST)
}
