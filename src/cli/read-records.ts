import type { TranscriptRecord } from '../model/record.ts'
import type { ParseOptions } from '../parse/options.ts'
import type { Io } from './io.ts'

/** What is done with the records of the inputs. All but `pause` is called while the parser works, so it must not wait. */
export interface RecordVisitor {
  /** Before the first record of an input. */
  begin?(doc: string): void
  record(record: TranscriptRecord): void
  /** Behind each chunk of input and behind the last: the place to write what has been made. Waited for. */
  pause?(): Promise<void>
  /** Behind the last record of an input that was read to its end, or after `done`. */
  end?(doc: string): void
  /** Instead of `end`, when the input could not be read to its end. The error has been said. */
  fail?(doc: string): void
  /** Asked now and then: true when no further record is wanted, of this input or any other. */
  done?(): boolean
}

export interface RecordRequest {
  /** Paths, globs and "-", as the command line gives them; none is standard input. */
  readonly files: readonly string[]
  /** How raw text is read; `doc` is set for each input. */
  readonly parse?: ParseOptions
  readonly visitor: RecordVisitor
}

export interface ReadOutcome {
  /** Inputs read to their end. */
  readonly read: number
  /** Inputs that could not be read; each was said on standard error. */
  readonly failed: number
  /** Inputs without any speaker label; each was said on standard error. */
  readonly unlabelled: number
}

/** Reads the records of every input in turn: raw transcripts, JSON Lines and JSON documents of ours, told by content. */
export async function readRecords(_request: RecordRequest, _io: Io): Promise<ReadOutcome> {
  throw new Error('being built')
}
