import type { SchemaElement } from 'hyparquet'
import type { ParquetWriter } from 'hyparquet-writer'
import type { Turn } from '../model/turn.ts'
import type { FileWriter, FileWriting, Put } from './file-writer.ts'
import { type Cell, PARQUET_COLUMNS, type ParquetColumn } from './parquet-columns.ts'

/** Rows, and units of their text, that are held and written as one group. */
const MOST_ROWS = 10_000
const MOST_TEXT = 8_388_608

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const
const TYPES = { text: TEXT, int: { type: 'INT32' }, long: { type: 'INT64' }, double: { type: 'DOUBLE' } } as const

/** A list has three levels, as the format prescribes it. */
function elementsFor({ name, type, nullable }: ParquetColumn): SchemaElement[] {
  const repetition = { repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED' } as const
  if (type !== 'ints') return [{ name, ...TYPES[type], ...repetition }]
  return [
    { name, converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1, ...repetition },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', type: 'INT32', repetition_type: 'REQUIRED' },
  ]
}

const SCHEMA: SchemaElement[] = [
  { name: 'turns', num_children: PARQUET_COLUMNS.length, repetition_type: 'REQUIRED' },
  ...PARQUET_COLUMNS.flatMap(elementsFor),
]

class ParquetRows implements FileWriting {
  readonly #writer: ParquetWriter
  #turns: Turn[] = []
  #text = 0

  constructor(writer: ParquetWriter) {
    this.#writer = writer
  }

  record(record: Parameters<FileWriting['record']>[0]): void {
    if (record.type !== 'turn') return
    this.#turns.push(record)
    this.#text += record.text.length
    if (this.#turns.length >= MOST_ROWS || this.#text >= MOST_TEXT) this.#flush()
  }

  end(): void {
    this.#flush()
    void this.#writer.finish()
  }

  /** What is held becomes a group of rows. The writer waits for nothing, as its bytes are taken at once. */
  #flush(): void {
    const turns = this.#turns
    this.#turns = []
    this.#text = 0
    if (turns.length === 0) return
    const columnData = PARQUET_COLUMNS.map(({ name, cell }) => ({ name, data: turns.map(cell), offsetIndex: false }))
    void this.#writer.write({ columnData: columnData.map(plain), rowGroupSize: turns.length })
  }
}

interface ColumnData {
  readonly name: string
  readonly data: readonly Cell[]
  readonly offsetIndex: boolean
}

function plain({ data, ...rest }: ColumnData) {
  return { ...rest, data: [...data] }
}

async function open(put: Put): Promise<FileWriting> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer')
  const bytes = new ByteWriter()
  const give = (): void => {
    put(bytes.getBytes().slice(), '')
    bytes.index = 0
  }
  const writer = Object.assign(bytes, { flush: give, finish: give })
  return new ParquetRows(new ParquetWriter({ writer, schema: SCHEMA, codec: 'SNAPPY', createdBy: 'transcript' }))
}

export const parquet: FileWriter = {
  name: 'parquet',
  title: 'A table of turns for DuckDB, pandas and Arrow: columns have types, unknown is null, notes and edits are JSON',
  examples: [PARQUET_COLUMNS.map(({ name, type, nullable }) => `${name} ${type}${nullable ? ' or null' : ''}`).join('\n')],
  extension: 'parquet',
  keeps: ['speaker', 'times', 'text', 'paragraphs', 'section', 'question', 'role', 'place', 'edits'],
  open,
}
