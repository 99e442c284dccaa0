import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ground, type WritingCommand, writingCommands } from './commands.ts'

/** Calls of the system, by their names there, and what they fail with; those of the output and those of the input. */
const OUTPUT: Readonly<Record<string, readonly string[]>> = {
  'write,pwrite64,writev,pwritev': ['ENOSPC', 'EIO', 'EDQUOT', 'EINTR'],
  'fsync,fdatasync': ['EIO', 'ENOSPC'],
  'rename,renameat,renameat2': ['EIO', 'ENOSPC'],
  'link,linkat': ['EIO', 'EPERM'],
}
const INPUT: Readonly<Record<string, readonly string[]>> = {
  'read,pread64': ['EIO', 'EINTR', 'EAGAIN'],
  'open,openat': ['EACCES', 'EMFILE', 'EIO'],
  close: ['EIO'],
}

function hasStrace(): boolean {
  return spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0
}

interface Injection {
  readonly calls: string
  readonly error: string
  readonly at: number
  /** The input that the call must be about. */
  readonly path?: string
}

function inject(
  ground: Ground,
  program: readonly string[],
  { command, calls, error, at, path }: Injection & { command: WritingCommand },
): { isMet: boolean; faults: string[] } {
  const cwd = ground.fresh('strace')
  const log = `${cwd}.log`
  const about = path === undefined ? [] : ['-P', join(cwd, path)]
  // The output is told by its calls: nothing else is written to beyond the descriptors of every process.
  const filter = path === undefined && calls.startsWith('write') ? ['--trace-fds=!0,1,2'] : []
  const args = [
    '-f',
    '-y',
    '-qq',
    '-o',
    log,
    ...about,
    ...filter,
    '-e',
    `trace=${calls}`,
    '-e',
    `inject=${calls}:error=${error}:when=${at}`,
  ]
  const ran = spawnSync('strace', [...args, ...program, ...command.args], { cwd, encoding: 'utf8', timeout: 30_000 })
  const trace = readFileSync(log, 'utf8')
  // A pipe of Node's own is none of the output.
  const isMet = trace
    .split('\n')
    .some((line) => line.includes('(INJECTED)') && (path !== undefined || !/\((?:\d+<(?:pipe|anon_inode|socket))/.test(line)))
  if (!trace.includes('(INJECTED)')) return { isMet: false, faults: [] }
  const faults = ground.faults(command, cwd, { isDone: isMet || ran.status === 0 ? ran.status === 0 : undefined })
  if (isMet && ran.status !== 0 && ran.status !== 2) faults.push(`exit code ${ran.status} ${ran.signal ?? ''}`)
  return { isMet: true, faults: faults.map((fault) => `${command.name}, ${calls} ${at}: ${error}: ${fault}`) }
}

/** Fails calls of the system itself; nothing where strace is not. */
export async function straceSweep(
  ground: Ground,
  program: readonly string[],
  most: number,
): Promise<{ tried: number; faults: string[] }> {
  if (!hasStrace()) {
    console.log('strace: skipped, for strace is not here or may not trace')
    return { tried: 0, faults: [] }
  }
  execFileSync('true')
  let tried = 0
  const faults: string[] = []
  const go = (command: WritingCommand, table: Readonly<Record<string, readonly string[]>>, path?: string): void => {
    for (const [calls, errors] of Object.entries(table))
      for (const error of errors)
        for (let at = 1; at <= Math.min(most, 6); at++) {
          const tried_ = inject(ground, program, { command, calls, error, at, ...(path === undefined ? {} : { path }) })
          if (!tried_.isMet) break
          tried++
          faults.push(...tried_.faults)
        }
  }
  for (const command of writingCommands) {
    go(command, OUTPUT)
    go(command, INPUT, command.args.find((arg) => /^(?:talk|repaired)\.txt$/.test(arg)) ?? 'talk.txt')
  }
  return { tried, faults }
}
