import { lstatSync } from 'node:fs'
import { resolve } from 'node:path'
import { InputError } from './errors.ts'

const GLOB_CHARACTER = /[*?[\]{}()!+@]/

/** A path that stands for itself, or a pattern for the files it finds, or an argument that stands for nothing. */
async function expandPath(path: string): Promise<readonly string[] | InputError> {
  if (path === '-' || isThere(path)) return [path]
  if (!GLOB_CHARACTER.test(path)) return new InputError(path, 'no such file; check the name')
  const found = await glob(path)
  return found.length > 0 ? found : new InputError(path, 'no file matches this pattern; check it, and quote it for the shell')
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

async function glob(pattern: string): Promise<string[]> {
  const { glob: find } = await import('fast-glob')
  const found = await find(pattern, { followSymbolicLinks: false, dot: false, onlyFiles: false, stats: true, unique: true })
  return found.filter(({ stats }) => stats?.isDirectory() !== true).map(({ path }) => path).sort()
}

/**
 * The files that arguments mean, in their order, each once. An argument that names something is that thing, whatever
 * characters it holds: `[1].txt`, `!x.txt`. An argument that stands for nothing comes as the error to report in its place.
 */
export async function expandPaths(paths: readonly string[]): Promise<(string | InputError)[]> {
  const seen = new Set<string>()
  const expanded: (string | InputError)[] = []
  for (const path of paths) {
    const found = await expandPath(path)
    if (found instanceof InputError) expanded.push(found)
    else expanded.push(...found.filter((file) => isNew(seen, file)))
  }
  return expanded
}

function isNew(seen: Set<string>, file: string): boolean {
  const key = file === '-' ? file : resolve(file)
  if (seen.has(key)) return false
  seen.add(key)
  return true
}
