import page from './rules.txt'
import { toldIn } from './told.ts'

/** A stretch of what somebody says, or of matter, as the source has it: lines parted by "\n", paragraphs by "\n\n". */
export interface FlagText {
  readonly text: string
  /** Speech of a turn; else matter. */
  readonly isSpeech: boolean
}

/** Something that is pointed at: units of the text at hand. */
export interface Flagged {
  readonly from: number
  readonly message: string
}

/** Tells what is found. `place` gives an offset of the text at hand a place that stays valid behind it. */
export interface FlagReport {
  found(flagged: Flagged): void
  place(at: number): FlagPlace
  foundAt(place: FlagPlace, message: string): void
}

/** Where something stands in the source. */
export interface FlagPlace {
  readonly line: number
  readonly byte: number
}

/** Sees the texts of one document in their order. */
export interface FlagWatch {
  text(text: FlagText): void
  end?(): void
}

/** Something in the wording that a person should look at, and that is never changed: the wording is the record. */
export interface Flag {
  readonly name: string
  readonly title: string
  readonly why: string
  readonly safety: 'flag'
  /** Texts, and the words at which something is found. */
  readonly examples: readonly { readonly text: string; readonly at: string }[]
  readonly counterExamples: readonly string[]
  watch(report: FlagReport): FlagWatch
}

const toldOf = toldIn(page)

/** A flag, told as rules.txt has it. */
export function flagRule(name: string, { watch }: Pick<Flag, 'watch'>): Flag {
  const { examples, counterExamples, ...told } = toldOf(name)
  return {
    ...told,
    safety: 'flag',
    get examples() {
      return examples().map(({ before, after }) => ({ text: before, at: after }))
    },
    get counterExamples() {
      return counterExamples()
    },
    watch,
  }
}
