import type { LabelMatch } from '../recogniser/label.ts'
import { saysFigures } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { isAsciiUpper, isBlank, isDigit, skipBlank } from './names/units.ts'
import { isWideLetter, saysWide } from './wide-speech.ts'

const TAB = 0x09
/** A full stop stands behind the letter, as where lawyers ask. */
const OF_EXAMINATION = 'examination'
/** An article before a wide gap looks the same. */
const WIDE_ANSWER = 0.4
/** Pages of the web make one space of several: only that others answer makes it a label. */
const NARROW = 0.3
/** With a mark or a wide gap. */
const MARKED = 0.6
/** The same before a small letter, as notes have it. */
const SMALL = 0.55
const OF_FIGURES = 0.2
/** Nobody asks a figure: "Q1. 3" is a row of a form, or of a quarter. */
const ASKS_FIGURES = 0.05
const BEGINS_SMALL = /^\p{Ll}/u
const WORDS = ['QUESTION', 'ANSWER']

export const roleLetters: LabelConvention = {
  name: 'role-letters',
  title: 'Q and A',
  about:
    'Press briefings, depositions and talks: a capital Q or A at the start of a line, with a period, a colon, a tab or two spaces behind it, or one space, where others answer; before a mark it may carry a number.',
  examples: [
    { line: 'Q    Thank you. When will it open?', label: 'Q' },
    { line: 'A\tIn the spring.', label: 'A' },
    { line: 'Q And when will it open?', label: 'Q' },
    { line: 'Q (Inaudible.)', label: 'Q' },
    { line: 'Q ...[H]ow did it end?', label: 'Q' },
    { line: 'Q. Were you there?', label: 'Q' },
    { line: 'A. I was.', label: 'A' },
    { line: 'Q: Is it safe?', label: 'Q' },
    { line: 'A: It is.', label: 'A' },
    { line: 'Q14. Is it safe?', label: 'Q14' },
    { line: 'QUESTION: Is it safe?', label: 'QUESTION' },
    { line: 'ANSWER: It is.', label: 'ANSWER' },
    { line: 'Q いつ始めたのですか。', label: 'Q' },
    { line: 'A1 三年前です。', label: 'A1' },
  ],
  counterExamples: [
    'A dog barked.',
    'Q A team',
    'A. B. Lund wrote it.',
    'QUESTIONS: three of them',
    'Answer: yes',
    'q: is it',
    'Q is a letter.',
    'Q&A: a page',
    'A:b',
    'A 港',
    'Aいつですか。',
  ],
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const first = line.charAt(at)
    if (first !== 'Q' && first !== 'A') return undefined
    return matchLetter(line, at) ?? matchWord(line, at)
  },
}

/** A capital Q or A, perhaps its number, and a mark or a wide gap behind it.
 *     Q.  Were you there?     Q14: Were you there?     Q    Were you there?
 *      ^                         ^                      ^                    */
function matchLetter(line: string, at: number): LabelMatch | undefined {
  const end = numberEnd(line, at + 1)
  const mark = line.charAt(end)
  if (mark === ':' || mark === '.') return hasGap(line, end + 1) ? letterMatch(line, { at, end, behind: end + 1 }) : undefined
  const speechAt = skipBlank(line, end)
  if (speechAt > end && isWideLetter(line.charCodeAt(speechAt)) && saysWide(line, speechAt)) {
    return letterMatch(line, { at, end, behind: end })
  }
  const tab = line.charCodeAt(end) === TAB
  if (end > at + 1 || speechAt === line.length || speechAt === end) return undefined
  const found = letterMatch(line, { at, end, behind: end })
  if (!tab && speechAt === end + 1) return found && mayAsk(line, found) ? { ...found, prior: NARROW } : undefined
  return found?.label === 'A' && !tab ? { ...found, prior: WIDE_ANSWER } : found
}

