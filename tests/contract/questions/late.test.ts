import { describe, expect, test } from 'vitest'
import { fixtureCases } from '../library/cases.ts'
import { parseBytes, parseText, turnsOf } from '../library/parse.ts'
import type { TranscriptRecord } from '../records.ts'

const lateOf = (records: readonly TranscriptRecord[]) =>
  records.flatMap((record) => (record.type === 'diagnostic' && record.code === 'late-question' ? [record] : []))
const ROUND = 'MARA LUND: Who keeps lock %?\n\nJO VEY: The keeper does, with the pilot, when there is water enough.\n\n'
const EVEN = 'MARA LUND: And who keeps lock %?\n\nJO VEY: And who keeps the other gates?\n\n'
const rounds = (round: string, count: number) =>
  Array.from({ length: count }, (_, index) => round.replace('%', String(index))).join('')

describe('questions that were known too late', () => {
  const talk = parseText(rounds(EVEN, 6) + rounds(ROUND, 30))

  test('are named with speaker and sentence, and have no number', () => {
    const late = lateOf(talk)
    expect(late.map(({ message }) => message)).toContain(
      'a question of Mara Lund that was known too late to number it: "Who keeps lock 0?"',
    )
    const unnumbered = turnsOf(talk).filter(({ question }) => question === null)
    expect(unnumbered.map(({ line }) => line)).toEqual(expect.arrayContaining(late.map(({ line }) => line)))
    expect(talk.at(-1)).toMatchObject({ counts: { diagnostics: late.length } })
  })

  test('are looked for among the first two hundred turns that ask', () => {
    expect(lateOf(parseText(rounds(EVEN, 110) + rounds(ROUND, 1_000)))).toHaveLength(100)
  })

  test.each(fixtureCases().filter(({ path }) => path.startsWith('questions/')))('$path', ({ bytes, options }) => {
    const records = parseBytes(bytes, options)
    const numbered = new Set(turnsOf(records).flatMap(({ question, line }) => (question === null ? [] : [line])))
    expect(lateOf(records).filter(({ line }) => line !== null && numbered.has(line))).toEqual([])
  })
})
