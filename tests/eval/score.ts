import type { SaidTurn } from './doors.ts'

/** Who said what, as it should be. */
export interface TurnGold {
  /** Name and first words of each turn, in order; of a long document only the first turns may be listed, or none. */
  readonly turns: readonly (readonly [name: string, words: string])[]
  /** Number of all turns; 0 where nobody speaks by name. */
  readonly count: number
  /** Everybody who speaks, beside those in `turns`. */
  readonly speakers: readonly string[]
}

/** Figures of one document by the names of columns, null where it has none; `faults` says what is wrong, a line each. */
export interface Score {
  readonly values: Readonly<Record<string, number | null>>
  readonly faults: readonly string[]
}

/** One side of the comparison: neighbouring turns of one person count as one. */
interface Start {
  readonly names: readonly string[]
  /** First letters of what is said. */
  readonly letters: string
  readonly shown: string
}

const MARKS = /\p{M}+/gu
const NO_LETTERS = /[^\p{L}\p{N}]+/gu
/** [00:12:09.5] */
const CLOCK = /^[\s\\[(*_]*\d\d?(?::\d\d){1,2}(?:[.,]\d+)?[\s\\\])*_]*/
const CONTROLS = /\p{C}+/gu
/** Letters by which the beginnings of two turns are compared, and units of text in which they are looked for. */
const LETTERS = 24
const BEGINNING = 200
/** A document in which the F1 of turns is as high as this is right as a whole. */
const WHOLE = 0.995

/** Letters and digits alone, without case and accents, in words with single spaces. */
export function fold(text: string | null | undefined): string {
  const plain = (text ?? '').normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('ı', 'i')
  return plain.replace(NO_LETTERS, ' ').trim()
}

/** 1 where there is nothing to find and nothing was found. */
export function f1(hits: number, wanted: number, found: number): number {
  return wanted + found === 0 ? 1 : (2 * hits) / (wanted + found)
}

/** Text of a transcript for a terminal: short and without control characters. */
export function shown(text: string, length = 60): string {
  const plain = text.slice(0, length).replace(CONTROLS, ' ')
  return text.length > length ? `${plain}…` : plain
}

/**
 * `turn`: F1 of turns, which are right where they begin with the same letters and have the same speaker, in the same order;
 * where only the number of turns is known, the ratio of the numbers. `whole`: 1 where all are right. `unlabelled`: 1 where
 * nobody speaks by name, and `madeUp` is 1 when somebody does there all the same; elsewhere `strangers` counts the people that
 * speak and are nobody of gold. Turns without a speaker are left out.
 */
export function scoreTurns(gold: TurnGold, turns: readonly SaidTurn[]): Score {
  const wanted = gold.turns.map(([name, words]) => start([fold(name)], name, words))
  const expected = wanted.filter(({ names }, index) => index === 0 || names[0] !== wanted[index - 1]?.names[0])
  const named = turns.filter(({ label, speaker }) => (label ?? speaker) != null)
  const starts = named.map((turn) =>
    start([turn.speakerId, turn.label, turn.speaker].map(fold), turn.speaker ?? turn.label, turn.text),
  )
  const found = starts.filter((turn, index) => index === 0 || voice(turn) !== voice(starts[index - 1]))
  const isCut = expected.length > 0 && gold.count > gold.turns.length * 2
  const compared = isCut ? found.slice(0, expected.length) : found
  const turn =
    expected.length === 0 && gold.count > 0
      ? Math.min(gold.count, compared.length) / Math.max(gold.count, compared.length)
      : f1(longestCommon(expected, compared), expected.length, compared.length)
  const people = new Set([...gold.speakers, ...gold.turns.map(([name]) => name)].map(fold).filter((name) => name !== ''))
  const isUnlabelled = gold.count === 0 && people.size === 0
  const made = new Map(found.map((turn) => [voice(turn), turn]))
  const strangers = [...made.values()].filter(({ names }) => ![...people].some((name) => isNamed(name, names)))
  return {
    values: {
      turn,
      whole: turn >= WHOLE ? 1 : 0,
      unlabelled: isUnlabelled ? 1 : 0,
      madeUp: isUnlabelled && found.length > 0 ? 1 : 0,
      strangers: people.size > 0 ? strangers.length : 0,
    },
    faults: [
      ...parting(expected, compared),
      ...(isUnlabelled || people.size > 0 ? list('made up', strangers) : []),
      ...silent(expected, found),
    ],
  }
}

