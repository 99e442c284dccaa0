import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll } from 'vitest'
import type { InputError } from '../../src/node/errors.ts'
import { openSource } from '../../src/node/open-source.ts'

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

const SOURCES = resolve(import.meta.dirname, '../../src/node')

/** The exports of src/node, bundled once for the scripts of a directory. */
function bundleIn(directory: string): void {
  const outfile = join(directory, 'bundle.mjs')
  if (existsSync(outfile)) return
  const modules = ['errors', 'open-source', 'output', 'expand-paths', 'refuse-binary']
  const contents = modules.map((module) => `export * from './${module}.ts'`).join('\n')
  buildSync({
    stdin: { contents, resolveDir: SOURCES },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['fast-glob'],
    logLevel: 'error',
  })
}

/** A script that runs by itself, with the exports of src/node in scope. */
export function makeScript(directory: string, body: string): string {
  bundleIn(directory)
  const path = join(directory, `script-${Math.random().toString(36).slice(2)}.mjs`)
  const scope = `import { BrokenPipe, InputError, OutputError, openSource, openOutput, expandPaths, refuseBinary } from './bundle.mjs'`
  const tell = `const tell = (error) => { console.error(error.name + ': ' + error.message); process.exitCode = 2 }`
  writeFileSync(path, [scope, tell, `async function main() {\n${body}\n}`, 'main().catch(tell)'].join('\n'))
  return path
}

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

/** All bytes of a source, copied. */
export async function readAll(path: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const chunk of openSource(path).chunks()) pieces.push(Buffer.from(chunk))
  return Buffer.concat(pieces)
}

/** "what; advice" of an InputError, for comparison in one line. */
export function wordsOf(errors: readonly InputError[]): string[] {
  return errors.map(({ file, message }) => `${file}: ${message}`)
}
