import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeEdits, parseTranscript, repairs, root } from './doors.ts'

interface Fixture {
  readonly rule: string
  readonly positive: readonly { readonly before: string; readonly after: string }[]
  readonly negative: readonly (string | { readonly text: string; readonly labels: readonly string[] })[]
}

const FOLDER = join(root, 'fixtures/repairs')
const fixtures: readonly Fixture[] = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))

const talk = (name: string) => `${name}: Good evening.\n\nJO VEY: Thank you.\n\n`.repeat(3)
const FRONT = `${talk('MARA LUND')}MARA LUND: `

/** A source of text with the edits of one rule made. */
function repaired(source: string, rule: string): string {
  const { turns, matter } = parseTranscript(source, { format: 'text', repairs: [rule] })
  const edits = [...turns, ...matter].flatMap((record) => record.edits).sort((left, right) => left.byte - right.byte)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(makeEdits(source, edits).bytes)
}

describe.each(fixtures)('$rule', ({ rule, positive, negative }) => {
  test.each(positive)('mends "$before"', ({ before, after }) => {
    // Alone, in a talk, or inside a turn, at whose edges white space is cut off anyway.
    const isMended = ['', FRONT, `${FRONT}So `].some((front) => repaired(front + before, rule) === front + after)
    expect(isMended).toBe(true)
  })

  test.each(negative.map((item) => (typeof item === 'string' ? { text: item, labels: [] } : item)))(
    'leaves "$text"',
    ({ text, labels }) => {
      const source = labels.map(talk).join('') + text
      expect(repaired(source, rule)).toBe(source)
    },
  )
})

test('every rule has its fixture, with cases of both kinds', () => {
  expect(fixtures.map(({ rule }) => rule).sort()).toEqual(repairs.map(({ name }) => name).sort())
  for (const { positive, negative } of fixtures) expect(Math.min(positive.length, negative.length)).toBeGreaterThan(0)
})
