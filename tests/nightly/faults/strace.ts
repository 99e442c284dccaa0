import { spawnSync } from 'node:child_process'
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

const NOT_STANDARD = '--trace-fds=!0,1,2'

/** Whether strace works here, with an option that older ones do not know. */
function hasStrace(option?: string): boolean {
  return spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', ...(option === undefined ? [] : [option]), 'true']).status === 0
}

/** Undefined until it is asked for. */
let knowsDescriptors: boolean | undefined

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
  knowsDescriptors ??= hasStrace(NOT_STANDARD)
  const filter = path === undefined && calls.startsWith('write') && knowsDescriptors ? [NOT_STANDARD] : []
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
  // Where a pipe of Node's own fails, Node itself gives up: nobody is left to clean up.
  const isDone = isMet || ran.status === 0 ? ran.status === 0 : undefined
  const faults = ground.faults(command, cwd, { isDone, mayLeave: !isMet })
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
  let tried = 0
  const faults: string[] = []
  const go = (command: WritingCommand, table: Readonly<Record<string, readonly string[]>>, path?: string): void => {
    for (const [calls, errors] of Object.entries(table))
      for (const error of errors)
        for (let at = 1; at <= Math.min(most, knowsDescriptors === false ? 12 : 6); at++) {
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
