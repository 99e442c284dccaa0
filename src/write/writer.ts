import type { TranscriptRecord } from '../model/record.ts'

/** One output format. The strings it returns are written one after the other. */
export interface Writer {
  readonly name: string
  readonly title: string
  readonly examples: readonly string[]
  readonly extension: string
  /** Whether each record is written as it comes; else all are held until the end. */
  readonly streams: boolean
  begin?(): string
  record(record: TranscriptRecord): string
  end?(): string
}
