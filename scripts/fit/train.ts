import { type Candidate, candidatesOf } from '../../src/evidence/candidates.ts'
import { type Counted, countKinds, type Reading, weighKinds } from '../../src/evidence/decide.ts'
import { FEATURES } from '../../src/evidence/features.ts'
import { KIND_FEATURES } from '../../src/evidence/kind-features.ts'
import type { Extent, Tally } from '../../src/evidence/tallies.ts'
import { goldTurns, matched, readTurns } from './align.ts'
import type { Known } from './documents.ts'
import { fitLogistic, type Model, type Row, type Values } from './logistic.ts'

/** A document with its heads, and which of them are labels. */
export interface Read {
  readonly known: Known
  readonly candidates: readonly Candidate[]
  readonly isLabel: readonly boolean[]
  readonly values: readonly Values[]
}

/** The weights of heads, and of kinds of them. */
export interface Weights {
  readonly head: Model
  readonly kind: Model
}

export function read(known: Known): Read {
  const candidates = candidatesOf(known.lines)
  const isLabel = matched(goldTurns(known), readTurns(known.lines, candidates))
  const values = candidates.map((candidate) =>
    Object.fromEntries(FEATURES.map(({ name, of }) => [`${name}|${of(candidate)}`, 1])),
  )
  return { known, candidates, isLabel, values }
}

function valuesOf(tally: Tally, extent: Extent): Values {
  return Object.fromEntries(KIND_FEATURES.map(({ name, of }) => [`${name}|${of(tally, extent)}`, 1]))
}

const sumOf = ({ bias, weights }: Model, values: Values): number =>
  Object.entries(values).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, bias)

/** Real documents count more than fixtures and what is invented, which are many. */
function weightOf({ kind }: Known): number {
  if (kind.startsWith('own ') || kind.startsWith('invented')) return 0.5
  return kind.startsWith('f_') ? 1.5 : 1
}

function fitHeads(reads: readonly Read[]): Model {
  const rows = reads.flatMap(({ known, candidates, isLabel, values }): Row[] => {
    const weight = weightOf(known) / Math.max(4, Math.sqrt(candidates.length))
    return values.map((each, index) => ({ values: each, target: Number(isLabel[index]), weight }))
  })
  return fitLogistic(rows, { rounds: 6, dropped: 0.25, decay: 1e-5 })
}

function counted({ known, candidates, values }: Read, model: Model): Counted {
  return countKinds(
    known.lines,
    candidates,
    values.map((each) => sumOf(model, each)),
  )
}

/** Where half of the heads of a kind are labels it is one of labels; some may stand where none is read. */
const MOST = 0.5
const SOME = 0.2
/** To make somebody up is worse than to miss somebody. */
const OF_NOBODY = 8
const OF_LABELS = 2

function kindRows({ known, candidates, isLabel }: Read, { tallies, extent }: Counted): Row[] {
  return Array.from(tallies, ([name, tally]): Row => {
    const own = isLabel.filter((_, index) => candidates[index]?.kind === name)
    const share = own.filter(Boolean).length / own.length
    const target = share > MOST ? 1 : share > SOME ? MOST : 0
    const cost = share > 0 ? OF_LABELS : known.turns.length === 0 ? OF_NOBODY : 1
    return { values: valuesOf(tally, extent), target, weight: weightOf(known) * cost }
  })
}

/** The part, of so many, that documents of one kind are in. */
export function partOf({ known }: Read, parts: number): number {
  let hash = 0
  for (const letter of known.kind) hash = (hash * 31 + letter.charCodeAt(0)) % 9973
  return hash % parts
}

const PARTS = 3

/** Kinds are judged by what heads weigh for a model that has not seen their documents. */
export function train(reads: readonly Read[]): Weights {
  const blind = Array.from({ length: PARTS }, (_, part) => fitHeads(reads.filter((each) => partOf(each, PARTS) !== part)))
  const head = fitHeads(reads)
  const rows = reads.flatMap((each) => kindRows(each, counted(each, blind[partOf(each, PARTS)] ?? head)))
  return { head, kind: fitLogistic(rows, { rounds: 12, dropped: 0.25, decay: 1e-4 }) }
}

/** What the weights make of a document. */
export function readingOf(each: Read, { head, kind }: Weights): Reading {
  return weighKinds(counted(each, head), (tally, extent) => sumOf(kind, valuesOf(tally, extent)))
}

/** Turns of a document, each with the number of whoever says it. */
export function saidIn({ known: { lines }, candidates, isLabel }: Read): (readonly [who: number, text: string])[] {
  const names = new Map<string, number>()
  const labels = candidates.filter((_, index) => isLabel[index])
  return labels.flatMap(({ line, head, key }, index) => {
    const below = lines.slice(line + 1, labels[index + 1]?.line ?? lines.length)
    const text = [(lines[line]?.text ?? '').slice(head.speechAt), ...below.map(({ text = '' }) => text)].join(' ')
    const who = names.get(key) ?? names.size
    names.set(key, who)
    const said = text.replace(/\s+/g, ' ').trim()
    return said === '' ? [] : [[who, said] as const]
  })
}
