import { LOWER_CASE } from './characters.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { beginsWord, endsWord, wordEnd } from './word-edges.ts'

/** A word of grammar joined with a capitalised word. */
export const joinCamel: Repair = {
  name: 'join/camel',
  title: 'A word of grammar joined with a capitalised word',
  why: 'Lost line ends join any words. In talk about code most words that look like this are names, such as "theStore" or "fromEntries": so this is made by name only.',
  safety: 'opt-in',
  triggers: LOWER_CASE,
  suspects: (word) => JOINED.test(word),
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

// "theUnited": the first is no prefix of names in code, or hardly one
const JOINED = /^(the|and|that|with|our|their|your|his|her|from|about|these|those|this|but|of)(\p{Lu}\p{Ll}[\p{Ll}'’]+)$/u

/** At the first letter.
 *     It is theUnited Nations
 *           ^                 */
function findCamel(text: string, at: number, evidence: Evidence): Finding | undefined {
  const end = wordEnd(text, at)
  const word = text.slice(at, end)
  const [, first] = JOINED.exec(word) ?? []
  if (first === undefined || !evidence.english || !beginsWord(text, at) || !endsWord(text, end) || evidence.inLabel(word))
    return undefined
  return { from: at, to: at + first.length, after: `${first} ` }
}
