import { ROLES } from './names/roles.ts'
import { ADDRESSES, COURTESIES, wordSet } from './names/vocabulary.ts'

/** A name, and the office that stands behind it. */
export interface Holder {
  readonly name: string
  readonly office: string
}

// Dr. J. Lund, Jr.
//            ^ no office
const COMMA = /,(?! ?(?:Jr|Sr|I{1,3}V?)\b)/
const NO_LETTERS = /[^\p{L}]+/u

/** Parts what stands before a full stop at its first comma; undefined when there is none.
 *     Mara Lund, Member of the Commission        M. Lund, rapporteur
 *              ^                                       ^             */
export function splitOffice(text: string): Holder | undefined {
  const comma = COMMA.exec(text)?.index ?? -1
  return comma < 0 ? undefined : { name: text.slice(0, comma), office: text.slice(comma + 1).trim() }
}

/** Behind a comma these call somebody: "Schönen Dank, Frau Präsidentin. – Ich …" */
const CALLS = wordSet('madam madame monsieur mister')

/** Whether a role stands among the words of an office, which is no form of address. */
export function hasRole(office: string): boolean {
  const words = wordsOf(office)
  const [first = ''] = words
  if (ADDRESSES.has(first) || COURTESIES.has(first) || CALLS.has(first)) return false
  return words.some((word) => ROLES.has(word))
}

/** Whether a role is the first word of an office. */
export function beginsWithRole(office: string): boolean {
  const [first = '', second = ''] = wordsOf(office)
  return ROLES.has(first) || ROLES.has(`${first}-${second}`)
}

function wordsOf(office: string): string[] {
  return office.toLowerCase().split(NO_LETTERS)
}
