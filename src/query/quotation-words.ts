import type { Annotation } from '../model/annotation.ts'
import { APOSTROPHES, fold, INVISIBLE } from '../text/fold.ts'
import { IS_UNSPACED } from '../text/words.ts'

/** A word, folded. */
export interface Spelling {
  /** Lower case, without marks, apostrophes and soft hyphens. */
  readonly letters: string
  /** A bit for each letter that occurs, by which most words are told apart. */
  readonly mask: number
}

/** A word of a text, and where it stands there. */
export interface Word<Spelled extends Spelling = Spelling> {
  readonly spelling: Spelled
  readonly from: number
  readonly to: number
}

// Scripts that part no words have each character as one.
// don’t   naïve   har­bour   12   港
const WORD = new RegExp(`[\\p{L}\\p{N}](?:[${APOSTROPHES}${INVISIBLE}]?[\\p{L}\\p{M}\\p{N}])*`, 'gu')
const PLAIN = /^[a-z0-9]+$/
const NO_LETTER = /[^\p{L}\p{M}\p{N}]+/gu

export function spellingOf(word: string): Spelling {
  const lower = word.toLowerCase()
  const letters = PLAIN.test(lower) ? lower : fold(word.replace(NO_LETTER, '')).replaceAll(' ', '') || lower
  let mask = 0
  for (let at = 0; at < letters.length; at++) mask |= 1 << (letters.charCodeAt(at) & 31)
  return { letters, mask }
}

/** The words of a text but for those in notes of the transcriber, which are in order. What an editor put in is said. */
export function wordsOf<Spelled extends Spelling>(
  text: string,
  notes: readonly Annotation[],
  spell: (word: string) => Spelled,
): Word<Spelled>[] {
  const without = notes.filter(({ kind }) => kind !== 'insertion')
  const words: Word<Spelled>[] = []
  let next = 0
  for (const { index, 0: word } of text.matchAll(WORD)) {
    while (next < without.length && (without[next]?.end ?? 0) <= index) next++
    if (index >= (without[next]?.at ?? Infinity)) continue
    if (IS_UNSPACED.test(word)) words.push(...charactersOf(word, index, spell))
    else words.push({ spelling: spell(word), from: index, to: index + word.length })
  }
  return words
}

function charactersOf<Spelled extends Spelling>(run: string, from: number, spell: (word: string) => Spelled): Word<Spelled>[] {
  let to = from
  return Array.from(run, (character) => {
    to += character.length
    return { spelling: spell(character), from: to - character.length, to }
  })
}

/** A quotation as it is looked for. */
export interface Quotation {
  readonly text: string
  readonly words: readonly Word[]
  /** Numbers of words before which words may be left out, in order. */
  readonly gaps: readonly number[]
}

// "we went … to the quay"   "we went [...] to"   "we went (…) to"   "we went . . . to"
const ELLIPSIS = /…|\.{3,}|\.(?: \.){2,}/g

/** Reads a quotation: an ellipsis in it, in brackets or not, stands for any words or none. */
export function readQuotation(text: string, notes: readonly Annotation[] = []): Quotation {
  const words = wordsOf(text, notes, spellingOf)
  const gaps = Array.from(text.matchAll(ELLIPSIS), ({ index }) => words.filter(({ from }) => from < index).length)
  return { text, words, gaps: [...new Set(gaps)].filter((at) => at > 0 && at < words.length) }
}
