import { basename } from 'node:path'
import { formats } from '../formats/index.ts'
import type { InputError } from './errors.ts'
import { walkFolder } from './walk-folder.ts'

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
