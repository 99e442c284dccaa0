import type { Question } from '../model/summary.ts'
import type { Person } from './person.ts'

/** A question so far; people are kept, so that the list has their best spelling. */
export interface Entry<P> {
  readonly question: number
  readonly asker: P
  to: P | null
  readonly answerers: Set<P>
  readonly turns: number[]
  readonly line: number
  /** Units of all answers so far. */
  answered: number
  /** Whoever presides has taken the floor back. */
  isOver: boolean
}

/** A question that is over. */
export type Over<P> = Pick<Entry<P>, 'question' | 'asker' | 'to' | 'turns' | 'line'> & { readonly answerers: readonly P[] }

/** Without room for more. */
export function over<P>({ question, asker, to, answerers, turns, line }: Entry<P>): Over<P> {
  return { question, asker, to, answerers: [...answerers], turns: turns.slice(), line }
}

export function listed<P extends Person>({ question, asker, to, answerers, turns, line }: Over<P>): Question {
  const answeredBy = answerers.map(({ speaker }) => speaker)
  return { question, askedBy: asker.speaker, to: to?.speaker ?? null, answeredBy, turns: [...turns], line }
}
