// Fits the weights of src/parse/sections/unsaid.ts to documents whose lines are marked: node scripts/run.mjs scripts/fit/unsaid.ts [--save] FOLDER…
// A folder holds cases with input.txt and lines.txt. Prints how well lines are told that no weights were fitted to.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTranscript } from '../../src/index.ts'
import { endsAsSpeech } from '../../src/parse/sections/sentence-ends.ts'
import { FEATURES, featuresOf } from '../../src/parse/sections/unsaid.ts'
import { fitLogistic, type Row } from './logistic.ts'

interface MarkedLine {
  readonly document: number
  readonly names: readonly string[]
  readonly isUnsaid: boolean
}

const TABLE = 'src/parse/sections/unsaid.ts'
const FOLDS = 6
/** Half a turn that may end otherwise, as in the parser. */
const DOUBT = 0.5
const BRACKETED = /^[([{（【〔［*_].*[)\]}）】〕］*_]$/
const HEAD = /^[\p{Lu}\p{N}].*\S\s+\S/u
const FIT = { rounds: 40, dropped: 0, decay: 0.002 }

/** Lines that come again at the distance of pages, but for numbers. */
function headsIn(lines: readonly string[]): ReadonlySet<string> {
  const seen = new Map<string, { times: number; last: number }>()
  for (const [number, line] of lines.entries()) {
    if (!HEAD.test(line.trim()) || endsAsSpeech(line)) continue
    const one = seen.get(keyOf(line)) ?? { times: 0, last: -Infinity }
    if (number - one.last >= 12) seen.set(keyOf(line), { times: one.times + 1, last: number })
  }
  return new Set([...seen].filter(([, { times }]) => times > 1).map(([key]) => key))
}

function keyOf(line: string): string {
  return line.trim().replace(/\p{N}+/gu, '#')
}

/** The lines below the first label that are neither labels nor notes in brackets. */
function markedLines(folder: string, document: number): MarkedLine[] {
  const bytes = readFileSync(join(folder, 'input.txt'))
  const lines = bytes.toString().split('\n')
  const kinds = readFileSync(join(folder, 'lines.txt'), 'utf8').split('\n')
  const turns = parseTranscript(bytes, { repairs: 'none' }).turns.filter(({ speaker }) => speaker !== null)
  const starts = new Set(turns.map(({ line }) => line))
  const ended = turns.filter(({ text }) => endsAsSpeech(text.split('\n\n', 1)[0] ?? '')).length
  const heads = headsIn(lines)
  const marked: MarkedLine[] = []
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? ''
    const isLabel = kind === 'label' || starts.has(index + 1) || index + 1 < Math.min(...starts)
    if (line.trim() === '' || isLabel || BRACKETED.test(line.trim())) continue
    const afterBlank = lines[index - 1]?.trim() === ''
    const again = afterBlank && heads.has(keyOf(line))
    const features = featuresOf(line, { afterBlank, again, share: ended / (turns.length + DOUBT) })
    marked.push({ document, names: features.map(({ name }) => name), isUnsaid: kind !== 'speech' })
  }
  return marked
}

function fitLines(lines: readonly MarkedLine[]) {
  const rows: Row[] = lines.map(({ names, isUnsaid }) => ({
    values: Object.fromEntries(names.map((name) => [name, 1])),
    target: isUnsaid ? 1 : 0,
    weight: 1,
  }))
  return fitLogistic(rows, FIT)
}

type Model = ReturnType<typeof fitLines>

const oddsOf = ({ names }: MarkedLine, { bias, weights }: Model) => names.reduce((sum, name) => sum + (weights[name] ?? 0), bias)

/** Precision and recall on documents that the weights were not fitted to. */
function appraise(lines: readonly MarkedLine[]): void {
  const judged = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = fitLines(lines.filter(({ document }) => document % FOLDS !== fold))
    return lines.filter(({ document }) => document % FOLDS === fold).map((line) => ({ line, odds: oddsOf(line, model) }))
  })
  for (const least of [0, 1, 2]) {
    const found = judged.filter(({ odds }) => odds > least)
    const right = found.filter(({ line }) => line.isUnsaid).length
    const all = lines.filter(({ isUnsaid }) => isUnsaid).length
    console.log(`odds above ${least}: precision ${(right / found.length).toFixed(3)}, recall ${(right / all).toFixed(3)}`)
  }
}

function save({ bias, weights }: Model): void {
  const table = readFileSync(TABLE, 'utf8').replace(/name: '([^']+)', weight: [-\d.]+/g, (_, name: string) => {
    const weight = (weights[name] ?? 0) + (name === FEATURES[0]?.name ? bias : 0)
    return `name: '${name}', weight: ${Number(weight.toFixed(1)) || 0}`
  })
  writeFileSync(TABLE, table)
}

const folders = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const cases = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
const lines = cases.filter((path) => existsSync(join(path, 'lines.txt'))).flatMap(markedLines)
appraise(lines)
if (process.argv.includes('--save')) save(fitLines(lines))
