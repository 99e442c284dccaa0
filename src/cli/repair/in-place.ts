import { join } from 'node:path'
import { identityOf, isFolder } from '../../node/file-facts.ts'
import { UsageError } from '../errors.ts'

/** Names of standard input. */
export const STDIN: ReadonlySet<string> = new Set(['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'])

/** What is written over must be meant: other things than transcripts may lie in a folder. */
export function refuseFolders(files: readonly string[]): void {
  const folder = files.find(isFolder)
  if (folder !== undefined)
    throw new UsageError(`${folder} is a folder; --write takes files or a pattern, such as '${join(folder, '**/*.txt')}'`)
}

/** Two names of one file would be written one over the other. */
export function refuseTwins(inputs: readonly string[]): void {
  const names = new Map<string, string>()
  for (const input of inputs) {
    const key = identityOf(input) ?? input
    const twin = names.get(key)
    if (twin !== undefined) throw new UsageError(`${twin} and ${input} are the same file; name it once`)
    names.set(key, input)
  }
}
