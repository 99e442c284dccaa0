import type { TimedTurn } from './timing.ts'

/** What is shown of a turn at once; times in seconds. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

// The white space behind a sentence, behind a mark inside of one, behind any word.
const CUTS = [/[.?!…]["'”’)\]]*(?= )/g, /[,;:–—]["'”’)\]]*(?= )/g, /\S(?= )/g]
/** A full stop that ends no sentence: "Ada M. Byrd", "Mr. Lund", "the U.S. side". */
const ABBREVIATED = /(?:^|[\s("“‘])(?:\p{L}|(?:\p{L}\.){1,3}\p{L}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|St|vs)\.$/u
/** Units that tell whether a full stop is such a one. */
const TELLING = 8
/** The share of a piece that a cut must leave filled: the better the place, the less. */
const FILLED = [0.3, 0.5, 0]

/** A turn cut into pieces of at most so many units, at the ends of sentences if it can be; its time is spread by length. */
export function piecesOf({ turn, start, end }: TimedTurn, longest: number): Piece[] {
  const { text } = turn
  const pieces: Piece[] = []
  const timeAt = (at: number): number => start + ((end - start) * at) / text.length
  for (let at = 0; at < text.length; ) {
    const cut = text.length - at <= longest ? text.length : at + cutIn(text.slice(at, at + longest + 1), longest)
    const next = text.charAt(cut) === ' ' ? cut + 1 : cut
    pieces.push({ text: text.slice(at, cut), start: timeAt(at), end: next >= text.length ? end : timeAt(next) })
    at = next
  }
  return pieces
}

/** Where to cut; the text is one unit longer than a piece. */
function cutIn(text: string, longest: number): number {
  for (const [rank, pattern] of CUTS.entries()) {
    const ends = [...text.matchAll(pattern)].map((found) => found.index + found[0].length)
    const last = ends.findLast((end) => rank > 0 || !ABBREVIATED.test(text.slice(Math.max(0, end - TELLING), end))) ?? 0
    if (last > longest * (FILLED[rank] ?? 0)) return last
  }
  return unspacedCut(text, longest)
}

const FIRST_WIDE = 0x2e80
/** What ends a sentence, or a part of one, where no spaces are written. */
const WIDE_MARKS = '。！？、，；：'

/** Where to cut what has no space: behind a mark, or at least not beside a figure or a letter that is not as wide. */
function unspacedCut(text: string, longest: number): number {
  let cut = 0
  for (let at = longest; at > longest / 2; at--) {
    if (text.charCodeAt(at - 1) < FIRST_WIDE || text.charCodeAt(at) < FIRST_WIDE || isInside(text, at)) continue
    if (WIDE_MARKS.includes(text.charAt(at - 1))) return at
    cut ||= at
  }
  if (cut > 0) return cut
  return isInside(text, longest) ? longest - 1 : longest
}

/** Between the halves of a character. */
function isInside(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00
}

/** Text on two lines if one would be longer than so many units, about equal. */
export function twoLines(text: string, longest: number): string {
  if (text.length <= longest) return text
  const middle = text.length / 2
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index)
  const best = spaces.sort((left, right) => Math.abs(left - middle) - Math.abs(right - middle))[0]
  return best === undefined ? text : `${text.slice(0, best)}\n${text.slice(best + 1)}`
}
