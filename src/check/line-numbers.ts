import { LineQueue } from './line-queue.ts'
import type { CheckRule } from './rule.ts'
import { checkRule } from './samples.ts'

// "  12   and then I went"  "12"
const NUMBER = /^\s{0,12}(\d{1,3})(?:\s|$)/
/** Lines in a row, and the blank lines between two of them at most. */
const RUN = 8
const GAP = 2
/** Formats whose readers take the numbers out. */
const TAKEN_OUT: ReadonlySet<string | undefined> = new Set(['pages', 'margin'])

interface Numbered {
  readonly line: number
  readonly number: number
}

/** The numbers of lines, left in the text. */
export const lineNumbers: CheckRule = checkRule('line-numbers', (report) => {
  const queue = new LineQueue<Numbered>()
  const runs = new Runs()
  function settle(line: number, endLine: number): void {
    for (const seen of queue.take(line, endLine)) runs.add(seen)
  }
  return {
    line({ text, number }) {
      const found = NUMBER.exec(text)?.[1]
      if (found !== undefined) queue.push({ line: number, number: Number(found) })
    },
    turn: ({ line, endLine }) => settle(line, endLine),
    matter({ kind, line, endLine }) {
      if (kind === 'body') settle(line, endLine)
    },
    end(summary) {
      runs.end()
      if (runs.first === undefined || TAKEN_OUT.has(summary?.format)) return
      const message = `${runs.lines} lines begin with a number that counts up: the numbers of lines are left in the text`
      report({ message, line: runs.first, fix: 'take the numbers out' })
    },
  }
})

/** Numbers that count up by one, line by line. */
class Runs {
  first: number | undefined
  lines = 0
  #start = 0
  #length = 0
  #last: Numbered = { line: -GAP, number: -1 }

  add(seen: Numbered): void {
    const goesOn = seen.number === this.#last.number + 1 && seen.line - this.#last.line <= GAP
    if (!goesOn) {
      this.end()
      this.#start = seen.line
    }
    this.#length = goesOn ? this.#length + 1 : 1
    this.#last = seen
  }

  end(): void {
    if (this.#length >= RUN) {
      this.first ??= this.#start
      this.lines += this.#length
    }
    this.#length = 0
  }
}
