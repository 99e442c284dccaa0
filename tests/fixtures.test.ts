import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { conventions } from '../src/labels/index.ts'
import { type FixtureCase, fixtureCases } from './fixtures/cases.ts'
import { checkInvariants } from './fixtures/invariants.ts'
import { KNOWN_FAILURES } from './fixtures/known-failures.ts'
import { parseBytes, said, turnsOf } from './fixtures/parse.ts'

const UPDATE = process.env.UPDATE_FIXTURES === '1'

const cases = fixtureCases()
const sound = cases.filter(({ path }) => !KNOWN_FAILURES.has(path))
const failing = cases.filter(({ path }) => KNOWN_FAILURES.has(path))

/** Files of one record a line; UPDATE_FIXTURES=1 writes them anew. */
describe('expected records', () => {
  test.each(sound)('$path', ({ folder, bytes, options }) => {
    const file = join(folder, 'expected.jsonl')
    const records = parseBytes(bytes, options)
    if (UPDATE) writeFileSync(file, records.map((record) => JSON.stringify(record) + '\n').join(''))
    expect(existsSync(file), 'no expected.jsonl: run UPDATE_FIXTURES=1 npx vitest run tests/fixtures.test.ts and read it').toBe(
      true,
    )
    expect(records).toEqual(readLines(file).map((line) => JSON.parse(line)))
  })
})

/** A `said.txt` is kept by hand: the turns as "Speaker: text", one a line. UPDATE_FIXTURES leaves it alone. */
describe('what is said', () => {
  test.each(sound.filter(({ folder }) => existsSync(join(folder, 'said.txt'))))('$path', ({ folder, bytes, options }) => {
    expect(said(parseBytes(bytes, options))).toEqual(readLines(join(folder, 'said.txt')))
  })
})

describe('invariants', () => {
  test.each(cases)('$path', ({ bytes, options }) => {
    checkInvariants(bytes, options)
  })
})

describe('known failures', () => {
  test.fails.each(failing)('$path', ({ path, folder, bytes, options }) => {
    const records = parseBytes(bytes, options)
    const file = join(folder, 'expected.jsonl')
    expect(said(records), KNOWN_FAILURES.get(path)).toEqual(readLines(join(folder, 'said.txt')))
    if (existsSync(file)) expect(records, KNOWN_FAILURES.get(path)).toEqual(readLines(file).map((line) => JSON.parse(line)))
  })

  test.each([...KNOWN_FAILURES.keys()])('%s is there, with what should be said', (path) => {
    const known = cases.find((fixture) => fixture.path === path)
    expect(existsSync(join(known?.folder ?? '', 'said.txt'))).toBe(true)
  })
})

describe('fixtures', () => {
  test('there are enough of them', () => {
    expect(cases.filter(({ path }) => path.startsWith('publishers/')).length).toBeGreaterThanOrEqual(30)
  })

  test.each(cases.filter(({ path }) => !path.startsWith('bytes/')))('$path is filled in', ({ bytes }) => {
    expect(bytes.length, 'input.txt is empty: write the case').toBeGreaterThan(0)
  })
})

describe.each(conventions)('$name', ({ name }) => {
  const own = cases.filter(({ path }) => path.startsWith(`labels/${name}/`))

  test('has a case of either kind', () => {
    expect(own.filter(isPositive).length).toBeGreaterThan(0)
    expect(own.filter(isNegative).length).toBeGreaterThan(0)
    expect(own.filter((fixture) => !isPositive(fixture) && !isNegative(fixture))).toEqual([])
  })

  test.each(own.filter(isPositive))('wins in $path', ({ bytes, options }) => {
    const records = parseBytes(bytes, options)
    expect(records.at(-1)).toMatchObject({ convention: name })
    expect(turnsOf(records).length).toBeGreaterThanOrEqual(4)
  })

  test.each(own.filter(isNegative))('finds nobody in $path', ({ bytes, options }) => {
    expect(said(parseBytes(bytes, options))).toEqual([])
  })
})

function isPositive({ path }: FixtureCase): boolean {
  return path.split('/')[2]?.startsWith('positive') === true
}

function isNegative({ path }: FixtureCase): boolean {
  return path.split('/')[2]?.startsWith('negative') === true
}

function readLines(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}
