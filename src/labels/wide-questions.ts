import type { LabelMatch } from '../recogniser/label.ts'
import { isBlank, isDigit, skipBlank } from './names/units.ts'

/** In scripts without capitals: whole words, and the letters that stand for them. */
const ASKS = ['質問', '提问', '提問', '질문', '問', '问', '문', 'السؤال', 'سؤال', 'س', 'שאלה', 'ש', 'پرسش', 'प्रश्न', 'सवाल', 'प्र']
const ANSWERS = [
  '回答',
  '答え',
  '回覆',
  '답변',
  '答',
  '답',
  'الجواب',
  'جواب',
  'الإجابة',
  'إجابة',
  'ج',
  'תשובה',
  'ת',
  'پاسخ',
  'उत्तर',
  'जवाब',
  'उ',
]
const WORDS = [...ASKS, ...ANSWERS].sort((left, right) => right.length - left.length)
const ASKING: ReadonlySet<string> = new Set(ASKS)

const OPENERS = '(（【［[〔〈＜'
const CLOSERS = ')）】］]〕〉＞'
/** These end a label without brackets. */
const MARKS = ':：/／'
/** Letters of Devanagari are cut short with a full stop. */
const DEVANAGARI = /^[\u0900-\u097f]/
const STOP = '.'
const MOST_DIGITS = 3

/** Reads the word for a question or an answer, perhaps numbered, that brackets or a mark set apart.
 *     （問）いつですか。      問１：いつですか。      س1/ متى؟
 *      ^                    ^                    ^            */
export function readWideQuestion(line: string, at: number): Omit<LabelMatch, 'prior'> | undefined {
  const opener = at < line.length ? OPENERS.indexOf(line.charAt(at)) : -1
  const from = opener < 0 ? at : at + 1
  const word = WORDS.find((candidate) => line.startsWith(candidate, from))
  if (word === undefined) return undefined
  const end = digitsEnd(line, from + word.length)
  const mark = opener < 0 ? skipBlank(line, end) : end
  const isCut = opener < 0 && line.charAt(mark) === STOP && DEVANAGARI.test(word)
  if (!isCut && !endsLabel(line, mark, opener)) return undefined
  const speechAt = skipBlank(line, opener >= 0 && isColon(line.charAt(mark + 1)) ? mark + 2 : mark + 1)
  const part = ASKING.has(word) ? 'ask' : 'answer'
  const place = { at, speechAt, ownLine: speechAt === line.length, start: null, end: null, affiliation: null }
  return { label: word, names: [word], shape: 'uncased', ...place, part }
}

function endsLabel(line: string, at: number, opener: number): boolean {
  const mark = line.charAt(at)
  if (mark === '') return false
  if (opener >= 0) return mark === CLOSERS.charAt(opener)
  // "س/ج", "11:30"
  return MARKS.includes(mark) && !MARKS.includes(line.charAt(at + 1) || ' ') && !isDigit(line.charCodeAt(at + 1))
}

function isColon(mark: string): boolean {
  return mark === ':' || mark === '：'
}

/** Figures, full-width ones too; white space may stand before them. */
function digitsEnd(line: string, from: number): number {
  const start = isBlank(line.charCodeAt(from)) ? skipBlank(line, from) : from
  let end = start
  while (end - start < MOST_DIGITS && isFigure(line.charCodeAt(end))) end++
  return end > start ? end : from
}

function isFigure(unit: number): boolean {
  return isDigit(unit) || (unit >= 0xff10 && unit <= 0xff19) || (unit >= 0x0660 && unit <= 0x0669)
}
