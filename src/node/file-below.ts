import * as fs from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { codeOf, OutputError } from './errors.ts'
import { outputFault } from './fd-writer.ts'

/**
 * Makes the folders that a file needs. Throws an OutputError when the file would lie outside of `folder`, whatever its name
 * and the symbolic links on its way say.
 */
export function makeWayTo(path: string, folder: string): void {
  try {
    makeFolders(resolve(folder))
    const parent = dirname(path)
    if (!isWithin(fs.realpathSync(nearestFolder(parent)), fs.realpathSync(folder)))
      throw new OutputError(path, `would lie outside of ${folder}, by a symbolic link`, 'choose another folder')
    makeFolders(resolve(parent))
    refuseLink(path)
  } catch (error) {
    throw error instanceof OutputError ? error : outputFault(error, path)
  }
}

/** Throws an OutputError where there is a symbolic link. */
function refuseLink(path: string): void {
  if (fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new OutputError(path, 'is a symbolic link, which may lead anywhere', 'remove it, or choose another folder')
}

/** Not Node's own `recursive`: that never ends where the system says of a new folder that it is not there, as /proc does. */
function makeFolders(folder: string): void {
  if (isFolder(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolders(parent)
  try {
    fs.mkdirSync(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    // Another thread may have made it.
    if (!isFolder(folder)) throw new OutputError(shown(folder), 'is not a folder', 'name another for the output')
  }
}

function isFolder(path: string): boolean {
  try {
    return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return false
    throw error
  }
}

/** What lies below the working folder goes by its way from there. */
function shown(path: string): string {
  const way = relative('', path)
  return way.startsWith('..') ? path : way
}

/** Whether a path is that of a folder, or of something in it. Both are absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`))
}

function nearestFolder(path: string): string {
  return fs.lstatSync(path, { throwIfNoEntry: false }) === undefined ? nearestFolder(dirname(path)) : path
}

/** Whether a path leads to one of the folders or into it, symbolic links followed. */
export function leadsInto(path: string, folders: readonly string[]): boolean {
  const place = realPath(path)
  return folders.some((folder) => isWithin(place, realPath(folder)))
}

/** Where a path leads; of what is not there, from the nearest folder that is. */
function realPath(path: string): string {
  const whole = resolve(path)
  try {
    return fs.realpathSync(whole)
  } catch {
    const parent = dirname(whole)
    return parent === whole ? whole : join(realPath(parent), basename(whole))
  }
}
