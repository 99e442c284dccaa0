import type { TranscriptRecord } from '../../model/record.ts'
import type { Writer } from '../../write/writer.ts'
import { UsageError } from '../errors.ts'
import type { Outlet } from '../perform.ts'

/** Prints the records of one input. */
export interface RecordPrinter {
  record(record: TranscriptRecord): void
  /** Writes nothing of a summary. */
  readonly onlyTurns?: boolean
  end(): void
}

export function printerFor(writer: Writer, outlet: Outlet, all: boolean): RecordPrinter {
  if (!writer.streams && writer.isSingle !== true) return documentPrinter(writer, outlet)
  return streamPrinter(writer, outlet, all)
}

/** For formats that write each record as it comes. */
function streamPrinter(writer: Writer, outlet: Outlet, all: boolean): RecordPrinter {
  let doc: string | undefined
  function begin(record: TranscriptRecord): void {
    if (doc === undefined) outlet.begin()
    else if (writer.isSingle === true && doc !== record.doc) throw new UsageError(onlyOne(writer))
    doc = record.doc
  }
  return {
    onlyTurns: !all,
    record(record) {
      if (!all && record.type !== 'turn') return
      const written = writer.record(record)
      begin(record)
      outlet.write(written)
    },
    end() {
      const written = writer.close?.() ?? ''
      if (doc !== undefined && written !== '') outlet.write(written)
    },
  }
}

/** What is wrong with several sources for a format that takes one. */
export function onlyOne({ name }: Writer): string {
  return `an output in ${name} holds one source; name one input, or make one of each: transcript convert FILES --to ${name} -o FOLDER/`
}

/** For formats that write whole documents; an input may hold several. */
function documentPrinter(writer: Writer, outlet: Outlet): RecordPrinter {
  writer.begin?.()
  function print(document: string): void {
    if (document === '') return
    outlet.begin()
    outlet.write(document)
  }
  return {
    record: (record) => print(writer.record(record)),
    end: () => print(writer.end?.() ?? ''),
  }
}
