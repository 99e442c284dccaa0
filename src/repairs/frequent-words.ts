import { packed } from 'word-list'

/** Per power of ten of counts from a hundred on; see scripts/build/word-list.mjs. */
const STEPS = 7
/** All words of the list, counted: the power of ten. */
const ALL = 7.7
/** What is taken of words said less than a hundred times. */
const RARE = -5.8
// "3re", "4forH", "0johnN~"
const ENTRY = /([0-@])([a-z]+)([A-_]?)(~?)/g

let list: Map<string, number> | undefined
const capitals = new Set<string>()

/** The words of the list, with the logarithm of their share of all that is said. */
function words(): Map<string, number> {
  if (list !== undefined) return list
  list = new Map()
  let word = ''
  for (const [, shared = '', rest = '', level = '', capital] of packed.matchAll(ENTRY)) {
    word = word.slice(0, shared.charCodeAt(0) - 48) + rest
    list.set(word, level === '' ? RARE : (level.charCodeAt(0) - 65) / STEPS + 2 - ALL)
    if (capital === '~') capitals.add(word)
  }
  return list
}

/** How often a word is said, as the logarithm of its share; undefined where it is none of the list. */
export function shareOf(word: string): number | undefined {
  return words().get(word)
}

/** Whether a word of the list is mostly written with a capital: a name, or what begins sentences. */
export function isCapital(word: string): boolean {
  return capitals.has(word)
}

// walks   watches   walked   loved   walking   loving   slowly   slower   slowest   darkness   worker's
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:'s|s)$/, ['']],
  [/(?:es|ed|er|est|ing)$/, ['', 'e']],
  [/([a-z])\1(?:ed|er|est|ing)$/, ['$1']],
  [/(?:ly|ness|less|ful|ward|wards|able|ish|ment|ism|ist|y)$/, ['', 'e']],
  [/(?:ies|ied|ier|iest|ily|iness)$/, ['y']],
]
const STARTS = /^(?:un|re|non|pre|anti|over|under|out|mis|dis|inter|super|sub|co|semi|multi|micro|mega)/

/** Whether it is a word, an inflection of one, or made of one and a usual beginning. */
export function isKnownWord(word: string): boolean {
  const isWord = (form: string): boolean => form.length > 3 && words().has(form)
  const isInflected = (form: string): boolean =>
    ENDINGS.some(([ending, instead]) => ending.test(form) && instead.some((end) => isWord(form.replace(ending, end))))
  if (words().has(word) || isInflected(word)) return true
  const rest = word.replace(STARTS, '')
  return rest !== word && rest.length > 3 && (isWord(rest) || isInflected(rest))
}
