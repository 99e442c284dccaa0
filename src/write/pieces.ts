import type { TimedTurn } from './timing.ts'

/** What is shown of a turn at once, on two lines at most; times in seconds. */
export interface Piece {
  readonly lines: readonly string[]
  readonly start: number
  readonly end: number
}

export interface Room {
  /** Columns of a line; Chinese and Japanese letters take two. */
  readonly width: number
  /** Stands in front of the first words, on their line. */
  readonly label?: string
}

// The white space behind a sentence, behind a mark inside of one, behind any word.
const CUTS = [/[.?!…]["'”’)\]]*(?= )/g, /[,;:–—]["'”’)\]]*(?= )/g, /\S(?= )/g]
/** A full stop that ends no sentence: "Ada M. Byrd", "Mr. Lund", "the U.S. side". */
const ABBREVIATED = /(?:^|[\s("“‘])(?:\p{L}|(?:\p{L}\.){1,3}\p{L}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|St|vs)\.$/u
/** Units that tell whether a full stop is such a one. */
const TELLING = 8
/** The share of a piece that a cut must leave filled: the better the place, the less. */
const FILLED = [0.3, 0.5, 0]

/** A turn cut into pieces of two lines, at the ends of sentences if it can be; its time is spread by length. */
export function piecesOf({ turn, start, end }: TimedTurn, { width, label = '' }: Room): Piece[] {
  const { text } = turn
  const pieces: Piece[] = []
  const timeAt = (at: number): number => start + ((end - start) * at) / text.length
  for (let at = 0; at < text.length; ) {
    const lead = at === 0 ? label : ''
    const rest = text.slice(at)
    const cut = at + cutIn(rest, roomIn(rest, width, lead))
    const next = behindSpace(text, cut)
    const lines = linesOf(lead + text.slice(at, cut), width, lead.length)
    pieces.push({ lines, start: timeAt(at), end: next >= text.length ? end : timeAt(next) })
    at = next
  }
  return pieces
}

/** How much of a text two lines hold, the first of them behind a label. */
function roomIn(text: string, width: number, label: string): number {
  const left = width - columnsOf(label)
  const first = lineIn(text, left) || (label === '' ? unspacedCut(text, reach(text, left)) : 0)
  const second = behindSpace(text, first)
  const rest = text.slice(second)
  return second + (lineIn(rest, width) || unspacedCut(rest, reach(rest, width)))
}

/** Where the words end that fit into a line; 0 where the first is too long. */
function lineIn(text: string, width: number): number {
  const most = reach(text, width)
  return most === text.length ? most : Math.max(text.lastIndexOf(' ', most), 0) || wideCut(text, most)
}

function behindSpace(text: string, at: number): number {
  return text.charAt(at) === ' ' ? at + 1 : at
}

/** Where to cut what is longer than a piece. */
function cutIn(text: string, room: number): number {
  if (text.length <= room) return room
  // What is left at the end of a turn is not to be gone in an instant.
  const fair = Math.min(room, Math.ceil(text.length * 0.6))
  for (const [rank, pattern] of CUTS.entries()) {
    const piece = text.slice(0, (rank < 2 ? room : fair) + 1)
    const ends = [...piece.matchAll(pattern)].map((found) => found.index + found[0].length)
    const last = ends.findLast((end) => rank > 0 || !ABBREVIATED.test(text.slice(Math.max(0, end - TELLING), end))) ?? 0
    if (last > room * (FILLED[rank] ?? 0)) return last
  }
  return unspacedCut(text, room)
}

const FIRST_WIDE = 0x2e80
/** What ends a sentence, or a part of one, where no spaces are written. */
const WIDE_MARKS = '。！？、，；：'

/** Where to cut what has no space: behind a mark, or at least not beside a figure or a letter that is not as wide; 0 for nowhere. */
function wideCut(text: string, longest: number): number {
  let cut = 0
  for (let at = longest; at > longest / 2; at--) {
    if (text.charCodeAt(at - 1) < FIRST_WIDE || text.charCodeAt(at) < FIRST_WIDE || isInside(text, at)) continue
    if (WIDE_MARKS.includes(text.charAt(at - 1))) return at
    cut ||= at
  }
  return cut
}

function unspacedCut(text: string, longest: number): number {
  return wideCut(text, longest) || (isInside(text, longest) ? longest - 1 : longest)
}

/** Between the halves of a character. */
function isInside(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00
}

function columnsAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < FIRST_WIDE || (code & 0xf800) === 0xd800 ? 1 : 2
}

function columnsOf(text: string): number {
  let columns = 0
  for (let at = 0; at < text.length; at++) columns += columnsAt(text, at)
  return columns
}

/** How many units of a text so many columns hold. */
function reach(text: string, columns: number): number {
  let left = columns
  for (let at = 0; at < text.length; at++) {
    left -= columnsAt(text, at)
    if (left < 0) return at
  }
  return text.length
}

const MARK = /[.?!…,;:–—]/
/** Columns that lines may be less equal for a break behind a mark. */
const MARK_IS_WORTH = 8

/** A piece on one line, or on two that are about equal; never parted in its label. */
function linesOf(text: string, width: number, label: number): string[] {
  if (columnsOf(text) <= width) return [text]
  const breaks = [...text.matchAll(/ /g)].map(({ index }) => index).filter((at) => at > label)
  const longer = (at: number) => Math.max(columnsOf(text.slice(0, at)), columnsOf(text.slice(at + 1)))
  const worth = (at: number) => Number(MARK.test(text.charAt(at - 1)) && longer(at) <= width)
  const cost = (at: number) => longer(at) - MARK_IS_WORTH * worth(at)
  const [best] = breaks.sort((left, right) => cost(left) - cost(right))
  const cut = lineIn(text, width) || unspacedCut(text, reach(text, width))
  const first = best !== undefined && longer(best) <= width ? best : Math.max(cut, label)
  return [text.slice(0, first), text.slice(behindSpace(text, first))]
}
