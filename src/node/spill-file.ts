import { closeSync, mkdtempSync, openSync, readSync, rmdirSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Places for large data; the usual one may lie in memory. */
function places(): readonly string[] {
  const { TMPDIR } = process.env
  return TMPDIR === undefined || TMPDIR === '' ? ['/var/tmp', tmpdir()] : [TMPDIR]
}

const PIECE = 65_536

/** Output that has to wait, on disk. The file has no name from the start: nothing is left of it, whatever happens. */
export class SpillFile {
  #fd: number | undefined
  #isFull = false
  #length = 0

  /** `most`: bytes that it may hold. */
  constructor(private readonly most: number) {}

  get length(): number {
    return this.#length
  }

  /** Appends bytes, and tells how many: none or a part of them when there is no room. */
  write(bytes: Uint8Array): number {
    let written = 0
    while (!this.#isFull && written < bytes.length) written += this.#writeSome(bytes.subarray(written))
    return written
  }

  /** What was written from one byte to another, in pieces: each is there until the next. */
  *read(from: number, to: number): Generator<Uint8Array> {
    const piece = new Uint8Array(PIECE)
    for (let at = from; at < to; ) {
      const count = readSync(this.#fd ?? -1, piece, 0, Math.min(PIECE, to - at), at)
      if (count === 0) throw new Error('output that waited on disk is not there any more')
      at += count
      yield piece.subarray(0, count)
    }
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd)
  }

  #writeSome(bytes: Uint8Array): number {
    if (this.#length + bytes.length > this.most) this.#isFull = true
    this.#fd ??= this.#isFull ? undefined : openNameless()
    try {
      const written = this.#fd === undefined || this.#isFull ? 0 : writeSync(this.#fd, bytes, 0, bytes.length, this.#length)
      this.#length += written
      if (written === 0) this.#isFull = true
      return written
    } catch {
      // No room on the disk: what is left has to wait where it is.
      this.#isFull = true
      return 0
    }
  }
}

function openNameless(): number | undefined {
  for (const place of places()) {
    try {
      return openIn(place)
    } catch {
      // The next place may do.
    }
  }
  return undefined
}

function openIn(place: string): number {
  const folder = mkdtempSync(join(place, '.transcript-'))
  const path = join(folder, 'spill')
  try {
    const fd = openSync(path, 'wx+', 0o600)
    try {
      unlinkSync(path)
    } catch (error) {
      closeSync(fd)
      throw error
    }
    return fd
  } finally {
    rmdirSync(folder)
  }
}
