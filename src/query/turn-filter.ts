import type { Turn } from '../model/turn.ts'
import { searchForm } from '../text/fold.ts'
import { IS_UNSPACED } from '../text/words.ts'
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

const LETTER = /[\p{L}\p{N}]/u

/** Whether a word begins at `at`: nothing of a word stands before it, or the script parts no words. */
function beginsWord(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ' '
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0x20)
  return !LETTER.test(before) || !LETTER.test(first) || IS_UNSPACED.test(first)
}

/**
 * A test of texts for a keyword: a word, the beginning of one, or several in a row, as `searchForm` has them.
 *     "sanction" is in "new sanctions"; "I think" is in "Well, I think so", not in "Ali thinks so"
 */
export function keywordMatcher(keyword: string, { caseSensitive }: Pick<TurnFilter, 'caseSensitive'>): (text: string) => boolean {
  const wanted = searchForm(keyword, caseSensitive).trim()
  return (text) => {
    const searched = searchForm(text, caseSensitive)
    let at = searched.indexOf(wanted)
    while (at >= 0 && !beginsWord(searched, at)) at = searched.indexOf(wanted, at + 1)
    return at >= 0
  }
}

/** One test out of a filter; what costs most comes last. */
export function turnTest(filter: TurnFilter): (turn: TestedTurn) => boolean {
  const { question, part } = filter
  const keywords = filter.keywords.map((keyword) => keywordMatcher(keyword, filter))
  return (turn) =>
    (part === undefined || turn.part === part) &&
    (question === undefined || selectsQuestion(question, turn.question)) &&
    keywords.every((has) => has(turn.text))
}
