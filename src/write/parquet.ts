import type { SchemaElement } from 'hyparquet'
import type { ParquetWriter } from 'hyparquet-writer'
import type { Turn } from '../model/turn.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import type { FileWriter, FileWriting, Put } from './file-writer.ts'
import { jsonValue } from './json.ts'

/** What a cell may hold. */
type Cell = string | number | bigint | readonly number[] | null

/** A column of the table of turns. */
interface ParquetColumn {
  readonly name: keyof Turn
  /** Text in UTF-8; whole numbers of 32 and of 64 bits; a number with a fraction; a list of whole numbers. */
  readonly type: 'text' | 'int' | 'long' | 'double' | 'ints'
  /** Whether a cell may be null. */
  readonly nullable: boolean
  cell(turn: Turn): Cell
}

type TextName = { [Name in keyof Turn]-?: Turn[Name] extends string | null ? Name : never }[keyof Turn]
type NumberName = { [Name in keyof Turn]-?: Turn[Name] extends number | null ? Name : never }[keyof Turn]

function text(name: TextName, nullable = true): ParquetColumn {
  return { name, type: 'text', nullable, cell: (turn) => wellFormed(turn[name]) }
}

function int(name: NumberName, nullable = false): ParquetColumn {
  return { name, type: 'int', nullable, cell: (turn) => turn[name] }
}

/** Places in a source may lie beyond what 32 bits hold. */
function long(name: 'byte' | 'endByte' | 'line' | 'endLine'): ParquetColumn {
  return { name, type: 'long', nullable: false, cell: (turn) => BigInt(turn[name]) }
}

function double(name: 'start' | 'end'): ParquetColumn {
  return { name, type: 'double', nullable: true, cell: (turn) => turn[name] }
}

/** Lists of objects, as JSON text: readers of Parquet differ in what they make of lists of structures. */
function json(name: 'annotations' | 'edits'): ParquetColumn {
  return { name, type: 'text', nullable: false, cell: (turn) => jsonValue(turn[name]) }
}

/** UTF-8 has no halves of surrogate pairs. */
function wellFormed(value: string | null): string | null {
  return value === null ? null : value.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** The columns in the order of the members of a turn. */
export const PARQUET_COLUMNS: readonly ParquetColumn[] = [
  text('doc', false),
  int('turn'),
  text('speaker'),
  text('speakerId'),
  text('label'),
  text('role'),
  text('title'),
  text('affiliation'),
  int('question', true),
  text('part'),
  text('to'),
  text('section'),
  text('text', false),
  int('words'),
  double('start'),
  double('end'),
  int('page', true),
  int('lineOnPage', true),
  int('endPage', true),
  int('endLineOnPage', true),
  long('line'),
  long('endLine'),
  long('byte'),
  long('endByte'),
  { name: 'paragraphs', type: 'ints', nullable: false, cell: ({ paragraphs }) => paragraphs },
  json('annotations'),
  json('edits'),
  {
    name: 'wordTimes',
    type: 'text',
    nullable: true,
    cell: ({ wordTimes }) => (wordTimes === undefined ? null : jsonValue(wordTimes)),
  },
  {
    name: 'front',
    type: 'text',
    nullable: true,
    cell: ({ front }) => (front === undefined ? null : jsonValue(front)),
  },
  { name: 'source', type: 'text', nullable: true, cell: ({ source = null }) => wellFormed(source) },
]

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
  #turns: Turn[] = []
  #text = 0

  constructor(private readonly writer: ParquetWriter) {}

  record(record: Parameters<FileWriting['record']>[0]): void {
    if (record.type !== 'turn') return
    this.#turns.push(record)
    this.#text += record.text.length
    if (this.#turns.length >= MOST_ROWS || this.#text >= MOST_TEXT) this.#flush()
  }

  end(): void {
    this.#flush()
    void this.writer.finish()
  }

  /** What is held becomes a group of rows. The writer waits for nothing, as its bytes are taken at once. */
  #flush(): void {
    const turns = this.#turns
    this.#turns = []
    this.#text = 0
    if (turns.length === 0) return
    const columnData = PARQUET_COLUMNS.map(({ name, cell }) => ({ name, data: turns.map(cell), offsetIndex: false }))
    void this.writer.write({ columnData: columnData.map(plain), rowGroupSize: turns.length })
  }
}

function plain({ data, ...rest }: { name: string; data: readonly Cell[]; offsetIndex: boolean }) {
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
  ...catalogue.parquet,
  examples: [PARQUET_COLUMNS.map(({ name, type, nullable }) => `${name} ${type}${nullable ? ' or null' : ''}`).join('\n')],
  open,
}
