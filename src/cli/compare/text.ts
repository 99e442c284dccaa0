import { type Passage, SIDES, type Side } from '../../compare/passages.ts'
import { plainText } from '../../write/plain-text.ts'
import { tableText } from '../tables/tables.ts'
import { displayWidth, fitted } from '../tables/width.ts'
import { wrapped } from '../tables/wrap.ts'
import { COLUMNS, figuresOf, passagesTitle, passageTitle, placeText, type Report, rowsOf } from './report.ts'

type Paint = (text: string) => string

export interface TextStyle {
  /** Columns of the terminal; Infinity where there is none: lines are as long as they are then. */
  readonly width: number
  readonly heading: Paint
  /** Undefined without colours: "[-old-]" and "{+new+}" mark words then. */
  readonly old: Paint | undefined
  readonly new: Paint | undefined
}

/** From this width on both sides are beside each other. */
const WIDE = 72
const BETWEEN = ' │ '

/** The report for people. */
export function* textReport(report: Report, style: TextStyle): Generator<string> {
  for (const [name, value] of figuresOf(report)) yield `${wrapped(`${name}:`.padEnd(27), plainText(value), style.width)}\n`
  yield `\n${tableText({ columns: COLUMNS, rows: rowsOf(report) }, 'table', style)}\n${style.heading(passagesTitle(report))}\n`
  const isWide = style.width >= WIDE && style.width < Infinity
  const width = isWide ? (style.width - BETWEEN.length) >> 1 : style.width
  for (const passage of report.shown) {
    const sides = SIDES.map((side) => [
      ...laidOut([{ text: placeText(passage[side]), isSpaced: true, paint: style.heading }], width),
      ...laidOut(marked(passage, side, style), width),
    ])
    yield `\n${style.heading(passageTitle(passage))}\n`
    yield* isWide ? besides(sides, width) : sides.flat().map(({ text }) => `${text}\n`)
  }
}

function besides([left = [], right = []]: readonly (readonly Line[])[], width: number): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const { text, room } = left[at] ?? { text: '', room: width }
    return `${text}${' '.repeat(room)}${BETWEEN}${right[at]?.text ?? ''}`.trimEnd() + '\n'
  })
}

type Part = { readonly text: string; readonly isSpaced: boolean; readonly paint?: Paint | undefined }
/** `room`: columns that are left. */
type Line = { readonly text: string; readonly room: number }

/** The words of one side, those painted or between marks that differ. */
function marked({ steps }: Passage, side: Side, style: TextStyle): Part[] {
  const words = steps.flatMap(({ op, [side]: word }) => (word === undefined ? [] : { ...word, isOff: op !== 'hit' }))
  const [paint, open, close] = side === 'reference' ? [style.old, '[-', '-]'] : [style.new, '{+', '+}']
  return words.map(({ text, isSpaced, isOff }, at) => {
    if (!isOff || paint !== undefined) return { text, isSpaced, paint: isOff ? paint : undefined }
    const [before, after] = [words[at - 1]?.isOff ? '' : open, words[at + 1]?.isOff ? '' : close]
    return { text: before + text + after, isSpaced }
  })
}

function laidOut(parts: readonly Part[], width: number): Line[] {
  const lines: Line[] = []
  for (const { text, isSpaced, paint = (plain: string) => plain } of parts) {
    const shown = fitted(plainText(text), width)
    const before = lines.at(-1) ?? { text: '', room: 0 }
    const gap = isSpaced ? ' ' : ''
    const room = before.room - gap.length - displayWidth(shown)
    if (room < 0) lines.push({ text: paint(shown), room: width - displayWidth(shown) })
    else lines[lines.length - 1] = { text: before.text + gap + paint(shown), room }
  }
  return lines
}
