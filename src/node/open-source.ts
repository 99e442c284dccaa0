import * as fs from 'node:fs'
import type { RandomBytes } from './documents/zip-directory.ts'
import { codeOf, InputError, NO_SUCH_FILE, reasonOf } from './errors.ts'
import { adviceOn, type FileFacts, factsOf } from './file-facts.ts'
import { Backoff, remedyFor } from './wait.ts'

/** Larger chunks cost more than they save: each string made of them is mapped and unmapped. */
const CHUNK = 65_536

/** The first chunk holds so many bytes, or a line, or all there is, however slowly they come: enough to tell what it is. */
const HEAD = 1024

/** A regular file is read without waiting; after so many chunks the loop turns, so that signals are heard. */
const CHUNKS_PER_TURN = 16

const LINE_FEED = 0x0a

/** A source of bytes. */
export interface Source {
  /** The path as given, or "-". */
  readonly name: string
  /** A pipe or a terminal, where somebody may wait for what has been read so far: flush after every chunk. */
  readonly isLive: boolean
  /** The bytes, once. A chunk is valid until the next is asked for: its memory is used again. Closes the source at the end. */
  chunks(): AsyncIterable<Uint8Array>
  /** What the file is now, to tell later whether it has changed; undefined for what is no regular file, and once it is closed. */
  facts(): FileFacts | undefined
  /** The bytes of a file that is open, in any order; undefined for what is no regular file, and for standard input. */
  random(): RandomBytes | undefined
  close(): void
}

/**
 * Opens a path, or standard input for "-". Throws an InputError when it is not there, not readable, or a directory.
 * `tally` is told of every read, in bytes.
 */
export function openSource(path: string, tally?: (bytes: number) => void): Source {
  try {
    const stats = path === '-' ? fs.fstatSync(0) : fs.statSync(path)
    if (stats.isDirectory()) throw directoryError(path)
    return new DescriptorSource(path, stats, tally)
  } catch (error) {
    throw inputFault(error, path)
  }
}

const TRAILING_SLASHES = /(?<!\/)\/+$/

/** How a directory is refused, wherever it comes up. */
function directoryError(path: string): InputError {
  if (path === '-') return new InputError(path, 'standard input is a directory', 'name a file, or pipe a transcript in')
  return new InputError(path, 'is a directory', `name its files: '${path.replace(TRAILING_SLASHES, '')}/**/*.txt'`)
}

function inputFault(error: unknown, path: string): unknown {
  const reason = reasonOf(error)
  if (reason === undefined) return error
  if (path.includes('\ufffd')) return new InputError(path, reason.what, 'its name may not be valid UTF-8: rename it')
  if (isDangling(path)) return new InputError(path, 'is a link to a file that is not there', 'give the file itself')
  return new InputError(path, reason.what, reason === NO_SUCH_FILE ? adviceOn(path) : reason.advice)
}

function isDangling(path: string): boolean {
  try {
    return fs.lstatSync(path).isSymbolicLink() && fs.statSync(path, { throwIfNoEntry: false }) === undefined
  } catch {
    return false
  }
}

/** A pipe with a name opens when somebody writes to it: that must not block the whole program. */
function openPipe(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    fs.open(path, 'r', (error, fd) => (error === null ? resolve(fd) : reject(error)))
  })
}

/** One read through the thread pool, ended by as few bytes as there are. */
function readSoon(fd: number, buffer: Uint8Array, at: number): Promise<number> {
  return new Promise((resolve, reject) => {
    fs.read(fd, buffer, at, buffer.length - at, null, (error, count) => (error === null ? resolve(count) : reject(error)))
  })
}

/** Fills a buffer from an offset on, but for what lies beyond the end. */
function readAt(fd: number, buffer: Uint8Array, offset: number): number {
  const backoff = new Backoff()
  for (let at = 0; ; )
    try {
      const count = at < buffer.length ? fs.readSync(fd, buffer, at, buffer.length - at, offset + at) : 0
      if (count === 0) return at
      at += count
    } catch (error) {
      if (remedyFor(error) === 'none') throw error
      backoff.wait()
    }
}

