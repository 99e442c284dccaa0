import { fold } from '../text/fold.ts'
import askingWords from './words.json' with { type: 'json' }

/**
 * Kinds of phrases; words.json has them by language, folded. `announces`: a question comes. `handsOver`: somebody is given the floor, or
 * called up to ask. `salutes`: a letter begins. `leads`: the label of one who asks by trade, as a teacher. Those from `requests` on count at the head of a sentence alone, or after what `opens` it.
 */
const KINDS = [
  'announces',
  'handsOver',
  'me',
  'you',
  'requests',
  'interrogatives',
  'answers',
  'opens',
  'salutes',
  'leads',
] as const
export type Kind = (typeof KINDS)[number]

interface Phrase {
  readonly kind: Kind
  readonly isAnywhere: boolean
  readonly words: readonly string[]
}

/** By their first word. */
let phrases: Map<string, Phrase[]> | undefined
let politeWords: ReadonlySet<string> | undefined

const BEYOND_ASCII = /[^\x00-\x7f\u2010-\u2027]/
// folded; each Han character is a word
const WORDS = /[\u3400-\u9fff]|[a-z0-9\u0080-\u200f\u2028-\u33ff\ua000-\uffff]+/g

/** The words of a text, folded. */
export function wordsIn(text: string): readonly string[] {
  return (BEYOND_ASCII.test(text) ? fold(text) : text.toLowerCase()).match(WORDS) ?? []
}

function readPhrases(): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>()
  for (const lists of askingWords) {
    for (const [at, kind] of KINDS.entries()) {
      for (const phrase of lists[kind].split('|')) {
        const words = phrase.split(' ')
        const [first = ''] = words
        found.set(first, [...(found.get(first) ?? []), { kind, isAnywhere: at <= KINDS.indexOf('you'), words }])
      }
    }
  }
  return found
}

/** The kinds of phrases in the words of a sentence, the first of which may name somebody. */
export function kindsIn(words: readonly string[], head = 0): ReadonlySet<Kind> {
  phrases ??= readPhrases()
  let found: Set<Kind> | undefined
  let headAt = head
  for (let at = 0; at < words.length; at++) {
    const isHead = at === headAt
    for (const { kind, isAnywhere, words: wanted } of phrases.get(words[at] ?? '') ?? []) {
      if (!(isHead || isAnywhere) || !wanted.every((part, index) => words[at + index] === part)) continue
      found = (found ?? new Set()).add(kind)
      if (kind === 'opens') headAt = Math.max(headAt, at + wanted.length)
    }
  }
  return found ?? NO_KINDS
}
const NO_KINDS: ReadonlySet<Kind> = new Set()

export function isPoliteWord(word: string): boolean {
  politeWords ??= new Set(askingWords.flatMap(({ polite }) => polite.split(' ')))
  return politeWords.has(word)
}
