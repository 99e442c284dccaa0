import { isLower } from './characters.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { beginsWord, endsWord, wordEnd } from './word-edges.ts'
import { wordsOf } from './word-lists.ts'
import { WordMemory } from './word-memory.ts'

/** The pronoun I run together with the word behind it. */
export const joinIVerb: Repair = repairRule('join/i-verb', {
  safety: 'safe',
  triggers: 'I',
  suspects: (word) => word.startsWith('I') && kindOf(word.slice(1)) !== OTHER,
  find: findJoinedPronoun,
})

function findJoinedPronoun(text: string, at: number, evidence: Evidence): Finding | undefined {
  const join = joinedPronoun(text, at)
  if (join === undefined || !evidence.english) return undefined
  if (!join.sure && !hasJoins(evidence)) return undefined
  const word = text.slice(at, join.end)
  return evidence.inLabel(word) ? undefined : { from: at, to: join.end, after: `I ${word.slice(1)}` }
}

/** Joins that must be seen before doubtful ones are taken for joins too, and their share of all uses of I. */
const ENOUGH_JOINS = 3
const ENOUGH_SHARE = 0.02

/** The pronoun I with the word after it. */
interface JoinedPronoun {
  /** Where the joined word ends. */
  readonly end: number
  /** False when the whole is a word or a name of its own: "Ido", "Igo". */
  readonly sure: boolean
}

/** What the "I" at `at` is joined with.
 *     So Ithink that
 *        ^              */
export function joinedPronoun(text: string, at: number): JoinedPronoun | undefined {
  if (!isLower(text.charCodeAt(at + 1)) || !beginsWord(text, at)) return undefined
  const end = wordEnd(text, at)
  const kind = memory.find(text, at + 1, end) || kindOf(text.slice(at + 1, end))
  return kind === OTHER || !endsWord(text, end) ? undefined : { end, sure: kind === SURE }
}

/** Whether the document has shown so many joins that even doubtful ones are likely. */
export function hasJoins({ sureJoins, freePronouns }: Evidence): boolean {
  return sureJoins >= ENOUGH_JOINS && sureJoins > ENOUGH_SHARE * (sureJoins + freePronouns)
}

/** What a word after "I" is. */
const OTHER = 1
const SURE = 2
const DOUBTFUL = 3

/** The same few words follow "I" again and again. */
const memory = new WordMemory(1_024)

function kindOf(word: string): number {
  const kind = !followsI(word) ? OTHER : wordsOf('after-i-doubtful').has(word) ? DOUBTFUL : SURE
  memory.keep(word, kind)
  return kind
}

/** Whether the lower-case word often stands after the pronoun I: "think", "don’t", "really", "stopped". */
export function followsI(word: string): boolean {
  if (word.length < 2) return false
  if (wordsOf('after-i').has(word) || wordsOf('after-i-doubtful').has(word) || isRegular(word)) return true
  return (
    isRegular(`${word}_`) || isPast(word) || wordsOf('after-i-shortened').has(word.includes('’') ? word.replace('’', "'") : word)
  )
}

/** Verbs that double their last letter stand as "stop_". */
function isRegular(verb: string): boolean {
  return wordsOf('after-i-regular').has(verb)
}

/** Whether a regular verb makes this past: "baked" of "bake", "carried" of "carry", "stopped" of "stop_", "walked". */
function isPast(word: string): boolean {
  if (!word.endsWith('ed') || word.length < 4) return false
  const stem = word.slice(0, -2)
  if (isRegular(`${stem}e`)) return true
  if (stem.endsWith('i')) return isRegular(`${stem.slice(0, -1)}y`) && !isVowel(stem.at(-2))
  if (stem.at(-1) === stem.at(-2) && isRegular(`${stem.slice(0, -1)}_`)) return true
  return isRegular(stem) && !stem.endsWith('e') && !(stem.endsWith('y') && !isVowel(stem.at(-2)))
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && 'aeiou'.includes(letter)
}
