import { joinAWord } from './join-a-word.ts'
import { joinCamel } from './join-camel.ts'
import { joinFunctionPair } from './join-function-pair.ts'
import { joinIVerb } from './join-i-verb.ts'
import { joinLexicon } from './join-lexicon.ts'
import { joinSingleCapital } from './join-single-capital.ts'
import { paraSplitAtInitial } from './para-split-at-initial.ts'
import { paraSplitAtInitialism } from './para-split-at-initialism.ts'
import type { Repair } from './repair.ts'
import { spaceAfterComma } from './space-after-comma.ts'
import { spaceAfterSentence } from './space-after-sentence.ts'
import { spaceApostrophe } from './space-apostrophe.ts'
import { spaceBeforeHyphen } from './space-before-hyphen.ts'
import { spaceBeforePunct } from './space-before-punct.ts'
import { spaceInBrackets } from './space-in-brackets.ts'
import { spaceInQuotes } from './space-in-quotes.ts'
import { spaceInStraightQuotes } from './space-in-straight-quotes.ts'
import { urlSpaced } from './url-spaced.ts'

/** The catalogue of repairs. Of two edits that overlap, the one of the rule that comes first is made. */
export const repairs: readonly Repair[] = [
  urlSpaced,
  paraSplitAtInitial,
  paraSplitAtInitialism,
  joinIVerb,
  joinAWord,
  joinFunctionPair,
  joinSingleCapital,
  joinLexicon,
  joinCamel,
  spaceAfterSentence,
  spaceAfterComma,
  spaceBeforePunct,
  spaceInQuotes,
  spaceInBrackets,
  spaceApostrophe,
  spaceBeforeHyphen,
  spaceInStraightQuotes,
]
