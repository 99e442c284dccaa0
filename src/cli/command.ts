import type { Io } from './io.ts'

/** 0 found or done · 1 nothing found or a check failed · 2 error. */
export type ExitCode = 0 | 1 | 2

interface Reader {
  /** Throws an InvalidArgumentError; `before`: what was made of the same option before. */
  read(value: string, before: unknown): unknown
}

/** What values of options can be, by the names of members: one of some words, or what a function makes of them. In capitals: words for help. */
export type Values = Readonly<Record<string, string | readonly string[] | Reader['read']>>

/** One subcommand, whose arguments and options stand in commands.txt. */
export interface Command {
  readonly name: string
  readonly values?: Values
  run(args: readonly string[], options: object, io: Io): Promise<ExitCode>
}

/** Options that many commands have, told once: "transcript help reading". */
export const OPTION_GROUPS = {
  reading: 'how transcripts are read, and which settings say so',
  cues: 'what of captions and timed words makes one record',
  choosing: 'which turns are meant',
  citing: 'what --cite says of a transcript',
  writing: 'what the output looks like',
  terminal: 'messages, colours and threads',
} as const

export type OptionGroup = keyof typeof OPTION_GROUPS

export function isOptionGroup(name: string): name is OptionGroup {
  return Object.hasOwn(OPTION_GROUPS, name)
}
