import { endsQuestion } from '../../evidence/speech.ts'

/** So many labels of one who asks, nearly all of which end in a question with an answer below; so few of others, each once. */
const ENOUGH = { labels: 3, asked: 0.8, answered: 0.8, others: 2 }
const KEYS_KEPT = 20
/** Headings, pictures and rules: what is said stands below. */
const NO_SPEECH = /^\s{0,9}(?:#{1,6}\s|!\[|[-*_=]{3})/
/** Of the last units of a line. */
const TAIL = 40

/**
 * An interview in which nobody but the one who asks has a label: what stands in a paragraph of its own below a question is said by
 * somebody else.
 *     Interviewer: How did you come to the harbour?
 *
 *     I was born on the quay.
 */
export class OneSided {
  readonly #labels = new Map<string, number>()
  #asked = 0
  #answered = 0
  #isAsked = false
  #isActive = false

  /** Looks at a line of the look-ahead that is not blank, and its likeliest label. */
  weigh(text: string, key: string | undefined, afterBlank: boolean): void {
    if (key === undefined) {
      if (this.#answers(text, afterBlank)) this.#answered++
      return
    }
    if (this.#labels.size < KEYS_KEPT || this.#labels.has(key)) this.#labels.set(key, (this.#labels.get(key) ?? 0) + 1)
    this.#isAsked = asksLast(text)
    if (this.#isAsked) this.#asked++
  }

  /** The look-ahead is over; whether answers have no label. */
  settle(hasLabels: boolean): boolean {
    const counts = [...this.#labels.values()].sort((left, right) => right - left)
    const [labels = 0, ...others] = counts
    const isAlone = others.length <= ENOUGH.others && others.every((count) => count === 1)
    const isMost = this.#asked >= labels * ENOUGH.asked && this.#answered >= labels * ENOUGH.answered
    this.#isAsked = false
    this.#isActive = hasLabels && labels >= ENOUGH.labels && isAlone && isMost
    return this.#isActive
  }

  /** A line that carries a label. */
  label(text: string): void {
    this.#isAsked = asksLast(text)
  }

  /** Whether a line without a label begins an answer. Lines must come in order. */
  begins(text: string, afterBlank: boolean): boolean {
    return this.#isActive && this.#answers(text, afterBlank)
  }

  #answers(text: string, afterBlank: boolean): boolean {
    const answers = this.#isAsked && afterBlank && !NO_SPEECH.test(text)
    if (answers) this.#isAsked = false
    return answers
  }
}

function asksLast(text: string): boolean {
  return endsQuestion(text.slice(-TAIL)) && /[?？؟][^\p{L}]{0,12}$/u.test(text.slice(-TAIL))
}
