import type { Turn } from '../model/turn.ts'
import { jsonValue } from './json-text.ts'

/** What a cell may hold. */
export type Cell = string | number | bigint | readonly number[] | null

/** A column of the table of turns. */
export interface ParquetColumn {
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
