import { isLower, isUpper, LOWER_CASE, UPPER_CASE } from './characters.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { beginsWord, endsWord, wordEnd, wordStart } from './word-edges.ts'

/** A word of grammar joined with a capitalised word. */
export const joinCamel: Repair = {
  name: 'join/camel',
  title: 'A word of grammar joined with a capitalised word',
  why: 'Lost line ends join any words. In talk about code most words that look like this are names, such as "theStore" or "fromEntries": so this is made by name only.',
  safety: 'opt-in',
  triggers: UPPER_CASE,
  near: Object.fromEntries(
    Array.from(UPPER_CASE, (letter) => [letter, { before: [LOWER_CASE, LOWER_CASE], behind: [LOWER_CASE] }]),
  ),
  examples: [
    { before: 'It is theUnited Nations.', after: 'It is the United Nations.' },
    { before: 'He came fromLondon in theSummer of that year.', after: 'He came from London in the Summer of that year.' },
    { before: 'That is ourHouse and yourHouse.', after: 'That is our House and your House.' },
    { before: 'They spoke aboutPeru, and withPeter of it.', after: 'They spoke about Peru, and with Peter of it.' },
  ],
  counterExamples: [
    'It is the iPhone and the eBay of it, by deLuca and vanHolm.',
    'Use isArray and toString of it, then forEach and onClick.',
    'McDonald and LaToya are in the room of O’Neill.',
    'The call is theStore.get(x) of theStore() or the_Store.',
  ],
  find: findCamel,
}

/** No prefix of names in code, or hardly one. */
const WORDS = new Set('the and that with our your their his her from about these those this but of'.split(' '))
const LONGEST = 6

/** At the capital letter.
 *     It is theUnited Nations
 *              ^              */
function findCamel(text: string, at: number, evidence: Evidence): Finding | undefined {
  if (!evidence.english || !isLower(text.charCodeAt(at - 1)) || !isLower(text.charCodeAt(at + 1))) return undefined
  const from = wordStart(text, at)
  if (at - from > LONGEST || !WORDS.has(text.slice(from, at)) || !beginsWord(text, from)) return undefined
  const to = wordEnd(text, at)
  const word = text.slice(at, to)
  if (to < at + 3 || !endsWord(text, to) || hasCapital(word.slice(1)) || evidence.inLabel(text.slice(from, to))) return undefined
  return { from, to: at, after: text.slice(from, at) + ' ' }
}

function hasCapital(word: string): boolean {
  return Array.from(word).some((letter) => isUpper(letter.charCodeAt(0)))
}
