import type { Passage } from '../../compare/passages.ts'
import { plainText } from '../../write/plain-text.ts'
import { tableText } from '../tables/tables.ts'
import { displayWidth, fitted } from '../tables/width.ts'
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
  for (const [name, value] of figuresOf(report)) yield `${`${name}:`.padEnd(27)}${plainText(value)}\n`
  yield `\n${tableText({ columns: COLUMNS, rows: rowsOf(report.comparison) }, 'table', style)}`
  yield `\n${style.heading(passagesTitle(report))}\n`
  for (const passage of report.shown) yield `\n${style.heading(passageTitle(passage))}\n${passageText(passage, style)}`
}

function passageText(passage: Passage, style: TextStyle): string {
  const isWide = style.width >= WIDE && style.width < Infinity
  const width = isWide ? (style.width - BETWEEN.length) >> 1 : style.width
  const left = sideLines(passage, 'reference', { ...style, width })
  const right = sideLines(passage, 'hypothesis', { ...style, width })
  if (!isWide) return [...left, ...right].map(({ text }) => `${text}\n`).join('')
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const { text, room } = left[at] ?? { text: '', room: width }
    return `${text}${' '.repeat(room)}${BETWEEN}${right[at]?.text ?? ''}`.trimEnd() + '\n'
  })
  return rows.join('')
}

interface Part {
  readonly text: string
  readonly isSpaced: boolean
  readonly paint?: Paint | undefined
}

/** One side of a passage: where it is, then its words. */
function sideLines({ steps, ...places }: Passage, side: 'reference' | 'hypothesis', style: TextStyle): Line[] {
  const head = placeText(places[side])
    .split(' ')
    .map((text) => ({ text, isSpaced: true, paint: style.heading }))
  const words = steps.flatMap(({ op, [side]: word }) => (word === undefined ? [] : { ...word, isOff: op !== 'hit' }))
  const [paint, open, close] = side === 'reference' ? [style.old, '[-', '-]'] : [style.new, '{+', '+}']
  const marked = words.map(({ text, isSpaced, isOff }, at): Part => {
    if (!isOff || paint !== undefined) return { text, isSpaced, paint: isOff ? paint : undefined }
    const [begins, ends] = [words[at - 1]?.isOff !== true, words[at + 1]?.isOff !== true]
    return { text: (begins ? open : '') + text + (ends ? close : ''), isSpaced }
  })
  return [...laidOut(head, style.width), ...laidOut(marked, style.width)]
}

interface Line {
  readonly text: string
  /** Columns that are left. */
  readonly room: number
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
