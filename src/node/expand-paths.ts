import { lstatSync, type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Entry } from 'fast-glob'
import { byCodePoints } from './code-points.ts'
import { InputError } from './errors.ts'
import { directoryError } from './open-source.ts'
import { codeOf, reasonOf } from './system-errors.ts'

/** What the arguments of a command line mean. */
export interface ExpandedPaths {
  /** Files in the order of the arguments, each once. "-" is standard input. */
  readonly paths: string[]
  /** Arguments that stand for nothing that can be read. */
  readonly failures: InputError[]
}

/** "https://example.org/talk.txt" */
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i
const GLOB_CHARACTER = /[*?[\]{}()!+@]/

/** An argument that names something is that thing, whatever characters it holds: `[1].txt`, `!x.txt`. Else it is a pattern. */
export async function expandPaths(args: readonly string[]): Promise<ExpandedPaths> {
  const paths = new Map<string, string>()
  const failures: InputError[] = []
  for (const arg of args) {
    const found = await expand(arg)
    if (found instanceof InputError) failures.push(found)
    else for (const path of found) remember(paths, path)
  }
  return { paths: [...paths.values()], failures }
}

function remember(paths: Map<string, string>, path: string): void {
  const key = path === '-' ? path : resolve(path)
  if (!paths.has(key)) paths.set(key, path)
}

async function expand(arg: string): Promise<readonly string[] | InputError> {
  if (arg === '-') return [arg]
  if (arg === '') return new InputError('""', 'is no name for a file', 'name one, or "-" for standard input')
  if (isThere(arg)) return isDirectory(arg) ? directoryError(arg) : [arg]
  if (ADDRESS.test(arg))
    return new InputError(arg, 'is an address, not a file', 'get it first, such as with curl, and name the file')
  if (!GLOB_CHARACTER.test(arg)) return new InputError(arg, 'no such file', 'check the name')
  return glob(arg)
}

/** Also what cannot be looked at: reading it tells why. */
function isThere(arg: string): boolean {
  try {
    return lstatSync(arg, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    return codeOf(error) !== 'ENOTDIR' && !GLOB_CHARACTER.test(arg)
  }
}

function isDirectory(path: string): boolean {
  return quietStats(path)?.isDirectory() ?? false
}

/** Undefined for a link that leads nowhere, too: reading it tells why. */
function quietStats(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** The folder that all files of a pattern lie in: what stands before its first part that is not plain. */
export function patternFolder(pattern: string): string {
  const parts = pattern.split('/')
  const plain = parts.findIndex((part) => GLOB_CHARACTER.test(part))
  const folder = parts.slice(0, plain < 0 ? -1 : plain).join('/')
  return folder === '' && pattern.startsWith('/') ? '/' : folder
}

async function glob(pattern: string): Promise<readonly string[] | InputError> {
  const { default: find } = await import('fast-glob')
  try {
    const entries = await find(pattern, { followSymbolicLinks: false, dot: false, onlyFiles: false, objectMode: true })
    const files = entries.filter(isFile).map(({ path }) => path)
    if (files.length > 0) return files.sort(byCodePoints)
    return new InputError(pattern, 'no file matches', 'check the pattern, and quote it for the shell')
  } catch (error) {
    return globFault(error, pattern)
  }
}

/** Named pipes and devices that a pattern finds are passed over, for reading one may wait for ever; a link to nothing says so when it is read. */
function isFile({ dirent, path }: Entry): boolean {
  return dirent.isSymbolicLink() ? (quietStats(path)?.isFile() ?? true) : dirent.isFile()
}

function globFault(error: unknown, pattern: string): InputError {
  const reason = reasonOf(error)
  if (reason === undefined || !(error instanceof Error)) throw error
  const where = 'path' in error && typeof error.path === 'string' ? ` in ${error.path}` : ''
  return new InputError(pattern, `cannot be searched: ${reason.what}${where}`, 'name the files you may read')
}
