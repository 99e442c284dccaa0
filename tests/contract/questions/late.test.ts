import { describe, expect, test } from 'vitest'
import { fixtureCases } from '../library/cases.ts'
import { parseBytes, parseText, turnsOf } from '../library/parse.ts'
import type { TranscriptRecord } from '../records.ts'

const lateOf = (records: readonly TranscriptRecord[]) =>
  records.flatMap((record) => (record.type === 'diagnostic' && record.code === 'late-question' ? [record] : []))
const ROUND =
  'MARA LUND: Who keeps the lock at night?\n\nJO VEY: The keeper does, with the pilot, when there is water enough.\n\n'
const EVEN = 'MARA LUND: And who keeps lock nine?\n\nJO VEY: And who keeps the other gates?\n\n'

describe('questions that were known too late', () => {
  test('are told once, with how many there are and where numbers begin', () => {
    const talk = parseText(EVEN.repeat(30) + ROUND.repeat(400))
    const late = lateOf(talk)
    const first = turnsOf(talk).find(({ question }) => question !== null)
    expect(late).toHaveLength(1)
    expect(late[0]?.message).toMatch(/^\d+ questions before line \d+ have no number: who asks was not known$/)
    expect(late[0]?.message).toContain(`before line ${first?.line} `)
  })

  test('who asks is known from the first sixty turns: numbers begin with the first', () => {
    const talk = turnsOf(parseText(EVEN.repeat(2) + ROUND.repeat(30)))
    expect(talk.find(({ question }) => question !== null)?.turn).toBeLessThan(6)
    expect(lateOf(parseText(ROUND.repeat(30)))).toEqual([])
  })

  test.each(fixtureCases().filter(({ path }) => path.startsWith('questions/')))('$path', ({ bytes, options }) => {
    const records = parseBytes(bytes, options)
    const numbered = new Set(turnsOf(records).flatMap(({ question, line }) => (question === null ? [] : [line])))
    expect(lateOf(records).filter(({ line }) => line !== null && numbered.has(line))).toEqual([])
  })
})
