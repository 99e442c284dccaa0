import * as fs from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { codeOf } from './errors.ts'

/** Of a file that is not whole yet. */
export const SUFFIX = '.tmp'

/** The place itself, behind symbolic links, so that a link stays a link, even one to a file that is yet to come. */
export function realTarget(path: string): string {
  const link = fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  if (!link) return path
  return realTarget(resolve(fs.realpathSync(dirname(path)), fs.readlinkSync(path)))
}

/** ".transcript-4711-1b168y0-5t6v3sdu.tmp": whose it is, and of what. */
const TEMPORARY = /^\.transcript-(\d{1,10})-([0-9a-z]{1,7})-[0-9a-z]{1,8}\.tmp$/

/** Of the machine and the name, so that nobody takes for its own what another machine writes to the same disk. */
function hashOf(target: string): string {
  let hash = 0
  for (const character of `${hostname()}/${basename(target)}`)
    hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(36)
}

/** A short name of its own: one made of a name of 255 bytes would be too long. It tells whose it is, by a number made of that name. */
function prefixFor(target: string): string {
  return `.transcript-${process.pid}-${hashOf(target)}-`
}

/** A name beside `target` that nothing has yet. */
export function temporaryBeside(target: string): string {
  return join(dirname(target), `${prefixFor(target)}${Math.random().toString(36).slice(2, 10)}${SUFFIX}`)
}

/** Removes what a thread that was stopped has left of its try to replace `path`. */
export function removeLeftovers(path: string): void {
  quietly(() => {
    const target = realTarget(path)
    const prefix = prefixFor(target)
    const names = fs.readdirSync(dirname(target)).filter((name) => name.startsWith(prefix) && name.endsWith(SUFFIX))
    for (const name of names) fs.rmSync(join(dirname(target), name), { recursive: true, force: true })
  })
}

/**
 * Removes what runs that were killed have left of their tries to replace `paths`: nobody else can. Before the first of them is written
 * to, for a file by the number of this very process is then one of an older process, too.
 */
export function removeStale(paths: Iterable<string>): void {
  const hashes = new Map<string, Set<string>>()
  for (const path of paths) {
    const folder = dirname(path)
    const known = hashes.get(folder) ?? new Set()
    hashes.set(folder, known.add(hashOf(path)))
  }
  for (const [folder, known] of hashes)
    quietly(() => {
      for (const name of fs.readdirSync(folder)) {
        const [, pid = '', hash = ''] = TEMPORARY.exec(name) ?? []
        if (known.has(hash) && !isRunning(Number(pid))) fs.rmSync(join(folder, name), { recursive: true, force: true })
      }
    })
}

/** Whether another process of this number runs; one of somebody else counts. */
export function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/** Does what nobody is helped by hearing of when it fails: the file is not there, or not ours to change. */
export function quietly(step: () => void): void {
  try {
    step()
  } catch {
    // As it is.
  }
}
