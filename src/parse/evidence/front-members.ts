import { endsQuestion } from '../../evidence/speech.ts'
import { behindListMark } from '../../labels/marks.ts'
import { type Held, isCue } from './held.ts'

/** So many items, each of somebody else, and so many labels below them. */
const LEAST = 2

/**
 * Places of a list at the beginning that says who those are who speak below: their labels have no mark of a list. It asks nothing.
 *     - **Mara**: keeper of the lamp
 *     - **Jo**: pilot
 *
 *     __Mara__: Is it late?
 */
export function members(held: readonly Held[]): number[] {
  const labelled = [...held.keys()].filter((place) => keysAt(held[place]).length > 0)
  const end = labelled.findIndex((place) => !isItem(held[place]))
  const list = labelled.slice(0, Math.max(end, 0))
  const talk = labelled.slice(list.length)
  if (list.length < LEAST || talk.length < LEAST || talk.some((place) => isItem(held[place]))) return []
  if (list.some((place) => endsQuestion(held[place]?.block.line.text ?? ''))) return []
  const names = list.map((place) => keysAt(held[place]))
  const keys = new Set(names.flat())
  const areOthers = names.every((each, at) => names.slice(at + 1).every((other) => !other.some((key) => each.includes(key))))
  return areOthers && talk.some((place) => keysAt(held[place]).some((key) => keys.has(key))) ? list : []
}

function isItem(held: Held | undefined): boolean {
  const text = held?.block.line.text ?? ''
  return behindListMark(text, 0) > 0 && !text.startsWith('>')
}

/** The names that a line may be the label of. */
function keysAt(held: Held | undefined): string[] {
  return held?.candidates.filter((candidate) => !isCue(candidate)).map(({ key }) => key) ?? []
}
