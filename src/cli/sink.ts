import { type Output, openOutput } from '../node/output.ts'
import { ShownSource } from './escape.ts'
import type { Io } from './io.ts'
import { filesBeside } from './settings/small-text.ts'

/** Where a command's data goes: standard output, or a file that appears whole or not at all. */
export interface Sink {
  /** Opens it, once it is known what will be read, so that an input is not overwritten. Else the first use opens it. */
  open(inputs: readonly string[]): void
  /** Keeps the data until `flush`. */
  write(data: string | Uint8Array): void
  /** As `write`, of bytes that stay as they are until `flush` is done: they are not copied. */
  lend(bytes: Uint8Array): void
  flush(): Promise<void>
  /** Everything is written: puts the file in its place. */
  commit(): Promise<void>
  /** Leaves a file as it was. */
  abort(): void
}

/** The file of -o, or standard output. `isSource`: what is written are bytes of a source, which a terminal is not to obey. */
export function openSink(path: string | undefined, io: Io, isSource = false): Sink {
  if (path !== undefined && path !== '-') return fileSink(path)
  return stdoutSink(io, isSource && io.stdout.isTTY ? new ShownSource() : undefined)
}

function fileSink(path: string): Sink {
  let output: Output | undefined
  const pieces = new Pieces()
  const opened = (): Output => {
    output ??= openOutput(path, filesBeside())
    return output
  }
  async function flush(): Promise<void> {
    const to = opened()
    for (const piece of pieces.take()) await to.write(piece)
  }
  return {
    open(inputs) {
      output ??= openOutput(path, [...inputs, ...filesBeside()])
    },
    write: (data) => pieces.add(data),
    lend: (bytes) => pieces.lend(bytes),
    flush,
    async commit() {
      await flush()
      await opened().finish()
    },
    abort: () => output?.abort(),
  }
}

function stdoutSink(io: Io, shown: ShownSource | undefined): Sink {
  const pieces = new Pieces()
  async function flush(): Promise<void> {
    const taken = pieces.take()
    for (const lines of wholeLines(shown === undefined ? taken : taken.map((piece) => shown.text(piece))))
      await io.stdout.write(...lines)
  }
  return {
    open() {},
    write: (data) => pieces.add(data),
    lend: (bytes) => pieces.lend(bytes),
    flush,
    async commit() {
      await flush()
      const rest = shown?.end() ?? ''
      if (rest !== '') await io.stdout.write(rest)
    },
    abort() {},
  }
}

const LF = 0x0a

/** Pieces that are whole lines together: a turn with many edits comes in several, and no signal may part them. */
function* wholeLines(pieces: readonly (string | Uint8Array)[]): Generator<(string | Uint8Array)[]> {
  let lines: (string | Uint8Array)[] = []
  for (const piece of pieces) {
    lines.push(piece)
    if (typeof piece === 'string' ? !piece.endsWith('\n') : piece.at(-1) !== LF) continue
    yield lines
    lines = []
  }
  if (lines.length > 0) yield lines
}

/** Data on its way out; short texts are joined, for one write costs more than many joins. */
export class Pieces {
  #texts: string[] = []
  #pieces: (string | Uint8Array)[] = []

  /** Bytes are copied: their memory may be used again. */
  add(data: string | Uint8Array): void {
    if (typeof data === 'string') this.#texts.push(data)
    else this.lend(data.slice())
  }

  lend(bytes: Uint8Array): void {
    this.#join()
    this.#pieces.push(bytes)
  }

  take(): (string | Uint8Array)[] {
    this.#join()
    const pieces = this.#pieces
    this.#pieces = []
    return pieces
  }

  #join(): void {
    const text = this.#texts.join('')
    this.#texts = []
    if (text !== '') this.#pieces.push(text)
  }
}

/** Runs `work` on a sink, or on whatever else is kept or left. A file is kept when the work says so, and never when it throws. */
export async function withSink<Result>(
  sink: Pick<Sink, 'commit' | 'abort'>,
  work: () => Promise<{ readonly result: Result; readonly keep: boolean }>,
): Promise<Result> {
  let kept = false
  try {
    const { result, keep } = await work()
    if (keep) await sink.commit()
    kept = keep
    return result
  } finally {
    if (!kept) sink.abort()
  }
}
