import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../src/evidence/decide.ts'
import { KIND_FEATURES } from '../../src/evidence/kind-features.ts'
import { kindsAt } from '../../src/evidence/terms.ts'
import { LETTER, linesIn, STOCK, talkOf } from './talks.ts'

describe('the terms of a kind of head', () => {
  test.each([
    ['ルンド／Is it late?', talkOf('ルンド／', 'ビダル／')],
    ['(Lund) Is it late?', talkOf('(Lund) ', '(Vidal) ')],
    ['- Lund: 3 crates', STOCK],
    ['MARA LUND. It is', talkOf('MARA LUND. ', 'PIM VIDAL. ') + talkOf('MARA LUND ', 'PIM VIDAL ')],
  ])('make up its sum: %s', (line, text) => {
    const lines = linesIn(text)
    const weighed = kindsAt(lines, line)
    expect(weighed).not.toEqual([])
    for (const { kind, sum, terms } of weighed) {
      expect(sum).toBe(readEvidence(lines).kinds.get(kind))
      expect(terms.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(sum)
      expect(terms.every(({ weight }) => weight !== 0)).toBe(true)
      const names = new Set(KIND_FEATURES.map(({ name }) => name))
      expect(terms.filter(({ name }) => !names.has(name)).length).toBeLessThanOrEqual(1)
    }
  })

  test('come for each kind of the line, the likeliest first', () => {
    const weighed = kindsAt(
      linesIn(talkOf('MARA LUND. ', 'PIM VIDAL. ') + talkOf('MARA LUND ', 'PIM VIDAL ')),
      'MARA LUND. It is',
    )
    expect(weighed.map(({ kind }) => kind).toSorted()).toEqual(['N.', 'NS'])
    expect(weighed[0]?.sum).toBeGreaterThan(weighed[1]?.sum ?? Number.POSITIVE_INFINITY)
  })

  test('are none of a line without a head, or of a kind that the document has not', () => {
    expect(kindsAt(linesIn(STOCK), 'It is late, and the quay is wet.')).toEqual([])
    expect(kindsAt(linesIn(STOCK), '(Lund) Is it late?')).toEqual([])
    expect(kindsAt(linesIn(LETTER), '- Lund: 3 crates')).toEqual([])
  })
})
