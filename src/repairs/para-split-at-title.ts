import { isLower, isUpper, UPPER_CASE } from './characters.ts'
import { beginsSentence } from './name-neighbours.ts'
import type { Finding, Repair } from './repair.ts'
import { wordEnd, wordStart } from './word-edges.ts'

/** Abbreviated titles; a name follows each. Not "No.", "St.", "Jr.", "Inc.", with which sentences end. */
const TITLES = new Set(
  'Mr Mrs Ms Mx Messrs Dr Prof Sen Rep Gov Gen Lt Col Maj Capt Cmdr Sgt Cpl Adm Hon Rev Fr Msgr Supt Pres Amb'.split(' '),
)
const LAST_LETTERS = [...new Set(Array.from(TITLES, (title) => title.slice(-1)))].join('')
/** Words that begin a turn or a note, not a name. */
const NOTES = new Set('Audience Moderator Speaker Question Answer Interviewer Host Applause Laughter Note Page Editor'.split(' '))

/** A paragraph break behind an abbreviated title. */
export const paraSplitAtTitle: Repair = {
  name: 'para/split-at-title',
  title: 'A paragraph break after an abbreviated title',
  why: 'Sentence splitters take the full stop of "Dr." for the end of a sentence. No paragraph ends with such a title: the name after the break belongs to it, unless it is a label.',
  safety: 'safe',
  triggers: '\n',
  near: { '\n': { before: ['.', LAST_LETTERS], behind: ['\n', UPPER_CASE] } },
  examples: [
    { before: 'as I told Dr.\n\nSmith last week', after: 'as I told Dr. Smith last week' },
    { before: 'Thank you, Mr.\n\nMcBride.', after: 'Thank you, Mr. McBride.' },
    { before: 'a bill of Sen.\n\nÉlodie Marsh', after: 'a bill of Sen. Élodie Marsh' },
    { before: 'So (Prof.\n\nLund) it was.', after: 'So (Prof. Lund) it was.' },
  ],
  counterExamples: [
    'That was Dr.\n\nThe next one came.',
    'He answered No.\n\nSmith did too.',
    'I told Dr.\nSmith so.',
    'I told the dr.\n\nSmith so.',
    'I told Dr.\n\nSMITH: So?',
    'I met Mr.\n\nSmith: So?',
    'at Main St.\n\nPaul came.',
  ],
  find: findSplitName,
}

/** At the first line end of a paragraph break.
 *     told Dr.⏎⏎Smith
 *             ^          */
function findSplitName(text: string, at: number): Finding | undefined {
  if (text.charAt(at - 1) !== '.' || text.charAt(at + 1) !== '\n') return undefined
  const start = wordStart(text, at - 1)
  if (!isUpper(text.charCodeAt(start)) || !isInSentence(text, start) || !TITLES.has(text.slice(start, at - 1))) return undefined
  const end = wordEnd(text, at + 2)
  const name = text.slice(at + 2, end)
  if (!isName(name) || beginsSentence(name) || NOTES.has(name) || isLabel(text, end)) return undefined
  return { from: start, to: end, after: text.slice(start, at) + ' ' + name }
}

/** A title that is a paragraph of its own tells nothing. */
function isInSentence(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  return before === ' ' || before === '(' || before === '“' || before === '—'
}

function isName(word: string): boolean {
  return (
    word.length > 1 && isUpper(word.charCodeAt(0)) && (isLower(word.charCodeAt(1)) || isLower(word.charCodeAt(word.length - 1)))
  )
}

const LABEL_REACH = 60

/** Whether a colon ends the first few words of the paragraph. */
function isLabel(text: string, from: number): boolean {
  for (let at = from; at < from + LABEL_REACH && at < text.length; at++) {
    const mark = text.charAt(at)
    if (mark === ':') return true
    if (mark === '\n' || '.?!,;'.includes(mark)) return false
  }
  return false
}
