import { writeFileSync } from 'node:fs'
import { FACT_NAMES } from '../../src/questions/facts.ts'
import { LEAST_ASKED } from '../../src/questions/numbering.ts'
import { type Example, examplesOf } from './examples.ts'
import { learn, type Model, type Row, score } from './logistic.ts'
import { readTalks, type Talk } from './talks.ts'

/** Learns what asks: src/questions/weights.json and report.md; `--errors` prints what is wrong where a talk is left out. */
const WEIGHTS = 'src/questions/weights.json'
const REPORT = 'train/questions/report.md'
const FOLDS = 15

interface Known {
  readonly talk: Talk
  readonly examples: readonly Example[]
  /** Parts of it as short talks, to learn from. */
  readonly parts: readonly (readonly Example[])[]
}

/** The first turns of a talk, and some from its middle. */
function partsOf(talk: Talk): Talk[] {
  return PART_TURNS.flatMap((count) =>
    [0, Math.floor(talk.turns.length / 2)]
      .filter((from) => from + count < talk.turns.length)
      .map((from) => ({ ...talk, turns: talk.turns.slice(from, from + count) })),
  )
}

function f1(known: Known, model: Model): number {
  const all = known.examples.filter(({ facts, isLeft }) => !isLeft && score(model, facts) > 0)
  const asks = known.examples.filter(({ facts }) => (facts[ENDS] ?? 0) > 0).length
  const asked = all.length < LEAST_ASKED * asks ? [] : all
  const right = asked.filter(({ asks }) => asks === 1).length
  const wrong = asked.filter(({ asks, mayAsk }) => asks === 0 && !mayAsk).length
  const gold = known.talk.questions.length
  return gold === 0 ? Number(wrong === 0) : (2 * right) / (gold + right + wrong)
}

/** Talks without questions count for more, and turns of long talks for less. */
const NONE_ASKS = 2
const MIDDLING = 30
const ENDS = FACT_NAMES.indexOf('ends')
/** So many turns are a short talk, and count for this share. */
const PART_TURNS = [6, 12]
const PART_COUNTS = 0.5
const rowsOf = (all: readonly Known[]): Row[] =>
  all.flatMap(({ talk, examples, parts }) => {
    const counts = (talk.questions.length === 0 ? NONE_ASKS : 1) * Math.sqrt(MIDDLING / examples.length)
    const rows = (some: readonly Example[], share: number) =>
      some.map(({ facts, asks, weight }) => ({ facts, asks, weight: weight * counts * share }))
    return [...rows(examples, 1), ...parts.flatMap((part) => rows(part, PART_COUNTS))]
  })

function mean(values: readonly number[]): string {
  return values.length === 0 ? '–' : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3)
}

function figures(all: readonly Known[], values: ReadonlyMap<Known, number>): string {
  const of = (test: (known: Known) => boolean) => mean(all.filter(test).map((known) => values.get(known) ?? 0))
  return [of(() => true), of(({ talk }) => talk.questions.length > 0), of(({ talk }) => talk.questions.length === 0)].join(' | ')
}

const all = readTalks()
  .map((talk): Known => ({ talk, examples: examplesOf(talk), parts: partsOf(talk).map(examplesOf) }))
  .filter(({ examples }) => examples.length > 1)
const whole = learn(rowsOf(all))
const folds = Array.from({ length: FOLDS }, (_, fold) => learn(rowsOf(all.filter((_, at) => at % FOLDS !== fold))))
const without = new Map(all.map((known, at) => [known, folds[at % FOLDS] ?? whole]))
const leftOut = new Map(all.map((known) => [known, f1(known, without.get(known) ?? whole)]))
const fitted = new Map(all.map((known) => [known, f1(known, whole)]))

if (process.argv.includes('--errors'))
  for (const known of all) {
    const model = without.get(known) ?? whole
    for (const { facts, asks, mayAsk, line, text } of known.examples) {
      const sum = score(model, facts)
      if (sum > 0 !== (asks === 1) && !mayAsk)
        console.log(
          `${sum > 0 ? 'made up' : 'missed '} ${known.talk.name}:${line} ${sum.toFixed(1)} ${text.slice(0, 60)} … ${text.slice(-100)}`,
        )
    }
  }

const body = all.filter(({ talk }) => talk.root === 'body')
const own = all.filter(({ talk }) => talk.root !== 'body')
const lines = [
  '# What asks: figures',
  '',
  `F1 of questions, mean over talks: ${all.length} talks, ${rowsOf(all).length} turns (those of one speaker joined). Judge by the talks left out.`,
  '',
  '| talks | all | with questions | without |',
  '|---|---|---|---|',
  `| ${body.length} of others, each left out of its fit | ${figures(body, leftOut)} |`,
  `| ${own.length} of our own, each left out | ${figures(own, leftOut)} |`,
  `| ${body.length} of others, fitted | ${figures(body, fitted)} |`,
  `| ${own.length} of our own, fitted | ${figures(own, fitted)} |`,
  '',
  '| talk | questions | left out | fitted |',
  '|---|---|---|---|',
  ...all.map(
    (known) =>
      `| ${known.talk.name} | ${known.talk.questions.length} | ${leftOut.get(known)?.toFixed(2)} | ${fitted.get(known)?.toFixed(2)} |`,
  ),
]
writeFileSync(REPORT, lines.join('\n') + '\n')
const facts = FACT_NAMES.map(
  (name, at) => `    "${name}": [${(whole.weights[at] ?? 0).toFixed(4)}, ${(whole.means[at] ?? 0).toFixed(4)}]`,
)
writeFileSync(WEIGHTS, `{\n  "always": ${whole.always.toFixed(4)},\n  "facts": {\n${facts.join(',\n')}\n  }\n}\n`)
console.log(lines.slice(2, 10).join('\n'))
