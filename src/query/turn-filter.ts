import type { Turn } from '../model/turn.ts'
import { keywordMatcher } from './keyword.ts'
import { type QuestionSelector, selectsQuestion } from './question-selector.ts'

/** What a turn must be, apart from whose it is and what they do; everything given must hold. */
export interface TurnFilter {
  /** All of them are in the text. */
  readonly keywords: readonly string[]
  readonly caseSensitive: boolean
  readonly question: QuestionSelector | undefined
  readonly part: 'ask' | 'answer' | undefined
}

/** What is asked of a turn. */
export type TestedTurn = Pick<Turn, 'turn' | 'part' | 'question' | 'text'>

/** One test out of a filter; what costs most comes last. */
export function turnTest(filter: TurnFilter): (turn: TestedTurn) => boolean {
  const { question, part } = filter
  const keywords = filter.keywords.map((keyword) => keywordMatcher(keyword, filter))
  return (turn) =>
    (part === undefined || turn.part === part) &&
    (question === undefined || selectsQuestion(question, turn.question)) &&
    keywords.every((has) => has(turn.text))
}
