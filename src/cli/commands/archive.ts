import { existsSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { type ArchivedFile, ArchiveWriter } from '../../archive/writer.ts'
import type { Turn } from '../../model/turn.ts'
import { isFolder, quietStats } from '../../node/file-facts.ts'
import { type ArchiveLine, type ArchiveResult, archiveInput, hashOf } from '../archive/input.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import type { Io } from '../io.ts'
import { type JobsOption, performAll } from '../perform.ts'
import { type InputOptions, READING } from '../shared-options.ts'

/** Puts what is read of the inputs, in their order, into an archive. */
class Filing {
  readonly count = { read: 0, unchanged: 0, removed: 0, failed: 0, unlabelled: 0 }
  readonly #folder: string
  /** Files that are to be read, as they were before, in order; the first is at hand. */
  readonly #waiting: Omit<ArchivedFile, 'sha256'>[] = []
  readonly #decoder = new TextDecoder()
  #line = ''
  #turns: Turn[] = []
  #isBegun = false

  constructor(
    private readonly writer: ArchiveWriter,
    archive: string,
  ) {
    this.#folder = dirname(archive)
  }

  /** Whether a file is new, or holds something else than it did: its size, its time and then its hash say so. */
  readonly wants = (input: string): boolean => {
    const { size = 0, mtimeMs: modified = 0 } = quietStats(input) ?? {}
    const file = { path: this.#pathOf(input), size, modified }
    const known = this.writer.find(file.path)
    const isSameTime = known?.size === size && known.modified === modified
    if (known === undefined || !(isSameTime || (known.size === size && hashOf(input) === known.sha256))) {
      this.#waiting.push(file)
      return true
    }
    if (!isSameTime) this.writer.touch(file)
    this.count.unchanged++
    return false
  }

  /** Takes lines as they come, cut anywhere. */
  readonly write = (data: string | Uint8Array): void => {
    const text = typeof data === 'string' ? data : this.#decoder.decode(data, { stream: true })
    const lines = (this.#line + text).split('\n')
    this.#line = lines.pop() ?? ''
    for (const line of lines) this.#take(JSON.parse(line))
  }

  readonly done = ({ isWhole, isUnlabelled, sha256 }: ArchiveResult): void => {
    const file = this.#waiting.shift()
    if (!isWhole || file === undefined) this.#drop()
    else {
      this.#begin()
      this.writer.keep({ ...file, sha256 })
      this.#isBegun = false
      this.count.read++
      if (isUnlabelled) this.count.unlabelled++
    }
  }

  /** An input stands for nothing, or its thread has failed. */
  readonly failed = (): void => {
    this.#waiting.shift()
    this.#drop()
  }

  /** Drops the files below these folders that are there no more. */
  prune(folders: readonly string[]): void {
    const isBelow = folders.map((folder) => {
      const head = this.#pathOf(folder)
      return (path: string) => (head === '' ? !path.startsWith('../') && !isAbsolute(path) : path.startsWith(`${head}/`))
    })
    for (const path of this.writer.paths()) {
      if (!isBelow.some((test) => test(path)) || existsSync(resolve(this.#folder, path))) continue
      this.writer.remove(path)
      this.count.removed++
    }
  }

  #take(line: ArchiveLine): void {
    if ('turn' in line) {
      this.#turns.push(line.turn)
      return
    }
    this.#begin()
    this.writer.add(this.#waiting[0]?.path ?? '', line.end, this.#turns)
    this.#turns = []
  }

  #begin(): void {
    if (!this.#isBegun) this.writer.begin()
    this.#isBegun = true
  }

  #drop(): void {
    if (this.#isBegun) this.writer.drop()
    this.#decoder.decode()
    this.#isBegun = false
    this.#turns = []
    this.#line = ''
    this.count.failed++
  }

  /** The path of an input from the folder of the archive, so that both can be moved together. */
  #pathOf(input: string): string {
    return relative(this.#folder, input).split(sep).join('/')
  }
}

interface ArchiveOptions extends InputOptions, JobsOption {
  readonly output: string
  readonly prune?: true
}

async function runArchive(files: readonly string[], options: ArchiveOptions, io: Io): Promise<ExitCode> {
  const { output, prune = false } = options
  if (output === '-' || files.includes('-')) throw new UsageError('an archive is made of files, in a file; "-" is none')
  const strange = prune ? files.find((file) => !isFolder(file)) : undefined
  if (strange !== undefined) throw new UsageError(`--prune drops what is gone from folders, and ${strange} is none; name folders`)
  const writer = await ArchiveWriter.open(output)
  const filing = new Filing(writer, output)
  const { count, wants, done, failed } = filing
  try {
    const outlet = { begin() {}, write: filing.write, async flush() {} }
    await performAll(archiveInput, { files, options, outlet, wants, done, failed }, io)
    if (prune) filing.prune(files)
    if (count.read + count.unchanged + count.removed > 0) writer.finish()
  } finally {
    writer.leave()
  }
  const { read, unchanged, removed } = count
  const others = [unchanged > 0 ? `${unchanged} unchanged` : [], removed > 0 ? `${removed} removed` : []].flat()
  io.warn(`${output}: ${[`${plural(read, 'file')} read`, ...others].join(', ')}`)
  if (count.failed > 0) return 2
  return count.unlabelled > 0 ? 1 : 0
}

export const archive: Command = { name: 'archive', values: READING, run: runArchive }
