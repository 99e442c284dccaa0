import { BrokenPipe, InputError, OutputError, UsageError } from '../node/errors.ts'
import type { ExitCode } from './command.ts'

export { UsageError }

/** What becomes of an error: the exit code, and the line that is printed, if any. */
export interface Verdict {
  readonly code: ExitCode
  readonly line: string | undefined
}

type ErrorKind = new (...args: never[]) => Error

/** Every error that is foreseen, and its exit code; whatever is not in the table is a fault of the program. */
const EXIT_CODES: readonly (readonly [ErrorKind, ExitCode])[] = [
  [BrokenPipe, 0],
  [UsageError, 2],
  [InputError, 2],
  [OutputError, 2],
]

/** "FILE[:LINE]: what; what to do", as far as it is about a file. */
export function errorLine(error: Error): string {
  if (!(error instanceof InputError || error instanceof OutputError)) return error.message
  const file = error.file === '' ? '""' : error.file
  return `${file}${error.line === undefined ? '' : `:${error.line}`}: ${error.message}`
}

export function verdictOn(error: unknown): Verdict {
  const code = EXIT_CODES.find(([kind]) => error instanceof kind)?.[1]
  if (code === undefined) return { code: 2, line: `internal error: ${error instanceof Error ? error.message : String(error)}` }
  return { code, line: code === 0 || !(error instanceof Error) ? undefined : errorLine(error) }
}

/** The line for an input on which the program failed. */
export function faultLine(path: string, message: string): string {
  return `${path}: internal error: ${message}`
}

/** 2 when something went wrong, else 0 or 1 as something was found or not. */
export function exitCodeOf(clear: boolean, found: boolean): ExitCode {
  if (!clear) return 2
  return found ? 0 : 1
}
