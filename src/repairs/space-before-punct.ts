import { isDigit, isLetter, isLower, isSpace, isWordUnit } from './characters.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { wordEnd, wordStart } from './word-edges.ts'

/** A space before a comma, a full stop or another mark that ends a phrase. */
export const spaceBeforePunct: Repair = repairRule('space/before-punct', {
  safety: 'safe',
  triggers: ',.;:?!',
  find: findDetached,
})

/** At the mark.
 *     Well , so
 *          ^     */
function findDetached(text: string, at: number, evidence: Evidence): Finding | undefined {
  const mark = text.charAt(at)
  const from = startOfGap(text, at)
  if (from === undefined || !endsPhrase(text, at)) return undefined
  const sides = { text, left: from, mark: at, right: nextSolid(text, at + 1) }
  if (isSum(sides) || isNamed(sides) || !(TESTS[mark]?.(sides, evidence) ?? false)) return undefined
  return { from, to: at + 1, after: mark }
}

/** A mark apart: where the text before it ends, where it stands, where the text behind it begins. */
interface Sides {
  readonly text: string
  readonly left: number
  readonly mark: number
  readonly right: number
}

const TESTS: Readonly<Record<string, (sides: Sides, evidence: Evidence) => boolean>> = {
  ',': () => true,
  '.': ({ text, left, right }) => !isLower(text.charCodeAt(right)) && text.charAt(right) !== '.' && !isInitial(text, left),
  ';': (_, { english }) => english,
  ':': (sides, { english }) => english && isClause(sides),
  '?': (sides, { english }) => english && endsSentence(sides) && !isChoice(sides),
  '!': (sides, { english }) => english && endsSentence(sides),
}

/** Where the one or two spaces before the mark begin, if what stands before them can be followed by a mark. */
function startOfGap(text: string, at: number): number | undefined {
  if (text.charAt(at - 1) !== ' ') return undefined
  const from = text.charAt(at - 2) === ' ' ? at - 2 : at - 1
  const code = text.charCodeAt(from - 1)
  if (isWordUnit(code) || '”’)]%'.includes(text.charAt(from - 1))) return from > 0 ? from : undefined
  const isClosing =
    QUOTES.includes(text.charAt(from - 1)) && (isWordUnit(text.charCodeAt(from - 2)) || '.,?!'.includes(text.charAt(from - 2)))
  return isClosing && from > 1 ? from : undefined
}

const QUOTES = '"\''
const CLOSING = '”’"\')'

/** Behind a mark: the end, white space, or what closes a quotation. */
function endsPhrase(text: string, at: number): boolean {
  let end = at + 1
  while (end < at + 6 && '?!'.includes(text.charAt(at)) && '?!'.includes(text.charAt(end)) && end < text.length) end++
  if (end < text.length && !';:'.includes(text.charAt(at)) && CLOSING.includes(text.charAt(end))) end++
  return end >= text.length || isSpace(text.charCodeAt(end))
}

function nextSolid(text: string, at: number): number {
  let next = at
  while (next < at + 4 && isSpace(text.charCodeAt(next))) next++
  return next
}

/** "1 , 000", "x ; y": numbers, or single letters, on both sides. */
function isSum({ text, left, right }: Sides): boolean {
  if (isDigit(text.charCodeAt(left - 1)) && isDigit(text.charCodeAt(right))) return true
  return isLone(text, left - 1) && isLone(text, right)
}

function isLone(text: string, at: number): boolean {
  return (
    isLetter(text.charCodeAt(at)) &&
    !isWordUnit(text.charCodeAt(at - 1)) &&
    !isWordUnit(text.charCodeAt(at + 1)) &&
    text.charAt(at) !== 'I'
  )
}

const ARTICLES = new Set('the a an this that'.split(' '))
const NAMES = new Set('operator mark sign key symbol character button command method syntax'.split(' '))

/** "the , operator": the mark itself is spoken of. */
function isNamed({ text, left, right }: Sides): boolean {
  return NAMES.has(text.slice(right, wordEnd(text, right))) && ARTICLES.has(text.slice(wordStart(text, left), left).toLowerCase())
}

/** "John F . Kennedy": dots of initials are as they are. */
function isInitial(text: string, left: number): boolean {
  return isLone(text, left - 1)
}

/** "what ??? is", "the ? stream": marks that stand for words not heard, or are spoken of. */
function endsSentence({ text, mark, right }: Sides): boolean {
  return text.charAt(mark + 1) !== '?' && !isLower(text.charCodeAt(right))
}

/** "A ? B : C" */
function isChoice({ text, mark, right }: Sides): boolean {
  return text.charAt(right) === ':' || (isLone(text, right) && text.slice(mark, mark + 60).includes(' : '))
}

const CLAUSE = 16

/** Words in lower case on both sides, far enough from the front of the line to be no label and no row of a list. */
function isClause({ text, left, right }: Sides): boolean {
  const isWord = isLower(text.charCodeAt(left - 1)) && isLower(text.charCodeAt(left - 2))
  if (!isWord || !isLower(text.charCodeAt(right)) || !isLower(text.charCodeAt(right + 1))) return false
  const line = text.lastIndexOf('\n', left) + 1
  return text.slice(Math.max(line, left - CLAUSE), left).length === CLAUSE
}
