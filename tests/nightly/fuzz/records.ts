import type { Matter } from '../../../src/model/matter.ts'
import { recordSchema, type TranscriptRecord } from '../../../src/model/record.ts'
import type { Turn } from '../../../src/model/turn.ts'
import type { Limits, ParseOptions } from '../../../src/parse/options.ts'
import { recordJson } from '../../../src/write/json.ts'
import { chunksOf } from '../../contract/library/chunks.ts'
import { parseChunks } from '../../parse-source.ts'
import { type Choices, promise } from './target.ts'

/** Bounds so tight that every one is met by an input of a few lines. */
export const TINY: Limits = { window: 256, turn: 200, line: 64, diagnostics: 3 }

/** The records of a source that comes in pieces of so many bytes; the memory of a piece is used again. */
export function recordsOf(bytes: Uint8Array, options: ParseOptions, size = bytes.length): TranscriptRecord[] {
  return parseChunks(chunksOf(bytes, Math.max(1, size)), options)
}

export const isSpanned = (record: TranscriptRecord): record is Turn | Matter => record.type === 'turn' || record.type === 'matter'

/** Every byte lies in the span of one record, and the records are what they claim to be. */
export function checkRecords(records: readonly TranscriptRecord[], size: number): void {
  let at = 0
  for (const { byte, endByte, edits } of records.filter(isSpanned).sort((left, right) => left.byte - right.byte)) {
    promise(byte === at && endByte > byte, () => `bytes ${at} to ${byte} lie in no record, or in two`)
    at = endByte
    let edited = byte
    for (const edit of edits) {
      promise(
        edit.byte >= edited && edit.endByte >= edit.byte && edit.endByte <= endByte,
        () => `an edit at ${edit.byte} out of place`,
      )
      edited = edit.endByte
    }
  }
  promise(at === size, () => `the records end at byte ${at} of ${size}`)
  const last = records.at(-1)
  promise(last?.type === 'summary' && last.counts.bytes === size, () => 'the last record is no summary of the source')
  const turns = records.filter((record) => record.type === 'turn')
  promise(
    turns.every(({ turn, text }, index) => turn === index + 1 && text.isWellFormed() && text === text.trim()),
    () => 'turns are not numbered, or their texts not trimmed',
  )
}

/** Dear: each record is what the schema says. */
export function checkSchema(records: readonly TranscriptRecord[]): void {
  for (const record of records) {
    const { success } = recordSchema.safeParse(record)
    promise(success, () => `not what the schema says: ${recordJson(record)}`)
  }
}

export function checkSame(expected: readonly TranscriptRecord[], actual: readonly TranscriptRecord[], how: string): void {
  for (let index = 0; index < Math.max(expected.length, actual.length); index++) {
    const [one, other] = [expected[index], actual[index]].map((record) => (record === undefined ? 'nothing' : recordJson(record)))
    promise(one === other, () => `${how}: ${one} is ${other}`)
  }
}

/** Options of any kind, by the first bytes of an input. */
export function parseOptions(choices: Choices): ParseOptions {
  const flags = choices.number(255)
  return {
    ...(flags & 1 ? { limits: TINY } : {}),
    ...(flags & 2 ? { repairs: 'all' as const } : {}),
    ...(flags & 4 ? { annotations: 'drop' as const } : {}),
    ...(flags & 8 ? { unit: 'cue' as const } : {}),
    ...(flags & 16 ? { gap: (flags >> 5) / 2 } : {}),
  }
}
