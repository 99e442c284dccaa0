import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A directory that is gone after the tests of the file. Others may look in: some scripts run as nobody. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'transcript-node-'))
  execFileSync('chmod', ['755', directory])
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** A directory of its own, with files in it; gives the path of a name in there. */
export function makeFolder(place: string, files: Record<string, string> = {}): (name: string) => string {
  const directory = mkdtempSync(join(place, 'case-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text)
  return (name) => join(directory, name)
}

export function makeFifo(path: string): string {
  execFileSync('mkfifo', [path])
  return path
}

/** A reason to leave a test out, printed; false to run it. */
export function skipWhen(condition: boolean, reason: string): boolean {
  if (condition) console.log(`skipped: ${reason}`)
  return condition
}

export const isLinux = process.platform === 'linux'
export const isRoot = process.getuid?.() === 0

export const hasStrace = isLinux && canTrace()

function canTrace(): boolean {
  try {
    execFileSync('strace', ['-qq', '-o', '/dev/null', 'true'])
    return true
  } catch {
    return false
  }
}

/** For a script that must not be root: file rights do not bind root. */
export const NOBODY: SpawnOptions = isRoot ? { uid: 65_534, gid: 65_534 } : {}

export interface Run {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(command, [...args], options)
}

/** What a process leaves. */
export function outcome(child: ChildProcess): Promise<Run> {
  child.stdout?.setEncoding('utf8')
  child.stderr?.setEncoding('utf8')
  let out = ''
  let err = ''
  child.stdout?.on('data', (data) => (out += data))
  child.stderr?.on('data', (data) => (err += data))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => done({ code, signal, out, err }))
  })
}

/** Runs a command line in the shell; $1, $2 … are the arguments. */
export function shell(line: string, args: readonly string[] = [], options: SpawnOptions = {}): Promise<Run> {
  return outcome(start('bash', ['-c', line, 'bash', ...args], options))
}

/** The error that something throws or rejects with. */
export async function faultOf(work: () => unknown): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
