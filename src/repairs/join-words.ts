import { isApostrophe } from './characters.ts'
import { smallWordEnd } from './glued-words.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { beginsWord, endsWord } from './word-edges.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
/** What may stand before a word in a sentence. */
const BEFORE = ' \n"\'(*-'

/** Two words that are run together. */
export const joinWords: Repair = {
  name: 'join/words',
  title: 'Two words joined to one, where the document joins words',
  why: 'Careless copies, scans and recognisers lose spaces. A word that no list of 74,000 has, and that parts in one place to a word of grammar and another usual word, is split where the document shows three such places and more.',
  safety: 'evidence',
  triggers: LETTERS,
  near: Object.fromEntries(Array.from(LETTERS, (letter) => [letter, { before: [BEFORE] }])),
  needsGlue: true,
  examples: [
    {
      before: 'It is a long road, the roadthat we took, thefield and thehouse of it.',
      after: 'It is a long road, the road that we took, the field and the house of it.',
    },
    { before: 'The woman says that it canbe so, and thewoman and theman are in it.', after: 'The woman says that it can be so, and the woman and the man are in it.' },
    { before: 'But don’tyou need to see that, thatit’s the thingthat itneeds?', after: 'But don’t you need to see that, that it’s the thing that it needs?' },
    { before: 'She stood in the boat, theboat andstood, and thelight is on.', after: 'She stood in the boat, the boat and stood, and the light is on.' },
  ],
  counterExamples: [
    'It is a roadthat is long, and nothing else is the matter.',
    'Whatever they do, somewhere and everywhere, they cannot do without us, themselves.',
    'We wanna go, and we gonna see that which is the best of it.',
    'Das roadthat ist kein Wort, und isthe auch nicht.',
  ],
  find: findGlued,
}

/** At the first letter of a word.
 *     we took the roadthat is long
 *                 ^                */
function findGlued(text: string, at: number, { glued, english, inLabel }: Evidence): Finding | undefined {
  if (glued === undefined || !english || !beginsWord(text, at)) return undefined
  const to = smallWordEnd(text, at)
  // "evenin'"
  if (!endsWord(text, to) || isApostrophe(text.charCodeAt(to))) return undefined
  const word = text.slice(at, to)
  const split = glued.splitOf(word)
  if (split === undefined || inLabel(word)) return undefined
  return { from: at, to, after: `${word.slice(0, split)} ${word.slice(split)}` }
}
