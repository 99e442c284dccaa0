import { LONGEST_MARK, pageKey } from './page-marks.ts'

const MOST_HEADS = 500
const MOST_PLACED = 1000
const MOST_LINES = 20_000
/** Lines beside a number that may be a running head or foot. */
export const BESIDE = 3
/** The next page with the same head, where left and right pages differ and each has a number and a form feed. */
const NEXT = 4
/** Pages in a row with what may be said as well. */
const SAID = 3
// "The tide was in."   "[Laughter]"
const MAY_BE_SAID = /[.?!…]["”’)\]]?$|^[([].*[)\]]$/
// "THE CHAIR: Thank you."   "A. Yes."   "MR. LUND. Thank you."   "A   Yes."
const LABEL = /^(?:[^\s:：][^:：]{0,59}[:：](?=\s|$)|\p{Lu}\p{L}{0,2}\.(?=\s)|[\p{Lu}’' -]{2,40}\.(?=\s)|[QA](?:\s{2}|\t))/u
const ENDS_LABEL = /[:：]$/

/** A line that may be a running head: where it stood last, and on how many pages in a row. */
interface Head {
  /** Counted in numbers of pages and form feeds. */
  readonly page: number
  readonly times: number
}

/**
 * What stands at the same place beside numbers of pages that follow each other, or beside form feeds, and nowhere else, is a
 * running head. Whoever speaks elsewhere is none, whatever is said.
 */
export class RunningHeads {
  /** By what lines say but their numbers: on how many pages in a row at most. */
  readonly #heads = new Map<string, number>()
  /** The same, by their places too: so many lines before a number, or behind it. */
  readonly #placed = new Map<string, Head>()
  /** Lines that stand elsewhere too, and labels of lines that do. */
  readonly #elsewhere = new Set<string>()
  readonly #labels = new Set<string>()
  /** What is said behind a label, beside numbers. */
  readonly #said = new Map<string, string>()
  /** The last lines before the one at hand that stand behind no number, and how many behind one are still to be looked at. */
  readonly #before: string[] = []
  #behind = 0
  #page = 0

  /** A page ends. */
  turn(): void {
    this.#page++
    const before = this.#before.splice(0)
    for (const [index, text] of before.entries()) this.#learn(text, index - before.length)
    this.#behind = BESIDE
  }

  /** A line that has no number of a page. */
  pass(text: string): void {
    if (this.#behind > 0) {
      this.#learn(text, BESIDE + 1 - this.#behind)
      this.#behind--
      return
    }
    this.#before.push(text)
    if (this.#before.length > BESIDE) this.#leave(this.#before.shift() ?? '')
  }

  /** Whether the line stood on so many pages in a row, beside the number. What ends in a colon may be a label. */
  has(text: string, pages: number): boolean {
    if (text.length > LONGEST_MARK || ENDS_LABEL.test(text)) return false
    const key = pageKey(text)
    const times = this.#heads.get(key) ?? 0
    if (times < pages || this.#elsewhere.has(key)) return false
    return (times >= SAID || !MAY_BE_SAID.test(text)) && !this.#labels.has(labelOf(text))
  }

  #leave(text: string): void {
    if (this.#elsewhere.size >= MOST_LINES) return
    if (text.length <= LONGEST_MARK) this.#elsewhere.add(pageKey(text))
    const label = labelOf(text)
    if (label !== '' && this.#labels.size < MOST_LINES) this.#labels.add(label)
  }

  /** Before two sentences a label is that of somebody who speaks. */
  #hear(text: string, key: string): void {
    const label = MAY_BE_SAID.test(text) ? labelOf(text) : ''
    if (label === '') return
    const said = this.#said.get(label)
    if (said === undefined && this.#said.size < MOST_HEADS) this.#said.set(label, key)
    else if (said !== undefined && said !== key) this.#labels.add(label)
  }

  #learn(text: string, place: number): void {
    const key = text.length > LONGEST_MARK || this.#elsewhere.size >= MOST_LINES ? '' : pageKey(text)
    if (key === '') return
    this.#hear(text, key)
    if (this.#placed.size >= MOST_PLACED) this.#placed.clear()
    const placed = `${place}${key}`
    const last = this.#placed.get(placed)
    const times = last !== undefined && this.#page - last.page <= NEXT ? last.times + 1 : 1
    this.#placed.set(placed, { page: this.#page, times })
    if (times > (this.#heads.get(key) ?? 1) && this.#heads.size < MOST_HEADS) this.#heads.set(key, times)
  }
}

function labelOf(text: string): string {
  return LABEL.exec(text)?.[0] ?? ''
}
