import { snippetOf } from '../../query/speaker-query.ts'
import { plainText } from '../../write/text.ts'
import { PLAIN } from '../color.ts'
import { displayWidth, fitted, padded } from '../tables/width.ts'
import { citedBehind, type Hit } from './hits.ts'
import { type LineStyle, linePrefix } from './line.ts'

/** Columns of speakers, those of a match at most, and those of the words on a side at least. */
const SPEAKER = 14
const MOST_MATCH = 40
const LEAST_SIDE = 8
const LEFT = 0.45
/** Of a number of a line, so that most line up. */
const PLACE = 5

/** Lines up where matches begin, with the words around them, on a terminal. */
export class Kwic {
  #placeWidth = 0

  constructor(
    private readonly width: number,
    private readonly paint: LineStyle['paint'],
  ) {}

  line(hit: Hit, words: number, style: LineStyle): string {
    const snippet = snippetOf(hit.turn.text, hit.match, words)
    const place = linePrefix(hit, ':', { ...style, paint: PLAIN }).trimEnd()
    const match = fitted(plainText(snippet.match), MOST_MATCH)
    this.#placeWidth = Math.max(this.#placeWidth, displayWidth(place), style.lineNumber ? PLACE : 0)
    const speaker = style.noSpeaker ? '' : `${padded(fitted(plainText(hit.turn.speaker ?? ''), SPEAKER), SPEAKER, 'left')} `
    const front = place === '' ? '' : `${padded(place, this.#placeWidth, 'left')} `
    const room = this.width - displayWidth(front + speaker)
    // Where matches begin, whatever their length.
    const left = Math.max(LEAST_SIDE, Math.floor(room * LEFT))
    const right = Math.max(LEAST_SIDE, room - left - displayWidth(match))
    const { line, speaker: who, match: found } = this.paint
    const before = padded(fittedEnd(plainText(snippet.left), left), left, 'right')
    const cited = citedBehind(hit, style.citations)
    const behind = cited === '' ? '' : `  ${line(cited)}`
    return (
      `${line(front)}${who(speaker)}${before}${found(match)}${fitted(plainText(snippet.right), right)}`.trimEnd() + `${behind}\n`
    )
  }
}

/** The end of a text in at most `width` columns. */
function fittedEnd(text: string, width: number): string {
  const kept = [...text]
  let used = displayWidth(text)
  if (used <= width) return text
  while (used >= width) used -= displayWidth(kept.shift() ?? ' ')
  return '…' + kept.join('')
}
