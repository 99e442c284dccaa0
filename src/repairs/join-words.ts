import { isApostrophe, LOWER_CASE, UPPER_CASE } from './characters.ts'
import { likelySplits, splitOf } from './glued-words.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { beginsSentenceAt, beginsWord, endsWord, wordEnd } from './word-edges.ts'
import { wordsOf } from './word-lists.ts'

/** Two words that are run together. */
export const joinWords: Repair = {
  name: 'join/words',
  title: 'Two words joined to one, where the document joins words',
  why: 'Careless copies, scans and recognisers lose spaces. A word that no list of 74,000 has, and that parts in one place to a word of grammar and another usual word, is split where the document shows three such places and more.',
  safety: 'evidence',
  triggers: LOWER_CASE,
  suspects: (word) => splitOf(word) !== undefined,
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
function findGlued(text: string, at: number, evidence: Evidence): Finding | undefined {
  const { glued } = evidence
  return glued?.isOpen === true ? findSplit(text, at, { evidence, splits: (word) => [glued.splitOf(word) ?? 0] }) : undefined
}

/** Two words, or three, that are run together, wherever that is. */
export const joinLexicon: Repair = {
  name: 'join/lexicon',
  title: 'A word of grammar joined with any other word',
  why: 'Lost spaces join any words. What no list of 74,000 words has, and what parts to a word of grammar and one or two known words, at the start of a sentence too, is split; it may still be a name or a new word, so this is made by name only.',
  safety: 'opt-in',
  triggers: LOWER_CASE + UPPER_CASE,
  suspects: (word) => likelySplits(word.toLowerCase()).length > 0,
  examples: [
    { before: 'It is underthis roof.', after: 'It is under this roof.' },
    { before: 'He spoke aboutthose houses, andthink of it.', after: 'He spoke about those houses, and think of it.' },
    { before: 'It is a roadthat is long.', after: 'It is a road that is long.' },
    { before: 'That is yourhouse, theroad to it, and thisplace.', after: 'That is your house, the road to it, and this place.' },
    {
      before: 'It is late. Theyhave a boat, and itwasthe end of it.',
      after: 'It is late. They have a boat, and it was the end of it.',
    },
  ],
  counterExamples: [
    'It is throughout the year, within and without, whatever it is.',
    'The husband and a thousand islands: they are themselves.',
    'Ask Thehouse and theHouse of it, or the_house and thehouse.com.',
    'Das yourhouse ist kein Wort.',
  ],
  find: (text, at, evidence) => findSplit(text, at, { evidence, splits: likelySplits }),
}

interface Splitting {
  readonly evidence: Evidence
  readonly splits: (word: string) => readonly number[]
}

/** At the first letter of a word: in lower case, or where a sentence begins. */
function findSplit(text: string, at: number, { evidence, splits }: Splitting): Finding | undefined {
  const to = wordEnd(text, at)
  const word = text.slice(at, to)
  const small = word.charAt(0).toLowerCase() + word.slice(1)
  if (!evidence.english || !beginsWord(text, at) || !endsWord(text, to)) return undefined
  // "evenin'"
  if (isApostrophe(text.charCodeAt(to)) || evidence.inLabel(word)) return undefined
  const places = splits(small).filter((place) => place > 0)
  if (places.length === 0) return undefined
  // "Theyhave" at the start of a sentence, and not "Justin"
  if (small !== word && !(wordsOf('strict').has(small.slice(0, places[0])) && beginsSentenceAt(text, at))) return undefined
  const parts = [...places, word.length].map((place, index) => word.slice(places[index - 1] ?? 0, place))
  return { from: at, to, after: parts.join(' ') }
}
