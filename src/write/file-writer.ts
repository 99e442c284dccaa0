import type { TranscriptRecord } from '../model/record.ts'

/** Takes what is written: `file` names one of the files of a folder, and is empty where there is one file alone. */
export type Put = (data: string | Uint8Array, file: string) => void

/** Makes one output, of one source or of several. */
export interface FileWriting {
  record(record: TranscriptRecord): void
  /** Behind the last record. */
  end(): void
}

/** A format that is not one text: bytes, or a folder of files. Its code is loaded when it is chosen. */
export interface FileWriter {
  readonly name: string
  readonly title: string
  /** What it makes of the turns in example.ts, as a person would see it. */
  readonly examples: readonly string[]
  /** Empty for a folder. */
  readonly extension: string
  /** The names of the files of a folder. */
  readonly files?: readonly string[]
  readonly keeps: readonly string[]
  open(put: Put): Promise<FileWriting>
}

// talks/one.txt
//       ^^^
const FOLDERS = /^.*[\\/]/
const EXTENSION = /(?<=.)\.[^.]*$/

/** The name of a source without folders and extension. */
export function stemOf(doc: string): string {
  return doc.replace(FOLDERS, '').replace(EXTENSION, '')
}
