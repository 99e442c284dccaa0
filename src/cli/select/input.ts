import { access } from 'node:fs/promises'
import type { Documents } from '../../query/documents.ts'
import type { RawReading } from '../input-values.ts'
import type { Io } from '../io.ts'
import { type RecordVisitor, readRecords } from '../records/read-records.ts'
import type { Sink } from '../sink.ts'

export interface ReadRequest {
  readonly files: readonly string[]
  readonly parse?: RawReading
  readonly output: Pick<Sink, 'flush'>
  /** Told once, before anything else, whether there are several inputs. */
  start?(several: boolean): void
  /** Told when an input turns out to be records. */
  made?(): void
  /** As in `RecordVisitor`. */
  readonly within?: RecordVisitor['within']
  /** Told of the bytes of inputs, and of records before anything is done with them. */
  readonly watch?: Pick<RecordVisitor, 'begin' | 'chunk' | 'record'> | undefined
  /** Asked now and then: true when no further record is wanted. */
  done?(): boolean
}

/** Reads every input document by document. True when every one could be read. */
export async function visitDocuments(request: ReadRequest, documents: Documents, io: Io): Promise<boolean> {
  const { files, parse = {}, output, watch } = request
  const visitor: RecordVisitor = {
    ...watch,
    start: (inputs) => request.start?.(inputs.length > 1),
    made: () => request.made?.(),
    record(record) {
      watch?.record(record)
      documents.push(record)
    },
    ...(request.within && { within: request.within }),
    pause: () => output.flush(),
    end: () => documents.end(),
    fail: () => documents.abandon(),
    done: () => request.done?.() === true,
  }
  const { failed } = await readRecords({ files, parse, visitor }, io)
  return failed === 0
}

/** Whether something has this name. */
export async function fileExists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
