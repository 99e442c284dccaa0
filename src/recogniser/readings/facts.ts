import type { Candidate, Group, NameGroup } from '../evidence/candidate.ts'
import type { Document } from '../evidence/document.ts'
import { clamp, DOCUMENT_FACTS, type Fact, log, numberOf, TALLY_NUMBERS } from '../evidence/facts.ts'
import { probability } from '../evidence/opinion.ts'
import { RATES, type Tally, tally } from '../evidence/tally.ts'
import { choose, type Labels, massOf } from './choose.ts'

/** What all readings of a document share. */
export interface Setting {
  /** The best candidate of every place. */
  readonly places: Labels
  /** Labels of the reading that takes what is likelier than not. */
  readonly plain: number
  readonly bestZ: number
  readonly mass: number
  /** What the labels that are likelier than not look like: what the empty reading leaves out. */
  readonly refused: Tally | undefined
  /** How well each reading fits, and the best. */
  readonly fits: ReadonlyMap<Labels, Fit>
  readonly bestFit: number
}

interface Fit {
  /** Mean log-likelihood of the choice over all places. */
  readonly fit: number
  /** Likely labels that it leaves out. */
  readonly leftOut: number
  /** The places of its labels. */
  readonly taken: ReadonlySet<number>
}

export function settingOf(document: Document, readings: readonly Labels[]): Setting {
  const { candidates } = document
  const plain = readings[0] ?? []
  const places = choose(candidates, Number.NEGATIVE_INFINITY)
  const fits = fitsOf(readings, places)
  return {
    places,
    plain: plain.length,
    bestZ: candidates.reduce((best, { z }) => Math.max(best, z), -9),
    mass: massOf(candidates),
    refused: plain.length > 0 ? tally(plain, document) : undefined,
    fits,
    bestFit: Math.max(...Array.from(fits.values(), ({ fit }) => fit)),
  }
}

/** One reading measured. */
export interface Measured extends Pick<Fit, 'fit' | 'leftOut'> {
  readonly size: number
  readonly isEmpty: boolean
  readonly tally: Tally | undefined
  readonly setting: Setting
  readonly meanZ: number
  readonly minZ: number
  readonly lowZ: number
  /** Expected labels among what it leaves of its commonest shape. */
  readonly leftOfShape: number
  /** Names of its own that it leaves elsewhere, and likely names that it has not. */
  readonly leftNames: number
  readonly otherNames: number
  /** Share of its labels after which a proposal of the same shape and another name is left. */
  readonly between: number
  readonly weak: number
  readonly coarse: number
  readonly fine: number
  readonly topCoarse: number
  readonly ofTopCoarse: number
  readonly turnLength: number
  readonly turnSpread: number
  readonly longestTurn: number
  readonly gap: number
  /** Share of turns with a question. */
  readonly askingTurns: number
  /** Share of turns in which an I or a you speaks. */
  readonly personalTurns: number
  readonly sentencesOfTurn: number
  /** The last turn against the mean: back matter makes it long. */
  readonly lastTurn: number
}

const softplus = (z: number): number => Math.log1p(Math.exp(Math.max(-9, Math.min(9, z))))

export function measure(document: Document, labels: Labels, setting: Setting): Measured {
  const size = labels.length
  const { fit = 0, leftOut = 0, taken = NONE } = setting.fits.get(labels) ?? {}
  const zs = labels.map(({ z }) => z).sort((one, other) => one - other)
  const top = commonest(labels)
  const tallied = size > 0 ? tally(labels, document) : undefined
  return {
    size,
    isEmpty: size === 0,
    tally: tallied,
    setting,
    meanZ: zs.reduce((sum, z) => sum + clamp(z), 0) / size,
    minZ: zs[0] ?? 0,
    lowZ: zs[Math.floor(size / 5)] ?? 0,
    fit,
    leftOut,
    ...leftBehind(labels, setting.places, { top: top.group, taken }),
    between: top.group ? leftBetween(taken, top.group) / size : 0,
    weak: zs.filter((z) => z < 0).length / size,
    coarse: new Set(labels.map(({ coarse }) => coarse)).size,
    fine: new Set(labels.map((label) => label.fine)).size,
    topCoarse: top.count / size,
    ofTopCoarse: top.count / (top.group?.list.length ?? 1),
    ...turnLengths(document, labels),
  }
}

const NONE: ReadonlySet<number> = new Set()

