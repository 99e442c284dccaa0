/** One line that comes again and again. */
export interface Recurring {
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
export class PageRhythm {
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
