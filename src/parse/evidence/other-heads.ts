import type { LabelMatch } from '../../recogniser/label.ts'
import { isItem } from '../sections/headings.ts'

// "https://atrium.example/a"   "<https://atrium.example/a>"   "[the recording](https://atrium.example/a)"
const LINK = /^\s*(?:<?https?:\/\/\S+|\[[^[\]]{1,80}\]\(https?:\/\/\S+)\s*$/
/** Of a person who is named in full: whoever is named so may say where to read more. */
const FULL_NAME = 0.8
// "PAUL D. CLEMENT, ESQ., …": before the surname stands an initial
const INITIAL = /\s\p{Lu}\.\s*$/u
const SURNAME = /^\p{Lu}{2,}[,.]/u

/** Whether nothing but a link stands in a text. */
export function isLink(text: string): boolean {
  return LINK.test(text)
}

/**
 * Whether a line has another head than a label, whose speaker is not known yet: what a link leads to, unless most labels look so (`isUsual`), a
 * part that is counted, or the first half of a name.
 *     Guide: https://quay.example      SEGMENT TWO      MARA D. LUND, Esq., Washington
 */
export function hasOtherHead(text: string, { label, speechAt, ownLine, start, prior }: LabelMatch, isUsual: boolean): boolean {
  if (ownLine) return isItem(label)
  const speech = text.slice(speechAt)
  if (INITIAL.test(text.slice(0, speechAt)) && SURNAME.test(speech)) return true
  return !isUsual && start === null && prior < FULL_NAME && isLink(speech)
}
