import { existsSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { candidatesOf, type Candidate } from '../../src/evidence/candidates.ts'
import { extentOf } from '../../src/evidence/decide.ts'
import { FEATURES } from '../../src/evidence/features.ts'
import { KIND_FEATURES } from '../../src/evidence/kind-features.ts'
import { count, type Extent, type Tally } from '../../src/evidence/tallies.ts'
import { f1, goldTurns, matched, readTurns } from './align.ts'
import { fixturesOf, goldOf, type Known } from './documents.ts'
import { inventLists, inventTalks } from './invent.ts'
import { fitLogistic, type Model, type Row } from './logistic.ts'

interface Read {
  readonly known: Known
  readonly candidates: readonly Candidate[]
  readonly isLabel: readonly boolean[]
  readonly values: readonly Readonly<Record<string, number>>[]
}

const roots = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const flag = (name: string) => process.argv.includes(name)
const FOLDS = 5

const started = Date.now()
const tick = (text: string) => console.error(`${((Date.now() - started) / 1000).toFixed(1)} s  ${text}`)

function read(known: Known): Read {
  const candidates = candidatesOf(known.lines)
  const isLabel = matched(goldTurns(known), readTurns(known.lines, candidates))
  const values = candidates.map((candidate) => Object.fromEntries(FEATURES.map(({ name, of }) => [`${name}|${of(candidate)}`, 1])))
  return { known, candidates, isLabel, values }
}

const sum = ({ bias, weights }: Model, values: Readonly<Record<string, number>>): number =>
  Object.entries(values).reduce((total, [name, value]) => total + (weights[name] ?? 0) * value, bias)

function rootWeight(kind: string): number {
  if (kind.startsWith('own ') || kind.startsWith('invented')) return 0.5
  return kind.startsWith('f_') ? 1.5 : 1
}

function candidateModel(reads: readonly Read[]): Model {
  const rows: Row[] = []
  for (const { known, candidates, isLabel, values } of reads) {
    const weight = rootWeight(known.kind) / Math.max(4, Math.sqrt(candidates.length))
    values.forEach((each, index) => rows.push({ values: each, target: Number(isLabel[index]), weight }))
  }
  return fitLogistic(rows, { rounds: 6, dropped: 0.25, decay: 1e-5 })
}

const valuesOf = (tally: Tally, extent: Extent) => Object.fromEntries(KIND_FEATURES.map(({ name, of }) => [`${name}|${of(tally, extent)}`, 1]))

interface Kinds {
  readonly extent: Extent
  readonly tallies: Map<string, Tally>
  readonly scores: readonly number[]
}

function kindsOf({ known, candidates, values }: Read, model: Model): Kinds {
  const tallies = new Map<string, Tally>()
  const scores = values.map((each) => sum(model, each))
  candidates.forEach((candidate, index) => count(tallies, candidate, scores[index] ?? 0))
  return { tallies, scores, extent: extentOf(known.lines, tallies) }
}

function kindModel(reads: readonly Read[], kinds: readonly Kinds[]): Model {
  const rows: Row[] = []
  reads.forEach(({ known, candidates, isLabel }, at) => {
    const { tallies, extent } = kinds[at] ?? { tallies: new Map<string, Tally>(), extent: { lines: 1, paragraphs: 1, most: 1 } }
    for (const tally of tallies.values()) {
      const own = candidates.map(({ kind }, index) => (kind === tally.first.kind ? Number(isLabel[index]) : -1)).filter((each) => each >= 0)
      const share = own.reduce((total, each) => total + each, 0) / own.length
      const target = share > 0.5 ? 1 : share > 0.2 ? 0.5 : 0
      rows.push({ values: valuesOf(tally, extent), target, weight: rootWeight(known.kind) * (share > 0 ? 2 : known.turns.length === 0 ? 8 : 1) })
    }
  })
  return fitLogistic(rows, { rounds: Number(process.env.KR ?? 12), dropped: Number(process.env.KD ?? 0.25), decay: 1e-4 })
}

interface Both {
  readonly candidate: Model
  readonly kind: Model
}

function foldOf({ known }: Read, folds: number): number {
  let hash = 0
  for (const letter of known.kind) hash = (hash * 31 + letter.charCodeAt(0)) % 9973
  return hash % folds
}

/** Kinds are judged by scores of a model that has not seen their documents. */
function train(reads: readonly Read[]): Both {
  const folds = [0, 1, 2].map((fold) => candidateModel(reads.filter((each) => foldOf(each, 3) !== fold)))
  const kinds = reads.map((each) => kindsOf(each, folds[foldOf(each, 3)] ?? { bias: 0, weights: {} }))
  return { candidate: candidateModel(reads), kind: kindModel(reads, kinds) }
}

function labelsOf(each: Read, { candidate, kind }: Both, least: number): Candidate[] {
  const { tallies, scores, extent } = kindsOf(each, candidate)
  const taken = new Map<string, number>()
  for (const tally of tallies.values()) {
    const score = sum(kind, valuesOf(tally, extent))
    if (score > least) taken.set(tally.first.kind, score)
  }
  const best = new Map<number, Candidate>()
  each.candidates.forEach((candidate, index) => {
    const score = taken.get(candidate.kind)
    if (score === undefined) return
    if ((tallies.get(candidate.kind)?.names.get(candidate.key) ?? 0) < 2 && (scores[index] ?? 0) < -3) return
    const other = best.get(candidate.line)
    if (other === undefined || score > (taken.get(other.kind) ?? 0)) best.set(candidate.line, candidate)
  })
  return [...best.values()]
}

function report(title: string, reads: readonly Read[], modelOf: (each: Read) => Both): void {
  for (const least of [0, 1, 2]) {
    const byKind = new Map<string, number[]>()
    let madeUp = 0
    let negatives = 0
    for (const each of reads) {
      const score = f1(goldTurns(each.known), readTurns(each.known.lines, labelsOf(each, modelOf(each), least)))
      if (each.known.turns.length === 0) {
        negatives++
        if (score < 1) madeUp++
      } else byKind.set(each.known.kind, [...(byKind.get(each.known.kind) ?? []), score])
    }
    const means = [...byKind].map(([kind, all]) => [kind, all.reduce((a, b) => a + b, 0) / all.length] as const)
    const mean = means.reduce((total, [, each]) => total + each, 0) / means.length
    console.log(`${title}: sum > ${least}: F1 ${mean.toFixed(4)} of ${means.length} kinds; made up in ${madeUp} of ${negatives}`)
    if (least === 1 && flag('--kinds')) console.log(means.filter(([, each]) => each < 0.8).sort((a, b) => a[1] - b[1]).slice(0, 50).map(([kind, each]) => `${kind} ${each.toFixed(2)}`).join(', '))
  }
}

const documents = new Map<string, Read[]>()
for (const root of roots) {
  if (!existsSync(root)) continue
  documents.set(basename(root), (root.startsWith('fixtures/') ? fixturesOf(root) : goldOf(root)).map(read))
  tick(`${root}: ${documents.get(basename(root))?.length} documents`)
}
const test = documents.get('aug') ?? []
documents.delete('aug')
/** Turns of real documents, each with the number of whoever says it. */
function saidIn({ known, candidates, isLabel }: Read): (readonly [number, string])[] {
  const names = new Map<string, number>()
  const labels = candidates.filter((_, index) => isLabel[index])
  return labels.flatMap(({ line, head, key }, index) => {
    const until = labels[index + 1]?.line ?? known.lines.length
    const text = [(known.lines[line]?.text ?? '').slice(head.speechAt), ...known.lines.slice(line + 1, until).map(({ text = '' }) => text)]
    const said = text.join(' ').replace(/\s+/g, ' ').trim()
    const who = names.get(key) ?? names.size
    names.set(key, who)
    return said === '' ? [] : [[who, said] as const]
  })
}
const real = ['corpora', 'corpora2'].flatMap((name) => documents.get(name) ?? [])
const said = real.map(saidIn).filter((turns) => turns.length > 8)
const sentences = said.flat().flatMap(([, text]) => text.match(/(?<=[.!] )[A-Z][^.?!:]{30,160}\.(?= [A-Z])/g) ?? []).filter((each) => !/\b(?:I|we|you|my|our|me|us|your)\b/i.test(each)).filter((_, index) => index % 9 === 0)
tick(`${said.length} talks, ${sentences.length} sentences`)
documents.set('invented', [...inventTalks(said, 8), ...inventLists(sentences, 10)].map(read))
const all = [...documents.values()].flat()
for (const [name, reads] of documents) {
  let gold = 0
  let found = 0
  for (const { known, isLabel } of reads) {
    gold += known.turns.length
    found += isLabel.filter(Boolean).length
  }
  if (flag('--missed')) {
    const by = new Map<string, [number, number]>()
    for (const { known, isLabel } of reads) {
      const [a, b] = by.get(known.kind) ?? [0, 0]
      by.set(known.kind, [a + isLabel.filter(Boolean).length, b + known.turns.length])
    }
    console.log([...by].map(([kind, [a, b]]) => [kind, a / b] as const).filter(([, share]) => share < 0.97).sort((a, b) => a[1] - b[1]).map(([kind, share]) => `${kind} ${share.toFixed(2)}`).join(', '))
  }
  tick(`${name}: heads of ${found} of ${gold} turns are proposed`)
}
const model = train(all)
tick('fitted')
for (const [name, reads] of documents) report(name, reads, () => model)
if (test.length > 0) report('test', test, () => model)
if (flag('--cv')) {
  const folds = Array.from({ length: FOLDS }, (_, fold) => train(all.filter((each) => foldOf(each, FOLDS) !== fold)))
  for (const [name, reads] of documents) report(`${name}, left out`, reads, (each) => folds[foldOf(each, FOLDS)] ?? model)
}
tick('reported')
/** One line for each feature: its values and their weights, in tenths. */
function tableOf(features: readonly { readonly name: string }[], { weights }: Model): string {
  const rows = features.map(({ name }) => {
    const own = Object.entries(weights)
      .filter(([key, value]) => key.startsWith(`${name}|`) && Math.abs(value) >= 0.35)
      .map(([key, value]) => [key.slice(name.length + 1), Math.round(value * 10)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `  '${name}': '${own.map(([value, weight]) => `${value}=${weight}`).join(' | ')}',`
  })
  return `{\n${rows.join('\n')}\n}`
}

if (flag('--save')) {
  const bias = `{ head: ${model.candidate.bias.toFixed(1)}, kind: ${model.kind.bias.toFixed(1)} }`
  const tables = `export const HEAD_WEIGHTS = ${tableOf(FEATURES, model.candidate)}\n\nexport const KIND_WEIGHTS = ${tableOf(KIND_FEATURES, model.kind)}\n`
  writeFileSync('src/evidence/weights.ts', `// Fitted by \`npm run fit\`: what each value of a feature weighs, in tenths of log-odds.\n\nexport const BIAS = ${bias}\n\n${tables}`)
}
