import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Edit, TranscriptDocument, TranscriptRecord } from './records.ts'

/** The project: fixtures and schemas are its own, whatever build is asked. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The command that is tested, a script for node; TRANSCRIPT_BIN names another one than that of the build. */
export const BIN = resolve(process.env.TRANSCRIPT_BIN ?? join(root, 'bin/transcript.js'))

/** The library that is tested; TRANSCRIPT_LIB names another one, even src/index.ts. */
export const LIB = resolve(process.env.TRANSCRIPT_LIB ?? join(root, 'dist/index.js'))

/** The entry for Node lies beside the library. */
const NODE = join(dirname(LIB), LIB.endsWith('.ts') ? 'node/index.ts' : 'node.js')

/** Options of the parser, as docs/library.md lists them. */
export type ParseOptions = Readonly<Record<string, unknown>>

export interface Writer {
  readonly name: string
  readonly streams: boolean
  begin?(): string
  record(record: TranscriptRecord): string
  close?(): string
  end?(): string
  make?(options: Readonly<Record<string, unknown>>): Omit<Writer, 'name' | 'streams'>
}

export interface FileWriter {
  readonly name: string
  open(put: (data: string | Uint8Array, file: string) => void): Promise<{ record(record: TranscriptRecord): void; end(): void }>
}

export interface Repair {
  readonly name: string
  readonly examples: readonly (readonly [string, string])[]
  readonly counterExamples: readonly string[]
}

export interface UndoableEdit extends Edit {
  readonly raw?: string
}

interface Library {
  createParser(options: ParseOptions, emit: (record: TranscriptRecord) => void): { push(chunk: Uint8Array): void; end(): void }
  parseTranscript(source: string | Uint8Array, options?: ParseOptions): TranscriptDocument
  parseStream(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, options?: ParseOptions): AsyncGenerator<TranscriptRecord>
  readonly writers: readonly Writer[]
  readonly fileWriters: readonly FileWriter[]
  readonly repairs: readonly Repair[]
  makeEdits(
    source: Uint8Array | string,
    edits: readonly Edit[],
    options?: ParseOptions,
  ): { bytes: Uint8Array; edits: UndoableEdit[] }
  undoEdits(repaired: Uint8Array | string, edits: readonly UndoableEdit[], options?: ParseOptions): Uint8Array
  readonly EditError: new (edit: Edit, what: string) => Error
}

interface NodeLibrary {
  parseFile(path: string, options?: ParseOptions): AsyncIterable<TranscriptRecord>
  createParseTransform(options?: ParseOptions): NodeJS.ReadWriteStream
  guessEncoding(sample: Uint8Array): string | undefined
  prepareGuess(chunk: Uint8Array): Promise<void>
  readonly InputError: new (file: string, message: string) => Error & { readonly file: string }
}

export const library: Library = await import(/* @vite-ignore */ pathToFileURL(LIB).href)
export const nodeLibrary: NodeLibrary = await import(/* @vite-ignore */ pathToFileURL(NODE).href)

export const { createParser, parseTranscript, writers, fileWriters, repairs, makeEdits, undoEdits, EditError } = library
