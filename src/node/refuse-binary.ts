import { shellQuoted } from '../text/shell-quoted.ts'
import { findBinaryKind } from './binary-kinds.ts'
import { InputError } from './errors.ts'

/** Names that a shell takes as they are. */
const PLAIN_NAME = /^[\w./%+,:@][\w./%+,:@-]*$/

/** The name as a shell and a command would need it; of standard input only the user knows the file. */
export function shellName(name: string): string {
  if (name === '-') return 'FILE'
  if (name.startsWith('-')) return shellName(`./${name}`)
  return PLAIN_NAME.test(name) ? name : shellQuoted(name)
}

/** Throws an InputError when the first bytes of a source are not those of a text, and says what they look like. */
export function refuseBinary(name: string, head: Uint8Array): void {
  const kind = findBinaryKind(head)
  if (kind === undefined) return
  throw new InputError(
    name,
    `looks like ${kind.looksLike}, ${kind.isText ? 'which is not read' : 'not text'}`,
    kind.advice.replace('FILE', () => shellName(name)),
  )
}
