import type { Version } from '../../compare/passages.ts'
import { addWords, type Normalization, type Word } from '../../compare/words.ts'
import type { Matter } from '../../model/matter.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import { findAnnotations } from '../../parse/annotations.ts'
import { UsageError } from '../errors.ts'
import type { RawReading } from '../input-values.ts'
import type { Io } from '../io.ts'
import { plural } from '../plural.ts'
import { readRecords } from '../records/read-records.ts'

interface Reading {
  readonly parse: RawReading
  readonly normalization: Normalization
}

/** One version; undefined when it could not be read, which was said. Without any turn its words are those of all lines. */
export async function readVersion(file: string, { parse, normalization }: Reading, io: Io): Promise<Version | undefined> {
  const [turns, lines]: [Word[], Word[]] = [[], []]
  const [names, docs] = [new Map<string, string>(), new Set<string>()]
  const record = (given: TranscriptRecord): void => {
    docs.add(given.doc)
    if (given.type === 'turn') addWords(turns, given, normalization)
    if (given.type === 'matter') for (const said of linesOf(given)) addWords(lines, said, normalization)
    for (const [id, name] of namesIn(given)) names.set(id, name)
  }
  const visitor = { start: (inputs: readonly string[]) => refuseSeveral(file, inputs.length), record, unlabelled() {} }
  // Words have lines and times of their own then.
  const { failed } = await readRecords({ files: [file], parse: { ...parse, unit: 'word', listQuestions: false }, visitor }, io)
  refuseSeveral(file, docs.size)
  return failed > 0 ? undefined : { doc: [...docs][0] ?? file, names, words: turns.length > 0 ? turns : lines }
}

function refuseSeveral(file: string, count: number): void {
  if (count > 1) throw new UsageError(`${file} holds ${plural(count, 'transcript')}; compare takes one on each side`)
}

function linesOf({ kind, text, line }: Matter) {
  const lines = kind === 'boilerplate' ? [] : text.split('\n')
  const nobody = { speakerId: null, start: null, end: null }
  return lines.map((said, at) => ({ ...nobody, text: said, line: line + at, annotations: findAnnotations(said) }))
}

function namesIn(record: TranscriptRecord): (readonly [string, string])[] {
  if (record.type === 'summary') return record.speakers.map(({ speakerId, speaker }) => [speakerId, speaker])
  return record.type === 'turn' && record.speakerId !== null ? [[record.speakerId, record.speaker ?? record.speakerId]] : []
}
