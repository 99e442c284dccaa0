import { isLetter, isLower, isSpace, isUpper } from './characters.ts'
import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { wordEnd, wordStart } from './word-edges.ts'
import { wordsOf } from './word-lists.ts'

/** A name with a paragraph break behind its middle initial. */
export const paraSplitAtInitial: Repair = repairRule('para/split-at-initial', {
  safety: 'safe',
  triggers: '\n',
  find: findSplitInitial,
})

/** At the first line end of a paragraph break.
 *     Maria T.⏎⏎Delgado
 *             ^           */
function findSplitInitial(text: string, at: number): Finding | undefined {
  if (text.charAt(at + 1) !== '\n' || text.charAt(at - 1) !== '.' || !isNameInitial(text, at - 2)) return undefined
  const end = wordEnd(text, at + 2)
  const name = text.slice(at + 2, end)
  if (!isName(name) || beginsSentence(name) || isListItem(text, at, end)) return undefined
  return { from: at - 2, to: end, after: text.slice(at - 2, at) + ' ' + name }
}

/** Whether the initial at `at` stands alone behind a given name. "I" and "X" are words or numbers more often. */
function isNameInitial(text: string, at: number): boolean {
  const initial = text.charAt(at)
  if (!isUpper(text.charCodeAt(at)) || initial === 'I' || initial === 'X' || text.charAt(at - 1) !== ' ') return false
  const given = text.slice(wordStart(text, at - 1), at - 1)
  return isName(given) && !isEnumerated(given) && !beginsSentence(given)
}

/** Whether a paragraph on one side is nothing but a name and its initial, as in a list of people.
 *     Maria T.⏎⏎Peter J.⏎⏎
 *             ^     ^         */
function isListItem(text: string, at: number, nameEnd: number): boolean {
  const start = wordStart(text, at - 3)
  if (start === 0 || text.charAt(start - 1) === '\n') return true
  const isInitial = text.charAt(nameEnd) === ' ' && isUpper(text.charCodeAt(nameEnd + 1)) && text.charAt(nameEnd + 2) === '.'
  return isInitial && (nameEnd + 3 >= text.length || text.charAt(nameEnd + 3) === '\n')
}

/** "Maria", "McBride", "O’Dell": not "NATO", not "a". */
function isName(word: string): boolean {
  return (
    word.length > 1 && isUpper(word.charCodeAt(0)) && (isLower(word.charCodeAt(1)) || isLower(word.charCodeAt(word.length - 1)))
  )
}

/** Whether a capital letter after the word numbers something: "Plan", "vitamin". */
export function isEnumerated(word: string): boolean {
  return wordsOf('enumerated').has(word.charAt(0).toUpperCase() + word.slice(1))
}

/** Whether the capitalised word begins sentences and is no name: "The", "However". */
function beginsSentence(word: string): boolean {
  return wordsOf('no-names').has(word.replace('’', "'"))
}

/** Behind these letters the sentence goes on. */
const CLOSING = ',;)’'

/** One abbreviation whatever follows. */
const NATIONS = new Set('U.S. U.K. U.N. E.U.'.split(' '))
/** One abbreviation behind a comma, and before a word in lower case. */
const KNOWN = new Set('D.C. L.A. N.Y. N.J. N.C. S.C. N.D. S.D. N.H. N.M. R.I. B.C. A.D. A.M. P.M.'.split(' '))

/** An initialism with a paragraph break behind its first full stop. */
export const paraSplitAtInitialism: Repair = repairRule('para/split-at-initialism', {
  safety: 'safe',
  triggers: '\n',
  find: findSplitInitialism,
})

/** At the first line end of a paragraph break.
 *     Washington, D.⏎⏎C., last
 *                   ^           */
function findSplitInitialism(text: string, at: number): Finding | undefined {
  if (!isBreakInInitialism(text, at)) return undefined
  const after = text.slice(at - 2, at) + text.slice(at + 2, at + 4)
  return isInitialism(text, at, after) ? { from: at - 2, to: at + 4, after } : undefined
}

function isInitialism(text: string, at: number, letters: string): boolean {
  const before = text.slice(wordStart(text, at - 3), at - 3)
  if (isEnumerated(before)) return false
  if (NATIONS.has(letters)) return true
  if (isUpper(before.charCodeAt(0))) return false
  if (at + 4 < text.length && CLOSING.includes(text.charAt(at + 4))) return true
  return KNOWN.has(letters) && (text.charAt(at - 4) === ',' || isLowerWord(text, at + 4))
}

/** Whether a lone initial stands on either side of the break, and text before the first. */
function isBreakInInitialism(text: string, at: number): boolean {
  if (text.charAt(at + 1) !== '\n' || text.charAt(at - 1) !== '.' || text.charAt(at + 3) !== '.') return false
  if (!isUpper(text.charCodeAt(at - 2)) || !isUpper(text.charCodeAt(at + 2)) || isLetter(text.charCodeAt(at + 4))) return false
  return at > 3 && text.charAt(at - 3) === ' '
}

function isLowerWord(text: string, space: number): boolean {
  return isSpace(text.charCodeAt(space)) && isLower(text.charCodeAt(space + 1))
}

/** Abbreviated titles; a name follows each. Not "No.", "St.", "Jr.", "Inc.", with which sentences end. */
const TITLES = new Set(
  'Mr Mrs Ms Mx Messrs Dr Prof Sen Rep Gov Gen Lt Col Maj Capt Cmdr Sgt Cpl Adm Hon Rev Fr Msgr Supt Pres Amb'.split(' '),
)
/** Words that begin a turn or a note, not a name. */
const NOTES = new Set('Audience Moderator Speaker Question Answer Interviewer Host Applause Laughter Note Page Editor'.split(' '))

/** A paragraph break behind an abbreviated title. */
export const paraSplitAtTitle: Repair = repairRule('para/split-at-title', {
  safety: 'safe',
  triggers: '\n',
  find: findSplitTitle,
})

/** At the first line end of a paragraph break.
 *     told Dr.⏎⏎Smith
 *             ^          */
function findSplitTitle(text: string, at: number): Finding | undefined {
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