class DescriptorSource implements Source {
  readonly name: string
  readonly isLive: boolean
  readonly #isPipe: boolean
  #size: number
  readonly #backoff = new Backoff()
  #fd: number | undefined
  #bytes = 0
  #reads = 0

  constructor(
    name: string,
    stats: fs.Stats,
    private readonly tally: ((bytes: number) => void) | undefined,
  ) {
    this.name = name
    this.isLive = !stats.isFile()
    this.#isPipe = stats.isFIFO()
    // What is left of a file on standard input is not known, and files of /proc say 0.
    this.#size = name === '-' ? 0 : stats.size
    if (name === '-') this.#fd = 0
    else if (!this.#isPipe) this.#fd = this.#open()
  }

  /** Opened once more than it was looked at, so what is said of it is taken from the descriptor. */
  #open(): number {
    const fd = fs.openSync(this.name, 'r')
    this.#size = fs.fstatSync(fd).size
    return fd
  }

  async *chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    const buffer = new Uint8Array(CHUNK)
    try {
      this.#fd ??= await openPipe(this.name)
      const head = await this.#readHead(buffer)
      for (let length = head; length > 0; length = await this.#read(buffer, 0)) yield buffer.subarray(0, length)
      this.#checkSize()
    } catch (error) {
      throw inputFault(error, this.name)
    } finally {
      this.close()
    }
  }

  async #readHead(buffer: Uint8Array): Promise<number> {
    let length = 0
    for (;;) {
      const count = await this.#read(buffer, length)
      const isEnough = length + count >= HEAD || buffer.subarray(length, length + count).includes(LINE_FEED)
      length += count
      if (count === 0 || isEnough) return length
    }
  }

  async #read(buffer: Uint8Array, at: number): Promise<number> {
    const fd = this.#fd
    if (fd === undefined) return 0
    for (;;) {
      try {
        const count = await this.#readOnce({ fd, buffer, at })
        this.#backoff.reset()
        this.#bytes += count
        this.tally?.(count)
        return count
      } catch (error) {
        const remedy = remedyFor(error)
        if (remedy === 'none') throw error
        if (remedy === 'later') await this.#backoff.pause()
      }
    }
  }

  async #readOnce({ fd, buffer, at }: { fd: number; buffer: Uint8Array; at: number }): Promise<number> {
    if (this.isLive) return readSoon(fd, buffer, at)
    if (++this.#reads % CHUNKS_PER_TURN === 0) await new Promise(setImmediate)
    return fs.readSync(fd, buffer, at, buffer.length - at, null)
  }

  #checkSize(): void {
    if (this.isLive || this.#bytes >= this.#size) return
    const what = `changed while it was read: ${this.#bytes} of ${this.#size} bytes came`
    throw new InputError(this.name, what, 'run again when nothing else writes to it')
  }

  random(): RandomBytes | undefined {
    const fd = this.#fd
    if (this.isLive || fd === undefined || fd === 0) return undefined
    const read = (buffer: Uint8Array, offset: number): number => {
      try {
        const count = readAt(fd, buffer, offset)
        this.tally?.(count)
        return count
      } catch (error) {
        throw inputFault(error, this.name)
      }
    }
    return { size: this.#size, read }
  }

  facts(): FileFacts | undefined {
    try {
      return this.isLive || this.#fd === undefined ? undefined : factsOf(this.#fd)
    } catch (error) {
      throw inputFault(error, this.name)
    }
  }

  close(): void {
    const fd = this.#fd
    this.#fd = undefined
    if (fd === undefined || fd === 0) return
    try {
      fs.closeSync(fd)
    } catch (error) {
      // All that was asked for has been read: there is nothing that this could have cost.
      if (codeOf(error) === undefined) throw error
    }
  }
}
