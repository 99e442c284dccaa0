import { lstatSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { InputError } from '../../node/errors.ts'
import { expandPaths } from '../../node/expand-paths.ts'
import { isWithin } from '../../node/file-below.ts'
import { identityOf, isFolder } from '../../node/file-facts.ts'
import { extensionOf, transcriptsIn } from '../../node/folder-transcripts.ts'
import { patternFolder } from '../../node/search-pattern.ts'
import { UsageError } from '../errors.ts'

/** What will be made of what. */
export interface Plan {
  /** Inputs in their order, each with its output. */
  readonly outputs: ReadonlyMap<string, string>
  readonly failures: readonly InputError[]
  /** Files of folders that no input format is known by. */
  readonly leftOut: readonly string[]
}

export interface PlanRequest {
  readonly files: readonly string[]
  readonly folder: string
  readonly extension: string
}

/** Where every input goes. Throws a UsageError when two would go to one place, or one would go where an input lies. */
export async function planConversion({ files, folder, extension }: PlanRequest): Promise<Plan> {
  const { inputs, failures, leftOut } = await nameInputs(files, resolve(folder))
  const outputs = new Map<string, string>()
  const faults = [...failures]
  const taken = new Map<string, string>()
  for (const input of inputs) {
    const output = outputFor(input, folder, extension)
    if (output instanceof InputError) faults.push(output)
    else {
      refuseTwice(taken, input.path, output)
      outputs.set(input.path, output)
    }
  }
  refuseInputs(outputs)
  return { outputs, failures: faults, leftOut }
}

/** What keeps two inputs of one name apart: the folders they lie in, or, where that is one, what kind each is of. */
function apart(input: string, other: string): string {
  if (dirname(input) !== dirname(other) || extname(input) === extname(other))
    return 'give the folder around them, or convert one of them by itself'
  return `convert each kind into a folder of its own, such as '${join(dirname(input), `*${extname(input)}`)}' here and the others elsewhere`
}

/** Names that differ in case alone are one name on many disks. */
function refuseTwice(taken: Map<string, string>, input: string, output: string): void {
  const name = output.normalize('NFC').toLowerCase()
  const other = taken.get(name)
  if (other !== undefined) throw new UsageError(`${other} and ${input} would both become ${output}; ${apart(input, other)}`)
  taken.set(name, input)
}

/** Nothing that is read may be overwritten, by whatever name. */
function refuseInputs(outputs: ReadonlyMap<string, string>): void {
  const inputs = new Map<string, string>()
  for (const input of outputs.keys()) inputs.set(identityOf(input) ?? resolve(input), input)
  for (const output of outputs.values()) {
    const input = inputs.get(identityOf(output) ?? resolve(output))
    if (input !== undefined)
      throw new UsageError(
        `${output} is to be written, but is ${output === input ? 'an input' : `the input ${input}`}; name another folder with -o`,
      )
  }
}

/** A file to convert. */
interface NamedInput {
  readonly path: string
  /** Its path below the folder or the pattern that it was found by; its name alone, when it was named itself. */
  readonly below: string
}

interface NamedInputs {
  readonly inputs: readonly NamedInput[]
  /** Arguments that stand for nothing that can be read. */
  readonly failures: readonly InputError[]
  /** Files of folders that no input format is known by. */
  readonly leftOut: readonly string[]
}

/** What the arguments stand for. A folder of outputs, by its absolute path, is not searched where it lies in one of inputs. */
async function nameInputs(args: readonly string[], outputs: string): Promise<NamedInputs> {
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

/** Where an input goes in a folder: "a/talk.txt" to "out/a/talk.vtt". An InputError for a way that leads out of it. */
function outputFor({ path, below }: NamedInput, folder: string, extension: string): string | InputError {
  const stem = below.slice(0, below.length - extensionOf(below).length)
  const output = join(folder, extension === '' ? stem : `${stem}.${extension}`)
  if (!isWithin(resolve(output), resolve(folder)) || resolve(output) === resolve(folder))
    return new InputError(path, `has no place below ${folder}${sep}`, 'name the file itself')
  return output
}
