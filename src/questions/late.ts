import { type Scene, scoreOf } from './facts.ts'

/** Questions without a number: before the first that has one, or after the last. */
export interface LateNote {
  readonly place: 'before' | 'after'
  readonly count: number
  /** Of the first of them. */
  readonly line: number
  /** Of the question with a number. */
  readonly numbered: number
}

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

  notes(): readonly LateNote[] {
    if (this.#before === undefined) return []
    const before = noteOf('before', this.#before, this.#first)
    return [...before, ...noteOf('after', this.#kept, this.#last).filter(({ count }) => count >= LEAST_AFTER)]
  }
}

/** Those that ask by what is known in the end. */
function noteOf(place: LateNote['place'], turns: readonly Unnumbered[], numbered: number): readonly LateNote[] {
  const asking = turns.filter(({ scene }) => scoreOf(scene()) > CLEAR)
  return asking.slice(0, 1).map(({ line }) => ({ place, count: asking.length, line, numbered }))
}
