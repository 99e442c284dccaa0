import { describe, expect, test } from 'vitest'
import { DeclaredPeople } from '../../src/parse/people/declared.ts'
import { readRow } from '../../src/parse/people/list.ts'

describe('a row of a list', () => {
  test.each([
    ['- Mara Lund', [['Mara Lund', null, null]]],
    ['* MLD — Mara Lund', [['Mara Lund', 'MLD', null]]],
    ['Mara Lund (MLD)', [['Mara Lund', 'MLD', null]]],
    ['Mara Lund (MLD, Quay Authority)', [['Mara Lund', 'MLD', 'Quay Authority']]],
    ['Mara Lund (BBC)', [['Mara Lund', null, 'BBC']]],
    ['Mara Lund, mayor of the quay', [['Mara Lund', null, 'mayor of the quay']]],
    ['Mara Lund – Quay Authority', [['Mara Lund', null, 'Quay Authority']]],
    ['| Mara Lund | MLD | Quay Authority |', [['Mara Lund', 'MLD', 'Quay Authority']]],
    ['| MLD | Mara Lund |', [['Mara Lund', 'MLD', null]]],
    ['Mara Lund\tMLD\tQuay Authority', [['Mara Lund', 'MLD', 'Quay Authority']]],
    ['MARA LUND, ESQ.', [['MARA LUND', null, null]]],
    [
      'Mara Lund, Jo Vey and Jan van der Berg',
      [
        ['Mara Lund', null, null],
        ['Jo Vey', null, null],
        ['Jan van der Berg', null, null],
      ],
    ],
    [
      'Mara Lund (Quay), Jo Vey (Lock)',
      [
        ['Mara Lund', null, 'Quay'],
        ['Jo Vey', null, 'Lock'],
      ],
    ],
    ['| Name | Initials |', []],
    ['| --- | :-: |', []],
    ['the whole board', []],
    ['Mara Lund Jo Vey Nils Berg', []],
    ['We met at noon and nobody came', []],
  ])('%s', (row, expected) => {
    expect(readRow(row).map(({ name, key, affiliation }) => [name, key, affiliation])).toEqual(expected)
  })
})

function declared(text: string): DeclaredPeople {
  const people = new DeclaredPeople()
  for (const line of text.split('\n')) people.take(line)
  return people
}

describe('people of the front matter', () => {
  test('are known by full name, given name, surname and initials', () => {
    const people = declared('Present: Mara Lund (MLD), Jo Vey (Quay Authority)\n')
    for (const name of ['mara lund', 'mara', 'lund', 'mld']) expect(people.find(name)?.name).toBe('Mara Lund')
    expect(people.find('vey')?.affiliation).toBe('Quay Authority')
    expect(people.nameOf('MLD')).toBe('Mara Lund')
    expect(people.nameOf('LUND')).toBeUndefined()
  })

  test('are not, where two fit', () => {
    const people = declared('Attendees\n- Mara Lund\n- Nils Lund\n')
    expect(people.find('lund')).toBeUndefined()
    expect(people.find('nils')?.name).toBe('Nils Lund')
  })

  test.each([
    'Guests:\n\n* Mara Lund\n* Jo Vey',
    'guests:\n  - name: Jo Vey',
    'guests: ["Bo Ek", "Jo Vey"]',
    '## Guests\n\n1. Jo Vey',
    '**Guests:** Jo Vey',
    'Guests\nMara Lund\nJo Vey, keeper',
  ])('have the role of their list: %j', (text) => {
    expect(declared(text).cues).toContainEqual({ role: 'guest', words: ' jo vey ' })
  })

  test.each([
    'Moderator: Welcome. With me is Mara Lund.',
    'Host: Mara Lund, thank you for coming',
    'Present company is fine.\nMara Lund',
    'On the tide\nMara Lund',
    'Guests:\n\nA long evening it was.\nMara Lund',
    'Mara Lund',
  ])('are nobody whom no list names: %j', (text) => {
    expect(declared(text).find('mara lund')).toBeUndefined()
  })
})
