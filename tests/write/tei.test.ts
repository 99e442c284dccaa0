import { expect, it } from 'vitest'
import { tei } from '../../src/write/tei.ts'
import { makeTurn } from '../query/make-turn.ts'

it('names that are told apart, whoever speaks', () => {
  const people = ['U1', 'T1', 'T0', 'u.1', '1'].map((speaker, at) => makeTurn({ turn: at + 1, speaker, text: 'Yes.', start: at }))
  const text = people.map((turn) => tei.record(turn)).join('') + (tei.close?.() ?? '')
  const ids = [...text.matchAll(/xml:id="([^"]*)"/g)].map(([, id]) => id)
  expect(ids).toHaveLength(16)
  expect(new Set(ids).size).toBe(ids.length)
})
