import { expect, test } from 'vitest'
import { describeName, FORMS, foldName } from '../../src/recogniser/heads/name.ts'

test.each([
  ['Q', 'role-letter'],
  ['ML', 'initials'],
  ['MARA LUND', 'caps'],
  ['Mr. LUND', 'titled-caps'],
  ['Dr. Lund', 'titled'],
  ['The Moderator', 'role'],
  ['Mara Lund', 'title'],
  ['Mara', 'single-title'],
  ['Speaker 12', 'numbered'],
  ['mlund', 'nick'],
  ['林志明', 'caseless'],
  ['as we said', 'lower'],
])('%s is %s', (name, form) => {
  expect(FORMS[describeName(name).form]).toBe(form)
})

test('asides and affiliations stand apart', () => {
  expect(describeName('Mara Lund (Labour)')).toMatchObject({ core: 'Mara Lund', aside: 'Labour', key: 'mara lund' })
  expect(describeName('From Mara Lund to Everyone').core).toBe('Mara Lund')
  expect(describeName('議員（林志明）')).toMatchObject({ core: '林志明', aside: '議員' })
})

test('names are compared without accents and case', () => {
  expect(foldName('Aslı AYDINTAŞBAŞ')).toBe('asli aydintasbas')
})
