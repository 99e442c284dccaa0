import { describe, expect, test } from 'vitest'
import { labelsIn, readEvidence, weightAt } from '../../src/evidence/decide.ts'
import { LETTER, linesIn, STOCK, talkOf } from './talks.ts'

/** Far from where a kind is that of labels, and from where rows are refused. */
const LIKELY = 0.8
const UNLIKELY = -4

function labels(text: string, least = LIKELY) {
  return labelsIn(readEvidence(linesIn(text)), least).map(({ line, head }) => `${line} ${head.name.label}`)
}

describe('labels of a document', () => {
  test.each([
    ['(Lund) ', '(Vidal) '],
    ['Mara Lund: ', 'Pim Vidal: '],
    ['MARA LUND. ', 'PIM VIDAL. '],
    ['ルンド／', 'ビダル／'],
    ['Q ', 'A '],
    ['**Mara** ', '**Pim** '],
  ])('%j and %j', (asks, answers) => {
    const [one = '', other = ''] = [asks, answers].map((label) => label.replaceAll(/[^\p{L} ]/gu, '').trim())
    const turns = Array.from({ length: 12 }, (_, at) => `${at} ${at % 2 === 0 ? one : other}`)
    expect(labels(talkOf(asks, answers))).toEqual(turns)
  })

  test.each([
    ['a list', STOCK],
    ['a letter', LETTER],
    ['nothing', ''],
  ])('%s has none', (_, text) => expect(labels(text)).toEqual([]))

  test('where nobody can speak there are none', () => {
    const lines = linesIn(talkOf('(Lund) ', '(Vidal) '))
    expect(labelsIn(readEvidence(lines.map(() => ({ text: undefined }))), LIKELY)).toEqual([])
  })

  test('a line has one, of the kind that weighs most', () => {
    const reading = readEvidence(linesIn(talkOf('MARA LUND. ', 'PIM VIDAL. ') + talkOf('A. B. Lund: ', 'J. K. Vidal: ')))
    const found = labelsIn(reading, Number.NEGATIVE_INFINITY)
    expect(new Set(found.map(({ line }) => line)).size).toBe(found.length)
    expect(reading.candidates.length).toBeGreaterThan(found.length)
    for (const { line, kind } of found) {
      const rivals = reading.candidates.filter((each) => each.line === line)
      const weights = rivals.map((each) => reading.kinds.get(each.kind) ?? Number.NaN)
      if (rivals.length > 1) expect(reading.kinds.get(kind)).toBe(Math.max(...weights))
    }
  })

  test('none weighs more than is asked for', () => {
    const text = talkOf('(Lund) ', '(Vidal) ')
    const most = Math.max(...readEvidence(linesIn(text)).kinds.values())
    expect(labels(text, most - 0.01)).toHaveLength(12)
    expect(labels(text, most)).toEqual([])
  })
})

describe('what given lines weigh', () => {
  const reading = readEvidence(linesIn(STOCK))
  const ALL = new Set([0, 1, 2, 3, 4, 5, 6, 7])

  test('rows of a list weigh little, labels of a talk much', () => {
    expect(weightAt(reading, ALL, 1)).toBeLessThan(UNLIKELY)
    expect(weightAt(readEvidence(linesIn(talkOf('(Lund) ', '(Vidal) '))), ALL, 1)).toBeGreaterThan(LIKELY)
  })

  test('is that of the likeliest kind of enough of them', () => {
    const mixed = readEvidence(linesIn(`${talkOf('(Lund) ', '(Vidal) ')}${STOCK}`))
    const first = new Set([0, 12, 13, 14])
    expect(weightAt(mixed, first, 0.25)).toBe(mixed.kinds.get('(N)'))
    expect(weightAt(mixed, first, 0.75)).toBe(mixed.kinds.get('-N:'))
    expect(weightAt(mixed, first, 1)).toBeUndefined()
  })

  test('is nothing where they have no heads', () => {
    expect(weightAt(readEvidence(linesIn(LETTER)), new Set([0, 1]), 0.3)).toBeUndefined()
  })
})

test('a document is read the same whatever was read before', () => {
  const texts = [talkOf('(Lund) ', '(Vidal) '), STOCK, LETTER, talkOf('Q ', 'A ')]
  const alone = texts.map((text) => readEvidence(linesIn(text)))
  const behind = texts.toReversed().map((text) => readEvidence(linesIn(text)))
  expect(behind.reverse()).toEqual(alone)
})
