import { openFolderOutput } from '../../node/folder-output.ts'
import type { FileWriter } from '../../write/file-writer.ts'
import type { Writer } from '../../write/writer.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { frameFor } from '../parse/frame.ts'
import type { RecordPrinter } from '../parse/printers.ts'
import type { Outlet } from '../perform.ts'
import { filesBeside } from '../settings/small-text.ts'
import { Sink } from '../sink.ts'

/** One output, of whatever format. Exactly one of `commit` and `abort` ends it. */
export interface Target {
  /** Told once what will be read, and as how many sources it is written: as many, unless they are made one. */
  start(inputs: readonly string[], sources?: number): void
  readonly outlet: Outlet
  /** Takes the records, where they go by no outlet. */
  readonly printer?: RecordPrinter
  /** Whether there is anything to be written. */
  readonly hasBegun: boolean
  /** Behind the last input. */
  end(): void
  commit(): Promise<void>
  abort(): void
}

/** A file, or standard output, in a format that is one text. */
export function textTarget(writer: Writer, output: string | undefined, io: Io): Target {
  const sink = new Sink(output, io)
  const frame = frameFor(writer, sink)
  let hasBegun = false
  return {
    start(inputs, sources = inputs.length) {
      sink.open(inputs)
      frame.start(sources)
    },
    outlet: {
      begin() {
        hasBegun = true
        frame.begin()
      },
      write: (data) => frame.write(data),
      lend: (lines) => frame.lend(lines),
      flush: () => sink.flush(),
    },
    get hasBegun() {
      return hasBegun
    },
    end: () => frame.end(),
    commit: () => sink.commit(),
    abort: () => sink.abort(),
  }
}

/** Where the bytes of a format go that is not one text. */
interface Place {
  open(inputs: readonly string[]): void
  write(data: string | Uint8Array, file: string): void
  flush(): Promise<void>
  commit(): Promise<void>
  abort(): void
}

/** A file of bytes, or a folder. */
export async function fileTarget(writer: FileWriter, output: string | undefined, io: Io): Promise<Target> {
  const place = writer.files === undefined ? filePlace(writer, output, io) : folderPlace(writer, output)
  const writing = await writer.open((data, file) => place.write(data, file))
  let hasBegun = false
  return {
    start: (inputs) => place.open(inputs),
    outlet: { begin() {}, write() {}, flush: () => place.flush() },
    printer: {
      record(record) {
        if (record.type === 'turn') hasBegun = true
        writing.record(record)
      },
      end() {},
    },
    get hasBegun() {
      return hasBegun
    },
    end: () => writing.end(),
    commit: () => place.commit(),
    abort: () => place.abort(),
  }
}

function filePlace({ name }: FileWriter, output: string | undefined, io: Io): Place {
  const isStdout = output === undefined || output === '-'
  if (isStdout && io.stdout.isTTY) throw new UsageError(`${name} is bytes, not text; name a file with -o`)
  return new Sink(output, io)
}

function folderPlace({ name, files = [] }: FileWriter, output: string | undefined): Place {
  if (output === undefined || output === '-') throw new UsageError(`${name} is a folder of files; name it with -o`)
  let folder: ReturnType<typeof openFolderOutput> | undefined
  return {
    open(inputs) {
      folder ??= openFolderOutput(output, { files, inputs: [...inputs, ...filesBeside()] })
    },
    write: (data, file) => folder?.write(data, file),
    flush: async () => folder?.flush(),
    commit: async () => folder?.finish(),
    abort: () => folder?.abort(),
  }
}
