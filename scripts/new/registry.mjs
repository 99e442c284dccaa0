/** The text of a registry with one more entry at the end of its list; undefined when it does not look like one. */
export function addEntry(text, entry) {
  return entry.loaded ? addLoader(text, entry) : addObject(text, entry)
}

const LIST = /(export const \w+: readonly [\w]+\[\] = \[)([\s\S]*?)(\n?\])/
const IMPORTS = /^import .*\n/gm

/** `import { x } from './x.ts'` among the imports, `x` in the list. */
function addObject(text, { constant, file }) {
  const list = LIST.exec(text)
  if (list === null) return undefined
  const items = list[2]
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
  const listed =
    text.slice(0, list.index) + list[1] + layOut([...items, constant], list[1]) + text.slice(list.index + list[0].length)
  return addImport(listed, `import { ${constant} } from './${file}.ts'\n`)
}

const WIDEST = 130

/** On one line if it fits, as the formatter has it. */
function layOut(items, before) {
  const short = `${items.join(', ')}]`
  return before.length + short.length <= WIDEST ? short : `\n${items.map((item) => `  ${item},\n`).join('')}]`
}

/** Keeps the imports sorted by the file they name. */
function addImport(text, line) {
  const imports = text.match(IMPORTS) ?? []
  const next = imports.find((other) => pathOf(other) > pathOf(line))
  if (next !== undefined) return text.replace(next, line + next)
  const last = imports.at(-1)
  return last === undefined ? line + text : text.replace(last, last + line)
}

function pathOf(line) {
  return line.slice(line.indexOf("'"))
}

/** A line at the end of the table of loaders. */
function addLoader(text, { constant, file }) {
  const end = text.indexOf('\n}\n', text.indexOf('const LOADERS'))
  if (end < 0) return undefined
  const key = constant === file ? file : `'${file}'`
  return `${text.slice(0, end)}\n  ${key}: async () => (await import('./${file}.ts')).${constant},${text.slice(end)}`
}
