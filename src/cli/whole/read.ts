import type { TranscriptRecord } from '../../model/record.ts'
import type { Turn } from '../../model/turn.ts'
import type { Person } from '../../query/renaming.ts'
import { SpeakerTable } from '../../query/speaker-rows.ts'
import type { RawReading } from '../input-values.ts'
import type { Io } from '../io.ts'
import { type ReadOutcome, readRecords } from '../records/read-records.ts'

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
      for (const done of complete.splice(0)) await take(documentOf(done, isMade))
    },
  }
  return readRecords({ files, parse, visitor }, io)
}

function documentOf(records: readonly TranscriptRecord[], isMade: boolean): WholeDocument {
  const turns = records.filter((record) => record.type === 'turn')
  return { doc: records[0]?.doc ?? '-', records, turns, isMade }
}

/** Who speaks in a document, by the names that are known at its end. */
export function peopleOf(records: readonly TranscriptRecord[]): Person[] {
  const table = new SpeakerTable('')
  for (const record of records) {
    if (record.type === 'turn') table.push(record)
    else if (record.type === 'summary') table.settle(record)
  }
  return peopleIn(table)
}

export function peopleIn(table: SpeakerTable): Person[] {
  return table
    .rows()
    .flatMap(({ speakerId, speaker, labels }) =>
      speakerId === null ? [] : [{ speakerId, speaker: speaker ?? speakerId, labels: [...labels] }],
    )
}
