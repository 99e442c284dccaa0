import type { Turn } from '../model/turn.ts'
import { DASHES, searchForm } from '../text/fold.ts'
import { IS_UNSPACED, wordStarts } from '../text/words.ts'
import type { Step } from './passages.ts'
import { bitAt, type Desk, lastRow, type Rows } from './table.ts'

/** Two texts as numbers of words. */
export interface Pair {
  readonly source: Int32Array
  readonly target: Int32Array
}

/** Errors looked for at first, and how many times more then at most. */
const [FEW, MORE] = [64, 64]
/** A table of fewer cells, counted as below, is held whole. */
const MOST_CELLS = 4_194_304

/** The fewest words to substitute, delete and insert. */
export async function distance(pair: Pair, desk: Desk): Promise<number> {
  const { source, target } = trimmed(pair)
  const { cost } = await search({ source, target }, desk, async (most) => {
    const { from, costs, rows } = await lastRow({ source, target, most, rest: surplusOf({ source, target }) }, desk)
    return { cost: costs[source.length - from] ?? Infinity, rows }
  })
  return cost
}

/** The errors that are to come at least where one text is so many words further than the other: those that make up for it. */
function surplusOf({ source, target }: Pair): (diagonal: number) => number {
  return (diagonal) => Math.abs(diagonal - source.length + target.length)
}

/** Tries again with more errors until there are no more than those; those to come are likely to be as frequent as those before. */
async function search<Found extends { readonly cost: number; readonly rows: number }>(
  { source, target }: Pair,
  { expect }: Desk,
  attempt: (most: number) => Promise<Found>,
): Promise<Found> {
  for (let most = Math.max(FEW, Math.abs(source.length - target.length)); ; ) {
    const found = await attempt(most)
    if (found.cost <= most) return found
    const likely = Math.min(found.cost, (1.1 * most * target.length) / found.rows)
    if (most > FEW) expect(likely)
    most = Math.min(Math.max(likely, 1.5 * most), most * MORE, Math.max(source.length, target.length))
  }
}

/** What is left without the words that both begin and end with. */
function trimmed({ source, target }: Pair) {
  const most = Math.min(source.length, target.length)
  let before = 0
  while (before < most && source[before] === target[before]) before++
  let after = 0
  while (after < most - before && source[source.length - 1 - after] === target[target.length - 1 - after]) after++
  const rest = (text: Int32Array): Int32Array => text.subarray(before, text.length - after)
  return { before, after, source: rest(source), target: rest(target) }
}

/**
 * What becomes of each word, in order, with the fewest edits. Of several such alignments it takes that of RapidFuzz, and so of jiwer:
 * from the end on, a deletion before an insertion from a cheaper cell before a hit or substitution. Texts of more than some 2,000
 * words are parted: the target in its middle, the source at the first place that costs least (Hirschberg 1975), so
 * that memory grows with the length.
 */
export async function align(pair: Pair, desk: Desk): Promise<Step['op'][]> {
  const ops: Step['op'][] = []
  const alignPart = async (part: Pair, known?: number): Promise<void> => {
    const { before, after, source, target } = trimmed(part)
    for (let at = 0; at < before; at++) ops.push('hit')
    const most = known ?? Math.max(source.length, target.length)
    if (isSmall({ source, target }, most)) for (const op of await traced({ source, target }, most, desk)) ops.push(op)
    else {
      const attempt = (errors: number) => parted({ source, target }, errors, desk)
      const { place, left, right } = await (known === undefined ? search({ source, target }, desk, attempt) : attempt(known))
      const middle = target.length >> 1
      await alignPart({ source: source.subarray(0, place), target: target.subarray(0, middle) }, left)
      await alignPart({ source: source.subarray(place), target: target.subarray(middle) }, right)
    }
    for (let at = 0; at < after; at++) ops.push('hit')
  }
  await alignPart(pair)
  return ops
}

function isSmall({ source, target }: Pair, most: number): boolean {
  return Math.min(source.length, 2 * most + 1) * target.length < MOST_CELLS || source.length < 65 || target.length < 10
}

/** Where to part the source when the target is parted in its middle, and what both parts cost, if not more than `most` together. */
async function parted({ source, target }: Pair, most: number, desk: Desk) {
  const middle = target.length >> 1
  const head = await lastRow({ source, target: target.subarray(0, middle), most, rest: surplusOf({ source, target }) }, desk)
  const best = { place: 0, left: 0, right: 0, cost: Infinity, rows: head.rows }
  if (head.costs.length === 0) return best
  const to = restOf(head, source.length)
  const [back, below] = [source.toReversed(), target.subarray(middle).toReversed()]
  const rest = (diagonal: number): number => to[source.length - below.length - diagonal] ?? Infinity
  const tail = await lastRow({ source: back, target: below, most, rest }, desk)
  for (const [index, left] of head.costs.entries()) {
    const place = head.from + index
    const right = tail.costs[source.length - place - tail.from] ?? Infinity
    if (left + right < best.cost) Object.assign(best, { place, left, right, cost: left + right })
  }
  best.rows += tail.rows
  return best
}

