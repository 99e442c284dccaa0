/**
 * Fits `src/evidence/weights.ts` from documents whose turns are known: folders with a `gold.jsonl`, the fixtures, real turns set
 * again in other layouts, and invented lists in which nobody speaks. The same documents give the same weights.
 *
 *     npm run fit -- [FOLDER …] [--test FOLDER] [--cv] [--kinds] [--save]
 *
 * --test: a folder that is not learned from. --cv: figures of kinds that were left out, in five parts. --kinds: those read worst.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { labelsIn } from '../../src/evidence/decide.ts'
import { FEATURES } from '../../src/evidence/features.ts'
import { KIND_FEATURES } from '../../src/evidence/kind-features.ts'
import { f1, goldTurns, readTurns } from './align.ts'
import { fixturesOf, goldOf } from './documents.ts'
import { inventLists, inventTalks } from './invent.ts'
import type { Model } from './logistic.ts'
import { partOf, type Read, read, readingOf, saidIn, train, type Weights } from './train.ts'

const SHARED = ['../shared/corpora', '../shared/corpora2', '../shared/fixtures720']
const FIXTURES = ['fixtures/labels', 'fixtures/publishers']
const WEIGHTS = 'src/evidence/weights.ts'
const PARTS = 5
const LEAST = [0, 1, 2]
const WORST = 40
/** Tenths of log-odds that tell nothing. */
const NOTHING = 3

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    test: { type: 'string' },
    cv: { type: 'boolean', default: false },
    kinds: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
})

const sets = new Map<string, readonly Read[]>()
for (const root of positionals.length > 0 ? positionals : SHARED)
  if (existsSync(root)) sets.set(basename(root), goldOf(root).map(read))
const said = [...sets.values()].flat().map(saidIn)
for (const root of FIXTURES) sets.set(root, fixturesOf(root).map(read))
sets.set('invented', [...inventTalks(said), ...inventLists(said)].map(read))

for (const [name, reads] of sets) {
  const turns = reads.reduce((sum, { known }) => sum + known.turns.length, 0)
  const found = reads.reduce((sum, { isLabel }) => sum + isLabel.filter(Boolean).length, 0)
  console.log(`${name}: ${reads.length} documents; heads of ${found} of ${turns} turns are proposed`)
}

const all = [...sets.values()].flat()
const weights = train(all)
for (const [name, reads] of sets) report(name, reads, () => weights)
if (options.test !== undefined)
  report(`${basename(options.test)}, not learned from`, goldOf(options.test).map(read), () => weights)
if (options.cv) {
  const parts = Array.from({ length: PARTS }, (_, part) => train(all.filter((each) => partOf(each, PARTS) !== part)))
  for (const [name, reads] of sets) report(`${name}, left out`, reads, (each) => parts[partOf(each, PARTS)] ?? weights)
}
if (options.save) save(weights)

/** Prints F1 of turns, as the mean of kinds of documents, and in how many of those without speakers somebody is made up. */
function report(title: string, reads: readonly Read[], weightsOf: (each: Read) => Weights): void {
  const readings = reads.map((each) => ({ known: each.known, reading: readingOf(each, weightsOf(each)) }))
  for (const least of LEAST) {
    const scores = readings.map(({ known, reading }) => ({
      kind: known.turns.length === 0 ? '' : known.kind,
      score: f1(goldTurns(known), readTurns(known.lines, labelsIn(reading, least))),
    }))
    const silent = scores.filter(({ kind }) => kind === '')
    const kinds = [...new Set(scores.map(({ kind }) => kind))].filter((kind) => kind !== '')
    const means = kinds.map((kind) => ({
      kind,
      mean: mean(scores.filter((each) => each.kind === kind).map(({ score }) => score)),
    }))
    const madeUp = silent.filter(({ score }) => score < 1).length
    const figure = mean(means.map((each) => each.mean)).toFixed(4)
    console.log(`${title}, above ${least}: F1 ${figure} of ${kinds.length} kinds; made up in ${madeUp} of ${silent.length}`)
    const worst = means.toSorted((a, b) => a.mean - b.mean).slice(0, WORST)
    if (options.kinds && least === 1) console.log(worst.map(({ kind, mean }) => `  ${kind} ${mean.toFixed(2)}`).join('\n'))
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)
}

function save({ head, kind }: Weights): void {
  const title = '// Fitted by `npm run fit`: what each value of a feature weighs, in tenths of log-odds.'
  const bias = `export const BIAS = { head: ${head.bias.toFixed(1)}, kind: ${kind.bias.toFixed(1)} }`
  const tables = `export const HEAD_WEIGHTS = ${tableOf(FEATURES, head)}\n\nexport const KIND_WEIGHTS = ${tableOf(KIND_FEATURES, kind)}`
  writeFileSync(WEIGHTS, `${title}\n\n${bias}\n\n${tables}\n`)
}

/** A line for each feature: its values, and what they weigh. */
function tableOf(features: readonly { readonly name: string }[], { weights }: Model): string {
  const rows = features.map(({ name }) => {
    const own = Object.entries(weights)
      .filter(([key]) => key.startsWith(`${name}|`))
      .map(([key, value]) => [key.slice(name.length + 1), Math.round(value * 10)] as const)
      .filter(([, weight]) => Math.abs(weight) > NOTHING)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `  '${name}':\n    '${own.map(([value, weight]) => `${value}=${weight}`).join(' | ')}',`
  })
  return `{\n${rows.join('\n')}\n}`
}
