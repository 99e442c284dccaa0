import * as fs from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { codeOf, OutputError } from '../node/errors.ts'
import { outputFault } from '../node/fd-writer.ts'
import { onInterrupt } from '../node/signals.ts'
import { isRunning, quietly } from '../node/temporary-names.ts'

/** How names begin of what is to become a signature, or was one. */
const TRY = 'owner-'
/** As much as tells whether a disk is full. */
const PROBE_BYTES = 262_144
const TRIES = 3

/**
 * The hidden folder beside an archive in which the next one is made: ".talks.db.work". One process owns it; what it has done when it is
 * killed waits there for the next.
 *     owner     process, machine and a random word of whoever works here
 *     archive   the database, with SQLite's "-wal"
 *     base      which file the database was copied from, once it is whole
 */
export class Workshop {
  readonly archive: string
  readonly #target: string
  readonly #folder: string
  readonly #owner: string
  readonly #base: string
  readonly #signature = `${process.pid} ${hostname()} ${Math.random().toString(36).slice(2)}`
  readonly #forget: () => void

  /** Takes the folder of an archive, or throws OutputError where another process has it. */
  constructor(target: string) {
    this.#target = target
    this.#folder = join(dirname(target), `.${basename(target)}.work`)
    this.archive = join(this.#folder, 'archive')
    this.#owner = join(this.#folder, 'owner')
    this.#base = join(this.#folder, 'base')
    this.#guard(() => this.#take())
    this.#forget = onInterrupt(() => this.leave())
  }

  /** Whether a database waits here that was begun from what the archive is now. */
  get isBegun(): boolean {
    try {
      return fs.readFileSync(this.#base, 'utf8') === this.#identity() && fs.existsSync(this.archive)
    } catch {
      return false
    }
  }

  /** Puts a copy of the archive here; without `isNew`, for a new one nothing but its place. */
  begin(isNew: boolean): void {
    this.clear()
    this.#guard(() => {
      if (isNew) return fs.closeSync(fs.openSync(this.archive, 'wx'))
      // To replace a file takes rights on its folder only: one that is write-protected is meant to stay.
      fs.accessSync(this.#target, fs.constants.W_OK)
      fs.copyFileSync(this.#target, this.archive, fs.constants.COPYFILE_FICLONE)
    })
  }

  /** From now on the database is worth to be gone on with. */
  stamp(): void {
    this.#guard(() => fs.writeFileSync(this.#base, this.#identity()))
  }

  /** Puts the database, which is closed, in the place of the archive. */
  publish(): void {
    this.#guard(() => {
      if (this.#signed() !== this.#signature) throw this.#taken('another process')
      const fd = fs.openSync(this.archive, 'r+')
      fs.fsyncSync(fd)
      fs.closeSync(fd)
      fs.renameSync(this.archive, this.#target)
    })
    this.clear()
  }

  /** Removes the database. */
  clear(): void {
    for (const name of fs.readdirSync(this.#folder))
      if (name !== 'owner') fs.rmSync(join(this.#folder, name), { recursive: true, force: true })
  }

  /** Leaves the folder to the next, with what is in it. */
  leave(): void {
    this.#forget()
    quietly(() => {
      if (this.#signed() === this.#signature) fs.unlinkSync(this.#owner)
      fs.rmdirSync(this.#folder)
    })
  }

  /** What the system says of writing here, when SQLite says no more than "disk I/O error". */
  probe(): void {
    const path = join(this.#folder, 'probe')
    this.#guard(() => fs.writeFileSync(path, Buffer.alloc(PROBE_BYTES)))
    quietly(() => fs.unlinkSync(path))
  }

  /** One text for the archive as it is. */
  #identity(): string {
    const stats = fs.statSync(this.#target, { bigint: true, throwIfNoEntry: false })
    return stats === undefined || stats.size === 0n ? 'new' : `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeNs}`
  }

  #take(): void {
    for (let tries = 0; tries < TRIES; tries++) {
      try {
        this.#evict()
        if (!fs.existsSync(this.#folder)) fs.mkdirSync(this.#folder)
        this.#sign()
        // What owners before have left: SQLite's own lock, and tries to sign.
        fs.rmSync(`${this.archive}.lock`, { recursive: true, force: true })
        for (const name of fs.readdirSync(this.#folder))
          if (name.startsWith(TRY)) fs.rmSync(join(this.#folder, name), { force: true })
        return
      } catch (error) {
        // Somebody else takes the folder, or leaves it, at this very moment.
        const isRace = codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT'
        if (!isRace || !fs.existsSync(dirname(this.#folder))) throw error
      }
    }
    throw this.#taken('another process')
  }

  /** Signs in one step: a process that is killed must not leave half a signature. Not every file system has links. */
  #sign(): void {
    const mine = join(this.#folder, `${TRY}${process.pid}`)
    fs.writeFileSync(mine, this.#signature)
    try {
      fs.linkSync(mine, this.#owner)
    } catch (error) {
      if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') throw error
      fs.copyFileSync(mine, this.#owner, fs.constants.COPYFILE_EXCL)
    }
  }

  /** Takes away the signature of an owner that runs no more, if there is one. */
  #evict(): void {
    const there = this.#signed()
    if (there === undefined) return
    const [pid = '', host = ''] = there.split(' ')
    if (host !== hostname() || isRunning(Number(pid))) throw this.#taken(`process ${pid} of ${host}`)
    const aside = join(this.#folder, `${TRY}${process.pid}`)
    fs.renameSync(this.#owner, aside)
    // Somebody else may have been faster, and it is theirs that was taken.
    if (fs.readFileSync(aside, 'utf8') !== there) quietly(() => fs.linkSync(aside, this.#owner))
    fs.unlinkSync(aside)
  }

  #signed(): string | undefined {
    try {
      return fs.readFileSync(this.#owner, 'utf8')
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    }
  }

  #taken(who: string): OutputError {
    return new OutputError(this.#target, `is being written by ${who}`, `wait for it, or remove ${this.#folder} if nothing runs`)
  }

  #guard(step: () => void): void {
    try {
      step()
    } catch (error) {
      throw outputFault(error, this.#target)
    }
  }
}
