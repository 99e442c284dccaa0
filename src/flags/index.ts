import { sentenceStart } from './case-sentence-start.ts'
import type { Flag } from './flag.ts'
import { nameVariant } from './name-variant.ts'
import { audioPlayer } from './page-player.ts'
import { missingTerminal } from './punct-missing-terminal.ts'
import { quoteMixed } from './quote-mixed.ts'
import { looseQuote } from './space-in-straight-quotes.ts'
import { missingWord } from './speech-missing-word.ts'
import { repeatedWord } from './speech-repeated-word.ts'
import { restart } from './speech-restart.ts'
import { confusedWord } from './spelling-confused-word.ts'
import { initialism } from './style-initialism.ts'

/** What is pointed out when it is asked for, and never changed. */
export const flags: readonly Flag[] = [
  repeatedWord,
  restart,
  missingWord,
  sentenceStart,
  missingTerminal,
  nameVariant,
  quoteMixed,
  looseQuote,
  initialism,
  confusedWord,
  audioPlayer,
]
