import { byteAt, type Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { Phrase } from '../text/phrase.ts'
import { endsInStop } from '../text/sentences.ts'
import { isBlank } from './text.ts'

/** Units and words of a name with a title. */
const MOST_UNITS = 60
const MOST_WORDS = 6

// "[00:03]"  "1:02:03.5"  "12"  "0h12m03s"
const NUMBERS = /^[[(]?(?:\d{1,6}(?:[:.,]\d{1,3}){0,3}|(?:\d{1,2}h)?\d{1,3}m\d{1,2}s)[\])]?$/
// "12"  "12."
const COUNT = /^\d{1,5}\.?$/
// "Mara Lund 00:03"  "Mara Lund: [1:02:03.5]"
const TIME_LAST = /[\s:][[(]?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[\])]?$/
// "00:03 Mara Lund"
const TIME_FIRST = /^[[(]?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[\])]?\s/
const LETTER = /\p{L}/u
const ENDS_SENTENCE = /[.,;:!?…)\]"'”’]$/
/** Words between the parts of a name. */
const SMALL = /^(?:van|von|de|der|den|del|della|di|da|do|dos|du|la|le|el|al|bin|ibn|of|the|and|y|e|&)$/
const BEGINS_NAME = /^[\p{Lu}\p{Lt}\p{Lo}\d(]/u

/** A time ends it, and a letter stands near before it. */
function hasTimeLast(text: string): boolean {
  const at = text.search(TIME_LAST)
  return at > 0 && LETTER.test(text.slice(Math.max(0, at - MOST_UNITS - 1), at))
}

/** Whether the cells so far of a row can be who speaks in the next: short, no number or time alone, no sentence. */
export function isCellOfName(cells: string): boolean {
  if (cells.length > MOST_UNITS || isSentence(cells)) return false
  const words = cells.split(/\s+/).filter((word) => !NUMBERS.test(word))
  return words.length <= MOST_WORDS && words.some((word) => LETTER.test(word))
}

export function isSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text)
}

/** A number by which rows are counted. */
export function isCount(cells: string): boolean {
  return COUNT.test(cells)
}

/** A name, and behind it a time. */
export function endsInTime(cells: string): boolean {
  return cells.length <= MOST_UNITS && hasTimeLast(cells)
}

/** A time, and behind it a name. */
export function beginsWithTime(text: string): boolean {
  return text.length <= MOST_UNITS && TIME_FIRST.test(text)
}

/** Words of a name: capitals begin them, but for the small ones between. */
export function isCapitalised(words: readonly string[]): boolean {
  return words.length <= MOST_WORDS && words.every((word) => BEGINS_NAME.test(word) || SMALL.test(word))
}

/**
 * Whether the beginning of a paragraph, set off by bold type or a tab, can be a name without a colon: words with capitals.
 * One word with a space behind it may be the first of a sentence that is stressed, unless it is in capitals.
 */
export function isLeadOfName(lead: string, behind: string): boolean {
  if (lead.length > MOST_UNITS || behind.trimStart().startsWith(':') || !LETTER.test(lead) || /:|[,;!?…]$/.test(lead))
    return false
  const words = lead.split(/\s+/)
  if (!isCapitalised(words) || lead.length < 2 || SMALL.test(words[0] ?? '')) return false
  return words.length > 1 || behind.startsWith('\t') || behind.startsWith('  ') || lead === lead.toUpperCase()
}

