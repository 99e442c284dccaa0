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

// "&#39;"  "&#x27;"
const NUMERIC = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i
// "&amp;"  "&#39;"
const ENTITY = /&(#?[\da-z]{1,32});/gi

/** What "amp" or "#39" stands for; undefined when it is none that is known. */
export function entityText(name: string, named?: NamedEntities): string | undefined {
  const numeric = NUMERIC.exec(name)
  if (numeric === null) return PREDEFINED.get(name) ?? named?.(name)
  const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\ufffd'
}

/** Text with its entities read, those that are not known left as they stand. */
export function decodeEntities(text: string, named?: NamedEntities): string {
  return text.includes('&') ? text.replace(ENTITY, (whole, name: string) => entityText(name, named) ?? whole) : text
}
