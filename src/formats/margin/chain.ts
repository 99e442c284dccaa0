import { FULL } from '../pages/lines.ts'
import { isBlank } from '../text.ts'
import type { MarginForm, Mark } from './forms.ts'

export interface Hit {
  readonly mark: Mark
  /** Lines before it, and lines before it that hold text. */
  readonly row: number
  readonly textRow: number
}

/** Numbers that follow each other, and the lines without one behind the first. */
export interface Chain {
  readonly hits: readonly Hit[]
  readonly step: number
  readonly bare: number
  /** Numbers that are none of the margin. */
  readonly strays: number
  readonly textRows: number
}

interface Pages {
  /** From one number to the next. */
  readonly step: number
  /** From this number on the next page may begin. */
  readonly full: number
}

const STEPS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 10])
/** Numbers may be missing between two, where lines of a head or foot stand. */
const MOST_MISSING = 4

/** Follows the numbers of a margin. */
export class MarginCount {
  last: number | undefined
  /** A number that was not due. */
  #stray = Number.NaN
  /** The number before a leap, which may have been none of the margin. */
  #before = Number.NaN

  constructor(last?: number) {
    this.last = last
  }

  /** Whether a number is due, begins a page, or is the second of two that follow each other: lines were left out of the text. */
  take(number: number, { step, full }: Pages): boolean {
    const isDue = this.#isDue(number, step) || ((this.last ?? 0) >= full && (number === step || number === 1))
    const isTaken = isDue || number === this.#stray + step || number === this.#before + step
    this.#stray = isTaken ? Number.NaN : number
    if (!isTaken) return false
    this.last = number
    this.#before = Number.NaN
    return true
  }

  /** Takes a number that lies further ahead. */
  leap(number: number): void {
    this.#before = this.last ?? Number.NaN
    this.last = number
  }

  #isDue(number: number, step: number): boolean {
    const ahead = this.last === undefined ? step : number - this.last
    return ahead > 0 && ahead <= step * MOST_MISSING && ahead % step === 0
  }
}

/** The numbers of a form that follow each other. */
class ChainBuilder {
  hits: Hit[] = []
  step = 1
  strays = 0
  /** The last number was not due: the next may follow it, where lines were left out. */
  stray: Hit | undefined
  #count = new MarginCount()

  take(hit: Hit): void {
    const { number } = hit.mark
    const ahead = number - (this.#count.last ?? 0)
    if (this.hits.length === 1 && STEPS.has(ahead)) this.step = ahead
    const { stray } = this
    this.stray = undefined
    if (this.#count.take(number, { step: this.step, full: FULL })) {
      if (stray !== undefined) this.strays++
      if (stray !== undefined && number === stray.mark.number + this.step) this.hits.push(stray)
      this.hits.push(hit)
    } else if (this.hits.length > 1) {
      if (stray !== undefined) this.strays++
      this.stray = hit
    } else {
      // The first may stand there by chance.
      this.hits = [hit]
      this.#count = new MarginCount(number)
    }
  }
}

export function chainOf(form: MarginForm, rows: readonly string[]): Chain {
  const builder = new ChainBuilder()
  let textRows = 0
  for (const [row, text] of rows.entries()) {
    const mark = form.find(text)
    if (mark !== undefined) builder.take({ mark, row, textRow: textRows })
    if (!isBlank(text)) textRows++
  }
  const { hits, step, strays, stray } = builder
  const isLast = stray?.row === rows.length - 1
  const bare = textRows - (hits[0]?.textRow ?? 0) - hits.length - (isLast ? 1 : 0)
  return { hits, step, bare, strays: strays + (stray === undefined || isLast ? 0 : 1), textRows }
}
