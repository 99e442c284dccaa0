import { endsWord, isLower, startsWord } from './boundaries.ts'
import type { Evidence } from './repair.ts'
import { wordList } from './word-list.ts'
import { AFTER_I } from './words/after-i.ts'

/**
 * Words that make a name, a brand or another word with I before them: "Ido" is a name and a language, "Ising" a model,
 * "Imap" a protocol. They need a document in which the pronoun was joined elsewhere. Those that are a common word or a
 * country ("Iran", "Ideal", "Irate", "Ion", "Ian", "Iphone") are in no list, so they are never split.
 */
const DOUBTFUL = wordList('ban be book chat do done fill go lie log map more no run sing tune view watch were won')

/** What comes after the I in "Ithink", "Idon’t", "Ishouldn't've". */
const WORD = /[a-z]{2,20}(?:['’](?:t|ve)(?![a-z]))*/y

/** A pronoun and the word that it was joined to. */
export interface PronounJoin {
  /** Offset behind the word. */
  readonly end: number
  /** The two words as one, without what follows an apostrophe: "Idon". */
  readonly joined: string
  /** False for a pair that could be a name or another word. */
  readonly sure: boolean
}

/** Reads the joined pair that begins with the I at `at`. */
export function pronounJoin(text: string, at: number): PronounJoin | undefined {
  if (!isLower(text.charCodeAt(at + 1)) || !startsWord(text, at)) return undefined
  WORD.lastIndex = at + 1
  const word = WORD.exec(text)?.[0].replaceAll('’', "'")
  if (word === undefined) return undefined
  const end = at + 1 + word.length
  if (!endsWord(text, end)) return undefined
  const sure = !DOUBTFUL.has(word)
  if (sure && !followsPronoun(word)) return undefined
  return { end, joined: `I${word.split("'", 1)[0] ?? ''}`, sure }
}

function followsPronoun(word: string): boolean {
  return AFTER_I.has(word) || (word.endsWith('ed') && presents(word).some((present) => AFTER_I.has(present)))
}

/** What a regular past may come from: walked, loved, planned, tried. */
function presents(past: string): string[] {
  const stem = past.slice(0, -2)
  const candidates = [stem, `${stem}e`]
  if (stem.at(-1) === stem.at(-2)) candidates.push(stem.slice(0, -1))
  if (stem.endsWith('i')) candidates.push(`${stem.slice(0, -1)}y`)
  return candidates.filter((present) => present.length >= 3)
}

/** Whether the document joins words so often that even a doubtful pair is damage. */
export function joinsOften({ sureJoins, freePronouns }: Evidence): boolean {
  return sureJoins >= 3 && sureJoins > 0.02 * (sureJoins + freePronouns)
}
