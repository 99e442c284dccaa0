import { sentenceStart } from './case-sentence-start.ts'
import type { Flag } from './flag.ts'
import { nameVariant } from './name-variant.ts'
import { repeatedWord } from './speech-repeated-word.ts'
import { confusedWord } from './spelling-confused-word.ts'

/** What is pointed out when it is asked for, and never changed. */
export const flags: readonly Flag[] = [repeatedWord, sentenceStart, nameVariant, confusedWord]
