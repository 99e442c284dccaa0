import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { IS_NIGHTLY } from '../../runs.ts'
import { BIN, root } from '../doors.ts'

export { root }
export const cases = join(root, 'fixtures/cli')
export const shared = join(cases, 'shared')

export interface Ran {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder with `transcript` for the front of PATH. */
function commandFolder(lines: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'transcript-bin-'))
  writeFileSync(join(folder, 'transcript'), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 })
  return folder
}

/** The built command. */
const cold = commandFolder([`exec "${process.execPath}" "${BIN}" "$@"`])

/** The same without the start of a process: what is piped in is collected first, and what comes out is given when all is done. */
const warm = commandFolder([
  'request=$0.$$',
  'mkdir "$request"; mkfifo "$request/code"',
  'cat > "$request/in"; env -0 > "$request/env"',
  'printf "%s\\0" "$PWD" "$@" > "$request/args"',
  'echo "transcript.$$" > "$0.requests"',
  'read -r code < "$request/code"',
  'cat "$request/out"; cat "$request/err" >&2',
  'rm -r "$request"; exit "$code"',
])

/** A build that is laid out as ours can be kept running. */
export const IS_OURS = existsSync(join(dirname(BIN), 'load.js'))

let service: ChildProcess | undefined

function startService(): void {
  if (service !== undefined) return
  execFileSync('mkfifo', [join(warm, 'transcript.requests')])
  service = spawn(process.execPath, [join(root, 'tests/contract/cli/warm-command.cjs'), warm, dirname(BIN)], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  service.unref()
  service.channel?.unref()
}

const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, COLORTERM: _colorTerm, ...inherited } = process.env

export const environment = { ...inherited, PATH: `${cold}:${process.env.PATH ?? ''}`, LC_ALL: 'C.UTF-8', TERM: 'xterm' }

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

/** Runs a line of sh in which `transcript` is the built command, in a process of its own: signals, pipes and limits are those of a user. */
export function coldShell(line: string, options: ShellOptions): Promise<Ran> {
  return run(line, options, cold)
}

/** The same for lines that need no process of their own: many times faster. */
export function shell(line: string, options: ShellOptions): Promise<Ran> {
  if (IS_NIGHTLY || !IS_OURS) return coldShell(line, options)
  startService()
  return run(line, options, warm)
}

/** Milliseconds after which a line that hangs is ended. */
const LONGEST = 600_000

function run(line: string, { cwd, input = '', env = {} }: ShellOptions, folder: string): Promise<Ran> {
  return new Promise((resolve) => {
    const path = `${folder}:${process.env.PATH ?? ''}`
    const child = spawn('sh', ['-c', line], { cwd, env: { ...environment, PATH: path, ...env }, timeout: LONGEST })
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

/** A text in single quotes, as a shell takes it whatever it holds. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
