import { isLower, isSpace, isUpper, LOWER_CASE, UPPER_CASE } from './characters.ts'
import type { Evidence, Finding, Near, Repair } from './repair.ts'
import { followsStarter, mayStartSentence, startsSentence } from './sentence-starters.ts'
import { beginsWord, wordEnd, wordStart } from './word-edges.ts'

const ENDS = '.?!'
/** No sentence that is looked for begins with another letter. */
const INITIALS = 'ABCDEFGHILMNOPQRSTUVWY'
const BESIDE: readonly Near[] = [
  { before: [LOWER_CASE, LOWER_CASE], behind: [INITIALS, LOWER_CASE + UPPER_CASE + " ,'"] },
  { before: [LOWER_CASE, LOWER_CASE], behind: ['"', INITIALS] },
]

/** A sentence that begins right behind the mark of the one before. */
export const spaceAfterSentence: Repair = {
  name: 'space/after-sentence',
  title: 'No space behind a sentence',
  why: 'Line ends between sentences were lost. The word before the mark is in lower case, and the one behind it begins sentences and is no name: so no address, no file, no initialism and no name in code.',
  safety: 'safe',
  triggers: ENDS,
  near: { '.': BESIDE, '?': BESIDE, '!': BESIDE },
  examples: [
    { before: 'That is the end.The rest is here.', after: 'That is the end. The rest is here.' },
    { before: 'Is it late?It’s late!But we stay.', after: 'Is it late? It’s late! But we stay.' },
    { before: '“That is all.”And he left.', after: '“That is all.” And he left.' },
    {
      before: 'He said: "It is late."So we left.She said,"We stay."',
      after: 'He said: "It is late." So we left. She said,"We stay."',
    },
    { before: 'It is so.Now we go.In the end, we do.', after: 'It is so. Now we go. In the end, we do.' },
  ],
  counterExamples: [
    'The call is promise.All or time.Now, and list.First is it.',
    'Use Decimal.Amount, Data.World and CancellationToken.None in the code.',
    'It is at example.The.html, in foo.The() or in end.The_file.',
    'Ask the U.S.And the e.g.The of it.',
    'It is will.I.Am and the .NET of it, a Node.It thing.',
    'Das ist das Ende.The End.',
  ],
  find: findJoinedSentence,
}

/** At the mark.
 *     the end.The rest
 *            ^          */
function findJoinedSentence(text: string, at: number, { english }: Evidence): Finding | undefined {
  if (!english || !isLower(text.charCodeAt(at - 1)) || !isLower(text.charCodeAt(at - 2))) return undefined
  const quote = text.charAt(at + 1)
  const begin = QUOTES.includes(quote) ? at + 2 : at + 1
  if (!isUpper(text.charCodeAt(begin)) || !endsSentence(text, at) || !beginsSentence(text, begin)) return undefined
  if (begin === at + 1) return { from: at, to: begin, after: text.charAt(at) + ' ' }
  const side = sideOf(text, at + 1)
  if (side === undefined) return undefined
  return { from: at, to: begin, after: text.charAt(at) + (side === 'closing' ? quote + ' ' : ' ' + quote) }
}

const QUOTES = '"”“'

/** Whether the word before the mark is plain: in lower case, or one that begins sentences. */
function endsSentence(text: string, at: number): boolean {
  const start = wordStart(text, at)
  if (!beginsWord(text, start) && !ENDS.includes(text.charAt(start - 1))) return false
  const word = text.slice(start, at)
  return !isUpper(word.charCodeAt(0)) || startsSentence(word) || mayStartSentence(word)
}

/** Whether a sentence begins with the word at `at`. */
function beginsSentence(text: string, at: number): boolean {
  const end = wordEnd(text, at)
  const word = text.slice(at, end)
  const mark = text.charAt(end)
  if (mark !== ',' && !isSpace(text.charCodeAt(end))) return startsSentence(word) && word.length > 1 && isClosed(text, end)
  if (startsSentence(word)) return true
  return mark !== ',' && mayStartSentence(word) && followsStarter(text.slice(end + 1, wordEnd(text, end + 1)).toLowerCase())
}

/** Whether a mark ends what begins: "Yes." */
function isClosed(text: string, end: number): boolean {
  return end >= text.length || (MARKS.includes(text.charAt(end)) && !isWord(text, end + 1))
}

const MARKS = '.?!;:—–…'

function isWord(text: string, at: number): boolean {
  return isLower(text.charCodeAt(at))
}

const REACH = 1_000

/** Whether the quotation mark at `at` closes or opens; undefined when its paragraph does not tell. */
function sideOf(text: string, at: number): 'closing' | 'opening' | undefined {
  const mark = text.charAt(at)
  if (mark !== '"') return mark === '”' ? 'closing' : 'opening'
  const before = countMarks(text, at, -1)
  const behind = countMarks(text, at, 1)
  if (before === undefined || behind === undefined || (before + behind) % 2 === 0) return undefined
  return before % 2 === 1 ? 'closing' : 'opening'
}

/** Straight quotation marks in the paragraph on one side; undefined when it is too long to look. */
function countMarks(text: string, at: number, step: 1 | -1): number | undefined {
  let count = 0
  for (let place = at + step; Math.abs(place - at) <= REACH; place += step) {
    if (place < 0 || place >= text.length || text.startsWith('\n\n', place)) return count
    if (text.charAt(place) === '"') count++
  }
  return undefined
}
