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
      before: 'A road is a road, the roadthat we took, thefield and thehouse of it.',
      after: 'A road is a road, the road that we took, the field and the house of it.',
    },
    {
      before: 'The woman, that woman, is thewoman and theman who canbe in it.',
      after: 'The woman, that woman, is the woman and the man who can be in it.',
    },
    {
      before: 'Did you see what you need? But don’tyou need to see that, thatit’s the thingthat itneeds?',
      after: 'Did you see what you need? But don’t you need to see that, that it’s the thing that it needs?',
    },
    {
      before: 'The boat is her boat, theboat andstood, and thelight is on.',
      after: 'The boat is her boat, the boat and stood, and the light is on.',
    },
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
