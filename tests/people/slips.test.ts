import { describe, expect, test } from 'vitest'
import { parseTranscript } from '../../src/parse/shells.ts'
import type { LabelMatch } from '../../src/recogniser/label.ts'
import { matchOf, peopleWith } from './people.ts'

/** Meets a label so often, then another one once. */
function afterMany(known: string, slip: string, more: Partial<LabelMatch> = {}) {
  const people = peopleWith()
  const member = people.meet(known, more)
  for (let turn = 0; turn < 6; turn++) people.roster.count(member, 10)
  return { ...people, member, other: people.meet(slip, more) }
}

describe('slips of the pen', () => {
  test.each([
    ['THE PRESIDENT', 'THE PRESIDNET'],
    ['MODERATOR', 'MODERATER'],
    ['INTERVIEWER', 'INTERVEIWER'],
    ['THE WITNESS', 'THE WITNES'],
    ['MARA LUND', 'MARA LUDN'],
    ['Mara Lindgren', 'Mara Lindgern'],
    ['Mara Lindgren', 'Mara Lindgreen'],
    ['Michael Vey', 'Micheal Vey'],
    ['DR. MARA LUND', 'MARA LUDN'],
    ['MR. OSTERMAN', 'MR. OSTREMAN'],
    ['Ana García', 'Ana Gacría'],
  ])('%s, %s', (known, slip) => {
    const { member, other, notes, roster } = afterMany(known, slip)
    expect(other).toBe(member)
    expect(roster.members).toHaveLength(1)
    expect(member.labels).toEqual([known, slip])
    expect(notes).toEqual([
      expect.objectContaining({ code: 'label-slip', severity: 'warning', line: 2, message: expect.stringContaining(slip) }),
    ])
    expect(notes[0]?.message).toContain(known)
  })

  test('initials of three letters that change places', () => {
    expect(afterMany('MLD', 'MDL', { shape: 'initials' }).codes()).toEqual(['label-slip'])
  })
})

describe('never a slip', () => {
  test.each([
    ['Speaker 1', 'Speaker 2'],
    ['MARA LUND', 'MARA LIND'],
    ['MARA LUND', 'SARA LUND'],
    ['LUND', 'LIND'],
    ['LUND', 'LUDN'],
    ['MR. HANSEN', 'MR. HANSSEN'],
    ['MR. SMITH', 'MR. SMYTH'],
    ['JON BERG', 'JOHN BERG'],
    ['CHRISTIAN BERG', 'CHRISTINA BERG'],
    ['DANIEL BERG', 'DANIELA BERG'],
    ['M. OSTERMAN', 'N. OSTERMAN'],
    ['THE PRESIDENT', 'THE RESIDENT'],
    ['THE WITNESS', 'THE WITNESSES'],
    ['MALE SPEAKER', 'FEMALE SPEAKER'],
    ['MR. OSTERMAN', 'MRS. OSTREMAN'],
    ['王小明', '王小名'],
  ])('%s, %s', (known, other) => {
    expect(afterMany(known, other).codes()).not.toContain('label-slip')
  })

  test.each([
    ['ML', 'LM'],
    ['MLD', 'MLB'],
  ])('initials %s, %s', (known, other) => {
    expect(afterMany(known, other, { shape: 'initials' }).codes()).toEqual([])
  })

  test('without much evidence', () => {
    const { meet, codes } = peopleWith()
    meet('THE PRESIDENT')
    meet('THE PRESIDNET')
    expect(codes()).toEqual([])
  })

  test('where two fit', () => {
    const { meet, roster, codes } = peopleWith()
    const members = ['Mara Lindgren', 'Mara Lindgern'].map((label) => meet(label))
    for (const member of members) for (let turn = 0; turn < 6; turn++) roster.count(member, 10)
    expect(codes()).toEqual([])
    meet('Mara Lindgrn')
    expect(codes()).toEqual([])
    expect(roster.members).toHaveLength(3)
  })

  test('where both recur in the look-ahead', () => {
    const { meet, roster, codes } = peopleWith()
    const labels = ['MARA LUND', 'MARA LUND', 'MARA LUND', 'MARA LUDN', 'MARA LUDN']
    for (const label of labels) roster.expect(matchOf(label))
    for (const label of labels) meet(label)
    expect(roster.members).toHaveLength(2)
    expect(codes()).toEqual([])
  })
})

test('a document', () => {
  const turns = ['THE PRESIDENT', 'MARA LUND', 'THE PRESIDENT', 'MARA LUND', 'THE PRESIDNET', 'MARA LUND', 'THE PRESIDENT']
  const source = turns.map((label, index) => `${label}: This is what turn ${index} says.\n\n`).join('')
  const { turns: said, diagnostics } = parseTranscript(source)
  expect(new Set(said.map((turn) => turn.speakerId))).toEqual(new Set(['the-president', 'mara-lund']))
  expect(diagnostics).toMatchObject([{ code: 'label-slip', line: 9 }])
})
