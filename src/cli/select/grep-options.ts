import type { Command as Commander, Option } from 'commander'
import type { InputOptions } from '../shared-options.ts'
import { wholeNumber } from '../whole-number.ts'
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
