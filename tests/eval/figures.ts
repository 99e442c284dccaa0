import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import type { Document, Root } from './documents.ts'
import type { Score } from './score.ts'
import { UsageError } from './usage.ts'

/** A figure of documents: its mean or its sum; a guarded one must not fall. */
export interface Column {
  readonly name: string
  readonly of: 'mean' | 'sum'
  readonly isGuarded?: boolean
}

/** Of several documents: `files`, their number, and a figure for each column; null where no document has one. */
export type Figures = Readonly<Record<string, number | null>>

export interface RootFigures {
  readonly all: Figures
  readonly kinds: Readonly<Record<string, Figures>>
}

export interface Scored {
  readonly document: Document
  readonly score: Score
}

/** A figure that is lower than it was by more than is allowed. */
export interface Fall {
  readonly of: string
  readonly column: string
  readonly was: number
  readonly is: number
}

export const BASELINE = 'tests/eval/baseline.json'
const VERSION = 1
const ROOT_FALL = 0.01
const KIND_FALL = 0.05
const DECIMALS = 1e4
/** Documents of a kind, and bytes of one, that a sample takes. */
const SAMPLE = { documents: 2, bytes: 200_000 }

const figuresSchema = z.record(z.string(), z.number().nullable())
const rootsSchema = z.record(z.string(), z.object({ all: figuresSchema, kinds: z.record(z.string(), figuresSchema) }))
const baselineSchema = z.object({ version: z.literal(VERSION), roots: rootsSchema, sample: rootsSchema })

export type Baseline = z.infer<typeof baselineSchema>

/** Figures of the documents of a root. */
export function figuresOf({ columns, meanOver }: Root, scored: readonly Scored[]): RootFigures {
  const kinds = new Map<string, Score['values'][]>()
  for (const { document, score } of scored) kinds.set(document.kind, [...(kinds.get(document.kind) ?? []), score.values])
  const values = scored.map(({ score }) => score.values)
  const byKind = [...kinds].map(([kind, own]) => [kind, combine(columns, own)] as const)
  const sums = combine(columns, values)
  const means =
    meanOver === 'documents'
      ? sums
      : combine(
          columns,
          byKind.map(([, figures]) => figures),
        )
  const all = columns.map(({ name, of }) => [name, (of === 'sum' ? sums : means)[name] ?? null] as const)
  return {
    all: rounded({ files: values.length, ...Object.fromEntries(all) }),
    kinds: Object.fromEntries(byKind.map(([kind, figures]) => [kind, rounded(figures)])),
  }
}

function combine(columns: readonly Column[], values: readonly Score['values'][]): Figures {
  const figures = columns.map(({ name, of }) => {
    const known = values.map((one) => one[name] ?? null).filter((value) => value !== null)
    const sum = known.reduce((total, value) => total + value, 0)
    return [name, known.length === 0 ? null : of === 'sum' ? sum : sum / known.length] as const
  })
  return { files: values.length, ...Object.fromEntries(figures) }
}

function rounded(figures: Figures): Figures {
  const round = (value: number | null) => (value === null ? null : Math.round(value * DECIMALS) / DECIMALS)
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]))
}

/** Guarded figures of a root that are too much lower than they were: its means by 0.01, those of a kind by 0.05. */
export function fallsOf({ name, columns }: Root, was: RootFigures, is: RootFigures): Fall[] {
  const guarded = columns.filter(({ isGuarded }) => isGuarded)
  const compare = (of: string, [before, after, most]: readonly [Figures | undefined, Figures | undefined, number]) =>
    guarded.flatMap(({ name: column }) => {
      const [old, now] = [before?.[column] ?? null, after?.[column] ?? null]
      const isLower = old !== null && now !== null && Math.round((old - now) * DECIMALS) > most * DECIMALS
      return isLower ? [{ of, column, was: old, is: now }] : []
    })
  const kinds = Object.keys(is.kinds).flatMap((kind) => compare(`${name}/${kind}`, [was.kinds[kind], is.kinds[kind], KIND_FALL]))
  return [...compare(name, [was.all, is.all, ROOT_FALL]), ...kinds]
}

/** Two short documents of each kind, always the same ones: chosen by their names, so that a new document moves few others. */
export function sampleOf(documents: readonly Document[], bytesOf: (path: string) => number): Document[] {
  const rank = (document: Document) => createHash('sha256').update(document.name.replaceAll('\\', '/')).digest('hex')
  const chosen = new Set<Document>()
  for (const kind of new Set(documents.map((document) => document.kind))) {
    const short = documents.filter((document) => document.kind === kind && bytesOf(document.path) <= SAMPLE.bytes)
    const ranked = short
      .map((document) => ({ document, rank: rank(document) }))
      .sort((one, two) => (one.rank < two.rank ? -1 : 1))
    for (const { document } of ranked.slice(0, SAMPLE.documents)) chosen.add(document)
  }
  return documents.filter((document) => chosen.has(document))
}

/** The figures that were saved. Throws a `UsageError` where there are none for one of these roots. */
export function readBaseline(roots: readonly string[]): Baseline {
  const help = 'run npm run eval -- --save, and commit the file with the reason'
  if (!existsSync(BASELINE)) throw new UsageError(`${BASELINE} is missing: ${help}`)
  const baseline = savedBaseline()
  if (baseline === undefined) throw new UsageError(`${BASELINE} is not a baseline of version ${VERSION}: ${help}`)
  const absent = roots.find((name) => baseline.roots[name] === undefined || baseline.sample[name] === undefined)
  if (absent !== undefined) throw new UsageError(`${BASELINE} has no figures of ${absent}: ${help}`)
  return baseline
}

function savedBaseline(): Baseline | undefined {
  try {
    return baselineSchema.parse(JSON.parse(readFileSync(BASELINE, 'utf8')))
  } catch {
    return undefined
  }
}

/** Writes the figures of these roots; those of others stay as they are. */
export function saveBaseline({ roots, sample }: Pick<Baseline, 'roots' | 'sample'>): void {
  const old = savedBaseline()
  const all = { version: VERSION, roots: { ...old?.roots, ...roots }, sample: { ...old?.sample, ...sample } }
  writeFileSync(BASELINE, asLines(all))
}

/** JSON in which the figures of a kind are one line. */
export function asLines(value: unknown, indent = ''): string {
  const isFlat =
    typeof value !== 'object' ||
    value === null ||
    Object.values(value).every((inner) => typeof inner !== 'object' || inner === null)
  if (isFlat) return JSON.stringify(value)
  const inner = `${indent} `
  const lines = Object.entries(value).map(([key, one]) => `${inner}${JSON.stringify(key)}: ${asLines(one, inner)}`)
  return `{\n${lines.join(',\n')}\n${indent}}${indent === '' ? '\n' : ''}`
}
