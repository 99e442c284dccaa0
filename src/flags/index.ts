import { audioPlayer } from './audio-player.ts'
import { confusedWord } from './confused-word.ts'
import type { Flag } from './flag.ts'
import { initialism } from './initialism.ts'
import { missingTerminal } from './missing-terminal.ts'
import { missingWord } from './missing-word.ts'
import { nameVariant } from './name-variant.ts'
import { quoteMixed } from './quote-mixed.ts'
import { repeatedWord } from './repeated-word.ts'
import { restart } from './restart.ts'
import { sentenceStart } from './sentence-start.ts'

/** What is pointed out when it is asked for, and never changed. */
export const flags: readonly Flag[] = [
  repeatedWord,
  restart,
  missingWord,
  sentenceStart,
  missingTerminal,
  nameVariant,
  quoteMixed,
  initialism,
  confusedWord,
  audioPlayer,
]
