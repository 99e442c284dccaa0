import * as fs from 'node:fs'
import { join } from 'node:path'
import { OutputError } from '../../node/errors.ts'
import { outputFault } from '../../node/fd-writer.ts'
import { refuseLink } from '../../node/file-below.ts'
import { openOutput } from '../../node/output.ts'
import { jsonValue } from '../../write/json-text.ts'

/** Lies in the folder of the outputs. */
export const JOURNAL_NAME = '.transcript-convert.jsonl'

/** That an output was made, of what and how. */
export interface Entry {
  /** Path below the folder, with "/" between names. */
  readonly output: string
  readonly source: { readonly bytes: number; readonly sha256: string }
  /** Tells the options and the version of the program. */
  readonly made: string
  /** Bytes of the output; null for a folder. */
  readonly bytes: number | null
}

/** What was made, each line one output. A line that a stopped run has cut says nothing, and its output is made again. */
export class Journal {
  readonly #path: string
  readonly #entries = new Map<string, Entry>()
  #lines = 0

  constructor(folder: string) {
    this.#path = join(folder, JOURNAL_NAME)
    refuseOdd(this.#path)
    for (const line of linesOf(this.#path)) {
      this.#lines++
      const entry = entryOf(line)
      if (entry !== undefined) this.#entries.set(entry.output, entry)
    }
  }

  get entries(): ReadonlyMap<string, Entry> {
    return this.#entries
  }

  /** Leaves one line for each output, when there are more: the file is replaced at once. */
  async compact(): Promise<void> {
    if (this.#lines === this.#entries.size) return
    const file = openOutput(this.#path, [])
    for (const entry of this.#entries.values()) await file.write(`${jsonValue(entry)}\n`)
    await file.finish()
  }
}

/** Adds a line: as one write at the end of the file, so that threads do not disturb each other. Never through a link. */
export function addEntry(folder: string, entry: Entry): void {
  const path = join(folder, JOURNAL_NAME)
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0 } = fs.constants
  try {
    const fd = fs.openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW)
    try {
      fs.writeSync(fd, `${jsonValue(entry)}\n`)
    } finally {
      fs.closeSync(fd)
    }
  } catch (error) {
    const fault = outputFault(error, path)
    throw fault instanceof OutputError ? fault : new OutputError(path, 'cannot be written')
  }
}

/** Before anything is made: what is no file of its own is neither read nor added to. */
function refuseOdd(path: string): void {
  try {
    if (refuseLink(path)?.isFile() === false) throw new OutputError(path, 'is not a regular file', 'remove it')
  } catch (error) {
    throw outputFault(error, path)
  }
}

function linesOf(path: string): string[] {
  try {
    return fs
      .readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    // Not there, or not to be read: nothing is known, and everything is made.
    return []
  }
}

function entryOf(line: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isEntry(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is Entry {
  if (!hasMembers(value, ['output', 'source', 'made', 'bytes'])) return false
  const { output, source, made, bytes } = value
  if (typeof output !== 'string' || typeof made !== 'string' || !hasMembers(source, ['bytes', 'sha256'])) return false
  return (bytes === null || typeof bytes === 'number') && typeof source.bytes === 'number' && typeof source.sha256 === 'string'
}

function hasMembers<Name extends string>(value: unknown, names: readonly Name[]): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && names.every((name) => Object.hasOwn(value, name))
}