/** "Q And when?"  "Q (Inaudible.)"  but not "Q A team" */
function mayAsk(line: string, { label, speechAt }: LabelMatch): boolean {
  const first = line.charCodeAt(speechAt)
  if (label !== 'Q' || !(isAsciiUpper(first) || BEGINS_CUT.test(line.slice(speechAt, speechAt + CUT_REACH)))) return false
  return line.charAt(speechAt) === 'I' || !isBlank(line.charCodeAt(speechAt + 1))
}

/** "(Inaudible.)"  "...[H]ow do you"  "-- and the ferry" */
const BEGINS_CUT = /^(?:\(|\.{3} ?[[\p{L}]|…|\[\p{L}|--)/u
const CUT_REACH = 6

const MOST_DIGITS = 4

function numberEnd(line: string, at: number): number {
  let end = at
  while (end - at < MOST_DIGITS && isDigit(line.charCodeAt(end))) end++
  return end
}

function hasGap(line: string, at: number): boolean {
  return at >= line.length || isBlank(line.charCodeAt(at))
}

interface Letter {
  readonly at: number
  /** Behind the letter and its number. */
  readonly end: number
  /** Behind the mark. */
  readonly behind: number
}

function letterMatch(line: string, { at, end, behind }: Letter): LabelMatch | undefined {
  const speechAt = skipBlank(line, behind)
  if (isFurtherInitial(line, speechAt) || (line.charAt(end) === '.' && isSurname(line, speechAt))) return undefined
  const label = { label: line.slice(at, end), at, speechAt, prior: priorBefore(line, at, speechAt) }
  const match = roleMatch(label, speechAt === line.length)
  return line.charAt(end) === '.' ? { ...match, style: OF_EXAMINATION } : match
}

function priorBefore(line: string, at: number, speechAt: number): number {
  if (saysFigures(line, speechAt)) return line.charAt(at) === 'Q' ? ASKS_FIGURES : OF_FIGURES
  return BEGINS_SMALL.test(line.slice(speechAt, speechAt + 2)) ? SMALL : MARKED
}

/** Whether it is the question of an examination: behind the talk that leads to it nothing else begins with "Q." */
export function beginsExamination({ label, style }: LabelMatch): boolean {
  return label === 'Q' && style === OF_EXAMINATION
}

/** "Q: …" among names before colons is somebody of the audience. */
export function asksOnce({ label, style, prior }: LabelMatch): boolean {
  return label === 'Q' && style === undefined && prior >= MARKED
}

/** "A. B. Lund" */
function isFurtherInitial(line: string, at: number): boolean {
  return line.charAt(at + 1) === '.' && isAsciiUpper(line.charCodeAt(at))
}

// "A. Lund: We go."  "Q. van Dam: …", but not "A. Yes: we go."
const SURNAME = /^(?!(?:Yes|No|Well|So|Okay|Right|Correct|True):)(?:\p{Ll}{1,4} ){0,2}\p{Lu}[\p{L}'’-]{1,30}:(?:\s|$)/u
const SURNAME_REACH = 48

/** Behind an initial stands a name with its colon. */
function isSurname(line: string, at: number): boolean {
  return SURNAME.test(line.slice(at, at + SURNAME_REACH))
}

function matchWord(line: string, at: number): LabelMatch | undefined {
  const word = WORDS.find((candidate) => line.startsWith(candidate, at))
  if (word === undefined) return undefined
  const colon = skipBlank(line, at + word.length)
  if (line.charAt(colon) !== ':' || !hasGap(line, colon + 1)) return undefined
  const speechAt = skipBlank(line, colon + 1)
  return roleMatch({ label: word, at, speechAt, prior: MARKED }, speechAt === line.length)
}

type Place = Pick<LabelMatch, 'label' | 'at' | 'speechAt' | 'prior'>

function roleMatch(place: Place, ownLine: boolean): LabelMatch {
  const shape = WORDS.includes(place.label) ? 'caps' : 'letter'
  return { ...place, names: [place.label], shape, ownLine, start: null, end: null, affiliation: null }
}
