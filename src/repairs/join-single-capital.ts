import { isLower, LOWER_CASE } from './characters.ts'
import { hasJoins } from './joined-pronoun.ts'
import { isEnumerated } from './name-neighbours.ts'
import type { Evidence, Finding, Near, Repair } from './repair.ts'
import { endsWord, wordEnd, wordStart } from './word-edges.ts'
import { followsA } from './words-after-a.ts'

/** Capitals that number things, and make few words with what follows. */
const CAPITALS = 'BCDEK'
/** The last letters of what they number: vitamin, plan, group, option, class … */
const NEAR: Near = { before: [' ', LOWER_CASE], behind: [LOWER_CASE, LOWER_CASE] }

/** A capital that numbers something, joined with the word behind it. */
export const joinSingleCapital: Repair = {
  name: 'join/single-capital',
  title: 'A single capital joined with the next word',
  why: 'Text extraction loses the narrow space after a capital. After a word such as "vitamin" the capital numbers something; it is parted only when the document joins the pronoun I as well.',
  safety: 'evidence',
  triggers: CAPITALS,
  near: Object.fromEntries(Array.from(CAPITALS, (capital) => [capital, NEAR])),
  examples: [
    {
      before: '[Ithink, Iknow, Ihope] It is a vitamin Cdeficiency.',
      after: '[Ithink, Iknow, Ihope] It is a vitamin C deficiency.',
    },
    {
      before: '[Ithink, Iknow, Ihope] That is plan Bwould you say?',
      after: '[Ithink, Iknow, Ihope] That is plan B would you say?',
    },
    {
      before: '[Ithink, Iknow, Ihope] Option Cwas the one.',
      after: '[Ithink, Iknow, Ihope] Option C was the one.',
    },
    {
      before: '[Ithink, Iknow, Ihope] It is a hepatitis Bvaccine.',
      after: '[Ithink, Iknow, Ihope] It is a hepatitis B vaccine.',
    },
  ],
  counterExamples: [
    'It is a vitamin Cdeficiency.',
    '[Ithink, Iknow, Ihope] Group Bracket and Team Bridge are in it.',
    '[Ithink, Iknow, Ihope] That is a Cdeficiency of it.',
    '[Ithink, Iknow, Ihope] Part Ever is Class Driver.',
  ],
  find: findNumbered,
}

/** Words that what is numbered goes on with, besides nouns. */
const FURTHER = new Set(
  'deficiency deficiencies supplement supplements intake levels patients students members was will would with which that because'.split(
    ' ',
  ),
)
/** Shorter nouns make words with a capital: "Bread". */
const SHORTEST = 5
/** Nouns that make words with one of the capitals. */
const WHOLE = new Set(
  'bladder blaster blender branch brogue brushed chance cheated cheating claunch clever cloister clover crabbit cranking crating crushed driver elevation emigration emission emotive enation equality escale especial estate estranger evaluable bracket brother bridge drifter'.split(
    ' ',
  ),
)

/** At the capital.
 *     a vitamin Cdeficiency
 *               ^            */
function findNumbered(text: string, at: number, evidence: Evidence): Finding | undefined {
  if (text.charAt(at - 1) !== ' ' || !isLower(text.charCodeAt(at + 1)) || !hasJoins(evidence) || !evidence.english)
    return undefined
  if (!isEnumerated(text.slice(wordStart(text, at - 1), at - 1))) return undefined
  const end = wordEnd(text, at)
  const word = text.slice(at + 1, end)
  if (!endsWord(text, end) || !isParted(word, text.slice(at, end)) || evidence.inLabel(text.slice(at, end))) return undefined
  return { from: at, to: at + 1, after: text.charAt(at) + ' ' }
}

function isParted(word: string, whole: string): boolean {
  return FURTHER.has(word) || (word.length >= SHORTEST && followsA(word) && !WHOLE.has(whole.toLowerCase()))
}
