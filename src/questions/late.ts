import { isQuestionLetter } from './courtesies.ts'
import { type Said, type Scene, scoreOf } from './features.ts'
import type { Person, QuestionTurn } from './person.ts'
import { questionSentences } from './sentences.ts'

/** A question that was known too late to number it. */
export interface LateQuestion {
  readonly line: number
  readonly speaker: string
  readonly text: string
}

/** A turn that was printed without a number. */
export interface Unsure<P extends Person> extends Pick<QuestionTurn<P>, 'line' | 'member'> {
  readonly following: P
  readonly text: string
  readonly said: Said
}

/** So many turns are kept, of no more units each. */
const MOST = 200
const LONGEST = 5_000
/** Sums beyond it are of turns that ask without doubt. */
const CLEAR = 2

/** Keeps turns that may turn out to ask when their numbers are settled. */
export class LateQuestions<P extends Person> {
  readonly #unsure: Unsure<P>[] = []

  /** A turn without a number that asks something, of itself. */
  keep({ line, member, label, speech: { text } }: QuestionTurn<P>, following: P, said: Said): void {
    if (this.#unsure.length === MOST || text.length > LONGEST || isQuestionLetter(label)) return
    this.#unsure.push({ line, member, following, text, said })
  }

  /** Those that ask by what is known in the end; `ending` gives the scene as it is then, if the turn may ask at all. */
  list(ending: (turn: Unsure<P>) => Scene | undefined): LateQuestion[] {
    return this.#unsure.flatMap((turn) => {
      const scene = ending(turn)
      if (scene === undefined || scoreOf(scene) <= CLEAR) return []
      return { line: turn.line, speaker: turn.member.speaker, text: questionSentences(turn.text) }
    })
  }
}
