import { LineQueue } from './line-queue.ts'
import { PageRhythm } from './page-rhythm.ts'
import type { CheckRule } from './rule.ts'
import { monologue } from './samples.ts'

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
export const pageFurniture: CheckRule = {
  name: 'page-furniture',
  title: 'Running heads or page numbers stand in the midst of speech',
  why: 'Text copied from pages brings along what stands on every page: a title, a date, a number. Such lines are told by their rhythm: the same words, numbers aside, once or twice a page. In a turn they are read as speech.',
  severity: 'warning',
  examples: [
    { about: 'a running head', source: pages((page) => `Harbour Inquiry, Day ${page % 2 === 0 ? 3 : 3}`), line: 41 },
    { about: 'page numbers', source: pages((page) => `- ${page} -`), line: 41 },
    { about: 'a title and a number', source: pages((page) => `THE QUAY HEARINGS          ${page + 16}`), line: 41 },
  ],
  counterExamples: [
    { about: 'no such line', source: pages(() => 'I have seen it, and I will tell you all of it,'), line: 41 },
    {
      about: 'other words each time',
      source: pages((page) => ['Mole', 'Pier', 'Quay', 'Lock', 'Gate', 'Mast', 'Keel', 'Sail'][page] ?? ''),
      line: 41,
    },
    { about: 'an answer that recurs without a rhythm', source: irregular(), line: 4 },
  ],
  watch(report) {
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
  },
}

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

/** Pages of forty lines, each with the line that is made. */
function pages(made: (page: number) => string): string {
  const page = (number: number) => `${body(number)}${made(number)}\n`
  return `MARA LUND: Begin.\n${Array.from({ length: 8 }, (_, number) => page(number)).join('')}\nJO VEY: Thank you.\n`
}

function body(page: number): string {
  return Array.from(
    { length: 39 },
    (_, line) => `line ${'abcdefghijklmnopqrstuvwxyz'.charAt(line % 26)} of what I say, ${monologue(1 + ((page + line) % 2))}\n`,
  ).join('')
}

function irregular(): string {
  const gaps = [1, 3, 20, 2, 41, 5, 90, 7]
  return `MARA LUND: Begin.\n${gaps.map((gap) => `${'I go on,\n'.repeat(gap)}Hear, hear\n`).join('')}\nJO VEY: Thank you.\n`
}
