import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Ground, WritingCommand } from './commands.ts'

/** One call that fails. */
export interface Fault {
  readonly call: string
  readonly at: number
  readonly isLasting?: boolean
  readonly error: string
}

export interface SweepPlace {
  readonly root: string
  readonly ground: Ground
}

export interface Met {
  readonly isMet: boolean
  readonly faults: readonly string[]
}

interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly stderr: string
  readonly isMet: boolean
}

const TRACE = /\n\s+at .*:\d+:\d+|node:internal|internal error/
const SLOW_MS = 30_000

/** The calls that are made to fail, and how. */
export const CALLS: Readonly<Record<string, readonly string[]>> = {
  openSync: ['EMFILE', 'EACCES', 'EIO', 'EINTR', 'ENOSPC'],
  open: ['EMFILE', 'EIO'],
  readSync: ['EIO', 'EINTR', 'EAGAIN', 'SHORT'],
  read: ['EIO', 'EINTR', 'EAGAIN'],
  writeSync: ['ENOSPC', 'EIO', 'EDQUOT', 'EINTR', 'EFBIG', 'SHORT'],
  write: ['ENOSPC', 'EIO', 'EINTR'],
  fsyncSync: ['EIO', 'ENOSPC', 'EDQUOT', 'EINTR'],
  closeSync: ['EIO', 'ENOSPC', 'EDQUOT', 'EINTR'],
  renameSync: ['EIO', 'ENOSPC', 'EACCES', 'EXDEV', 'EINTR'],
  linkSync: ['EIO', 'ENOSPC', 'EPERM', 'EEXIST', 'EINTR'],
  statSync: ['EIO', 'EACCES'],
  lstatSync: ['EIO', 'EACCES'],
  fstatSync: ['EIO'],
  accessSync: ['EACCES', 'EROFS'],
  fchmodSync: ['EPERM', 'EIO'],
}

function run(command: WritingCommand, fault: Fault, { root, cwd }: { root: string; cwd: string }): Promise<Ended> {
  return new Promise((resolve) => {
    const inject = `${root}/tests/nightly/faults/inject.cjs`
    const FAULT = `${fault.call}:${fault.at}${fault.isLasting ? '+' : ''}:${fault.error}`
    const child = spawn(process.execPath, ['--require', inject, `${root}/bin/transcript.js`, ...command.args], {
      cwd,
      env: { ...process.env, FAULT, NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    })
    let stderr = ''
    let told = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    const tells = child.stdio[3]
    if (tells !== null && tells !== undefined && 'on' in tells)
      tells.on('data', (chunk: Buffer) => {
        told += chunk.toString()
      })
    const timer = setTimeout(() => child.kill('SIGKILL'), SLOW_MS)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code, signal, stderr, isMet: told.includes('met') })
    })
  })
}

/** Runs a command with one fault, and says what is wrong with what is left. */
export async function tryFault(command: WritingCommand, fault: Fault, { root, ground }: SweepPlace): Promise<Met> {
  const cwd = ground.fresh(`run-${command.name}-${fault.call}`.replace(/\W+/g, '-'))
  const { code, signal, stderr, isMet } = await run(command, fault, { root, cwd })
  const faults: string[] = []
  if (signal !== null) faults.push(`killed by ${signal}`)
  if (code !== 0 && code !== 2) faults.push(`exit code ${code}`)
  if (TRACE.test(stderr)) faults.push(`tells of itself: ${stderr.slice(0, 200)}`)
  if (code === 2 && !/(?:^|\n)transcript: (?:\S*(?:out|talk\.txt|repaired\.txt|edits|pieces)\S*|standard \w+)[:,]/.test(stderr))
    faults.push(`names no file: ${stderr.slice(0, 120)}`)
  faults.push(...ground.faults(command, cwd, { isDone: code === 0 }))
  const name = `${command.name}, ${fault.call} ${fault.at}${fault.isLasting ? ' and on' : ''}: ${fault.error}`
  return { isMet, faults: faults.map((told) => `${name}: ${told}`) }
}

/** Fails the first call of a kind, the second and so on, until no call is met. */
export async function sweep(
  command: WritingCommand,
  fault: Omit<Fault, 'at'>,
  place: SweepPlace & { readonly most: number },
): Promise<{ met: number; faults: string[] }> {
  const faults: string[] = []
  let met = 0
  for (let at = 1; at <= place.most; at++) {
    const tried = await tryFault(command, { ...fault, at }, place)
    if (!tried.isMet) break
    met++
    faults.push(...tried.faults)
  }
  return { met, faults }
}

export const repository = fileURLToPath(new URL('../../..', import.meta.url))
