import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { type Turn, turnSchema } from '../../src/model/turn.ts'
import { PARQUET_COLUMNS, parquet } from '../../src/write/parquet.ts'
import { EXAMPLE_TURNS, makeTurn } from '../query/make-turn.ts'

/** The bytes that came before the end, and all of them. */
async function fileOf(turns: Iterable<Turn>): Promise<{ readonly before: number; readonly bytes: ArrayBuffer }> {
  const pieces: Uint8Array[] = []
  const writing = await parquet.open((data) => {
    if (typeof data === 'string') throw new Error('text in a file of bytes')
    pieces.push(data)
  })
  for (const turn of turns) writing.record(turn)
  const before = pieces.reduce((sum, piece) => sum + piece.length, 0)
  writing.end()
  return { before, bytes: new Uint8Array(Buffer.concat(pieces)).buffer }
}

async function rowsOf(turns: Iterable<Turn>): Promise<Record<string, unknown>[]> {
  const { bytes } = await fileOf(turns)
  return parquetReadObjects({ file: bytes })
}

/** A turn as a row of the table. */
function rowOf(turn: Turn): Record<string, unknown> {
  const { type: _, annotations, edits, wordTimes, front, source = null, line, endLine, byte, endByte, ...rest } = turn
  const places = { line: BigInt(line), endLine: BigInt(endLine), byte: BigInt(byte), endByte: BigInt(endByte) }
  const times = wordTimes === undefined ? null : JSON.stringify(wordTimes)
  return {
    ...rest,
    ...places,
    annotations: JSON.stringify(annotations),
    edits: JSON.stringify(edits),
    wordTimes: times,
    front: front === undefined ? null : JSON.stringify(front),
    source,
  }
}

describe('parquet', () => {
  it('holds every member of a turn, and nothing else', async () => {
    expect(await rowsOf(EXAMPLE_TURNS)).toEqual(EXAMPLE_TURNS.map(rowOf))
    expect(PARQUET_COLUMNS.map(({ name }) => name)).toEqual(Object.keys(turnSchema.shape).slice(1))
  })

  it('says what each column holds, and which may be null', async () => {
    const { schema } = parquetMetadata((await fileOf(EXAMPLE_TURNS)).bytes)
    const facts = schema.map(({ name, type, repetition_type, converted_type }) => [name, type, repetition_type, converted_type])
    expect(facts).toContainEqual(['doc', 'BYTE_ARRAY', 'REQUIRED', 'UTF8'])
    expect(facts).toContainEqual(['speaker', 'BYTE_ARRAY', 'OPTIONAL', 'UTF8'])
    expect(facts).toContainEqual(['question', 'INT32', 'OPTIONAL', undefined])
    expect(facts).toContainEqual(['start', 'DOUBLE', 'OPTIONAL', undefined])
    expect(facts).toContainEqual(['byte', 'INT64', 'REQUIRED', undefined])
    expect(facts).toContainEqual(['paragraphs', undefined, 'REQUIRED', 'LIST'])
  })

  it('keeps what is unknown, what is empty, and places beyond 32 bits', async () => {
    const turns = [
      makeTurn({
        speaker: null,
        text: 'Yes.',
        speakerId: null,
        label: null,
        question: null,
        start: null,
        end: null,
        paragraphs: [],
      }),
      makeTurn({ speaker: '', text: '', start: 0, byte: 5_000_000_000, endByte: 5_000_000_001, paragraphs: [0, 4, 9] }),
      makeTurn({ speaker: '𝔐ara \u0000', text: 'half \ud800 and “marks” \u202e', section: '__proto__' }),
    ]
    const expected = turns.map(rowOf)
    expect(await rowsOf(turns)).toEqual([expected[0], expected[1], { ...expected[2], text: 'half \ufffd and “marks” \u202e' }])
  })

  it('writes groups of rows as they fill, compressed and with dictionaries', async () => {
    const names = ['Mara Lund', 'Óscar Vidal', 'Jo Vey']
    function* many(): Generator<Turn> {
      for (let turn = 1; turn <= 25_000; turn++) yield makeTurn({ turn, speaker: names[turn % 3] ?? null, text: `Turn ${turn}.` })
    }
    const { before, bytes } = await fileOf(many())
    const { row_groups: groups, num_rows: rows } = parquetMetadata(bytes)
    expect([rows, groups.map(({ num_rows: count }) => Number(count))]).toEqual([25_000n, [10_000, 10_000, 5_000]])
    expect(before).toBeGreaterThan(bytes.byteLength / 2)
    const speaker = groups[0]?.columns[2]?.meta_data
    expect(speaker).toMatchObject({ codec: 'SNAPPY', path_in_schema: ['speaker'] })
    expect(speaker?.encodings).toContain('RLE_DICTIONARY')
    const read = await parquetReadObjects({ file: bytes, columns: ['turn', 'speaker'], rowStart: 19_999, rowEnd: 20_001 })
    expect(read).toEqual([20_000, 20_001].map((turn) => ({ turn, speaker: names[turn % 3] })))
  })

  it('closes a group early when its text is long', async () => {
    const long = makeTurn({ speaker: null, text: 'word '.repeat(800_000) })
    const { row_groups: groups } = parquetMetadata((await fileOf([long, long, long, long])).bytes)
    expect(groups.map(({ num_rows: count }) => Number(count))).toEqual([3, 1])
  })
})
