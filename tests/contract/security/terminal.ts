import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { environment, hasTool, root } from '../cli/run-shell.ts'

/** Why no pseudo-terminal can be opened; undefined where one can. */
export const noTerminal = hasTool('python3') ? undefined : 'python3, which opens pseudo-terminals, is not installed'

interface Session {
  readonly argv: readonly string[]
  readonly cwd: string
  /** Seconds after which it is ended. */
  readonly patience?: number
  readonly env?: Readonly<Record<string, string>>
  /** What is typed, and what must have been shown since the step before. */
  readonly steps?: readonly { readonly after: string; readonly type: string }[]
}

/** Runs a program on a terminal of its own, and gives every byte that it shows. */
export function onTerminal({ argv, cwd, env = {}, patience = 240, steps = [] }: Session): {
  readonly shown: Buffer
  readonly code: number | null
} {
  const job = { argv, patience, env: { ...environment, ...env }, steps }
  const { stdout, status } = spawnSync('python3', [join(root, 'tests/contract/security/terminal.py')], {
    cwd,
    input: JSON.stringify(job),
    maxBuffer: 1 << 28,
  })
  return { shown: stdout, code: status }
}