/** What is to come from each place on, where one can go right or left for one error each, and on from some for what they cost. */
function restOf({ from, costs }: { readonly from: number; readonly costs: Int32Array }, length: number): Int32Array {
  const rest = new Int32Array(length + 1).fill(2 ** 30)
  rest.set(costs, from)
  for (let at = 1; at <= length; at++) rest[at] = Math.min(rest[at] ?? 0, (rest[at - 1] ?? 0) + 1)
  for (let at = length; at > 0; at--) rest[at - 1] = Math.min(rest[at - 1] ?? 0, (rest[at] ?? 0) + 1)
  return rest
}

/** Goes through the whole table, back from its end. */
async function traced({ source, target }: Pair, most: number, desk: Desk): Promise<Step['op'][]> {
  const lots: Rows[] = []
  await lastRow({ source, target, most, rest: surplusOf({ source, target }) }, desk, (rows) => lots.push(rows))
  /** Whether cell i of row j is one more, or less, than the one before it. */
  const isSet = (change: 'plus' | 'minus', i: number, j: number): boolean => {
    const rows = lots[(j - 1) >> 5]
    return j > 0 && rows !== undefined && bitAt(rows[change][i - 1 - rows.from], (j - 1) & 31) === 1
  }
  const choice = (i: number, j: number): Step['op'] => {
    if (i === 0) return 'insertion'
    if (j === 0 || isSet('plus', i, j)) return 'deletion'
    if (isSet('minus', i, j - 1)) return 'insertion'
    return source[i - 1] === target[j - 1] ? 'hit' : 'substitution'
  }
  const ops: Step['op'][] = []
  for (let [i, j] = [source.length, target.length]; i > 0 || j > 0; ) {
    const op = choice(i, j)
    ops.push(op)
    if (op !== 'insertion') i--
    if (op !== 'deletion') j--
  }
  return ops.reverse()
}

/** What is compared of words: "folded" leaves out case, accents and punctuation, "exact" takes them as they are written. */
export type Normalization = 'folded' | 'exact'

/** A turn, a part of one, or a line that nobody is named for. */
type Said = Pick<Turn, 'text' | 'speakerId' | 'line' | 'start' | 'end' | 'annotations'>

/** A word that counts, and where and when it is; times in seconds, of the word or its turn. */
export interface Word extends Omit<Said, 'annotations'> {
  /** As it is compared: "known", where `text` is "known,". */
  readonly form: string
  readonly isSpaced: boolean
}

const PLAIN = /^[a-z]+$/
const SPACE = /\s/
// well-known   and/or   who … me   yes--no
//      ^           ^         ^          ^
/** Where a word ends though no space follows. */
const PARTED = new RegExp(`(?<=[${DASHES}/\\u2026]|\\.\\.)(?=[^${DASHES}/\\u2026.])`)
/** All but letters, digits, apostrophes inside of a word, and points and colons between digits. */
const MARKS = /(?<![\p{L}\p{M}\p{N}])'+|'+(?![\p{L}\p{M}\p{N}])|(?<!\p{N})[.:]+|[.:]+(?!\p{N})|[^\p{L}\p{M}\p{N}'.:]+/gu

/**
 * A word without what writers and recognisers do differently.
 *     "Don’t," -> "don't"      "1,000" -> "1000"      "U.S." -> "us"      "3.5" stays
 */
export function foldWord(word: string): string {
  return PLAIN.test(word) ? word : searchForm(word).replace(MARKS, '')
}

/** Adds the words of what is said. Notes of the transcriber do not count; words that an editor put in do. */
export function addWords(words: Word[], said: Said, normalization: Normalization): void {
  const { speakerId, line, start, end } = said
  const add = (text: string, form: string, isSpaced: boolean) => words.push({ text, form, isSpaced, speakerId, line, start, end })
  if (PLAIN.test(said.text)) return void add(said.text, said.text, true)
  const notes = said.annotations.filter(({ kind }) => kind !== 'insertion')
  const text = notes.reduce((bare, { at, end: to }) => bare.slice(0, at) + ' '.repeat(to - at) + bare.slice(to), said.text)
  const starts = wordStarts(text)
  for (const [index, from] of starts.entries()) {
    const written = text.slice(from, starts[index + 1]).trim()
    const isUnspaced = IS_UNSPACED.test(written.charAt(0)) && IS_UNSPACED.test(words.at(-1)?.text ?? '')
    const isJoined = index > 0 ? !SPACE.test(text.charAt(from - 1)) : isUnspaced
    for (const [at, piece] of piecesOf(written, normalization).entries()) add(piece.text, piece.form, at === 0 && !isJoined)
  }
}

/** The words in a stretch: where they are folded, dashes part them. */
function piecesOf(written: string, normalization: Normalization): readonly Pick<Word, 'text' | 'form'>[] {
  if (normalization === 'exact') return [{ text: written, form: written.split(SPACE, 1)[0] ?? '' }]
  const pieces: { text: string; form: string }[] = []
  for (const text of written.split(PARTED)) {
    const [form, last] = [foldWord(text), pieces.at(-1)]
    if (form !== '') pieces.push({ text, form })
    else if (last !== undefined) last.text += text
  }
  return pieces
}
