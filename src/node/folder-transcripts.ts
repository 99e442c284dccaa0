import { type Dirent, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { formats } from '../formats/index.ts'
import { InputError, reasonOf } from './errors.ts'
import { byCodePoints } from './search-pattern.ts'

export interface FolderTranscripts {
  /** Files in the order of their code points, by their paths. */
  readonly files: readonly string[]
  /** Folders that cannot be read. */
  readonly failures: readonly InputError[]
  /** Files that no input format is known by. */
  readonly leftOut: readonly string[]
}

/** Extensions of what is read in a folder; what is named by itself may have any. */
const EXTENSIONS: ReadonlySet<string> = new Set([...formats.flatMap(({ extensions }) => extensions), '.ndjson'])
// "talk.en.vtt"  "Talk.TXT", not "interview 3.1"
//         ^^^^        ^^^^
const EXTENSION = /(?<=.)\.[a-z][a-z0-9]{0,9}$/i

/** The transcripts in a folder and in the folders in it, by their names, but for the folders that `skips` says yes to. */
export function transcriptsIn(folder: string, skips: (path: string) => boolean = () => false): FolderTranscripts {
  const { files, failures } = walkFolder(folder, (path) => !skips(path))
  const isKnown = (path: string): boolean => EXTENSIONS.has(extensionOf(path).toLowerCase())
  return { files: files.filter(isKnown), failures, leftOut: files.filter((path) => !isKnown(path)) }
}

export function extensionOf(path: string): string {
  return EXTENSION.exec(basename(path))?.[0] ?? ''
}

interface FolderWalk {
  /** Files in the order of their code points, by their paths. Hidden files are left out, and so is what links lead to that are folders. */
  readonly files: readonly string[]
  /** Folders that cannot be read. */
  readonly failures: readonly InputError[]
}

/** The files of a folder and of the folders in it, but for those that `enters` says no to. */
function walkFolder(folder: string, enters: (folder: string) => boolean): FolderWalk {
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