function fitsOf(readings: readonly Labels[], places: Labels): ReadonlyMap<Labels, Fit> {
  const costs = places.map(({ z }) => softplus(z))
  const fitOf = (labels: Labels): Fit => {
    const taken = new Set<number>()
    let fit = 0
    let leftOut = 0
    for (const { head, z } of labels) {
      taken.add(head.slot)
      fit -= softplus(-z)
    }
    places.forEach(({ head, z }, index) => {
      if (taken.has(head.slot)) return
      fit -= costs[index] ?? 0
      if (z > 0) leftOut++
    })
    return { fit: fit / Math.max(1, places.length), leftOut, taken }
  }
  return new Map(readings.map((labels) => [labels, fitOf(labels)]))
}

type Left = Pick<Measured, 'leftOfShape' | 'leftNames' | 'otherNames'>
/** What it leaves, by shape and by name. */
function leftBehind(
  labels: Labels,
  places: Labels,
  { top, taken }: Pick<Fit, 'taken'> & { readonly top: Group | undefined },
): Left {
  const own = new Set(labels.map(({ names }) => names))
  const others = new Set<NameGroup>()
  let leftOfShape = 0
  let leftNames = 0
  for (const { head, names, coarse, z } of places) {
    if (taken.has(head.slot)) continue
    if (coarse === top) leftOfShape += probability(z)
    if (own.has(names)) leftNames++
    else if (z > 0) others.add(names)
  }
  return { leftOfShape, leftNames, otherNames: others.size }
}

/** Labels after which somebody of the same shape is left out: the partner of a dialogue. */
function leftBetween(taken: Fit['taken'], { list }: Group): number {
  return list.filter(({ head, names }, index) => {
    const next = list[index + 1]
    return next && next.names !== names && taken.has(head.slot) && !taken.has(next.head.slot)
  }).length
}

function commonest(labels: Labels): { readonly group: Group | undefined; readonly count: number } {
  const counts = new Map<Group, number>()
  for (const { coarse } of labels) counts.set(coarse, (counts.get(coarse) ?? 0) + 1)
  let group: Group | undefined
  let count = 0
  for (const [one, number] of counts) if (number > count) [group, count] = [one, number]
  return { group, count }
}

/** Characters from a label to the next. */
function turnLength({ rows }: Document, label: Candidate, next: Candidate | undefined): number {
  if (next?.head.line === label.head.line) return Math.max(0, next.head.start - label.head.speech)
  return Math.max(0, label.rest + rows.before(next?.head.line ?? rows.count) - rows.before(label.head.lastLine + 1))
}

type Turns = Pick<
  Measured,
  'askingTurns' | 'personalTurns' | 'sentencesOfTurn' | 'lastTurn' | 'turnLength' | 'turnSpread' | 'longestTurn' | 'gap'
>
function turnLengths(document: Document, labels: Labels): Turns {
  const size = labels.length
  const lengths = labels.map((label, index) => turnLength(document, label, labels[index + 1]))
  const logs = lengths.map(log)
  const mean = logs.reduce((sum, length) => sum + length, 0) / size
  const all = lengths.reduce((sum, length) => sum + length, 0)
  const gap = labels.reduce((widest, label, index) => Math.max(widest, label.nth - (labels[index - 1]?.nth ?? label.nth)), 0)
  const turns = labels.map((label, index) => document.turnOf(label, labels[index + 1]))
  const asking = turns.filter(({ questions }) => questions > 0).length
  return {
    askingTurns: asking / size,
    personalTurns: turns.filter(({ personal }) => personal > 0).length / size,
    sentencesOfTurn: turns.reduce((sum, { sentences }) => sum + log(sentences), 0) / size,
    lastTurn: (logs.at(-1) ?? 0) - mean,
    turnLength: mean,
    turnSpread: Math.sqrt(logs.reduce((sum, length) => sum + (length - mean) ** 2, 0) / size),
    longestTurn: all > 0 ? lengths.reduce((most, length) => Math.max(most, length), 0) / all : 0,
    gap: gap / document.lines,
  }
}

/** Rates of the likely labels that every reading is told. */
const LIKELY_RATES = ['known', 'persons', 'asks', 'fields', 'common', 'turn personal']
const rateNumber = (name: string): number => RATES.findIndex((rate) => rate.name === name)

