import { extname, join } from 'node:path'
import { identityOf, isFolder } from '../../node/file-facts.ts'
import { writers } from '../../write/index.ts'
import { UsageError } from '../errors.ts'
import { refuseUnwritten } from '../writer-options.ts'

/** Names of standard input. */
export const STDIN: ReadonlySet<string> = new Set(['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'])

export interface PlaceOptions {
  readonly write?: true
  readonly backup?: true
}

/** Refuses what cannot be meant, before anything is read: other things than transcripts may lie in a folder. */
export function checkPlaces(files: readonly string[], { write, backup }: PlaceOptions): void {
  if (backup && !write) throw new UsageError('--backup keeps what --write replaces; give both')
  const folder = write && files.find(isFolder)
  if (folder)
    throw new UsageError(`${folder} is a folder; --write takes files or a pattern, such as '${join(folder, '**/*.txt')}'`)
}

/** Refuses inputs that are not there to be written over, and several that would be printed: nobody could see where one ends. */
export function checkInputs(
  inputs: readonly string[],
  { write, output = '', isPrinted }: PlaceOptions & { readonly output?: string; readonly isPrinted: boolean },
): void {
  if (write && inputs.some((input) => STDIN.has(input)))
    throw new UsageError('standard input cannot be written in place; leave --write out')
  if (write) refuseTwins(inputs)
  // What is repaired keeps its format.
  if (isPrinted && !inputs.some((input) => extname(input) === extname(output)))
    refuseUnwritten(output, 'name it as the input', writers)
  if (inputs.length > 1 && isPrinted)
    throw new UsageError(`${inputs.length} files cannot be printed as one; change them in place with --write, or one by one`)
}

/** Two names of one file would be written one over the other. */
function refuseTwins(inputs: readonly string[]): void {
  const names = new Map<string, string>()
  for (const input of inputs) {
    const key = identityOf(input) ?? input
    const twin = names.get(key)
    if (twin !== undefined) throw new UsageError(`${twin} and ${input} are the same file; name it once`)
    names.set(key, input)
  }
}
