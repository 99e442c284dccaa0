import { LineQueue } from './line-queue.ts'
import type { CheckRule } from './rule.ts'
import { checkRule } from './samples.ts'

const LONGEST = 90
const DIGITS = /\d+/g
const SPACES = /\s+/g
// "12:05"  "00:12:05,120 --> 00:12:09"
const TIME = /\d:\d\d/
// "<td>"  "of|10||LC|"
const MARKUP = /^<|\|.*\|/
const SENTENCE_END = /[.?!,;:…"”’]$/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

interface ShortLine {
  readonly line: number
  readonly text: string
}

/** Running heads and folios inside of what people say. */
export const pageFurniture: CheckRule = checkRule('page-furniture', (report) => {
  const queue = new LineQueue<ShortLine>()
  const rhythm = new PageRhythm()
  function settle(line: number, endLine: number): void {
    for (const { text, line: at } of queue.take(line, endLine)) note(rhythm, text, at)
  }
  return {
    line({ text, number }) {
      if (text.length > 0 && text.length <= LONGEST * 2 && isShort(text)) queue.push({ line: number, text })
    },
    turn: ({ line, endLine }) => settle(line + 1, endLine),
    matter({ kind, line, endLine }) {
      if (kind === 'body') settle(line, endLine)
    },
    end() {
      for (const { text, line, times, last } of rhythm.furniture) {
        const shown = text.trim().replace(SPACES, ' ')
        const message = `"${shown}" stands ${times} times in the midst of speech, as on every page, from here to line ${last}`
        report({ message, line, units: { from: text.length - text.trimStart().length, to: text.trimEnd().length, text } })
      }
    },
  }
})

function isShort(text: string): boolean {
  const line = text.trim()
  return line !== '' && line.length <= LONGEST && !SENTENCE_END.test(line) && !TIME.test(line) && !MARKUP.test(line)
}

function note(rhythm: PageRhythm, text: string, line: number): void {
  const words = text.trim().replace(SPACES, ' ')
  if (!LETTER_OR_DIGIT.test(words)) return
  const numbers = words.match(DIGITS)
  rhythm.add(words.replace(DIGITS, '#'), { text, line, number: Number(numbers?.at(-1) ?? 0) })
}

/** One line that comes again and again. */
interface Recurring {
  readonly text: string
  readonly line: number
  times: number
  last: number
  /** Lines from one to the next; the first of them. */
  readonly gaps: number[]
  /** The numbers in it, where it has any: the last, and how often it was one or two more than before. */
  number: number
  rising: number
}

const GAPS_KEPT = 64
/** Lines of a page at least and at most. */
const PAGE = { least: 12, most: 150 }
const TIMES = 4
/** Lines that are kept; those that came once a long page ago go first. */
const KEPT = 4_096

/** Counts short lines that recur, and finds those that keep the rhythm of pages. */
class PageRhythm {
  readonly #lines = new Map<string, Recurring>()

  add(key: string, { text, line, number }: { readonly text: string; readonly line: number; readonly number: number }): void {
    const known = this.#lines.get(key)
    if (known === undefined) {
      if (this.#lines.size >= KEPT) this.#forget(line)
      this.#lines.set(key, { text, line, times: 1, last: line, gaps: [], number, rising: 0 })
      return
    }
    known.times++
    if (known.gaps.length < GAPS_KEPT) known.gaps.push(line - known.last)
    if (number > known.number && number <= known.number + 2) known.rising++
    known.last = line
    known.number = number
  }

  /** Lines that stand on every page, or on every second. */
  get furniture(): Recurring[] {
    return [...this.#lines.values()].filter((line) => line.times >= TIMES && keepsPages(line))
  }

  #forget(line: number): void {
    for (const [key, { last, times }] of this.#lines) {
      if ((times < TIMES && line - last > PAGE.most * 2) || times === 1) this.#lines.delete(key)
      if (this.#lines.size < KEPT / 2) return
    }
  }
}

/** Most gaps are as long as the middle one, or twice as long. */
function keepsPages({ gaps, times, rising, number }: Recurring): boolean {
  const sorted = [...gaps].sort((one, other) => one - other)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  if (middle < PAGE.least || middle > PAGE.most) return false
  const near = gaps.filter((gap) => [1, 2].some((pages) => Math.abs(gap - middle * pages) <= Math.max(2, middle * 0.15 * pages)))
  const isNumbered = number > 0 && rising >= (times - 1) * 0.7
  return near.length >= gaps.length * (isNumbered ? 0.5 : 0.75)
}
