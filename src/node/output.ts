import * as fs from 'node:fs'
import { write } from 'node:fs'
import { openAtomicFile } from './atomic-file.ts'
import { codeOf, OutputError } from './errors.ts'
import { ByteBuffer, FdWriter, outputFault } from './fd-writer.ts'
import type { FileFacts } from './file-facts.ts'
import { endStatus, isCharacterDevice } from './terminal.ts'
import { Backoff, remedyFor } from './wait.ts'

/** Where a result goes. Exactly one of `finish` and `abort` ends it. Throws BrokenPipe when nobody reads any more. */
export interface Output {
  /** Collects, and writes when enough has come together. */
  write(data: string | Uint8Array): Promise<void> | void
  /** Writes what was collected. */
  flush(): Promise<void>
  /** Writes what was collected and puts a file in its place. */
  finish(): Promise<void>
  /** Leaves a file as it was before, and drops what was collected. */
  abort(): void
}

/** How a file is replaced that is an input as well. */
export interface InPlaceOptions {
  /** What it was when it was read. When it is not that any more, it is left as it is, and that is an error. */
  readonly expected?: FileFacts | undefined
  /** Keeps what was there as FILE.bak. */
  readonly backup?: boolean | undefined
}

export interface OutputOptions {
  /** Lets a file be replaced that is an input as well: it is read through to its end first. */
  readonly inPlace?: InPlaceOptions
}

const STDOUT = 'standard output'

/** Paths that mean a descriptor that is open already: opening them anew would lose the position, or fail. */
const DESCRIPTORS: ReadonlyMap<string, number> = new Map([
  ['/dev/stdout', 1],
  ['/dev/fd/1', 1],
  ['/proc/self/fd/1', 1],
  ['/dev/stderr', 2],
  ['/dev/fd/2', 2],
  ['/proc/self/fd/2', 2],
])

/**
 * Opens standard output, for undefined or "-", or a file for a whole new content. A regular file is replaced at once, at
 * `finish`: until then, and when anything fails, the old one stays. A device or a pipe is written as the data comes.
 */
export function openOutput(path: string | undefined, inputs: readonly string[], options: OutputOptions = {}): Output {
  const name = path === undefined || path === '-' ? STDOUT : path
  try {
    const fd = name === STDOUT ? 1 : DESCRIPTORS.get(name)
    return fd === undefined ? openPath(name, inputs, options) : openDescriptor(name, fd, inputs)
  } catch (error) {
    throw outputFault(error, name)
  }
}

function openDescriptor(name: string, fd: number, inputs: readonly string[]): Output {
  refuseInput(name, fs.fstatSync(fd), inputs)
  return straight(fd, name, () => {})
}

/** What is written as the data comes. */
function straight(fd: number, name: string, close: () => void): Output {
  const stats = fs.fstatSync(fd)
  if (stats.isFIFO() || stats.isSocket()) return new PipeOutput(fd, name, close)
  return new StraightOutput(new FdWriter(fd, name), { close, isSeen: isCharacterDevice(fd) })
}

function openPath(path: string, inputs: readonly string[], { inPlace }: OutputOptions): Output {
  const there = fs.statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory() || path.endsWith('/')) throw new OutputError(path, 'is a directory', 'name a file in it')
  if (path === '') throw new OutputError('""', 'is not a file name', 'name one, or "-" for standard output')
  if (there !== undefined && !there.isFile()) return openStraight(path)
  if (there !== undefined && inPlace === undefined) refuseInput(path, there, inputs)
  return openAtomicFile(path, { old: there, ...inPlace })
}

function openStraight(path: string): Output {
  const fd = fs.openSync(path, 'w')
  return straight(fd, path, () => {
    try {
      fs.closeSync(fd)
    } catch (error) {
      throw outputFault(error, path)
    }
  })
}

/** Throws when the output is one of the inputs: it would be read while it is written, or lost. */
function refuseInput(name: string, output: fs.Stats, inputs: readonly string[]): void {
  if (!output.isFile()) return
  const same = inputs.find((input) => isSame(input, output))
  if (same === undefined) return
  const input = same === '-' ? 'standard input' : same
  const what = input === name ? 'is an input as well' : `is the same file as the input ${input}`
  throw new OutputError(name, what, 'write to another file')
}

function isSame(input: string, { dev, ino }: fs.Stats): boolean {
  try {
    const stats = input === '-' ? fs.fstatSync(0) : fs.statSync(input)
    return stats.ino === ino && stats.dev === dev
  } catch (error) {
    // An input that cannot be looked at is reported when it is read.
    if (codeOf(error) === undefined) throw error
    return false
  }
}

/** A descriptor that is written as the data comes; `isSeen` where that may be a terminal. */
class StraightOutput implements Output {
  readonly #close: () => void
  readonly #isSeen: boolean

  constructor(
    private readonly writer: FdWriter,
    { close, isSeen }: { readonly close: () => void; readonly isSeen: boolean },
  ) {
    this.#close = close
    this.#isSeen = isSeen
  }

  write(data: string | Uint8Array): void {
    if (this.#isSeen) endStatus()
    this.writer.write(data)
  }

  async flush(): Promise<void> {
    this.writer.flush()
  }

  async finish(): Promise<void> {
    this.writer.flush()
    this.#close()
  }

  abort(): void {
    this.writer.drop()
    this.#close()
  }
}

/** Twice what a pipe holds: fewer turns of the loop for as many bytes. */
const SIZE = 131_072

/**
 * Writes to a pipe or a socket, whose reader may make us wait for ever, without stopping the loop: signals are heard.
 * `write` and `flush` are waited for, one at a time.
 */
class PipeOutput implements Output {
  readonly #buffer = new ByteBuffer(SIZE)
  readonly #backoff = new Backoff()

  constructor(
    private readonly fd: number,
    private readonly name: string,
    private readonly close: () => void,
  ) {}

  async write(data: string | Uint8Array): Promise<void> {
    for (let rest = this.#buffer.take(data); rest.length > 0; rest = this.#buffer.take(rest)) await this.flush()
  }

  async flush(): Promise<void> {
    const bytes = this.#buffer.release()
    for (let at = 0; at < bytes.length; ) at += await this.#writeSome(bytes, at)
  }

  async #writeSome(bytes: Uint8Array, at: number): Promise<number> {
    try {
      const written = await this.#writeOnce(bytes, at)
      this.#backoff.reset()
      return written
    } catch (error) {
      const remedy = remedyFor(error)
      if (remedy === 'none') throw outputFault(error, this.name)
      if (remedy === 'later') await this.#backoff.pause()
      return 0
    }
  }

  #writeOnce(bytes: Uint8Array, at: number): Promise<number> {
    return new Promise((resolve, reject) => {
      write(this.fd, bytes, at, bytes.length - at, null, (error, written) => (error === null ? resolve(written) : reject(error)))
    })
  }

  async finish(): Promise<void> {
    await this.flush()
    this.close()
  }

  abort(): void {
    this.#buffer.release()
    this.close()
  }
}
