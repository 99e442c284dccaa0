import { joinAWord } from './join-a-word.ts'
import { joinIVerb } from './join-i-verb.ts'
import { paraSplitAtInitial } from './para-split-at-initial.ts'
import { paraSplitAtInitialism } from './para-split-at-initialism.ts'
import type { Repair } from './repair.ts'
import { spaceBeforeHyphen } from './space-before-hyphen.ts'
import { spaceInQuotes } from './space-in-quotes.ts'
import { urlSpaced } from './url-spaced.ts'

/** The catalogue of repairs. Of two edits that overlap, the one of the rule that comes first is made. */
export const repairs: readonly Repair[] = [
  urlSpaced,
  paraSplitAtInitial,
  paraSplitAtInitialism,
  joinIVerb,
  joinAWord,
  spaceInQuotes,
  spaceBeforeHyphen,
]
