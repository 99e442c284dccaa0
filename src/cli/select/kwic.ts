import { snippetOf } from '../../query/snippet.ts'
import { plainText } from '../../write/plain-text.ts'
import { displayWidth, fitted, padded } from '../tables/width.ts'
import type { Hit } from './hits.ts'
import { type LineStyle, linePrefix, speakerMark } from './line.ts'
import { PLAIN } from './paint.ts'

/** Columns that a speaker and a match take at most, and the words on a side at least. */
const MOST_SPEAKER = 20
const MOST_MATCH = 40
const LEAST_SIDE = 8
/** Lines that are looked at before their columns are settled. */
const BLOCK = 500

/** Place, speaker, left, match, right. */
type Cells = readonly [string, string, string, string, string]

/** Lines up matches with the words around them on a terminal. */
export class Kwic {
  readonly #width: number
  readonly #paint: LineStyle['paint']
  #lines: Cells[] = []
  /** Of place, speaker and match: they never shrink. */
  #widths: readonly [number, number, number] = [0, 0, 0]

  constructor(width: number, paint: LineStyle['paint']) {
    this.#width = width
    this.#paint = paint
  }

  /** The lines that are settled by now. */
  add(hit: Hit, words: number, style: LineStyle): string {
    const plain = { ...style, paint: PLAIN }
    const { left, match, right } = snippetOf(hit.turn.text, hit.match, words)
    const who = [linePrefix(hit, ':', plain), speakerMark(hit.turn, plain)] as const
    this.#lines.push([who[0].trimEnd(), who[1].trimEnd(), plainText(left), plainText(match), plainText(right)])
    return this.#lines.length < BLOCK ? '' : this.take()
  }

  /** All lines that wait. */
  take(): string {
    const widest = (at: 0 | 1 | 2 | 3) => this.#lines.reduce((most, cells) => Math.max(most, displayWidth(cells[at])), 0)
    const [place, speaker, match] = this.#widths
    const most = [Math.max(place, widest(0)), widest(1), widest(3)] as const
    this.#widths = [most[0], Math.max(speaker, Math.min(most[1], MOST_SPEAKER)), Math.max(match, Math.min(most[2], MOST_MATCH))]
    const gaps = this.#widths.slice(0, 2).filter((width) => width > 0).length
    const room = this.#width - this.#widths.reduce((sum, width) => sum + width, gaps)
    const left = Math.max(LEAST_SIDE, Math.min(widest(2), Math.floor(room / 2)))
    const sides = { left, right: Math.max(LEAST_SIDE, room - left) }
    const text = this.#lines.map((cells) => this.#lineOf(cells, sides)).join('')
    this.#lines = []
    return text
  }

  #lineOf([place, speaker, left, match, right]: Cells, sides: { readonly left: number; readonly right: number }): string {
    const paint = this.#paint
    const [placeWidth, speakerWidth, matchWidth] = this.#widths
    const shown = fitted(match, matchWidth)
    const cells = [
      placeWidth === 0 ? [] : paint.line(padded(place, placeWidth, 'left')),
      speakerWidth === 0 ? [] : paint.speaker(padded(fitted(speaker, speakerWidth), speakerWidth, 'left')),
      padded(fittedEnd(left, sides.left), sides.left, 'right') +
        paint.match(shown) +
        padded('', matchWidth - displayWidth(shown), 'left') +
        fitted(right, sides.right),
    ]
    return cells.flat().join(' ').trimEnd() + '\n'
  }
}

/** The end of a text in at most `width` columns. */
function fittedEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  const kept = [...text]
  let used = displayWidth(text) + 1
  while (used > width) used -= displayWidth(kept.shift() ?? ' ')
  return '…' + kept.join('').trimStart()
}
