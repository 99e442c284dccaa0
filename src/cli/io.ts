import type { ColorLevel } from './color.ts'

/** The outside world as a command sees it; tests hand in their own. */
export interface Io {
  readonly stdin: { readonly isTTY: boolean }
  readonly stdout: {
    readonly isTTY: boolean
    readonly columns: number
    /** The data has left when the promise is kept: collect before calling it. No signal parts what is given at once. */
    write(...data: readonly (string | Uint8Array)[]): Promise<void>
  }
  /** One line for people: a message, never data. Control characters are escaped; "transcript: " is put in front. --quiet silences it. */
  warn(line: string): void
  /** The same for what went wrong, which nothing silences. */
  error(line: string): void
  readonly color: ColorLevel
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether a line may show how far long work has come, where there is a terminal for it. */
  readonly progress?: boolean
  /** Whether more is told than counts. */
  readonly verbose?: boolean
  /** Told of bytes of the inputs as they are read. */
  tally?(bytes: number): void
  /** Told of each input that was read to its end. */
  wasRead?(): void
}

/** Columns of the terminal; Infinity where there is none. */
export function widthOf({ isTTY, columns }: Io['stdout']): number {
  return isTTY ? columns : Infinity
}

/** The same world, to which nothing is told. */
export function silent(io: Io): Io {
  return { ...io, warn() {}, error() {}, progress: false }
}
