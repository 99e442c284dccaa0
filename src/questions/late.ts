import { type Scene, scoreOf } from './facts.ts'

/** A turn without a number: its line, and what is known of it now. */
interface Unnumbered {
  readonly line: number
  readonly scene: () => Scene
}

/** So many turns are kept. */
const MOST = 200
/** Sums beyond it are of turns that ask without doubt. */
const CLEAR = 1
/** Fewer at the end are no sign that numbers end early. */
const LEAST_AFTER = 3

/** Keeps turns without a number that may turn out to ask, before the first number and after the last; where there is no number, none is late. */
export class LateQuestions {
  #kept: Unnumbered[] = []
  #before: readonly Unnumbered[] | undefined
  #first = 0
  #last = 0

  keep(turn: Unnumbered): void {
    if (this.#kept.length < MOST) this.#kept.push(turn)
  }

  /** A question that begins in this line has a number. */
  numbered(line: number): void {
    if (this.#before === undefined) this.#first = line
    this.#before ??= this.#kept
    this.#last = line
    this.#kept = []
  }

  /** In which line questions without a number begin, and what is said of that. */
  notes() {
    if (this.#before === undefined) return []
    return [
      ...noteOf(`before line ${this.#first}`, this.#before, 1),
      ...noteOf(`after line ${this.#last}`, this.#kept, LEAST_AFTER),
    ]
  }
}

/** Those that ask by what is known in the end. */
function noteOf(place: string, turns: readonly Unnumbered[], least: number) {
  const [first, ...others] = turns.filter(({ scene }) => scoreOf(scene()) > CLEAR)
  if (first === undefined || others.length + 1 < least) return []
  const [questions, have] = others.length === 0 ? ['a question', 'has'] : [`${others.length + 1} questions`, 'have']
  return [{ line: first.line, message: `${questions} ${place} ${have} no number: who asks was not known` }]
}
