import { type Scene, scoreOf } from './facts.ts'
import type { Person } from './person.ts'
import type { Tallies } from './tallies.ts'

/** Questions without a number: before the first that has one, or after the last. */
export interface LateNote {
  readonly place: 'before' | 'after'
  readonly count: number
  /** Of the first of them. */
  readonly line: number
  /** Of the question with a number; null where none has one. */
  readonly numbered: number | null
}

/** A turn without a number. */
interface Kept<P extends Person> {
  readonly line: number
  readonly member: P
  readonly following: P
  readonly scene: Scene
}

/** So many turns are kept. */
const MOST = 200
/** Sums beyond it are of turns that ask without doubt. */
const CLEAR = 1
/** Fewer at the end are no sign that numbers end early. */
const LEAST_AFTER = 3

/** Keeps turns without a number that may turn out to ask, before the first number and after the last. */
export class LateQuestions<P extends Person> {
  readonly #tallies: Tallies<P>
  #kept: Kept<P>[] = []
  #before: readonly Kept<P>[] = []
  #first: number | null = null
  #last: number | null = null

  constructor(tallies: Tallies<P>) {
    this.#tallies = tallies
  }

  keep(turn: Kept<P>): void {
    if (turn.scene.said.strength >= 1 && this.#kept.length < MOST) this.#kept.push(turn)
  }

  /** A question that begins in this line has a number. */
  numbered(line: number): void {
    if (this.#first === null) this.#before = this.#kept
    this.#first ??= line
    this.#last = line
    this.#kept = []
  }

  notes(): readonly LateNote[] {
    const before = this.#asking(this.#first === null ? this.#kept : this.#before)
    const after = this.#first === null ? [] : this.#asking(this.#kept)
    return [
      ...before.slice(0, 1).map(({ line }) => ({ place: 'before' as const, count: before.length, line, numbered: this.#first })),
      ...(after.length < LEAST_AFTER ? [] : after.slice(0, 1)).map(({ line }) => ({
        place: 'after' as const,
        count: after.length,
        line,
        numbered: this.#last,
      })),
    ]
  }

  /** Those that ask by what is known in the end. */
  #asking(turns: readonly Kept<P>[]): readonly Kept<P>[] {
    const { talk } = this.#tallies
    return turns.filter(({ member, following, scene }) => {
      const asker = this.#tallies.of(member, { own: scene.said })
      const then = this.#tallies.of(following, { before: scene.said.strength })
      return scoreOf({ ...scene, talk, asker, following: then, role: member.role, nextRole: following.role }) > CLEAR
    })
  }
}
