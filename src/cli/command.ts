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
