import { persons } from '../vocabulary/index.ts'
import type { Rows } from './rows.ts'
import { CASELESS_PERSON } from './speech.ts'

const WORDS = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu
const QUESTIONS = /[?？؟\u037e]/g
const SENTENCES = /[.?!…。？！؟](?=["”’)\]]*(?:\s|$))/g
// -   *   •   1.   2)
const BULLET = /^(?:[-*•–+]\s|\d{1,3}[.)]\s)/

/** Sums of what rows hold, so that any stretch of rows is counted at once. */
export class RowCounts {
  readonly words: Int32Array
  /** Words by which somebody speaks for himself or to another. */
  readonly personal: Int32Array
  readonly questions: Int32Array
  readonly sentences: Int32Array
  /** Rows that begin with a bullet or a number. */
  bullets = 0

  constructor(rows: Rows, see: (word: string) => void) {
    const make = (): Int32Array => new Int32Array(rows.count + 1)
    this.words = make()
    this.personal = make()
    this.questions = make()
    this.sentences = make()
    const isPersonal = persons()
    for (let row = 0; row < rows.count; row++) {
      const text = rows.slice(row)
      let words = 0
      let personal = CASELESS_PERSON.test(text) ? 1 : 0
      for (const [word] of text.matchAll(WORDS)) {
        words++
        see(word)
        if (isPersonal.has(word) || isPersonal.has(word.toLowerCase())) personal++
      }
      if (BULLET.test(text)) this.bullets++
      this.#add(row, { words, personal, questions: count(text, QUESTIONS), sentences: count(text, SENTENCES) })
    }
  }

  /** What the rows of [from, to) hold. */
  between(from: number, to: number): Counts {
    const of = (sums: Int32Array): number => Math.max(0, (sums[to] ?? 0) - (sums[from] ?? 0))
    return { words: of(this.words), personal: of(this.personal), questions: of(this.questions), sentences: of(this.sentences) }
  }

  #add(row: number, { words, personal, questions, sentences }: Counts): void {
    this.words[row + 1] = (this.words[row] ?? 0) + words
    this.personal[row + 1] = (this.personal[row] ?? 0) + personal
    this.questions[row + 1] = (this.questions[row] ?? 0) + questions
    this.sentences[row + 1] = (this.sentences[row] ?? 0) + sentences
  }
}

export interface Counts {
  readonly words: number
  readonly personal: number
  readonly questions: number
  readonly sentences: number
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
