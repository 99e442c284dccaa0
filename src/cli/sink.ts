import { type Output, openOutput } from '../node/output.ts'
import { ShownSource } from './escape.ts'
import type { Io } from './io.ts'
import { filesBeside } from './settings/small-text.ts'

const LF = 0x0a

/** Where a command's data goes: standard output, or the file of -o, which appears whole or not at all. */
export class Sink {
  readonly #pieces = new Pieces()
  readonly #shown: ShownSource | undefined
  #file: Output | undefined

  /** `isSource`: what is written are bytes of a source, which a terminal is not to obey. */
  constructor(
    private readonly path: string | undefined,
    private readonly io: Io,
    isSource = false,
  ) {
    this.#shown = isSource && !this.#isFile && io.stdout.isTTY ? new ShownSource() : undefined
  }

  get #isFile(): boolean {
    return this.path !== undefined && this.path !== '-'
  }

  /** Opens a file, once it is known what will be read, so that an input is not overwritten. Else the first use opens it. */
  open(inputs: readonly string[] = []): void {
    if (this.#isFile) this.#file ??= openOutput(this.path, [...inputs, ...filesBeside()])
  }

  /** A document begins, which changes nothing here. */
  begin(): void {}

  /** Keeps the data until `flush`. */
  readonly write = (data: string | Uint8Array): void => this.#pieces.add(data)

  /** As `write`, of bytes that stay as they are until `flush` is done: they are not copied. */
  readonly lend = (bytes: Uint8Array): void => this.#pieces.lend(bytes)

  readonly flush = async (): Promise<void> => {
    this.open()
    const pieces = this.#pieces.take()
    if (this.#file !== undefined) for (const piece of pieces) await this.#file.write(piece)
    else for (const lines of wholeLines(this.#made(pieces))) await this.io.stdout.write(...lines)
  }

  #made(pieces: readonly (string | Uint8Array)[]): readonly (string | Uint8Array)[] {
    const shown = this.#shown
    return shown === undefined ? pieces : pieces.map((piece) => shown.text(piece))
  }

  /** Everything is written: puts a file in its place. */
  async commit(): Promise<void> {
    await this.flush()
    await this.#file?.finish()
    const rest = this.#shown?.end() ?? ''
    if (rest !== '') await this.io.stdout.write(rest)
  }

  /** Leaves a file as it was. */
  abort(): void {
    this.#file?.abort()
  }
}

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
    if (typeof data !== 'string') this.lend(data.slice())
    else if (data !== '') this.#texts.push(data)
  }

  lend(bytes: Uint8Array): void {
    this.#join()
    this.#pieces.push(bytes)
  }

  take(): (string | Uint8Array)[] {
    this.#join()
    return this.#pieces.splice(0)
  }

  /** All of it as one. */
  takeBytes(): Uint8Array {
    return Buffer.concat(this.take().map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)))
  }

  #join(): void {
    if (this.#texts.length > 0) this.#pieces.push(this.#texts.splice(0).join(''))
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
