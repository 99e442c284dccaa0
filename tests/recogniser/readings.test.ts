import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../src/recogniser/evidence/candidate.ts'
import { Document } from '../../src/recogniser/evidence/document.ts'
import { CLOSES } from '../../src/recogniser/heads/head.ts'
import { choose, ORDERED, readingsOf } from '../../src/recogniser/readings/choose.ts'
import { measure, settingOf } from '../../src/recogniser/readings/facts.ts'

const LINES = [
  'Title: A talk',
  '',
  'MARA LUND: Is it late?',
  'JO BYRD: It is. We go home.',
  'MARA LUND: Then go.',
  'Note: the lamp was off.',
]

/** A document whose candidates that end with a colon are as likely as is said of their names; all others are unlikely. */
function judged(lines: readonly string[], likely: Readonly<Record<string, number>>): Document {
  const document = new Document(lines)
  for (const candidate of document.candidates)
    candidate.z = CLOSES[candidate.head.close] === 'colon' ? (likely[candidate.name.core] ?? -5) : -6
  return document
}
const namesOf = (labels: readonly Candidate[]): string[] => labels.map(({ name }) => name.core)
const TALK = { 'MARA LUND': 3, 'JO BYRD': 2, Note: -0.5, Title: -2 }

describe('choose', () => {
  test('takes what is above the threshold, one label a place', () => {
    const { candidates } = judged(LINES, TALK)
    expect(namesOf(choose(candidates, 0))).toEqual(['MARA LUND', 'JO BYRD', 'MARA LUND'])
    expect(namesOf(choose(candidates, -1))).toEqual(['MARA LUND', 'JO BYRD', 'MARA LUND', 'Note'])
  })

  test('what the user orders is taken whatever is allowed', () => {
    const { candidates } = judged(LINES, { ...TALK, Note: ORDERED })
    expect(namesOf(choose(candidates, 5, () => false))).toEqual(['Note'])
  })

  test('rows that belong to a label hold no other', () => {
    const document = judged(['Mara Lund', 'Chief Executive Officer', 'Good evening to you all.'], {})
    for (const candidate of document.candidates) candidate.z = candidate.affiliation > 0 ? 2 : 1
    expect(namesOf(choose(document.candidates, 0)).slice(0, 2)).not.toContain('Chief Executive Officer')
  })
})

describe('readings', () => {
  const document = judged(LINES, TALK)
  const readings = readingsOf(document)

  test('what is likelier than not comes first, and nobody is one of them', () => {
    expect(namesOf(readings[0] ?? [])).toEqual(['MARA LUND', 'JO BYRD', 'MARA LUND'])
    expect(readings.filter((labels) => labels.length === 0)).toHaveLength(1)
  })

  test('are all different', () => {
    expect(new Set(readings.map((labels) => labels.map(({ head }) => `${head.from} ${head.close}`).join())).size).toBe(
      readings.length,
    )
  })

  test('are measured by what they take and leave', () => {
    const setting = settingOf(document, readings)
    const measured = readings.map((labels) => measure(document, labels, setting))
    expect(measured[0]).toMatchObject({ size: 3, leftOut: 0 })
    expect(measured.find(({ isEmpty }) => isEmpty)).toMatchObject({ leftOut: 3 })
  })
})
