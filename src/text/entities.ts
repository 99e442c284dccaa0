import { WINDOWS_1252 } from './decode.ts'
import { ENDED, UNENDED } from './html-entities.ts'

/** The five that XML knows without a declaration; others are a matter of the format, and none is ever declared by a source. */
const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Further entities by their names, without "&" and ";". */
export type NamedEntities = (name: string) => string | undefined

/** Longest entity that is looked for: "&CounterClockwiseContourIntegral;" is the longest that HTML has. */
export const ENTITY_REACH = 34

// "#39"  "#x27"
const NUMERIC = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i
// "&amp;"  "&#39;"
const ENTITY = /&(#?[\da-z]{1,32});/gi
const HERE = new RegExp(ENTITY.source, 'iy')

/** What "amp" or "#39" stands for; undefined when it is none that is known. */
export function entityText(name: string, named?: NamedEntities): string | undefined {
  const numeric = NUMERIC.exec(name)
  if (numeric === null) return PREDEFINED.get(name) ?? named?.(name)
  const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16)
  if (code >= 0x80 && code < 0xa0) return WINDOWS_1252.charAt(code - 0x80)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\ufffd'
}

/** Text with its entities read, those that are not known left as they stand. */
export function decodeEntities(text: string, named?: NamedEntities): string {
  return text.includes('&') ? text.replace(ENTITY, (whole, name: string) => entityText(name, named) ?? whole) : text
}

/** An entity where it stands in a text: what it says, and where it ends. */
export interface EntityPlace {
  readonly text: string
  readonly end: number
}

/** The entity that begins at an "&", if any does. As browsers do, some of HTML are read without their ";". */
export function entityAt(text: string, at: number, named: NamedEntities): EntityPlace | undefined {
  HERE.lastIndex = at
  const [whole = '', name = ''] = HERE.exec(text) ?? []
  const said = entityText(name, named)
  if (said !== undefined) return { text: said, end: at + whole.length }
  unended ??= tableOf(UNENDED)
  for (let end = at + 1 + LONGEST_UNENDED; end > at + 2; end--) {
    const begun = unended.get(text.slice(at + 1, end))
    if (begun !== undefined) return { text: begun, end }
  }
  return undefined
}

/** "frac12" and its like. */
const LONGEST_UNENDED = 6

let table: ReadonlyMap<string, string> | undefined
let unended: ReadonlyMap<string, string> | undefined

/** The entities of HTML; their table is made when the first is asked for. */
export function htmlEntity(name: string): string | undefined {
  table ??= tableOf(`${UNENDED} ${ENDED}`)
  return table.get(name)
}

function tableOf(list: string): ReadonlyMap<string, string> {
  const parts = list.split(' ')
  return new Map(parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1] ?? ''] as const] : [])))
}