type ReadingFact = Fact<Measured>
/** A fact of labels, which a reading without any has not. */
const ofLabels = (name: string, title: string, of: (reading: Measured) => number): ReadingFact => ({
  name,
  title,
  of: (reading) => (reading.isEmpty ? -1 : of(reading)),
})

export const READING_FACTS: readonly ReadingFact[] = [
  ofLabels('n', 'number of labels', ({ size }) => log(size)),
  ofLabels('people', 'number of names', ({ tally }) => log(tally?.people ?? 0)),
  ofLabels('mean z', 'labels on the whole', ({ meanZ }) => meanZ),
  ofLabels('min z', 'the weakest label', ({ minZ }) => minZ),
  ofLabels('low z', 'a weak label', ({ lowZ }) => lowZ),
  { name: 'fit', title: 'what is taken and left is likely', of: ({ fit }) => fit },
  { name: 'left out', title: 'likely labels left out', of: ({ leftOut }) => log(leftOut) },
  ofLabels('left out/n', 'likely labels left out against taken', ({ leftOut, size }) => leftOut / size),
  ofLabels('left of shape', 'likely labels left of its shape', ({ leftOfShape, size }) => leftOfShape / size),
  ofLabels('left names', 'its names, left elsewhere', ({ leftNames, size }) => leftNames / size),
  ofLabels('other names', 'likely names that it has not', ({ otherNames, tally }) => otherNames / (tally?.people ?? 1)),
  ofLabels('between', 'others of its shape between its labels', ({ between }) => between),
  ofLabels('weak', 'share of unlikely labels', ({ weak }) => weak),
  ofLabels('n/plain', 'against what is likelier than not', ({ size, setting }) => size / Math.max(1, setting.plain)),
  ofLabels('coarse', 'number of shapes', ({ coarse }) => coarse),
  ofLabels('fine', 'number of exact shapes', ({ fine }) => fine),
  ofLabels('top coarse', 'share of the commonest shape', ({ topCoarse }) => topCoarse),
  ofLabels('of top coarse', 'what it takes of that shape', ({ ofTopCoarse }) => ofTopCoarse),
  ofLabels('turn length', 'mean length of turns', ({ turnLength: length }) => length),
  ofLabels('turn spread', 'how lengths of turns differ', ({ turnSpread }) => turnSpread),
  ofLabels('longest', 'share of the longest turn', ({ longestTurn }) => longestTurn),
  ofLabels('gap', 'the widest gap', ({ gap }) => gap),
  ofLabels('asking turns', 'share of turns with a question', ({ askingTurns }) => askingTurns),
  ofLabels('personal turns', 'share of turns of an I or a you', ({ personalTurns }) => personalTurns),
  ofLabels('sentences', 'sentences of a turn', ({ sentencesOfTurn }) => sentencesOfTurn),
  ofLabels('last turn', 'the last turn against the mean', ({ lastTurn }) => lastTurn),
  ...RATES.map((rate, index) => ofLabels(rate.name, `share ${rate.title}`, ({ tally }) => tally?.rates[index] ?? 0)),
  ...TALLY_NUMBERS.map(([key, title]) => ofLabels(key, title, ({ tally }) => numberOf(tally, key))),
  ...DOCUMENT_FACTS,
  { name: 'fit/best', title: 'fit against the likeliest reading', of: ({ fit, setting }) => fit - setting.bestFit },
  { name: 'likely n', title: 'labels likelier than not', of: ({ setting }) => log(setting.plain) },
  ...(['distinct', 'back', 'alternates', 'follow', 'sorted'] as const).map(
    (key): ReadingFact => ({
      name: `likely ${key}`,
      title: `likely labels: ${TALLY_NUMBERS.find(([name]) => name === key)?.[1]}`,
      of: ({ setting }) => numberOf(setting.refused, key),
    }),
  ),
  ...LIKELY_RATES.map(
    (rate): ReadingFact => ({
      name: `likely ${rate}`,
      title: `likely labels: share ${RATES[rateNumber(rate)]?.title}`,
      of: ({ setting }) => setting.refused?.rates[rateNumber(rate)] ?? -1,
    }),
  ),
  { name: 'best z', title: 'the likeliest label of the document', of: ({ setting }) => setting.bestZ },
  { name: 'mass', title: 'likely labels of the document', of: ({ setting }) => log(setting.mass) },
  { name: 'mass/lines', title: 'likely labels per line', of: ({ setting }, { lines }) => setting.mass / lines },
]
