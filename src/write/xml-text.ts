import { plainText } from './text.ts'

const MARKS = /[&<>]/g
const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])
/** What XML may not hold, however it is written. */
const NO_CHARACTER = /[\ufffe\uffff]/g

/** Text between the tags of XML, HTML or WebVTT. */
export function xmlText(text: string): string {
  return withEntities(plainText(text).replace(NO_CHARACTER, '\ufffd'))
}

/** The marks of markup as entities, all else as it is. */
export function withEntities(text: string): string {
  return text.replace(MARKS, (mark) => ENTITIES.get(mark) ?? mark)
}

const NOT_IN_XML_ID = /[^A-Za-z0-9-]/gu

/**
 * A name for `xml:id`, and for what points to it, which some readers take for an address of ASCII: other letters are their
 * code points, and it does not begin with a figure.
 *     "anna" -> "anna"      "主席" -> "_.4e3b..5e2d."      "2" -> "_2"
 */
export function xmlId(id: string): string {
  const name = id.replace(NOT_IN_XML_ID, (letter) => `.${(letter.codePointAt(0) ?? 0).toString(16)}.`)
  return /^[A-Za-z]/.test(name) ? name : `_${name}`
}
