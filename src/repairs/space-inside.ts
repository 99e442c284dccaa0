import { isLetter, isSpace, isWordUnit } from './characters.ts'
import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'

/** Two marks that belong together. */
interface Pair {
  readonly open: string
  readonly close: string
  /** Between the two none of these stands, and not more units than these. */
  readonly apart: string
  readonly reach: number
  /** Whether what stands behind the gap may follow the mark. */
  isEdge(text: string, at: number, isOpen: boolean): boolean
  /** Whether the marks stand around words. */
  isAroundWords(text: string, open: number, close: number): boolean
}

const QUOTES: Pair = {
  open: '“',
  close: '”',
  apart: '“”',
  reach: Number.POSITIVE_INFINITY,
  isEdge: (text, at) => !isSpace(text.charCodeAt(at)),
  isAroundWords: () => true,
}

const BRACKETS: Pair = {
  open: '(',
  close: ')',
  apart: '()[]{}',
  reach: 300,
  isEdge: (text, at, isOpen) => isWordUnit(text.charCodeAt(at)) || (isOpen ? FIRST : LAST).includes(text.charAt(at)),
  isAroundWords: isPlain,
}
const FIRST = '"\'“‘$'
const LAST = '.?!,"\'”’%'
const CODE = '+=<>*/\\|&;_`'
const OPENING = '—–-“‘"\'.…'

/** Spaces on the inner side of a pair of quotation marks. */
export const spaceInQuotes: Repair = repairRule('space/in-quotes', {
  safety: 'safe',
  triggers: '“”',
  find: (text, at) => findGap(text, at, QUOTES),
})

/** Spaces on the inner side of a pair of round brackets. */
export const spaceInBrackets: Repair = repairRule('space/in-brackets', {
  safety: 'safe',
  triggers: '()',
  find: (text, at) => findGap(text, at, BRACKETS),
})

/** At a mark that has a space on its inner side; more than one is lay-out.
 *     is “ open” now      is (open ) now
 *        ^                         ^      */
function findGap(text: string, at: number, pair: Pair): Finding | undefined {
  const isOpen = text.charAt(at) === pair.open
  const step = isOpen ? 1 : -1
  if (text.charAt(at + step) !== ' ' || !pair.isEdge(text, at + 2 * step, isOpen)) return undefined
  const other = partner(text, at, pair)
  const [open, close] = isOpen ? [at, other] : [other, at]
  if (other < 0 || close - open < 3 || isWordUnit(text.charCodeAt(open - 1)) || isWordUnit(text.charCodeAt(close + 1)))
    return undefined
  if (!pair.isAroundWords(text, open, close)) return undefined
  return isOpen ? { from: at, to: at + 2, after: pair.open } : { from: at - 1, to: at + 1, after: pair.close }
}

/** The place of the other mark in the same paragraph, or -1. The search ends at any mark of the kind, so that all searches together are linear. */
function partner(text: string, at: number, { open, close, apart, reach }: Pair): number {
  const step = text.charAt(at) === open ? 1 : -1
  for (let place = at + step; place >= 0 && place < text.length && Math.abs(place - at) <= reach; place += step) {
    const mark = text.charAt(place)
    if (mark === (step === 1 ? close : open)) return place
    if (apart.includes(mark) || (mark === '\n' && text.charAt(place + 1) === '\n')) return -1
  }
  return -1
}

/** Whether words stand between the brackets, and none before the first: no sum, no call, no pause. */
function isPlain(text: string, open: number, close: number): boolean {
  if (open > 0 && !isSpace(text.charCodeAt(open - 1)) && !OPENING.includes(text.charAt(open - 1))) return false
  const words = text.slice(open + 1, close)
  return [...words].every((mark) => !CODE.includes(mark)) && [...words].filter((mark) => isLetter(mark.charCodeAt(0))).length > 1
}
