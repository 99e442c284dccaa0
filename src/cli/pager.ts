import { type ChildProcess, spawn } from 'node:child_process'
import { BrokenPipe } from '../node/errors.ts'
import type { Output } from '../node/output.ts'
import { leaveInterrupts } from '../node/signals.ts'
import { endStatus } from '../node/terminal.ts'
import { displayWidth } from './tables/width.ts'

/** Output that is still coming is shown after so long, though it does not fill the screen yet. */
const PATIENCE_MS = 300
/** It quits by itself where one screen is enough, leaves the text on the screen, and shows colours. */
const LESS = 'FRX'
const USUAL = `if command -v less >/dev/null; then less -${LESS}; else cat; fi`

type Environment = Readonly<Record<string, string | undefined>>

/** The command line of the pager; undefined where there is none to be used. */
export function pagerFor({ TERM = 'dumb', TRANSCRIPT_PAGER, PAGER }: Environment): string | undefined {
  const command = (TRANSCRIPT_PAGER ?? PAGER ?? USUAL).trim()
  const isPlain = command === '' || command === 'cat' || TERM === 'dumb' || process.platform === 'win32'
  return isPlain ? undefined : command
}

// "\u001b[1m"
const COLOR = /\u001b\[[\d;]*m/g

/** Rows of a terminal that whole lines take. */
export function rowsOf(text: string, columns: number): number {
  const lines = text.replace(COLOR, '').split('\n').slice(0, -1)
  return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(displayWidth(line) / columns)), 0)
}

export interface Screen {
  readonly command: string
  readonly rows: number
  readonly columns: number
}

/** What fits on the screen is written to the terminal when all is there; what is longer, or slow to come, goes through a pager. */
export class PagedOutput implements Output {
  readonly #later: (() => void)[] = []
  #held: (string | Uint8Array)[] = []
  #rows = 1
  #timer: NodeJS.Timeout | undefined
  #pager: Pager | undefined

  constructor(
    private readonly direct: Output,
    private readonly screen: Screen,
  ) {}

  /** Whether `say` has to wait, for it would be written into the midst of what is shown. It is called in the end. */
  defer(say: () => void): boolean {
    const isBusy = this.#pager !== undefined || this.#held.length > 0
    if (isBusy) this.#later.push(say)
    return isBusy
  }

  async write(data: string | Uint8Array): Promise<void> {
    if (this.#pager !== undefined) return this.#pager.write(data)
    this.#held.push(typeof data === 'string' ? data : data.slice())
    this.#rows += rowsOf(typeof data === 'string' ? data : new TextDecoder().decode(data), this.screen.columns)
    if (this.#rows > this.screen.rows) return this.#start()
    this.#timer ??= setTimeout(() => void this.#start().catch(() => {}), PATIENCE_MS).unref()
  }

  async flush(): Promise<void> {}

  async finish(): Promise<void> {
    clearTimeout(this.#timer)
    try {
      for (const data of this.#held) await this.direct.write(data)
      await this.direct.flush()
      await this.#pager?.finish()
    } finally {
      this.#held = []
      this.#pager = undefined
      for (const say of this.#later) say()
    }
  }

  abort(): void {
    clearTimeout(this.#timer)
    this.direct.abort()
  }

  async #start(): Promise<void> {
    clearTimeout(this.#timer)
    endStatus()
    this.#pager = new Pager(this.screen.command)
    const held = this.#held
    this.#held = []
    await Promise.all(held.map((data) => this.#pager?.write(data)))
  }
}

/** A pager that runs. */
class Pager {
  readonly #child: ChildProcess
  readonly #left: Promise<void>

  constructor(command: string) {
    // A pager that there is not has taken nothing from the pipe. Ctrl-C is for the pager, and not for the shell around it.
    const script = `trap : INT\n${command}\ncase $? in 126|127) exec cat ;; esac`
    const env = { LESS, LV: '-c', ...process.env }
    this.#child = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'inherit', 'inherit'], env })
    this.#left = new Promise((resolve) => this.#child.on('error', () => resolve()).on('exit', () => resolve()))
    // Each write is told of it.
    this.#child.stdin?.on('error', () => {})
    leaveInterrupts(() => this.#end())
  }

  /** Throws BrokenPipe when it was left. */
  write(data: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#child.stdin?.write(data, (error) => (error ? reject(new BrokenPipe()) : resolve()))
    })
  }

  /** All is written: from now on Ctrl-C is the pager's alone. */
  finish(): Promise<void> {
    leaveInterrupts(() => new Promise(() => undefined))
    return this.#end()
  }

  #end(): Promise<void> {
    this.#child.stdin?.end()
    return this.#left
  }
}
