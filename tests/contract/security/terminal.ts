import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { environment, hasTool, root } from '../cli/run-shell.ts'

/** Why no pseudo-terminal can be opened; undefined where one can. */
export const noTerminal =
  hasTool('python3') && existsSync('/proc/self/stat') ? undefined : 'python3 and /proc, which tell who waits, are not there'

interface Session {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** What is typed, each time that all wait. */
  readonly keys?: readonly string[]
}

/** Runs a program on a terminal of its own, and gives every byte that it shows. What does nothing any more is ended. */
export function onTerminal({ argv, cwd, env = {}, keys = [] }: Session): string {
  const job = { argv, env: { ...environment, ...env }, keys }
  const program = join(root, 'tests/contract/security/terminal.py')
  const { stdout } = spawnSync('python3', [program], { cwd, input: JSON.stringify(job), maxBuffer: 1 << 28 })
  return stdout.toString()
}
