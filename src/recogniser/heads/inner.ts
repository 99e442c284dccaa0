import { isDigit } from '../../text/characters.ts'
import { titles } from '../vocabulary/index.ts'
import { CASELESS, DIGIT, find, isShape, isSpace, kindOf, LOWER, UPPER } from './characters.ts'
import { closeNumber, type HeadLine, MARKS, type Place } from './head.ts'
import { timeAt } from './times.ts'

const MOST_PLACES = 400
const LONGEST = 48
const MOST_WORDS = 6
// … here. Speaker 2 0:43 So
const NAME_BEFORE_TIME =
  /(?:\p{Lu}[\p{L}\p{M}'’.-]*|\d{1,4})(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|\d{1,4}|(?:de|van|der|von|da|di|la|of|the)))*$/u
const SMALL_WORD = /^(?:of|the|de|von|van|der|da|di|la|for|and|le|del|,)$/
const SENTENCE_END = /[.?!]$/
const WORD_BORDER = /[?!)”"\]>]/
/** What may stand before the space before a label within a line: . ? ! ; " ” ) ] > … - */
const BEFORE_LABEL: ReadonlySet<number> = new Set([46, 63, 33, 34, 59, 0x37e, 0x201d, 41, 93, 62, 0x2026, 45])
const NOT_NICK = /[=/]/

/** Labels within a line: after the end of a sentence, a wide gap, two arrows, or glued to what stands before. */
export function proposeInner(line: HeadLine, first: number): void {
  let at = line.from
  for (let index = first; index < line.heads.length; index++) {
    const head = line.heads[index]
    if (head && head.close <= closeNumber('wide-colon') && head.speech > at) at = head.speech
  }
  for (let place = 0; place < MOST_PLACES; place++) {
    const colon = find(line.text, 58, [at, line.to])
    if (colon < 0) return
    at = colon - line.from < 6 ? colon + 1 : proposeAt(line, colon)
  }
}

/** Proposes a label that the colon may close; returns where the next is sought. */
function proposeAt(line: HeadLine, colon: number): number {
  const next = line.unit(colon + 1)
  if (isDigit(next)) return proposeBeforeTime(line, colon)
  if (next === 47) return colon + 1
  let to = colon
  while (to > line.from && isSpace(line.unit(to - 1))) to--
  if (line.unit(to - 1) === 62) {
    const from = Math.max(line.from, to - 60)
    const open = from + line.text.slice(from, to).lastIndexOf('<')
    if (open > line.from && line.unit(open) === 60 && !NOT_NICK.test(line.text.slice(open, to))) {
      inner(line, { close: 'angle', from: open + 1, to: to - 1, speech: colon + 1, start: open })
    }
    return colon + 1
  }
  const from = nameBegin(line, to)
  if (from > line.from) inner(line, { close: 'colon', from, to, speech: colon + 1 })
  return colon + 1
}

// … here. Speaker 2 0:43 So we are
//                    ^
function proposeBeforeTime(line: HeadLine, colon: number): number {
  if (!line.hasInlineTime || !isDigit(line.unit(colon - 1))) return colon + 1
  let begin = colon
  while (isDigit(line.unit(begin - 1))) begin--
  const end = timeAt(line.text, begin, line.to)
  if (end < 0) return colon + 1
  const name = NAME_BEFORE_TIME.exec(line.text.slice(Math.max(line.from, begin - 36), begin - 1))?.[0] ?? ''
  if (name.length > 1)
    inner(line, { close: 'time', from: begin - 1 - name.length, to: begin - 1, speech: end, time: [begin, end] })
  return end
}

/** Back over the words of a name that ends at `to`: where it begins after something that ends a sentence; -1 where nothing does. */
function nameBegin(line: HeadLine, to: number): number {
  let end = to
  for (let words = 0; end > line.from && to - end < LONGEST && words < MOST_WORDS; words++) {
    const begin = wordBegin(line, end)
    if (!isNameWord(line, begin, end, words)) return -1
    if (kindOf(line.unit(begin)) !== LOWER && beginsLabel(line, begin)) return begin
    end = begin - 1
    if (!isSpace(line.unit(end))) return -1
    while (end > line.from && isSpace(line.unit(end - 1))) end--
  }
  return -1
}

function wordBegin(line: HeadLine, end: number): number {
  let at = end - 1
  while (at > line.from) {
    const before = line.unit(at - 1)
    if (isSpace(before) || isShape(before) || WORD_BORDER.test(line.text[at - 1] ?? '') || isGluedStop(line, at)) break
    at--
  }
  return at
}

// … is late.Mara Lund: Yes
//           ^
const isGluedStop = (line: HeadLine, at: number): boolean =>
  line.unit(at - 1) === 46 && kindOf(line.unit(at)) === UPPER && kindOf(line.unit(at - 2)) === LOWER

const NAME_KINDS: ReadonlySet<number> = new Set([UPPER, CASELESS, DIGIT])

// biome-ignore lint/complexity/useMaxParams: a word, and how many stand after it.
function isNameWord(line: HeadLine, begin: number, end: number, words: number): boolean {
  const word = line.text.slice(begin, end)
  if (!NAME_KINDS.has(kindOf(line.unit(begin))) && !(words > 0 && SMALL_WORD.test(word))) return false
  return words === 0 || word.length <= 3 || !SENTENCE_END.test(word) || titles().has(word.slice(0, -1).toLowerCase())
}

function beginsLabel(line: HeadLine, begin: number): boolean {
  const before = line.unit(begin - 1)
  if (isShape(before) || !isSpace(before)) return true
  const last = line.unit(begin - 2)
  if (isSpace(last)) return true
  if (!BEFORE_LABEL.has(last)) return false
  // Mr. Lund: the period ends a title
  return last !== 46 || !titles().has(line.text.slice(line.text.lastIndexOf(' ', begin - 3) + 1, begin - 2).toLowerCase())
}

function inner(line: HeadLine, place: Place): void {
  const marks = line.marks
  const time = line.time
  const before = line.unit(place.from - 1)
  const last = line.unit(place.from - 2)
  line.marks =
    MARKS.inner |
    (isShape(before) ? MARKS.shape : 0) |
    (before === 32 && last === 62 ? MARKS.chevron : 0) |
    (isSpace(before) && isSpace(last) ? MARKS.table : 0) |
    (isSpace(before) ? 0 : MARKS.note)
  line.time = undefined
  line.slot++
  line.propose(place)
  line.marks = marks
  line.time = time
}
