import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LosslessCheck } from '../../src/cli/parse/lossless.ts'
import { formats } from '../../src/formats/index.ts'
import { conventions } from '../../src/labels/index.ts'
import { matterSchema } from '../../src/model/matter.ts'
import type { TranscriptRecord } from '../../src/model/record.ts'
import { turnSchema } from '../../src/model/turn.ts'
import { IS_NIGHTLY } from '../runs.ts'
import { type FixtureCase, fixtureCases } from './library/cases.ts'
import { checkChunkBlind, checkInvariants, checkRecords, checkSettles } from './library/invariants.ts'
import { KNOWN_FAILURES } from './library/known-failures.ts'
import { parseBytes, said, turnsOf } from './library/parse.ts'

const UPDATE = process.env.UPDATE_FIXTURES === '1'

const cases = fixtureCases()
const sound = cases.filter(({ path }) => !KNOWN_FAILURES.has(path))
const failing = cases.filter(({ path }) => KNOWN_FAILURES.has(path))

/**
 * By day a source of even length is read in chunks, and one of odd length again when repaired; by night each is both.
 * `said.txt`: the turns as "Speaker: text", one a line; ": text" where nobody is known. UPDATE_FIXTURES=1 writes them anew:
 * read the difference. A few cases, in which a field is the point, have an `expected.jsonl` as well, one record a line.
 */
describe('a source', () => {
  test.each(sound)('$path', (fixture) => {
    const { folder, bytes, options } = fixture
    const records = parseBytes(bytes, options)
    checkRecords(records, bytes)
    if (IS_NIGHTLY || bytes.length % 2 === 0) checkChunkBlind(records, bytes, options)
    if (IS_NIGHTLY || bytes.length % 2 === 1) checkSettles(records, bytes, options)
    const convention = winner(fixture)
    if (UPDATE) update(folder, records)
    expect(losses(fixture, records)).toBe(false)
    expect(said(records)).toEqual(readLines(join(folder, 'said.txt')))
    if (existsSync(join(folder, 'expected.jsonl'))) expect(records).toEqual(readRecords(folder))
    if (convention === undefined) return
    expect(records.at(-1)).toMatchObject({ convention })
    expect(turnsOf(records).length).toBeGreaterThanOrEqual(4)
  })
})

/** What `--check-lossless` finds. */
function losses({ bytes, options }: FixtureCase, records: readonly TranscriptRecord[]): boolean {
  const check = new LosslessCheck(encodingOf(records) ?? options.encoding)
  check.begin()
  for (const record of records) if (record.type === 'summary') check.format(record.format)
  check.chunk(bytes)
  for (const record of records) check.record(record)
  check.report('input.txt')
  return check.hasFailed
}

function update(folder: string, records: readonly TranscriptRecord[]): void {
  const file = join(folder, 'expected.jsonl')
  writeFileSync(
    join(folder, 'said.txt'),
    said(records)
      .map((line) => line + '\n')
      .join(''),
  )
  if (existsSync(file)) writeFileSync(file, records.map((record) => JSON.stringify(record) + '\n').join(''))
}

/** The encoding that was guessed. */
function encodingOf(records: readonly TranscriptRecord[]): string | undefined {
  const isGuessed = records.some((record) => record.type === 'diagnostic' && record.code === 'guessed-encoding')
  const last = records.at(-1)
  return isGuessed && last?.type === 'summary' ? last.encoding : undefined
}

describe('known failures', () => {
  test.each(failing)('$path is read without loss', ({ bytes, options }) => {
    checkInvariants(bytes, options)
  })

  test.fails.each(failing)('$path', ({ path, folder, bytes, options }) => {
    expect(said(parseBytes(bytes, options)), KNOWN_FAILURES.get(path)).toEqual(readLines(join(folder, 'said.txt')))
  })

  test('are there', () => {
    expect(failing.map(({ path }) => path).sort()).toEqual([...KNOWN_FAILURES.keys()].sort())
  })
})

describe('full records', () => {
  const records = cases
    .filter(({ folder }) => existsSync(join(folder, 'expected.jsonl')))
    .flatMap(({ folder }) => readRecords(folder))
  const shown = (type: string, field: string) =>
    new Set(records.filter((record) => record.type === type).map((record) => record[field]))

  test('show every format, kind of matter, part, and field of a turn', () => {
    expect([...shown('summary', 'format')].sort()).toEqual(formats.map(({ name }) => name).sort())
    expect([...shown('matter', 'kind')].sort()).toEqual([...matterSchema.shape.kind.options].sort())
    for (const field of Object.keys(turnSchema.omit({ wordTimes: true }).shape))
      expect(
        [...shown('turn', field)].filter((value) => value !== null),
        field,
      ).not.toEqual([])
  })
})

describe('fixtures', () => {
  test('there are enough of them', () => {
    expect(cases.filter(({ path }) => path.startsWith('publishers/')).length).toBeGreaterThanOrEqual(30)
  })

  test('are filled in', () => {
    for (const { path, bytes } of cases)
      expect(bytes.length > 0 || path.startsWith('bytes/'), `${path}/input.txt is empty: write the case`).toBe(true)
  })
})

describe.each(conventions)('$name', ({ name }) => {
  const own = cases.filter(({ path }) => path.startsWith(`labels/${name}/`))

  test('has a case of either kind', () => {
    expect(own.filter(isPositive).length).toBeGreaterThan(0)
    expect(own.filter(isNegative).length).toBeGreaterThan(0)
    expect(own.filter((fixture) => !isPositive(fixture) && !isNegative(fixture))).toEqual([])
  })

  test('finds nobody where it only seems to be one', () => {
    for (const { folder, path } of own.filter(isNegative)) expect(readLines(join(folder, 'said.txt')), path).toEqual([])
  })
})

/** The convention whose labels a positive case has: fixtures/labels/NAME/positive… */
function winner({ path }: FixtureCase): string | undefined {
  const [root, name, kind] = path.split('/')
  return root === 'labels' && kind?.startsWith('positive') === true ? name : undefined
}

function isPositive({ path }: FixtureCase): boolean {
  return path.split('/')[2]?.startsWith('positive') === true
}

function isNegative({ path }: FixtureCase): boolean {
  return path.split('/')[2]?.startsWith('negative') === true
}

function readRecords(folder: string): Record<string, unknown>[] {
  return readLines(join(folder, 'expected.jsonl')).map((line) => JSON.parse(line))
}

function readLines(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}
