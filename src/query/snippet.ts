import { withoutHalves } from '../text/elide.ts'
import type { Match } from './pattern.ts'

/** A match and the words around it: together as they stand in the text. */
export interface Snippet {
  readonly left: string
  readonly match: string
  readonly right: string
}

/** Units that a word takes at most, on average: more is cut, as scripts that part no words would have it. */
const WORD_UNITS = 20

/** So many words on either side of text[from..to), as stretches between white space; a part of a word beside the match counts. */
export function snippetOf(text: string, { from, to }: Match, words: number): Snippet {
  const reach = words * WORD_UNITS
  const before = text.slice(Math.max(0, from - reach), from).split(' ')
  const behind = text.slice(to, to + reach).split(' ')
  // A space beside the match parts it from an empty word.
  const left = words === 0 ? [] : before.slice(-words - (before.at(-1) === '' ? 1 : 0))
  const right = words === 0 ? [] : behind.slice(0, words + (behind[0] === '' ? 1 : 0))
  return {
    left: withoutHalves(left.join(' ').trimStart()),
    match: text.slice(from, to),
    right: withoutHalves(right.join(' ').trimEnd()),
  }
}
