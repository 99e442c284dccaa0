import { dirname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { BrokenPipe, InputError } from '../node/errors.ts'
import { expandPaths } from '../node/expand-paths.ts'
import { isFolder, quietStats } from '../node/file-facts.ts'
import { GLOB_CHARACTER, patternFolder } from '../node/search-pattern.ts'
import type { ExitCode } from './command.ts'
import { UsageError, verdictOn } from './errors.ts'
import type { Io } from './io.ts'

/** Between two looks at the files. Changes come in swarms: a program that saves a file writes, renames, and sets times. */
const PAUSE_MS = 100
/** A pause is so many times as long as a look, at least: large folders take long. */
const REST = 10

export interface WatchRequest {
  /** The whole line: it names files beside the inputs, such as the list of --speakers. */
  readonly args: readonly string[]
  readonly inputs: readonly string[]
  readonly output: string | undefined
  /** Does all the work, from the reading of the arguments on. */
  run(): Promise<ExitCode>
}

/**
 * Runs, and runs again whenever what is read has changed, until the process is interrupted. What goes wrong is said, and ends
 * nothing. Files are looked at again and again: no system tells of changes on every disk, and behind every link.
 */
export async function watchInputs({ args, inputs, output, run }: WatchRequest, io: Io): Promise<ExitCode> {
  if (inputs.length === 0 || inputs.some((input) => input === '-' || input.startsWith('/dev/')))
    throw new UsageError('--watch is for files, which change; standard input comes once')
  const folders = inputs.map((input) => (GLOB_CHARACTER.test(input) ? patternFolder(input) || '.' : dirname(input)))
  const nowhere = folders.find((folder) => !isFolder(folder))
  if (nowhere !== undefined)
    throw new InputError(nowhere, 'cannot be watched: no such folder', 'name files and folders that are there')
  const beside = args.map((arg) => arg.replace(/^--[\w-]+=/, '')).filter((arg) => quietStats(arg)?.isFile())
  const look = () => snapshot([...inputs, ...beside], output === undefined ? undefined : resolve(output))
  for (let seen = await look(); ; ) {
    await runOnce(run, io)
    const now = await nextCalm(seen, look)
    io.warn(`${new Date().toTimeString().slice(0, 8)} ${changeIn(seen, now)} has changed`)
    seen = now
  }
}

async function runOnce(run: WatchRequest['run'], io: Io): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (error instanceof BrokenPipe) throw error
    io.error(verdictOn(error).line ?? '')
  }
}

/** What each file was like. */
type Snapshot = ReadonlyMap<string, string>

async function snapshot(names: readonly string[], output: string | undefined): Promise<Snapshot> {
  const { paths } = await expandPaths(names)
  return new Map(
    paths.flatMap((path): [string, string][] => {
      const { ino, size, mtimeMs } = quietStats(path) ?? {}
      return resolve(path) === output ? [] : [[path, `${ino} ${size} ${mtimeMs}`]]
    }),
  )
}

/** The first file that is another, has come, or has gone. */
function changeIn(before: Snapshot, now: Snapshot): string | undefined {
  return [...now.keys(), ...before.keys()].find((path) => now.get(path) !== before.get(path))
}

/** Waits until files are others than they were, and have stayed so for one pause. */
async function nextCalm(seen: Snapshot, look: () => Promise<Snapshot>): Promise<Snapshot> {
  for (let last = seen; ; ) {
    const begun = performance.now()
    const now = await look()
    if (changeIn(seen, now) !== undefined && changeIn(last, now) === undefined) return now
    last = now
    await sleep(Math.max(PAUSE_MS, REST * (performance.now() - begun)))
  }
}