function start(names: string[], name: string | null | undefined, text: string): Start {
  const letters = fold(text.slice(0, BEGINNING).replace(CLOCK, '')).replaceAll(' ', '').slice(0, LETTERS)
  return { names, letters, shown: `${shown(name ?? '', 30)}: ${shown(text)}` }
}

/** By what a speaker is one with that of another turn. */
function voice(turn: Start | undefined): string | undefined {
  return turn?.names[0] || turn?.names[1]
}

/** Where gold and found part for the first time. */
function parting(wanted: readonly Start[], found: readonly Start[]): string[] {
  if (wanted.length === 0) return []
  const index = wanted.findIndex((turn, at) => !isSame(turn, found[at]))
  const at = index === -1 ? wanted.length : index
  if (at === wanted.length && at === found.length) return []
  const none = 'nothing more'
  return [
    `turn ${at + 1} of ${wanted.length} (found ${found.length}): wanted "${wanted[at]?.shown ?? none}", found "${found[at]?.shown ?? none}"`,
  ]
}

function silent(wanted: readonly Start[], found: readonly Start[]): string[] {
  const people = new Map(wanted.map((turn) => [turn.names[0], turn]))
  return list(
    'never speaks',
    [...people.values()].filter(({ names: [name = ''] }) => !found.some(({ names }) => isNamed(name, names))),
  )
}

function list(title: string, turns: readonly Start[]): string[] {
  const names = turns.slice(0, 5).map((turn) => `"${turn.shown}"`)
  return turns.length === 0 ? [] : [`${title} (${turns.length}): ${names.join(', ')}`]
}

function isSame(gold: Start, turn: Start | undefined): boolean {
  if (turn === undefined) return false
  const [one, other] = [gold.letters, turn.letters]
  const isBegun = one === '' || other === '' ? one === other : one.startsWith(other) || other.startsWith(one)
  return isBegun && isNamed(gold.names[0] ?? '', turn.names)
}

const known = new Map<string, boolean>()

/** One of the names is the name, or the words of one of the two are all among those of the other. */
function isNamed(name: string, names: readonly string[]): boolean {
  return names.some((other) => {
    if (name === other || name === '' || other === '') return name === other
    const key = `${name}|${other}`
    const same = known.get(key) ?? sharesWords(name.split(' '), other.split(' '))
    known.set(key, same)
    return same
  })
}

/** The words of one are all among those of the other. */
export function sharesWords(one: readonly string[], other: readonly string[]): boolean {
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word))
}

/** The largest number of pairs in the same order on both sides. */
function longestCommon(wanted: readonly Start[], found: readonly Start[]): number {
  let from = 0
  while (from < wanted.length && isPair(wanted[from], found[from])) from++
  let [end, foundEnd] = [wanted.length, found.length]
  while (end > from && foundEnd > from && isPair(wanted[end - 1], found[foundEnd - 1])) [end, foundEnd] = [end - 1, foundEnd - 1]
  const rest = found.slice(from, foundEnd)
  let above = new Uint32Array(rest.length + 1)
  for (const turn of wanted.slice(from, end)) {
    const row = new Uint32Array(rest.length + 1)
    for (const [index, other] of rest.entries())
      row[index + 1] = isSame(turn, other) ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0)
    above = row
  }
  return from + (wanted.length - end) + (above[rest.length] ?? 0)
}

function isPair(gold: Start | undefined, turn: Start | undefined): boolean {
  return gold !== undefined && isSame(gold, turn)
}
