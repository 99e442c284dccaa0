import * as fs from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import { OutputError } from './errors.ts'
import { outputFault } from './fd-writer.ts'

/**
 * Makes the folders that a file needs. Throws an OutputError when the file would lie outside of `folder`, whatever its name
 * and the symbolic links on its way say.
 */
export function makeWayTo(path: string, folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true })
    const parent = dirname(path)
    if (!isWithin(fs.realpathSync(nearestFolder(parent)), fs.realpathSync(folder)))
      throw new OutputError(path, `would lie outside of ${folder}, by a symbolic link`, 'choose another folder')
    fs.mkdirSync(parent, { recursive: true })
    if (fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new OutputError(path, 'is a symbolic link, which may lead anywhere', 'remove it, or choose another folder')
  } catch (error) {
    throw error instanceof OutputError ? error : outputFault(error, path)
  }
}

/** Whether a path is that of a folder, or of something in it. Both are absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`))
}

function nearestFolder(path: string): string {
  return fs.lstatSync(path, { throwIfNoEntry: false }) === undefined ? nearestFolder(dirname(path)) : path
}
