import { packed } from 'word-list'

/** Per power of ten of counts from a hundred on; see scripts/build/word-list.mjs. */
const STEPS = 7
/** All words of the list, counted: the power of ten. */
const ALL = 7.7
/** What is taken of words said less than a hundred times. */
const RARE = -5.8
const CAPITAL = 128
const [ZERO, LEAST, MARK, FIRST, LAST] = [48, 65, 126, 97, 122]

/** Levels, and CAPITAL where it is set. */
let list: Map<string, number> | undefined

/** Reads the list: "0theX3reV4forH" is "the", "there", "therefor"; see scripts/build/word-list.mjs. */
function words(): Map<string, number> {
  if (list !== undefined) return list
  // The command reads the file when it is asked for, each time.
  const text = packed
  list = new Map()
  let word = ''
  for (let at = 0; at < text.length; ) {
    let end = at + 1
    while (text.charCodeAt(end) >= FIRST && text.charCodeAt(end) <= LAST) end++
    word = word.slice(0, text.charCodeAt(at) - ZERO) + text.slice(at + 1, end)
    const level = text.charCodeAt(end) - LEAST + 1
    const isCounted = level > 0 && level < FIRST - LEAST
    if (isCounted) end++
    const isCapital = text.charCodeAt(end) === MARK
    list.set(word, (isCounted ? level : 0) + (isCapital ? CAPITAL : 0))
    at = isCapital ? end + 1 : end
  }
  return list
}

/** How often a word is said, as the logarithm of its share; undefined where it is none of the list. */
export function shareOf(word: string): number | undefined {
  const level = (words().get(word) ?? -1) % CAPITAL
  return level < 0 ? undefined : level === 0 ? RARE : (level - 1) / STEPS + 2 - ALL
}

/** Whether a word of the list is mostly written with a capital: a name, or what begins sentences. */
export function isCapital(word: string): boolean {
  return (words().get(word) ?? 0) >= CAPITAL
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
