import type { Annotation } from '../model/annotation.ts'
import { fold } from '../text/fold.ts'

/** A word of a text, folded. */
export interface Word {
  /** Lower case, without marks, apostrophes and soft hyphens. */
  readonly letters: string
  /** Where it stands in the text. */
  readonly from: number
  readonly to: number
}

// don’t   naïve   har­bour   12   港
const WORD = /[\p{L}\p{N}](?:['’‘ʼ`´＇\u00ad\u200b-\u200d\u2060]?[\p{L}\p{M}\p{N}])*/gu
/** Scripts that part no words: each character is one. */
const UNSPACED = /[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/u
const PLAIN = /^[a-z0-9]+$/
const NO_LETTER = /[^\p{L}\p{M}\p{N}]+/gu
/** Words whose folded form is kept. */
const MOST_KEPT = 100_000
const folded = new Map<string, string>()

function lettersOf(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  const kept = folded.get(word)
  if (kept !== undefined) return kept
  const letters = fold(word.replace(NO_LETTER, '')).replaceAll(' ', '') || lower
  if (folded.size >= MOST_KEPT) folded.clear()
  folded.set(word, letters)
  return letters
}

/** The words of a text but for those in notes of the transcriber, which are in order. What an editor put in is said. */
export function wordsOf(text: string, notes: readonly Annotation[] = []): Word[] {
  const without = notes.filter(({ kind }) => kind !== 'insertion')
  const words: Word[] = []
  let next = 0
  for (const { index, 0: word } of text.matchAll(WORD)) {
    while (next < without.length && (without[next]?.end ?? 0) <= index) next++
    if (index >= (without[next]?.at ?? Infinity)) continue
    if (UNSPACED.test(word)) words.push(...characters(word, index))
    else words.push({ letters: lettersOf(word), from: index, to: index + word.length })
  }
  return words
}

function characters(run: string, from: number): Word[] {
  let at = from
  return Array.from(run, (character) => {
    at += character.length
    return { letters: lettersOf(character), from: at - character.length, to: at }
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
export function readQuotation(text: string, notes?: readonly Annotation[]): Quotation {
  const words = wordsOf(text, notes)
  const gaps = Array.from(text.matchAll(ELLIPSIS), ({ index }) => words.filter(({ from }) => from < index).length)
  return { text, words, gaps: [...new Set(gaps)].filter((at) => at > 0 && at < words.length) }
}
