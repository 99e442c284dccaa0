import type { Command as Commander } from 'commander'
import type { Io } from './io.ts'

/** 0 found or done · 1 nothing found or a check failed · 2 error. */
export type ExitCode = 0 | 1 | 2

/** One subcommand. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly examples: readonly { readonly run: string; readonly about: string }[]
  /** Its arguments are inputs, and --watch may run it again when one of them changes. */
  readonly watches?: true
  /** Declares arguments and options, and says what to run. */
  declare(command: Commander, run: (work: (io: Io) => Promise<ExitCode>) => void): void
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

/** Declares options as of a group. */
export function inGroup(command: Commander, group: OptionGroup, declare: (command: Commander) => Commander): Commander {
  command.optionsGroup(group)
  return declare(command).optionsGroup('')
}

export function isOptionGroup(name: string): name is OptionGroup {
  return Object.hasOwn(OPTION_GROUPS, name)
}
