import { access } from 'node:fs/promises'
import type { ParseOptions } from '../parse/options.ts'
import type { Documents } from '../query/documents.ts'
import type { Io } from './io.ts'
import { type RecordVisitor, readRecords } from './read-records.ts'

const GLOB = /[*?[\]{}]/

/** Text on its way out: collected while the parser works, written when it pauses. */
export class Output {
  readonly #io: Io
  #pieces: string[] = []

  constructor(io: Io) {
    this.#io = io
  }

  readonly write = (text: string): void => {
    if (text !== '') this.#pieces.push(text)
  }

  async flush(): Promise<void> {
    if (this.#pieces.length === 0) return
    const text = this.#pieces.join('')
    this.#pieces = []
    await this.#io.stdout.write(text)
  }
}

export interface ReadRequest {
  readonly files: readonly string[]
  readonly parse?: ParseOptions
  readonly output: Output
  /** Asked now and then: true when no further record is wanted. */
  done?(): boolean
}

/** Reads every input document by document. True when every one could be read. */
export async function visitDocuments(request: ReadRequest, documents: Documents, io: Io): Promise<boolean> {
  const { files, parse = {}, output, done } = request
  const visitor: RecordVisitor = {
    record: (record) => documents.push(record),
    pause: () => output.flush(),
    end: () => documents.end(),
    fail: () => documents.abandon(),
    done: () => done?.() === true,
  }
  const { failed } = await readRecords({ files, parse, visitor }, io)
  return failed === 0
}

/** Whether the inputs may be several: more than one is given, or a pattern that is no file itself. */
export async function severalInputs(files: readonly string[]): Promise<boolean> {
  const [first, ...more] = files
  return first !== undefined && (more.length > 0 || (GLOB.test(first) && !(await fileExists(first))))
}

export async function fileExists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
