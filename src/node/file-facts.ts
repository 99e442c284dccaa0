import * as fs from 'node:fs'
import { basename } from 'node:path'
import { meantBy } from '../text/nearest.ts'
import { OutputError } from './errors.ts'

/** What tells whether a file is still the one that was read. */
export interface FileFacts {
  readonly device: bigint
  readonly inode: bigint
  readonly bytes: bigint
  /** Of the last change of its content, in nanoseconds. */
  readonly changed: bigint
}

/** The facts of an open file. */
export function factsOf(fd: number): FileFacts {
  return factsFrom(fs.fstatSync(fd, { bigint: true }))
}

function factsFrom({ dev, ino, size, mtimeNs }: fs.BigIntStats): FileFacts {
  return { device: dev, inode: ino, bytes: size, changed: mtimeNs }
}

/** One text for each file, whatever it is called; undefined where it cannot be looked at, which is told when it is read. */
export function identityOf(path: string): string | undefined {
  try {
    const stats = fs.statSync(path, { bigint: true, throwIfNoEntry: false })
    return stats && `${stats.dev}:${stats.ino}`
  } catch {
    return undefined
  }
}

/** What a path leads to; undefined for "-", which is standard input, and where it cannot be looked at: reading it tells why. */
export function quietStats(path: string): fs.Stats | undefined {
  try {
    return path === '-' ? undefined : fs.statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

export function isFolder(path: string): boolean {
  return quietStats(path)?.isDirectory() === true
}

export function isFile(path: string): boolean {
  return quietStats(path)?.isFile() === true
}

const TRAILING_SLASHES = /(?<!\/)\/+$/
/** Names of a folder that are looked at for the one that was meant. */
const MOST_NAMES = 5_000

/** What to do about a file that is not there: the name that was perhaps meant. */
export function adviceOn(given: string, otherwise = 'check the name'): string {
  const path = given.replace(TRAILING_SLASHES, '')
  const name = basename(path)
  const folder = path.slice(0, path.length - name.length)
  if (folder !== '' && !isFolder(folder)) return `there is no folder "${folder.slice(0, -1)}"`
  const [meant] = meantBy(name, namesIn(folder === '' ? '.' : folder))
  return meant === undefined ? otherwise : `did you mean "${folder}${meant}"?`
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder).slice(0, MOST_NAMES)
  } catch {
    return []
  }
}

/** Throws when what a path leads to now is not the file that was read, as it was then: its changes would be lost. */
export function refuseChanged(path: string, then: FileFacts): void {
  const stats = fs.statSync(path, { bigint: true, throwIfNoEntry: false })
  if (stats === undefined) throw new OutputError(path, 'is not there any more', 'nothing was written')
  const now = factsFrom(stats)
  const isSame =
    now.device === then.device && now.inode === then.inode && now.bytes === then.bytes && now.changed === then.changed
  if (!isSame) throw new OutputError(path, 'was changed by something else since it was read', 'it is left as it is; run again')
}
