import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixtureCases, KNOWN_FAILURES, readCase } from '../library/cases.ts'
import { parseBytes, turnsOf } from '../library/parse.ts'
import { KNOWN_TALKS } from './known-talks.ts'
import { asked } from './talks.ts'

/** `asked.txt`: what a person numbers, one question a line; empty where nobody asks. */
const talks = fixtureCases()
  .filter(({ path }) => path.startsWith('questions/'))
  .map((talk) => ({ ...talk, expected: readFileSync(join(talk.folder, 'asked.txt'), 'utf8').split('\n').filter(Boolean) }))

const NUMBER = /^\d+ /

/** Without its number, which every question missed or found too much before it shifts. */
const bare = (line: string) => line.replace(NUMBER, '')

describe('questions of a talk', () => {
  test.each(talks.filter(({ path }) => !KNOWN_FAILURES.has(path)))('$path', ({ path, bytes, options, expected }) => {
    const found = asked(turnsOf(parseBytes(bytes, options)))
    const wrong = KNOWN_TALKS.get(path)
    if (wrong === undefined) return expect(found).toEqual(expected)
    const [has, should] = [found.map(bare), expected.map(bare)]
    expect(should.filter((line) => !has.includes(line))).toEqual(wrong.missing)
    expect(has.filter((line) => !should.includes(line))).toEqual(wrong.extra)
  })

  test('ten kinds with questions, and ten talks without', () => {
    expect(talks.filter(({ expected }) => expected.length > 0)).toHaveLength(10)
    expect(talks.filter(({ expected }) => expected.length === 0)).toHaveLength(10)
    const paths = talks.map(({ path }) => path)
    for (const path of KNOWN_TALKS.keys()) expect(paths).toContain(path)
  })
})

test('a chair asks in a third of the turns, and the rest are remarks', () => {
  const { bytes, options } = readCase('publishers/committee/heads-of-pages')
  expect(asked(turnsOf(parseBytes(bytes, options)))).toHaveLength(6)
})
