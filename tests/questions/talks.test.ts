import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixtureCases } from '../fixtures/cases.ts'
import { parseBytes, turnsOf } from '../fixtures/parse.ts'
import { KNOWN_TALKS } from './known-talks.ts'
import { asked } from './talks.ts'

/** `asked.txt`: what a person numbers, one question a line; empty where nobody asks. */
const talks = fixtureCases()
  .filter(({ path }) => path.startsWith('questions/'))
  .map((talk) => ({ ...talk, expected: readFileSync(join(talk.folder, 'asked.txt'), 'utf8').split('\n').filter(Boolean) }))

const known = (path: string) => KNOWN_TALKS.get(path) ?? []

describe('questions of a talk', () => {
  test.each(talks)('$path', ({ path, bytes, options, expected }) => {
    const found = asked(turnsOf(parseBytes(bytes, options)))
    const wrong = known(path)
    expect(found.filter((line) => !wrong.includes(line))).toEqual(expected.filter((line) => !wrong.includes(line)))
    for (const line of wrong) expect(found.includes(line), `is right by now: ${line}`).not.toBe(expected.includes(line))
  })

  test('ten kinds with questions, and ten talks without', () => {
    expect(talks.filter(({ expected }) => expected.length > 0)).toHaveLength(10)
    expect(talks.filter(({ expected }) => expected.length === 0)).toHaveLength(10)
    const paths = talks.map(({ path }) => path)
    for (const path of KNOWN_TALKS.keys()) expect(paths).toContain(path)
  })
})
