import type { TranscriptRecord } from '../model/record.ts'

/** What the user says about the output. */
export interface WriterOptions {
  /** Words a minute that times are spread by where the source has none. */
  readonly wordsPerMinute?: number
  /** What a turn looks like, for the format that takes it from there. */
  readonly template?: string
  /** For spreadsheets: a byte order mark, and cells that would be run as formulas begin with an apostrophe. */
  readonly excel?: boolean
  /** Of turns, these members alone, in this order. */
  readonly fields?: readonly string[]
}

/** Makes the text of one output, piece by piece. */
export interface Writing {
  /** Before the first record. Starts afresh. */
  begin?(): string
  /** Throws an UnwritableError when the record lacks what the format needs. */
  record(record: TranscriptRecord): string
  /** Behind the last record of each source. */
  close?(): string
  /** Behind the last source. */
  end?(): string
}

/**
 * One output format; what people read of it stands in catalogue.json. The strings it returns are written one after the other: `begin` once, every record in order, `close`
 * behind each source, `end` once. `begin` starts afresh, so one writer serves one output at a time.
 */
export interface Writer extends Writing {
  readonly name: string
  readonly title: string
  /** What it makes of the turns in example.ts. */
  readonly examples: readonly string[]
  readonly extension: string
  /** What of a turn it keeps, as far as the turn has it: speaker, times, text, paragraphs, section, question, role, place, edits. */
  readonly keeps: readonly string[]
  /** Whether each record is written as it comes; else a document is held until its end. */
  readonly streams: boolean
  /** An output holds one source and no more. */
  readonly isSingle?: boolean
  /** It shows cues: those of captions are kept for it. */
  readonly isCaptions?: boolean
  /** Programs that read it know a byte order mark, and some want one. */
  readonly takesBom?: boolean
  /** The same with options. */
  make?(options: WriterOptions): Writing
  /** The members of turns that may be chosen. */
  readonly fields?: readonly string[]
  /** The same with the members that are chosen, or for spreadsheets. */
  choose?(options: WriterOptions): Writing
}

/** A writer as the user wants it. */
export function withOptions(writer: Writer, options: WriterOptions): Writer {
  const { excel = false, fields } = options
  const open = excel || fields !== undefined ? (writer.choose ?? writer.make) : writer.make
  const made = open === undefined ? writer : { ...writer, ...open(options) }
  return excel ? { ...made, begin: () => `\ufeff${made.begin?.() ?? ''}` } : made
}

/** A turn holds less than the output format needs. Its message says what is missing; what to do. */
export class UnwritableError extends Error {
  override readonly name = 'UnwritableError'
}
