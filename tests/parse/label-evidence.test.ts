import { describe, expect, test } from 'vitest'
import { LabelEvidence } from '../../src/parse/evidence/label-evidence.ts'
import { matchOf } from '../people/people.ts'

/** Evidence of labels that come in turn. */
function evidenceOf(labels: readonly string[], more: Parameters<typeof matchOf>[1]): LabelEvidence {
  const evidence = new LabelEvidence('some')
  for (const label of labels) evidence.add(matchOf(label, more), label.toLowerCase())
  return evidence
}

const AGAIN = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 'MARA' : 'BO'))

describe('what can stand beside a winner', () => {
  test('labels with speech behind them, when there are enough', () => {
    expect(evidenceOf(AGAIN, { prior: 0.3 }).isCompanion).toBe(true)
    expect(evidenceOf(['MARA'], { prior: 0.3 }).isCompanion).toBe(false)
  })

  test('words alone on a line only where they are likely names: headings recur too', () => {
    expect(evidenceOf(AGAIN, { prior: 0.3, ownLine: true }).isCompanion).toBe(false)
    expect(evidenceOf(AGAIN, { prior: 0.6, ownLine: true }).isCompanion).toBe(true)
  })
})
