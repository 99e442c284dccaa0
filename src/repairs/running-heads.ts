import { LONGEST_MARK, pageKey } from './page-marks.ts'

const MOST_HEADS = 500
const MOST_LINES = 20_000
/** Lines beside a number that may be a running head or foot. */
const BESIDE = 3
/** Pages with what may be said as well, at least, and the share of pages between the first and the last of them. */
const SAID = { least: 3, share: 0.6 }
const SHARE = 1 / 3
// "The tide was in."   "[Laughter]"
const MAY_BE_SAID = /[.?!…]["”’)\]]?$|^[([].*[)\]]$/
// "THE CHAIR: Thank you."   "A. Yes."   "MR. LUND. Thank you."   "A   Yes."
const LABEL = /^(?:[^\s:：][^:：]{0,59}[:：](?=\s|$)|\p{Lu}\p{L}{0,2}\.(?=\s)|[\p{Lu}’' -]{2,40}\.(?=\s)|[QA](?:\s{2}|\t))/u
const ENDS_LABEL = /[:：]$/

interface Head {
  pages: number
  readonly first: number
  last: number
}

/**
 * What stands beside the numbers of pages, or beside form feeds: on many pages in a row, and nowhere else, it is a running head.
 * Whoever speaks elsewhere is none, whatever is said.
 */
export class RunningHeads {
  readonly #heads = new Map<string, Head>()
  /** Lines that stand elsewhere too, and labels of lines that do. */
  readonly #elsewhere = new Set<string>()
  readonly #labels = new Set<string>()
  /** What is said behind a label, beside numbers. */
  readonly #said = new Map<string, string>()
  /** The last lines before the one at hand that stand behind no number, and how many behind one are still to be looked at. */
  readonly #before: string[] = []
  #behind = 0
  #pages = 0

  /** A page ends. */
  turn(): void {
    this.#pages++
    for (const text of this.#before.splice(0)) this.#learn(text)
    this.#behind = BESIDE
  }

  /** A line that has no number of a page. */
  pass(text: string): void {
    if (this.#behind > 0) {
      this.#behind--
      this.#learn(text)
      return
    }
    this.#before.push(text)
    if (this.#before.length > BESIDE) this.#leave(this.#before.shift() ?? '')
  }

  /** Whether the line stood on so many pages, beside the number. */
  has(text: string, pages: number): boolean {
    if (text.length > LONGEST_MARK || ENDS_LABEL.test(text)) return false
    const key = pageKey(text)
    const head = this.#heads.get(key)
    if (head === undefined || head.pages < pages || this.#elsewhere.has(key)) return false
    const span = head.last - head.first + 1
    const isOften = MAY_BE_SAID.test(text)
      ? head.pages >= SAID.least && head.pages >= span * SAID.share
      : head.pages >= span * SHARE
    return isOften && !this.#labels.has(labelOf(text))
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
    if (said === undefined) this.#said.set(label, key)
    else if (said !== key) this.#labels.add(label)
  }

  #learn(text: string): void {
    if (text.length > LONGEST_MARK || this.#heads.size >= MOST_HEADS || this.#elsewhere.size >= MOST_LINES) return
    const key = pageKey(text)
    const head = this.#heads.get(key)
    this.#hear(text, key)
    if (head === undefined) {
      if (key !== '') this.#heads.set(key, { pages: 1, first: this.#pages, last: this.#pages })
    } else if (head.last !== this.#pages) {
      head.pages++
      head.last = this.#pages
    }
  }
}

function labelOf(text: string): string {
  return LABEL.exec(text)?.[0] ?? ''
}
