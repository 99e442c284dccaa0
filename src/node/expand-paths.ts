import { lstatSync } from 'node:fs'
import { resolve } from 'node:path'
import { codeOf, InputError } from './errors.ts'
import { adviceOn, isFolder } from './file-facts.ts'
import type { FolderTranscripts } from './folder-transcripts.ts'
import { GLOB_CHARACTER, searchPattern } from './search-pattern.ts'

/** What the arguments of a command line mean. */
export interface ExpandedPaths {
  /** Files in the order of the arguments, each once. "-" is standard input. */
  readonly paths: string[]
  /** Arguments that stand for nothing that can be read. */
  readonly failures: InputError[]
  /** Files of folders that no input format is known by. */
  readonly leftOut: readonly string[]
}

/** What one argument stands for. */
type Found = Partial<FolderTranscripts>

/** "https://example.org/talk.txt" */
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i

/**
 * An argument that names something is that thing, whatever characters it holds: `[1].txt`, `!x.txt`; a folder is the transcripts
 * in it. Else it is a pattern.
 */
export async function expandPaths(args: readonly string[]): Promise<ExpandedPaths> {
  const paths = new Map<string, string>()
  const faults: InputError[] = []
  const leftOutOfAll: string[] = []
  for (const arg of args) {
    const { files = [], failures = [], leftOut = [] } = await expand(arg)
    for (const path of files) remember(paths, path)
    faults.push(...failures)
    leftOutOfAll.push(...leftOut)
  }
  return { paths: [...paths.values()], failures: faults, leftOut: leftOutOfAll }
}

function remember(paths: Map<string, string>, path: string): void {
  const key = path === '-' ? path : resolve(path)
  if (!paths.has(key)) paths.set(key, path)
}

async function expand(arg: string): Promise<Found> {
  if (arg === '-') return { files: [arg] }
  if (arg === '') return fault('""', 'is not a file name', 'name one, or "-" for standard input')
  if (isThere(arg)) return isFolder(arg) ? inFolder(arg) : { files: [arg] }
  if (ADDRESS.test(arg)) return fault(arg, 'is an address, not a file', 'get it first, such as with curl, and name the file')
  return GLOB_CHARACTER.test(arg) ? glob(arg) : fault(arg, 'no such file', adviceOn(arg))
}

function fault(...words: ConstructorParameters<typeof InputError>): Found {
  return { failures: [new InputError(...words)] }
}

/** A folder in which there is nothing to read is as wrong as a pattern that no file matches. */
async function inFolder(folder: string): Promise<Found> {
  const { transcriptsIn } = await import('./folder-transcripts.ts')
  const found = transcriptsIn(folder)
  if (found.files.length > 0 || found.failures.length > 0) return found
  return fault(folder, 'holds no transcript by the names of its files', 'name the files themselves')
}

/** Also what cannot be looked at: reading it tells why. */
function isThere(arg: string): boolean {
  try {
    return lstatSync(arg, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    return codeOf(error) !== 'ENOTDIR' && !GLOB_CHARACTER.test(arg)
  }
}

async function glob(pattern: string): Promise<Found> {
  try {
    const files = await searchPattern(pattern)
    return files.length > 0 ? { files } : fault(pattern, 'no file matches', 'check the pattern, and quote it for the shell')
  } catch (error) {
    if (error instanceof InputError) return { failures: [error] }
    throw error
  }
}
