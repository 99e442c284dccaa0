import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { byCodePoints } from './code-points.ts'
import { InputError } from './errors.ts'
import { reasonOf } from './system-errors.ts'

export interface FolderWalk {
  /** Files in the order of their code points, by their paths. Hidden files are left out, and so is what links lead to that are folders. */
  readonly files: readonly string[]
  /** Folders that cannot be read. */
  readonly failures: readonly InputError[]
}

/** The files of a folder and of the folders in it, but for those that `enters` says no to. */
export function walkFolder(folder: string, enters: (folder: string) => boolean): FolderWalk {
  const files: string[] = []
  const failures: InputError[] = []
  const waiting = [folder]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const here = at
    const entries = read(here)
    if (entries instanceof InputError) failures.push(entries)
    else {
      const shown = entries.filter(({ name }) => !name.startsWith('.'))
      files.push(...shown.filter(isFile).map(({ name }) => join(here, name)))
      waiting.push(
        ...shown
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => join(here, name))
          .filter(enters),
      )
    }
  }
  return { files: files.sort(byCodePoints), failures }
}

/** A link is read like what it leads to; one to a folder says so then. */
function isFile(entry: Dirent): boolean {
  return entry.isFile() || entry.isSymbolicLink()
}

function read(folder: string): Dirent[] | InputError {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    return new InputError(folder, `cannot be searched: ${reason.what}`, reason.advice)
  }
}
