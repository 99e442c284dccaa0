import { InputError } from '../../node/errors.ts'
import { doWithin } from '../../node/time-limit.ts'
import type { TestedTurn } from '../../query/selection.ts'
import type { InputOptions } from '../shared-options.ts'
import type { CiteOptions } from './citations.ts'
import type { FilterOptions, PrefixOptions } from './filters.ts'

export interface GrepOptions extends FilterOptions, PrefixOptions, CiteOptions, InputOptions {
  readonly ignoreCase?: true
  readonly invertMatch?: true
  readonly count?: true
  readonly filesWithMatches?: true
  readonly filesWithoutMatch?: true
  readonly onlyMatching?: true
  readonly silent?: true
  readonly recursive?: true
  readonly wordRegexp?: true
  readonly fixedStrings?: true
  readonly regexp?: readonly string[]
  readonly maxCount?: number
  readonly afterContext?: number
  readonly beforeContext?: number
  readonly context?: number
  readonly column?: true
  readonly time?: true
  readonly snippet?: number
  readonly to?: 'jsonl' | 'csv'
  readonly noSpeaker?: true
}

/** Milliseconds for the work on one chunk of an input, which takes some thousandth of it unless an expression runs wild. */
export const LIMIT = 5_000
/** What to do about an expression that was broken off. */
export const ADVICE = 'repeat nothing that is repeated already, as (a+)+ does'

/** Breaks off the search for an expression that takes time out of all proportion, as (a+)+b does. */
export class SearchLimit {
  readonly #milliseconds: number
  #turn = 0

  constructor(milliseconds = LIMIT) {
    this.#milliseconds = milliseconds
  }

  /** Told of each turn before it is searched. */
  readonly note = ({ turn }: Pick<TestedTurn, 'turn'>): void => {
    this.#turn = turn
  }

  /** See `RecordVisitor.within`. Throws an `InputError` where the work is broken off. */
  readonly within = (work: () => void, doc: string): void => {
    this.#turn = 0
    if (doWithin(this.#milliseconds, work)) return
    const what = `the search of turn ${this.#turn} was broken off: it takes more than ${this.#milliseconds / 1000} seconds`
    throw new InputError(doc, what, `${ADVICE}; -F looks for plain text`)
  }
}
