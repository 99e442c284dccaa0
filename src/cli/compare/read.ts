import type { Version } from '../../compare/compare.ts'
import { type Normalization, WordReader } from '../../compare/words.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import { findAnnotations } from '../../parse/annotations.ts'
import { UsageError } from '../errors.ts'
import type { RawReading } from '../input-values.ts'
import type { Io } from '../io.ts'
import { plural } from '../plural.ts'
import { readRecords } from '../records/read-records.ts'

/** Collects the words of one version; where nobody is named and nothing is a turn, those of all lines. */
class VersionReader {
  readonly names = new Map<string, string>()
  readonly docs = new Set<string>()
  readonly #turns: WordReader
  readonly #lines: WordReader

  constructor(normalization: Normalization) {
    this.#turns = new WordReader(normalization)
    this.#lines = new WordReader(normalization)
  }

  push(record: TranscriptRecord): void {
    this.docs.add(record.doc)
    if (record.type === 'turn') this.#turns.push(record)
    if (record.type === 'turn' && record.speakerId !== null) this.names.set(record.speakerId, record.speaker ?? record.speakerId)
    if (record.type === 'summary') for (const { speakerId, speaker } of record.speakers) this.names.set(speakerId, speaker)
    if (record.type !== 'matter' || record.kind === 'boilerplate') return
    const nobody = { speakerId: null, start: null, end: null }
    for (const [index, text] of record.text.split('\n').entries())
      this.#lines.push({ ...nobody, text, line: record.line + index, annotations: findAnnotations(text) })
  }

  get words(): Version['words'] {
    return (this.#turns.words.length > 0 ? this.#turns : this.#lines).words
  }
}

interface Reading {
  readonly parse: RawReading
  readonly normalization: Normalization
}

/** One version; undefined when it could not be read, which was said. */
export async function readVersion(file: string, { parse, normalization }: Reading, io: Io): Promise<Version | undefined> {
  const reader = new VersionReader(normalization)
  const { names, docs } = reader
  const start = (inputs: readonly string[]): void => refuseSeveral(file, inputs.length)
  const visitor = { start, record: (record: TranscriptRecord) => reader.push(record), unlabelled() {} }
  // Words have lines and times of their own then.
  const { failed } = await readRecords({ files: [file], parse: { ...parse, unit: 'word', listQuestions: false }, visitor }, io)
  refuseSeveral(file, docs.size)
  return failed > 0 ? undefined : { doc: [...docs][0] ?? file, names, words: reader.words }
}

function refuseSeveral(file: string, count: number): void {
  if (count > 1) throw new UsageError(`${file} holds ${plural(count, 'transcript')}; compare takes one on each side`)
}
