import { plainText } from './plain-text.ts'

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

/** A name for `xml:id`: it must not begin with a figure. */
export function xmlId(id: string): string {
  return /^\p{L}/u.test(id) ? id : `_${id}`
}
