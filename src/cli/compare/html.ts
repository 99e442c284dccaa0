import { type Passage, SIDES, type Side } from '../../compare/passages.ts'
import { xmlText } from '../../write/xml-text.ts'
import { COLUMNS, figuresOf, passagesTitle, passageTitle, placeText, type Report, rowsOf } from './report.ts'

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