// "bot: Good evening.; human: Hello."  "Mara: Yes. | Jo: No."  "Mara: Yes.\\nJo: No."
//                   ^^                            ^^^                   ^^
const MARK = /[;；|/](?=\s)|\\n/g
const LABEL = /\s{0,3}([^\s:："';|/][^:：.!?\n;|/]{0,40})(?::\s|：)/y

/** Names of a talk that is told in one line. */
const MOST_NAMES = 200

/**
 * A talk that a table or a string tells in one line, with marks between what each says: as the lines that it is; the
 * same line where it is no such talk. Names that made a talk before make one again.
 */
export class TalkPieces {
  readonly #known = new Set<string>()

  of(line: Line): Line[] {
    const { text } = line
    const first = labelAt(text, 0)
    const inner = first === undefined ? [] : innerLabels(text)
    if (first === undefined || inner.length === 0) return [line]
    const names = [first, ...inner.map(({ name }) => name)]
    if (!isTalkOfNames(names) && !names.every((name) => this.#known.has(name))) return [line]
    for (const name of names) if (this.#known.size < MOST_NAMES) this.#known.add(name)
    const ends = [...inner.map(({ mark }) => mark), text.length]
    return [0, ...inner.map(({ from }) => from)].map((from, index) => partOf(line, from, ends[index] ?? text.length))
  }
}

interface InnerLabel {
  readonly name: string
  /** Where the mark before it begins, and what stands behind that. */
  readonly mark: number
  readonly from: number
}

function innerLabels(text: string): InnerLabel[] {
  return [...text.matchAll(MARK)].flatMap(({ index, 0: mark }) => {
    const from = index + mark.length
    const name = labelAt(text, from)
    return name === undefined ? [] : { name, mark: index, from }
  })
}

function labelAt(text: string, at: number): string | undefined {
  LABEL.lastIndex = at
  return LABEL.exec(text)?.[1]
}

// "Mara: Good evening."  "[0:04] Mara Lund: Good evening."  "#1#: Good evening."
const LABELLED = /^\s{0,9}(?:[[(]?[\d:.]{3,12}[\])]?\s{0,9})?([^\s:"'][^:.!?\n]{0,40}):\s{1,9}\S/
/** Labels that make a talk. */
const ENOUGH = 2
/** One line in so many may go on with the one before. */
const MOST = 4

/** Whether most of some lines begin with names, one of which at least comes again. */
export function isTalk(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => !isBlank(line))
  const names = filled.flatMap((line) => LABELLED.exec(line)?.[1] ?? [])
  return isTalkOfNames(names) && names.length * 2 >= filled.length
}

/** Whether names are those of people who talk: several, one of whom comes again. */
export function isTalkOfNames(names: readonly string[]): boolean {
  const different = new Set(names).size
  return different >= ENOUGH && names.length > different
}

/** Whether some lines are such a talk, and half of them end as sentences do: those of settings and of programs do not. */
export function isTalkInSentences(lines: readonly string[]): boolean {
  return isTalk(lines) && lines.filter(endsInStop).length * 2 >= lines.length
}

/** Whether a text is such a talk from its first line on, and nearly all of it. */
export function isTalkThroughout(text: string): boolean {
  if (!text.includes(':') || !text.includes('\n')) return false
  const lines = text.split('\n').filter((line) => !isBlank(line))
  const labelled = lines.filter((line) => LABELLED.test(line))
  return isTalk(lines) && labelled[0] === lines[0] && labelled.length * MOST >= lines.length * (MOST - 1)
}

/** Units of a line that is bold from end to end and may be a name, and of the cells that may stand before speech. */
export const NAME_UNITS = 120

/** A line with some units of it between the stars of Markdown; white space in front of them stays there. */
export function inStars(line: Line, to: number): Line {
  const from = line.text.length - line.text.trimStart().length
  if (from >= to) return line
  const phrase = new Phrase()
  phrase.add(partOf(line, 0, from))
  phrase.put('**', { byte: byteAt(line, from), number: line.number })
  phrase.add(partOf(line, from, to))
  phrase.put('**', { byte: byteAt(line, to), number: line.number })
  phrase.add(partOf(line, to, line.text.length))
  return phrase.take() ?? line
}

/** A line that is bold from end to end; a short one may be a name. A colon or a time sets it off by itself. */
export function withBold(line: Line): Line {
  const text = line.text.trim()
  const isSetOff = text.length > NAME_UNITS || text.endsWith(':') || endsInTime(text) || beginsWithTime(text)
  return isSetOff ? line : inStars(line, line.text.trimEnd().length)
}

/** "<b>Mara Lund</b> Good evening." -> "**Mara Lund** Good evening."; undefined where the bold units can be no name. */
export function withBoldLead(line: Line, units: number): Line | undefined {
  const lead = line.text.slice(0, units).trimEnd()
  const isName = lead !== '' && lead.length <= NAME_UNITS && isLeadOfName(lead, line.text.slice(lead.length, lead.length + 3))
  return isName ? inStars(line, lead.length) : undefined
}
