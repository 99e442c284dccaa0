import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const cases = join(root, 'fixtures/cli')
export const shared = join(cases, 'shared')

export interface Ran {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder with `transcript`, the built command, for the front of PATH. */
const bin = mkdtempSync(join(tmpdir(), 'transcript-bin-'))
const executable = join(bin, 'transcript')
writeFileSync(executable, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/transcript.js')}" "$@"\n`)
chmodSync(executable, 0o755)

const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, COLORTERM: _colorTerm, ...inherited } = process.env

export const environment = { ...inherited, PATH: `${bin}:${process.env.PATH ?? ''}`, LC_ALL: 'C.UTF-8', TERM: 'xterm' }

/** A new folder that holds the shared inputs, and what is in `folder`. */
export function workFolder(folder?: string): string {
  const work = mkdtempSync(join(tmpdir(), 'transcript-case-'))
  if (existsSync(shared)) cpSync(shared, work, { recursive: true })
  if (folder !== undefined) cpSync(folder, work, { recursive: true })
  return work
}

export interface ShellOptions {
  readonly cwd: string
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a line of sh. */
export function shell(line: string, { cwd, input = '', env = {} }: ShellOptions): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', line], { cwd, env: { ...environment, ...env } })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
    })
  })
}

export function hasTool(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
