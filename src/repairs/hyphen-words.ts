import { isLetter } from './characters.ts'

const LONGEST = 40
const FULL_STOP = 46

/** The word before the hyphen at `at`, full stops of an initialism included: "U.S.-Russia" -> "U.S.". */
export function hyphenLeft(text: string, at: number): string {
  const limit = Math.max(0, at - LONGEST)
  let start = at
  while (start > limit && isPart(text.charCodeAt(start - 1))) start--
  const word = text.slice(start, at)
  return word.endsWith('.') && !isInitialism(word) ? '' : word
}

/** The word at `at`, behind a hyphen: "Russia-U.S." -> "U.S.", "Russia-China." -> "China". */
export function hyphenRight(text: string, at: number): string {
  const limit = Math.min(text.length, at + LONGEST)
  let end = at
  while (end < limit && isPart(text.charCodeAt(end))) end++
  const word = text.slice(at, end)
  if (isInitialism(word)) return word
  const stop = word.indexOf('.')
  return stop < 0 ? word : word.slice(0, stop)
}

/** One key for two words, whatever their case. */
export function pairOf(left: string, right: string): string {
  return (left + '-' + right).toLowerCase()
}

/** "U.S.", not "end." and not "end.The". */
function isInitialism(word: string): boolean {
  if (word.length < 4) return false
  for (let at = 1; at < word.length; at += 2) if (word.charCodeAt(at) !== FULL_STOP) return false
  return word.length % 2 === 0
}

function isPart(code: number): boolean {
  return code === FULL_STOP || isLetter(code)
}
