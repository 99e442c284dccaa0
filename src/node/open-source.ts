import * as fs from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { BINARY_HEAD, binaryKind } from './binary.ts'
import { InputError, reasonOf } from './errors.ts'
import { Backoff, remedyFor } from './wait.ts'

/** Larger chunks cost more than they save: each string made of them is mapped and unmapped. */
const CHUNK = 65_536

/** A regular file is read without waiting; after so many chunks the loop turns, so that signals are heard. */
const CHUNKS_PER_TURN = 16

/** A source of bytes, open for reading. */
export interface Source {
  /** The path as given, or "-". */
  readonly name: string
  /** Which file it is, whatever its path: device and inode. */
  readonly identity: string
  /** The next bytes, valid until the next call; undefined at the end. The first hold at least 1,024 unless it is shorter. */
  read(): Promise<Uint8Array | undefined>
  close(): void
  /** Bytes that the file had when it was opened and that did not come: it was cut while it was read. */
  readonly missing: number
}

/** Chunks are read into memory that is used again, by this source and by later ones. */
const spareBuffers: Uint8Array[] = []

function inputFault(error: unknown, name: string): unknown {
  const reason = reasonOf(error)
  return reason === undefined ? error : new InputError(name, reason)
}

const DIRECTORY = 'is a directory; name its files, for instance'

/** Opens a path, or standard input for "-". Throws an InputError when it is not there, a directory, or not text. */
export async function openSource(name: string): Promise<Source> {
  if (name === '-') return new DescriptorSource(0, { name, stats: fs.fstatSync(0) })
  try {
    const fd = await openDescriptor(name)
    return new DescriptorSource(fd, { name, stats: fs.fstatSync(fd) })
  } catch (error) {
    throw inputFault(error, name)
  }
}

/** A pipe with a name opens when somebody writes to it: that must not block the whole program. */
async function openDescriptor(path: string): Promise<number> {
  if (!fs.statSync(path).isFIFO()) return fs.openSync(path, 'r')
  return new Promise((resolve, reject) => {
    fs.open(path, 'r', (error, fd) => (error === null ? resolve(fd) : reject(error)))
  })
}

/** One read through the thread pool. */
function readSoon(fd: number, buffer: Uint8Array, at: number): Promise<number> {
  return new Promise((resolve, reject) => {
    fs.read(fd, buffer, at, buffer.length - at, null, (error, count) => (error === null ? resolve(count) : reject(error)))
  })
}

class DescriptorSource implements Source {
  readonly name: string
  readonly identity: string
  readonly #fd: number
  readonly #regular: boolean
  readonly #size: number
  readonly #backoff = new Backoff()
  #buffer: Uint8Array | undefined = spareBuffers.pop() ?? new Uint8Array(CHUNK)
  #chunks = 0
  #bytes = 0
  #ended = false

  constructor(fd: number, { name, stats }: { name: string; stats: fs.Stats }) {
    this.name = name
    this.identity = `${stats.dev}:${stats.ino}`
    this.#fd = fd
    this.#regular = stats.isFile()
    // What is left of a file on standard input is not known, and files of /proc say 0.
    this.#size = this.#regular && fd !== 0 ? stats.size : 0
    if (!stats.isDirectory()) return
    this.close()
    if (fd === 0) throw new InputError(name, 'standard input is a directory; name a file, or pipe a transcript in')
    throw new InputError(name, `${DIRECTORY} "${name.replace(/\/+$/, '')}/**/*.txt"`)
  }

  get missing(): number {
    return this.#ended ? Math.max(0, this.#size - this.#bytes) : 0
  }

  async read(): Promise<Uint8Array | undefined> {
    const buffer = this.#buffer
    if (this.#ended || buffer === undefined) return undefined
    const first = this.#bytes === 0
    const length = await this.#fill(buffer, first ? BINARY_HEAD : 1)
    const chunk = buffer.subarray(0, length)
    if (first) this.#refuseBinary(chunk)
    return length === 0 ? undefined : chunk
  }

  close(): void {
    if (this.#buffer !== undefined) spareBuffers.push(this.#buffer)
    this.#buffer = undefined
    if (this.#fd !== 0) fs.closeSync(this.#fd)
  }

  /** Reads at least so many bytes, unless the source ends before. */
  async #fill(buffer: Uint8Array, least: number): Promise<number> {
    let length = 0
    while (length < least && !this.#ended) {
      const count = await this.#readOnce(buffer, length)
      this.#ended = count === 0
      length += count
    }
    this.#bytes += length
    return length
  }

  async #readOnce(buffer: Uint8Array, at: number): Promise<number> {
    for (;;) {
      try {
        const count = this.#regular ? await this.#readNow(buffer, at) : await readSoon(this.#fd, buffer, at)
        this.#backoff.reset()
        return count
      } catch (error) {
        const remedy = remedyFor(error)
        if (remedy === 'none') throw inputFault(error, this.name)
        if (remedy === 'later') await this.#backoff.pause()
      }
    }
  }

  async #readNow(buffer: Uint8Array, at: number): Promise<number> {
    this.#chunks++
    if (this.#chunks % CHUNKS_PER_TURN === 0) await setImmediate()
    return fs.readSync(this.#fd, buffer, at, buffer.length - at, null)
  }

  #refuseBinary(head: Uint8Array): void {
    const kind = binaryKind(head)
    if (kind === undefined) return
    throw new InputError(this.name, `looks like ${kind.looksLike}, not text; ${kind.remedy(this.name)}`)
  }
}
