import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { BrokenPipe, InputError } from '../node/errors.ts'
import { expandPaths } from '../node/expand-paths.ts'
import { isFolder, quietStats } from '../node/file-facts.ts'
import { GLOB_CHARACTER, patternFolder } from '../node/search-pattern.ts'
import { reasonOf } from '../node/system-errors.ts'
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
  const changes = new Changes()
  const look = (): Promise<Snapshot> => {
    changes.follow(foldersOf([...inputs, ...beside]))
    return snapshot([...inputs, ...beside], written)
  }
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

/**
 * The folders to watch: of a file the one around it, for programs put a new file in its place; of folders and patterns those
 * in them, too. A watcher of Node's that does so by itself loses files that are replaced.
 */
function foldersOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.flatMap((name) => {
      if (isFolder(name)) return [name, ...within(name)]
      if (!GLOB_CHARACTER.test(name) || quietStats(name) !== undefined) return [dirname(name)]
      const folder = patternFolder(name) || '.'
      return dirname(name) === folder ? [folder] : [folder, ...within(folder)]
    }),
  )
}

function within(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name))
}

/** Tells that something has happened in folders, when it is calm again. */
class Changes {
  readonly #watchers = new Map<string, FSWatcher>()
  #isDue = true
  #tell: () => void = () => {}

  /** Watches these folders, and no others. */
  follow(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of this.#watchers) if (!folders.has(folder)) this.#drop(folder, watcher)
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#watchers.set(folder, this.#watch(folder))
  }

  /** The first time at once: something may have happened before there were watchers. */
  async next(): Promise<void> {
    if (!this.#isDue)
      await new Promise<void>((resolve) => {
        this.#tell = resolve
      })
    while (this.#isDue) {
      this.#isDue = false
      await sleep(CALM_MS)
    }
  }

  #watch(folder: string): FSWatcher {
    try {
      const watcher = watch(folder, () => this.#note())
      return watcher.on('error', () => this.#drop(folder, watcher))
    } catch (error) {
      throw new InputError(
        folder,
        `cannot be watched: ${reasonOf(error)?.what ?? error}`,
        'name files and folders that are there',
      )
    }
  }

  #drop(folder: string, watcher: FSWatcher): void {
    watcher.close()
    this.#watchers.delete(folder)
    this.#note()
  }

  #note(): void {
    this.#isDue = true
    this.#tell()
  }
}
