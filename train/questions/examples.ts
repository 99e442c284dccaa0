import type { Names } from '../../src/questions/calls.ts'
import { factsOf, isOfLetters } from '../../src/questions/facts.ts'
import { Questions } from '../../src/questions/numbering.ts'
import { isQuestionLetter } from '../../src/questions/sentences.ts'
import { fold } from '../../src/text/fold.ts'
import type { Row } from './logistic.ts'
import type { Speaker, Talk } from './talks.ts'

/** What is known of a turn, and whether it asks by gold; of those that may or may not, nothing is learned. */
export interface Example extends Row {
  readonly mayAsk: boolean
  /** Whatever the facts say, the program numbers nothing. */
  readonly isLeft: boolean
  readonly line: number
  readonly text: string
}

/** Names as people are called: whole, or by a part that nobody else has. */
function namesIn({ turns }: Talk): Names<Speaker> {
  const people = new Map<string, Set<Speaker>>()
  for (const { speaker } of turns) {
    const words = fold(speaker.label).split(' ')
    for (const name of [words.join(' '), ...words.filter((word) => word.length > 2)])
      people.set(name, (people.get(name) ?? new Set()).add(speaker))
  }
  const known = (name: string) => {
    const found = people.get(name) ?? people.get(name.split(' ').at(-1) ?? '')
    const [only] = found ?? []
    return found?.size === 1 ? only : undefined
  }
  return { known, mayKnow: (name) => known(name) !== undefined }
}

/**
 * The turns of a talk as the program sees them when it decides, but for labels such as TEACHER, which count as a role there: too few talks
 * have one to learn from.
 */
export function examplesOf(talk: Talk): Example[] {
  const examples: Example[] = []
  const texts = new Map(talk.turns.map(({ line, text }) => [line, text]))
  const ends = new Map(talk.turns.map(({ line, endLine }) => [line, endLine]))
  const questions = new Questions<Speaker>({
    roster: namesIn(talk),
    lists: false,
    onAsked: ({ lines, scene }) => {
      const has = (gold: readonly number[]) =>
        gold.some((at) => lines.some((line) => at >= line && at <= (ends.get(line) ?? line)))
      const asks = has(talk.questions)
      const mayAsk = !asks && has(talk.either)
      const text = lines.map((line) => texts.get(line) ?? '').join(' ')
      examples.push({
        facts: factsOf(scene),
        asks: Number(asks),
        weight: mayAsk ? 0 : 1,
        mayAsk,
        isLeft: isOfLetters(scene),
        line: lines[0] ?? 0,
        text,
      })
    },
  })
  for (const [index, { speaker, text, line }] of talk.turns.entries())
    questions.push(
      { turn: index + 1, member: speaker, text, label: isQuestionLetter(speaker.label) ? speaker.label : '', line },
      () => undefined,
    )
  questions.end()
  return examples
}
