import { FdWriter } from '../node/fd-writer.ts'
import { type Output, openOutput } from '../node/output.ts'
import { writeWhole } from '../node/signals.ts'
import { clearStatus, isTerminal } from '../node/terminal.ts'
import { type ColorChoice, colorLevel } from './color.ts'
import { escapeText } from './escape.ts'
import type { Io } from './io.ts'
import type { PagedOutput } from './pager.ts'

const STDIN = 0
const STDOUT = 1
const STDERR = 2

/** The process itself. `process.stdout` is not touched: it costs time, and loses data at exit. */
export interface NodeIo extends Io {
  /** Text for people as it is, on standard error. */
  complain(text: string): void
  /** Shows what waits for a screen to be full, and waits until the pager is left. */
  finish(): Promise<void>
}

/** What the command line says of messages. */
export interface IoChoices {
  readonly color?: ColorChoice
  /** False for --no-progress. */
  readonly progress?: boolean
  /** Neither warnings nor progress. */
  readonly quiet?: boolean
  /** Names of what is else counted. */
  readonly verbose?: boolean
  /** False for --no-pager. */
  readonly pager?: boolean
}

export function nodeIo({
  color = 'auto',
  progress = true,
  quiet = false,
  verbose = false,
  pager = true,
}: IoChoices = {}): NodeIo {
  const { env } = process
  const isTTY = isTerminal(STDOUT)
  // Opened when something is written: what is wrong with it is no fault of a command that writes to a file.
  let output: Output | undefined
  let paged: PagedOutput | undefined
  const errors = new FdWriter(STDERR, 'standard error')
  async function open(): Promise<Output> {
    const direct = openOutput(undefined, [])
    const { rows = 0, columns } = isTTY ? process.stdout : {}
    if (!pager || !rows || !columns) return direct
    const { pagerFor, PagedOutput: Paged } = await import('./pager.ts')
    const command = pagerFor(env)
    if (command === undefined) return direct
    paged = new Paged(direct, { command, rows, columns })
    return paged
  }
  function complain(text: string): void {
    if (paged?.defer(() => complain(text))) return
    try {
      clearStatus()
      errors.write(text)
      errors.flush()
    } catch {
      // Nobody hears it; the exit code still tells.
    }
  }
  const error = (line: string): void => complain(`transcript: ${escapeText(line)}\n`)
  return {
    stdin: { isTTY: isTerminal(STDIN) },
    stdout: {
      isTTY,
      get columns() {
        // A terminal that was not told its size says 0.
        return (isTTY && process.stdout.columns) || 80
      },
      write: (...data) =>
        writeWhole(async () => {
          output ??= await open()
          for (const piece of data) await output.write(piece)
          await output.flush()
        }),
    },
    warn: quiet ? () => {} : error,
    error,
    complain,
    finish: async () => paged?.finish(),
    color: colorLevel(color, { env, isTTY }),
    progress: progress && !quiet,
    verbose,
    env,
  }
}
