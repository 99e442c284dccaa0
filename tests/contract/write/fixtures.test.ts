import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Writer, writers } from '../doors.ts'
import { FIXTURES } from '../library/cases.ts'
import type { Turn } from '../records.ts'
import { EXAMPLE_TURNS } from './example.ts'

const FOLDER = join(FIXTURES, 'write')
const UPDATE = process.env.UPDATE_FIXTURES === '1'

interface Case {
  readonly about: string
  /** What differs from the first turn that every writer shows itself with. */
  readonly turns: readonly Partial<Turn>[]
  output: string
}

/** `positive`: plain speech. `negative`: speech that holds the marks of the output, which must not be taken for them. */
interface Fixture {
  readonly writer: string
  readonly positive: readonly Case[]
  readonly negative: readonly Case[]
}

/** Ends a document, as the parser does. */
const SUMMARY = {
  type: 'summary' as const,
  doc: 'talk.txt',
  format: 'text',
  encoding: 'utf-8',
  convention: null,
  confidence: null,
  evidence: [],
  speakers: [],
  questions: [],
  counts: { bytes: 33, lines: 1, turns: 1, words: 4, matter: 0, edits: 0, diagnostics: 0 },
}

function write(writer: Writer, turns: readonly Partial<Turn>[]): string {
  const [base] = EXAMPLE_TURNS
  if (base === undefined) throw new Error('no example turn')
  const records = [...turns.map((turn, index) => ({ ...base, turn: index + 1, ...turn })), SUMMARY]
  return [
    writer.begin?.() ?? '',
    ...records.map((record) => writer.record(record)),
    writer.close?.() ?? '',
    writer.end?.() ?? '',
  ].join('')
}

/** fixtures/write/NAME.json; UPDATE_FIXTURES=1 writes the outputs anew. */
describe.each(writers)('writer $name', (writer) => {
  const file = join(FOLDER, `${writer.name}.json`)
  const fixture: Fixture = JSON.parse(readFileSync(file, 'utf8'))
  const cases = [...fixture.positive, ...fixture.negative]

  test('has cases of both kinds', () => {
    expect(fixture.writer).toBe(writer.name)
    expect(fixture.positive).not.toEqual([])
    expect(fixture.negative).not.toEqual([])
  })

  test.each(cases)('$about', (one) => {
    const output = write(writer, one.turns)
    if (UPDATE) one.output = output
    expect(output).toBe(one.output)
  })

  test('is written anew when asked', () => {
    if (UPDATE) writeFileSync(file, JSON.stringify(fixture, null, 2) + '\n')
  })
})

test('every fixture belongs to a writer', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(writers.map(({ name }) => `${name}.json`).sort())
})
