import type { TranscriptRecord } from '../model/record.ts'
import type { Turn } from '../model/turn.ts'
import type { Person } from '../query/renaming.ts'
import { SelectionSummary } from '../query/selection.ts'
import type { ExitCode } from './command.ts'
import type { RawReading } from './input-values.ts'
import type { Io } from './io.ts'
import { print } from './parse/input.ts'
import { printerFor } from './parse/printers.ts'
import { type ReadOutcome, readRecords } from './records/read-records.ts'
import { withSink } from './sink.ts'
import { type OutputOptions, openTarget, writerNamed } from './writer-options.ts'

/** All records of one document: what a command holds that must know the end before it writes the beginning. */
export interface WholeDocument {
  readonly doc: string
  readonly records: readonly TranscriptRecord[]
  readonly turns: readonly Turn[]
  /** They were records before, and not read from a raw transcript. */
  readonly isMade: boolean
}

export interface WholeRequest {
  readonly files: readonly string[]
  readonly parse: RawReading
  /** Told once what will be read. */
  start?(inputs: readonly string[]): void
  /** Takes a document when all of it is read. Waited for. What it throws is about the input at hand. */
  take(document: WholeDocument): Promise<void> | void
}

/** Reads every input, document by document. Holds one at a time, and those that come in one chunk. */
export async function readWhole({ files, parse, start, take }: WholeRequest, io: Io): Promise<ReadOutcome> {
  let records: TranscriptRecord[] = []
  let isMade = false
  const complete: TranscriptRecord[][] = []
  const finish = (): void => {
    if (records.length > 0) complete.push(records)
    records = []
  }
  const visitor = {
    ...(start && { start }),
    begin() {
      isMade = false
    },
    made() {
      isMade = true
    },
    record(record: TranscriptRecord): void {
      if (records[0] !== undefined && records[0].doc !== record.doc) finish()
      records.push(record)
      if (record.type === 'summary') finish()
    },
    end: finish,
    fail() {
      records = []
    },
    async pause(): Promise<void> {
      for (const done of complete.splice(0)) {
        const turns = done.filter((record) => record.type === 'turn')
        await take({ doc: done[0]?.doc ?? '-', records: done, turns, isMade })
      }
    },
  }
  return readRecords({ files, parse, visitor }, io)
}

/** Who speaks in a document, by the names that are known at its end. */
export function peopleOf({ doc, records, turns }: WholeDocument): readonly Person[] {
  const end = records.at(-1)
  if (end?.type === 'summary') return end.speakers
  const selection = new SelectionSummary(doc)
  for (const turn of turns) selection.push(turn)
  return selection.summary(undefined).speakers
}

export interface WholeWriting extends Pick<WholeRequest, 'files' | 'parse' | 'start'> {
  readonly options: OutputOptions & { readonly to: string; readonly output?: string }
  /** All documents are written as one. */
  readonly isOne?: boolean
  /** What is written of a document. What it throws is about the input at hand. */
  made(document: WholeDocument): Iterable<TranscriptRecord>
  /** What is written behind the last document. */
  last?(): Iterable<TranscriptRecord>
}

/** Reads documents, and writes what is made of them to one output: whole or not at all, and not when an input fails. */
export async function rewriteWhole(writing: WholeWriting, io: Io): Promise<ExitCode> {
  const { options, isOne = false, files, parse } = writing
  const target = await openTarget(options, options.output, io)
  const { outlet, printer = printerFor(writerNamed(options.to, options), outlet, options.to === 'jsonl') } = target
  const write = async (records: Iterable<TranscriptRecord>, isEnd: boolean): Promise<void> => {
    for (const record of records) print(printer, record)
    if (isEnd) printer.end()
    await outlet.flush()
  }
  const start = (inputs: readonly string[]): void => {
    writing.start?.(inputs)
    target.start(inputs, isOne ? 1 : inputs.length)
  }
  const take = (document: WholeDocument) => write(writing.made(document), !isOne)
  return withSink(target, async () => {
    const { failed, unlabelled } = await readWhole({ files, parse, start, take }, io)
    if (isOne) await write(writing.last?.() ?? [], true)
    if (target.hasBegun) target.end()
    const result = failed > 0 ? 2 : unlabelled > 0 || !target.hasBegun ? 1 : 0
    return { result, keep: failed === 0 && target.hasBegun }
  })
}
