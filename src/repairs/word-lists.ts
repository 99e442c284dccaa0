import { wordSet } from '../text/word-set.ts'
import lists from './words.txt'

// "grammar:", and its words in the indented lines below
const LIST = /^(\S+):\n((?: .*\n)+)/gm

let texts: ReadonlyMap<string, string> | undefined
const sets = new Map<string, ReadonlySet<string>>()

function listTexts(): ReadonlyMap<string, string> {
  texts ??= new Map(Array.from(lists.matchAll(LIST), ([, name = '', words = '']) => [name, words]))
  return texts
}

/** The words of a list of words.txt; none where there is no such list. A set is made when it is first asked for. */
export function wordsOf(list: string): ReadonlySet<string> {
  let words = sets.get(list)
  if (words === undefined) {
    words = wordSet(listTexts().get(list) ?? '')
    sets.set(list, words)
  }
  return words
}

/** The names of the lists that begin so. */
export function listsOf(kind: string): readonly string[] {
  return [...listTexts().keys()].filter((name) => name.startsWith(kind))
}

let small: ReadonlySet<string> | undefined

/** Whether the lower-case word is one of the few hundred that hold speech together. */
export function isGrammarWord(word: string): boolean {
  small ??= new Set([...wordsOf('small-words'), ...listsOf('pair-').flatMap((list) => [list.slice(5), ...wordsOf(list)])])
  return small.has(word.includes('’') ? word.replace('’', "'") : word)
}
