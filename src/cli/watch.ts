import { type FSWatcher, watch } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { BrokenPipe, InputError } from '../node/errors.ts'
import { expandPaths } from '../node/expand-paths.ts'
import { isFolder, quietStats } from '../node/file-facts.ts'
import { GLOB_CHARACTER, patternFolder } from '../node/search-pattern.ts'
import type { ExitCode } from './command.ts'
import { UsageError, verdictOn } from './errors.ts'
import type { Io } from './io.ts'

/** Changes come in swarms: a program that saves a file writes, renames, and sets times. */
const CALM_MS = 100

export interface WatchRequest {
  /** The whole line: it names files beside the inputs, such as the list of --speakers. */
  readonly args: readonly string[]
  readonly inputs: readonly string[]
  readonly output: string | undefined
  /** Does all the work, from the reading of the arguments on. */
  run(): Promise<ExitCode>
}

/** Runs, and runs again whenever what is read has changed, until the process is interrupted. What goes wrong is said, and ends nothing. */
export async function watchInputs(request: WatchRequest, io: Io): Promise<ExitCode> {
  const { args, inputs, output } = request
  if (inputs.length === 0 || inputs.some((input) => input === '-' || input.startsWith('/dev/')))
    throw new UsageError('--watch is for files, which change; standard input comes once')
  const beside = args.map((arg) => arg.replace(/^--[\w-]+=/, '')).filter((arg) => quietStats(arg)?.isFile())
  const written = output === undefined ? undefined : resolve(output)
  const look = (): Promise<Snapshot> => snapshot([...inputs, ...beside], written)
  const changes = new Changes(foldersOf([...inputs, ...beside]))
  for (let seen = await look(); ; ) {
    await runOnce(request, io)
    let changed: string | undefined
    while (changed === undefined) {
      await changes.next()
      const now = await look()
      changed = [...now, ...seen].find(([path]) => now.get(path) !== seen.get(path))?.[0]
      seen = now
    }
    io.warn(`${new Date().toTimeString().slice(0, 8)} ${changed} has changed`)
  }
}

async function runOnce({ run }: WatchRequest, io: Io): Promise<void> {
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
  const facts = paths.filter((path) => resolve(path) !== output).map((path): [string, string] => [path, factsOf(path)])
  return new Map(facts)
}

function factsOf(path: string): string {
  const stats = quietStats(path)
  return stats === undefined ? '' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`
}

/** The folders to watch, and whether with those in them. Of a file it is the folder around it: programs put a new one in its place. */
function foldersOf(names: readonly string[]): ReadonlyMap<string, boolean> {
  const folders = new Map<string, boolean>()
  for (const name of names) {
    const isPattern = GLOB_CHARACTER.test(name) && quietStats(name) === undefined
    const isDeep = isPattern || isFolder(name)
    const folder = isPattern ? patternFolder(name) || '.' : isDeep ? name : dirname(name)
    folders.set(folder, isDeep || folders.get(folder) === true)
  }
  return folders
}

/** Tells that something has happened in folders, when it is calm again. */
class Changes {
  readonly #watchers: readonly FSWatcher[]
  #isDue = true
  #tell: () => void = () => {}

  constructor(folders: ReadonlyMap<string, boolean>) {
    this.#watchers = [...folders].map(([folder, recursive]) => this.#watch(folder, recursive))
  }

  /** The first time at once: something may have happened before there were watchers. */
  async next(): Promise<void> {
    if (!this.#isDue) await new Promise<void>((resolve) => (this.#tell = resolve))
    while (this.#isDue) {
      this.#isDue = false
      await sleep(CALM_MS)
    }
  }

  #watch(folder: string, recursive: boolean): FSWatcher {
    try {
      return watch(folder, { recursive }, () => this.#note()).on('error', () => this.#note())
    } catch (error) {
      for (const watcher of this.#watchers ?? []) watcher.close()
      throw new InputError(
        folder,
        `cannot be watched: ${error instanceof Error ? error.message : error}`,
        'name files that are there',
      )
    }
  }

  #note(): void {
    this.#isDue = true
    this.#tell()
  }
}
