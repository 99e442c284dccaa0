import type { Command as Commander, Option } from 'commander'
import { InputError } from '../../node/errors.ts'
import { doWithin } from '../../node/time-limit.ts'
import type { TestedTurn } from '../../query/selection.ts'
import { wholeNumber } from '../input-values.ts'
import type { InputOptions } from '../shared-options.ts'
import { type CiteOptions, declareCitation } from './citations.ts'
import { collect, declareLines, type FilterOptions, type PrefixOptions } from './filters.ts'

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

export function declareMatching(command: Commander): void {
  command
    .option('-e, --regexp <pattern>', 'a pattern (repeat: any of them matches)', collect)
    .option('-F, --fixed-strings', 'plain text, with accents and marks as they are')
    .option('-i, --ignore-case', 'letter case does not matter')
    .option('--invert-match', 'turns that do not match')
    .option('-w, --word-regexp', 'matches begin and end at the edge of a word')
    .option('-r, --recursive', 'folders are always searched; alone: this folder')
    .option('-m, --max-count <number>', 'at most this many turns of each file', wholeNumber())
}

/** "--no-speaker" is no opposite of "--speaker NAME". */
function notNegated(option: Option): Option {
  option.negate = false
  return option
}

export function declareMatchOutput(command: Commander): void {
  declareCitation(command, 'page and line in front, or a citation after')
  declareLines(command)
    .option('-c, --count', 'print the number of matching turns of each file')
    .option('-l, --files-with-matches', 'print the names of the files with a match')
    .option('-L, --files-without-match', 'print the names of the files without')
    .option('-o, --only-matching', 'print only the matches, one a line')
    .addOption(notNegated(command.createOption('--no-speaker', 'leave the speakers out')))
    .option('--snippet <words>', 'print each match between so many words', wholeNumber())
    .addOption(command.createOption('--to <format>', 'a record a match').choices(['jsonl', 'csv']))
    .option('--column', 'put the column of the match after its line')
    .option('--time', 'put the time of the match in front, if known')
    .option('--silent', 'print nothing; the exit code tells')
    .option('-A, --after-context <turns>', 'show this many turns after each match', wholeNumber())
    .option('-B, --before-context <turns>', 'show this many turns before each match', wholeNumber())
    .option('-C, --context <turns>', 'show this many turns around each match', wholeNumber())
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
