import { expect, test } from 'vitest'
import { seeded } from '../../bench/random.ts'
import { damage, KINDS } from './damage.ts'
import { measure } from './measure.ts'
import { scoreTables } from './report.ts'

const TEXT =
  'LUND: I think that it is so, and we know it. A few of us were there.\n\nVEY: I know. It is the end of the road, isn’t it?\n'
const OPTIONS = { rate: 1, seed: 1, repairs: 'safe' } as const

test('damage changes white space alone, and the same seed does the same', () => {
  for (const kind of KINDS) {
    const one = damage(TEXT, kind, { rate: 0.5, random: seeded(3) })
    expect(one).toEqual(damage(TEXT, kind, { rate: 0.5, random: seeded(3) }))
    expect(one.text.replace(/\s/g, '')).toBe(TEXT.replace(/\s/g, ''))
  }
})

test('what was damaged and undone is counted', () => {
  const { kinds, falseEdits } = measure([{ name: 'tiny', text: TEXT }], OPTIONS)
  const joins = kinds.find(({ rule }) => rule === 'join/i-verb')
  expect(joins).toMatchObject({ damaged: 2, undone: 2, changed: 2, right: 2, missed: [] })
  expect(falseEdits).toEqual([])
})

test('without repairs nothing is undone, and all is told as missed', () => {
  const { kinds } = measure([{ name: 'tiny', text: TEXT }], { ...OPTIONS, repairs: 'none' })
  for (const { damaged, undone, changed, missed } of kinds) expect([undone, changed, missed.length]).toEqual([0, 0, damaged])
})

test('edits in a text as it was are told for each rule', () => {
  const score = measure([{ name: 'tiny', text: 'LUND: So it is , and Iknow it.\n' }], OPTIONS)
  expect(score.falseEdits.map(({ edit }) => edit.rule)).toEqual(['space/before-punct', 'join/i-verb'])
  expect(scoreTables(score)).toMatch(/^all +2 +\d+\.\d\d$/m)
})
