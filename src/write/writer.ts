import type { TranscriptRecord } from '../model/record.ts'

/**
 * One output format. The strings it returns are written one after the other: `begin` once, every record in order, `end`
 * once. `begin` starts afresh, so one writer serves one output at a time.
 */
export interface Writer {
  readonly name: string
  readonly title: string
  /** What it makes of the turns in example.ts. */
  readonly examples: readonly string[]
  readonly extension: string
  /** Whether each record is written as it comes; else a document is held until its end. */
  readonly streams: boolean
  begin?(): string
  record(record: TranscriptRecord): string
  end?(): string
}
