import { capsLetterSpaced } from './caps-letter-spaced.ts'
import { charEntity } from './char-entity.ts'
import { charEscape } from './char-escape.ts'
import { charInvisible } from './char-invisible.ts'
import { charLigature } from './char-ligature.ts'
import { charLineBreak } from './char-line-break.ts'
import { charMojibake } from './char-mojibake.ts'
import { charNbsp } from './char-nbsp.ts'
import { joinAWord } from './join-a-word.ts'
import { joinCamel } from './join-camel.ts'
import { joinFunctionPair } from './join-function-pair.ts'
import { joinIVerb } from './join-i-verb.ts'
import { joinSingleCapital } from './join-single-capital.ts'
import { joinLexicon, joinWords } from './join-words.ts'
import { lineDehyphenate } from './line-dehyphenate.ts'
import { pageFurniture } from './page-furniture.ts'
import { paraSplitAtInitial, paraSplitAtInitialism, paraSplitAtTitle } from './para-split-at.ts'
import { paraSplitMidSentence } from './para-split-mid-sentence.ts'
import type { Repair } from './repair.ts'
import { spaceAfterComma } from './space-after-comma.ts'
import { spaceAfterSentence } from './space-after-sentence.ts'
import { spaceApostrophe } from './space-apostrophe.ts'
import { spaceBeforeHyphen } from './space-before-hyphen.ts'
import { spaceBeforePunct } from './space-before-punct.ts'
import { spaceInBrackets, spaceInQuotes } from './space-inside.ts'
import { urlSpaced } from './url-spaced.ts'

/** The catalogue of repairs. Of two edits that overlap, the one of the rule that comes first is made. */
export const repairs: readonly Repair[] = [
  charMojibake,
  charEntity,
  charEscape,
  charLineBreak,
  charInvisible,
  charNbsp,
  charLigature,
  urlSpaced,
  paraSplitAtInitial,
  paraSplitAtInitialism,
  paraSplitAtTitle,
  paraSplitMidSentence,
  pageFurniture,
  lineDehyphenate,
  capsLetterSpaced,
  joinIVerb,
  joinAWord,
  joinFunctionPair,
  joinWords,
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
]
