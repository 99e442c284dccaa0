import { editDistance } from '../text/edit-distance.ts'
import { fold } from '../text/fold.ts'

/** Shorter names are too alike by chance. */
const SHORTEST = 5
const LONGEST = 60
/** Letters of a word in which two may be wrong. */
const LONG_WORD = 8
const LATIN = /^[a-z]+$/
const DIGIT = /\d/
/** Words before a surname that tell people apart. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr sir lord lady dame m mme mlle herr frau sr sra don dona'.split(' '),
)

/** Letters that must change to make one name of the other, up to `most`; undefined when they are further apart. */
export function nameDistance(one: string, other: string, most: number): number | undefined {
  const [from, to] = [fold(one), fold(other)]
  if (from === to || Math.abs(from.length - to.length) > most) return undefined
  if (Math.min(from.length, to.length) < SHORTEST || Math.max(from.length, to.length) > LONGEST) return undefined
  if (DIGIT.test(from) || DIGIT.test(to) || differByTitle(from, to)) return undefined
  const distance = editDistance(from, to)
  return distance <= most && differInOneWord(from, to) ? distance : undefined
}

/** "mr lund" and "ms lund" */
function differByTitle(from: string, to: string): boolean {
  const [first = '', ...rest] = from.split(' ')
  const [otherFirst = '', ...otherRest] = to.split(' ')
  return rest.join(' ') === otherRest.join(' ') && TITLES.has(first) && TITLES.has(otherFirst)
}

/** One word is written otherwise, and is no initial or short word: "speaker a" and "speaker b" are two people. */
function differInOneWord(from: string, to: string): boolean {
  const words = from.split(' ')
  const others = to.split(' ')
  if (words.length !== others.length) return from.replaceAll(' ', '') === to.replaceAll(' ', '')
  const pairs = words.flatMap((word, index) => (word === others[index] ? [] : [[word, others[index] ?? ''] as const]))
  return pairs.every(([word, twin]) => isSlip(word, twin))
}

/** Slips of the pen seldom change the first letter, and two letters of long words only. */
function isSlip(word: string, twin: string): boolean {
  const shorter = Math.min(word.length, twin.length)
  if (word.charAt(0) !== twin.charAt(0) || shorter < 3) return false
  const distance = editDistance(word, twin)
  return distance === 1 || (shorter >= LONG_WORD && LATIN.test(word))
}
