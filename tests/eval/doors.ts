import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import * as z from 'zod'
import { UsageError } from './usage.ts'

/** What is evaluated of a turn; a build may leave out what it does not know. */
const turnSchema = z.object({
  type: z.literal('turn').optional(),
  doc: z.string().optional(),
  speaker: z.string().nullish(),
  speakerId: z.string().nullish(),
  label: z.string().nullish(),
  title: z.string().nullish(),
  affiliation: z.string().nullish(),
  role: z.string().nullish(),
  question: z.number().nullish(),
  part: z.string().nullish(),
  text: z.string(),
  line: z.number().optional(),
  endLine: z.number().optional(),
  annotations: z.array(z.object({ at: z.number(), end: z.number() })).optional(),
})
const recordSchema = z.object({ type: z.string().optional() })

export type SaidTurn = z.infer<typeof turnSchema>

/** The turns of a document, as far as they came, and why no more came. */
export interface Reading {
  readonly turns: readonly SaidTurn[]
  readonly error?: string | undefined
}

/** A build that reads documents, in two lanes at most. */
export interface Door {
  readonly name: string
  /** What to do where it does not open. */
  readonly help: string
  /** Documents that are best read at once. */
  readonly batch: number
  lane(): Lane
}

interface Lane {
  read(paths: readonly string[]): Promise<Reading[]>
  close(): void
}

const LANES = 2
const BATCH = 16
/** Milliseconds that a document may take. */
const LIMIT = 60_000
const TOO_LONG = 'took too long'
const SCRIPT = /\.[cm]?js$/

/** The readings of documents, in their order. */
export async function readAll(door: Door, paths: readonly string[]): Promise<Reading[]> {
  const readings: Reading[] = []
  let next = 0
  const work = async () => {
    const lane = door.lane()
    try {
      while (next < paths.length) {
        const at = next
        next += door.batch
        for (const [index, reading] of (await lane.read(paths.slice(at, at + door.batch))).entries())
          readings[at + index] = reading
      }
    } finally {
      lane.close()
    }
  }
  await Promise.all(Array.from({ length: LANES }, work))
  return readings
}

/** The build that the variables name, a program before a library; else the library of this folder; its entry for Node lies beside it. */
export function chosenDoor({ TRANSCRIPT_BIN: program = '', TRANSCRIPT_LIB: library = '' }: NodeJS.ProcessEnv): Door {
  if (program !== '') return programDoor(program, 'TRANSCRIPT_BIN')
  const help = library === '' ? 'run npm run build' : 'set TRANSCRIPT_LIB to a built library, such as dist/node.js'
  const entry = resolve(library === '' ? 'dist/node.js' : library)
  const beside = join(dirname(entry), 'node.js')
  const path = basename(entry) === 'index.js' && existsSync(beside) ? beside : entry
  return { name: relative('.', path), help, batch: 1, lane: () => libraryLane(path) }
}

/** A program that is called as `PROGRAM parse FILE…` and prints a JSON turn a line. */
export function programDoor(program: string, option: string): Door {
  const path = resolve(program)
  return {
    name: program,
    help: `set ${option} to a built program, such as bin/transcript.js`,
    batch: BATCH,
    lane: () => programLane(path),
  }
}

/** Throws a `UsageError` where what stands behind the door cannot read this document. */
export async function tryDoor({ name, help, lane }: Door, path: string): Promise<void> {
  const { read, close } = lane()
  const isFile = statSync(name, { throwIfNoEntry: false })?.isFile() === true
  const [first] = isFile ? await read([path]) : [{ error: 'there is no such file' }]
  close()
  if (first?.error !== undefined) throw new UsageError(`${name} cannot be evaluated (${first.error}): ${help}`)
}

function programLane(path: string): Lane {
  const words = SCRIPT.test(path) ? [process.execPath, path] : [path]
  const call = (paths: readonly string[]) =>
    new Promise<Reading>((done) => {
      const [command = '', ...args] = [...words, 'parse', ...paths]
      const options = { maxBuffer: 2 ** 30, timeout: LIMIT * paths.length }
      execFile(command, args, options, (error, stdout, stderr) => done(readLines(stdout, failure(error, stderr))))
    })
  const read = async (paths: readonly string[]): Promise<Reading[]> => {
    const { turns, error } = await call(paths)
    if (paths.length === 1) return [{ turns, error }]
    const isSorted = error === undefined && turns.every(({ doc }) => doc !== undefined && paths.includes(doc))
    if (isSorted) return paths.map((path) => ({ turns: turns.filter(({ doc }) => doc === path) }))
    const readings: Reading[] = []
    for (const one of paths) readings.push(await call([one]))
    return readings
  }
  return { read, close: () => {} }
}

/** Status 1 says that nobody was found. */
function failure(error: Parameters<NonNullable<Parameters<typeof execFile>[3]>>[0], stderr: string): string | undefined {
  if (error === null || error.code === 1) return undefined
  return `${error.killed === true ? TOO_LONG : `exit ${error.code ?? error.signal}`}: ${firstLine(stderr)}`
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}

function readLines(stdout: string, error: string | undefined): Reading {
  const turns: SaidTurn[] = []
  try {
    for (const line of stdout.split('\n')) if (line !== '') addTurn(turns, JSON.parse(line))
    return { turns, error }
  } catch {
    return { turns, error: error ?? 'its output is not JSON Lines of turns' }
  }
}

function addTurn(turns: SaidTurn[], record: unknown): void {
  const { type = 'turn' } = recordSchema.parse(record)
  if (type === 'turn') turns.push(turnSchema.parse(record))
}

/** A thread that reads one document at a time, and another in its place where one takes too long or ends. */
function libraryLane(path: string): Lane {
  let worker: Worker | undefined
  let answer: (reading: Reading) => void = () => {}
  const stop = (error: string) => {
    void worker?.terminate()
    worker = undefined
    answer({ turns: [], error })
  }
  const begin = () => {
    const own = new Worker(new URL(import.meta.url), { workerData: { library: path } })
    own.on('message', (reading: Reading) => answer(reading))
    own.on('error', (error) => stop(firstLine(String(error))))
    return own
  }
  const readOne = (file: string) =>
    new Promise<Reading>((done) => {
      const timer = setTimeout(() => stop(TOO_LONG), LIMIT)
      answer = (reading) => {
        clearTimeout(timer)
        done(reading)
      }
      worker ??= begin()
      worker.postMessage(file)
    })
  return {
    read: async ([file = '']) => [await readOne(file)],
    close: () => void worker?.terminate(),
  }
}

/** What a thread of `libraryLane` does: `parseFile` of the library reads files and documents, `parseTranscript` bytes alone. */
export function serveLibrary(): void {
  const { library } = z.object({ library: z.string() }).parse(workerData)
  const loaded = import(pathToFileURL(library).href)
  parentPort?.on('message', async (file: string) => {
    const turns: SaidTurn[] = []
    let error: string | undefined
    try {
      const { parseFile, parseTranscript } = await loaded
      if (parseFile !== undefined) for await (const record of parseFile(file)) addTurn(turns, record)
      else for (const record of parseTranscript(readFileSync(file)).turns) addTurn(turns, record)
    } catch (thrown) {
      error = firstLine(String(thrown))
    }
    parentPort?.postMessage({ turns, error })
  })
}
