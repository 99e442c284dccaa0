import { dirname, extname, join, resolve } from 'node:path'
import { InputError } from '../../node/errors.ts'
import { identityOf } from '../../node/file-facts.ts'
import { UsageError } from '../errors.ts'
import { type NamedInput, nameInputs, outputFor } from './names.ts'

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
    const output = outputOrFault(input, folder, extension)
    if (output instanceof InputError) faults.push(output)
    else {
      refuseTwice(taken, input.path, output)
      outputs.set(input.path, output)
    }
  }
  refuseInputs(outputs)
  return { outputs, failures: faults, leftOut }
}

function outputOrFault(input: NamedInput, folder: string, extension: string): string | InputError {
  try {
    return outputFor(input, folder, extension)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
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
