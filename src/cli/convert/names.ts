import { lstatSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { InputError } from '../../node/errors.ts'
import { expandPaths } from '../../node/expand-paths.ts'
import { isWithin } from '../../node/file-below.ts'
import { isFolder } from '../../node/file-facts.ts'
import { extensionOf, transcriptsIn } from '../../node/folder-transcripts.ts'
import { patternFolder } from '../../node/search-pattern.ts'
import { UsageError } from '../errors.ts'

/** A file to convert. */
export interface NamedInput {
  readonly path: string
  /** Its path below the folder or the pattern that it was found by; its name alone, when it was named itself. */
  readonly below: string
}

export interface NamedInputs {
  readonly inputs: readonly NamedInput[]
  /** Arguments that stand for nothing that can be read. */
  readonly failures: readonly InputError[]
  /** Files of folders that no input format is known by. */
  readonly leftOut: readonly string[]
}

/** What the arguments stand for. A folder of outputs, by its absolute path, is not searched where it lies in one of inputs. */
export async function nameInputs(args: readonly string[], outputs: string): Promise<NamedInputs> {
  const inputs = new Map<string, NamedInput>()
  const failures: InputError[] = []
  const leftOut: string[] = []
  for (const arg of args) {
    const found = isFolder(arg) ? inFolder(arg, outputs) : await named(arg)
    failures.push(...found.failures)
    leftOut.push(...found.leftOut)
    for (const input of found.inputs) if (!inputs.has(resolve(input.path))) inputs.set(resolve(input.path), input)
  }
  return { inputs: [...inputs.values()], failures, leftOut }
}

function inFolder(folder: string, outputs: string): NamedInputs {
  const { files, failures, leftOut } = transcriptsIn(folder, (path) => resolve(path) === outputs)
  return { inputs: files.map((path) => ({ path, below: relative(folder, path) })), failures, leftOut }
}

async function named(arg: string): Promise<NamedInputs> {
  if (arg === '-') throw new UsageError('standard input has no name that one in a folder could be made of; name an output file')
  const { paths, failures } = await expandPaths([arg])
  const base = isThere(arg) ? undefined : patternFolder(arg)
  const inputs = paths.map((path) => ({ path, below: base === undefined ? basename(path) : relative(base, path) }))
  return { inputs, failures, leftOut: [] }
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/** Where an input goes in a folder: "a/talk.txt" to "out/a/talk.vtt". Throws an InputError for a way that leads out of it. */
export function outputFor({ path, below }: NamedInput, folder: string, extension: string): string {
  const stem = below.slice(0, below.length - extensionOf(below).length)
  const output = join(folder, extension === '' ? stem : `${stem}.${extension}`)
  if (!isWithin(resolve(output), resolve(folder)) || resolve(output) === resolve(folder))
    throw new InputError(path, `has no place below ${folder}${sep}`, 'name the file itself')
  return output
}
