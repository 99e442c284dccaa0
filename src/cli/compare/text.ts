import { type Passage, SIDES, type Side } from '../../compare/passages.ts'
import { plainText } from '../../write/text.ts'
import { xmlText } from '../../write/xml-text.ts'
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

const STYLE = `body{font:16px/1.5 sans-serif;max-width:70em;margin:2em auto;padding:0 1em;color-scheme:light dark}
table{border-collapse:collapse;margin:1em 0}td,th{padding:.2em .8em;text-align:left;vertical-align:top;border-bottom:1px solid #8886}
td{overflow-wrap:anywhere}small{display:block;opacity:.7}del{background:#f443}ins{background:#2b63;text-decoration:none}`

function table(rows: readonly (readonly string[])[], head: readonly string[]): string {
  const row = (cells: readonly string[], tag: string) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>\n`
  return `<table>\n${head.length > 0 ? row(head, 'th') : ''}${rows.map((cells) => row(cells, 'td')).join('')}</table>\n`
}

function sideHtml(passage: Passage, side: Side): string {
  const tag = side === 'reference' ? 'del' : 'ins'
  const words = passage.steps.flatMap(({ op, [side]: word }) => {
    const text = xmlText(word?.text ?? '')
    return word === undefined ? [] : (word.isSpaced ? ' ' : '') + (op === 'hit' ? text : `<${tag}>${text}</${tag}>`)
  })
  return `<small>${xmlText(placeText(passage[side]))}</small>${words.join('')}`
}

/** One page that needs nothing else. */
export function htmlReport(report: Report): string {
  const figures = figuresOf(report).map((figure) => figure.map(xmlText))
  const rows = rowsOf(report).map((row) => COLUMNS.map(({ cell }) => xmlText(cell(row))))
  const passages = report.shown.map((passage) => [passageTitle(passage), ...SIDES.map((side) => sideHtml(passage, side))])
  const names = COLUMNS.map(({ name }) => name)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Comparison</title><style>${STYLE}</style></head>
<body><h1>Comparison</h1>
${table(figures, [])}${table(rows, names)}<h2>${passagesTitle(report)}</h2>
${passages.length > 0 ? table(passages, ['', 'Reference', 'Hypothesis']) : ''}</body></html>
`
}
