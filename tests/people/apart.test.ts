import { describe, expect, test } from 'vitest'
import { parseTranscript } from '../../src/parse/shells.ts'
import { foldName } from '../../src/text/fold.ts'
import { said } from '../contract/library/parse.ts'
import { matchOf, peopleWith } from './people.ts'

describe('two people', () => {
  test.each([
    ['C++', 'C#'],
    ['+1', '-1'],
    ['Speaker -1', 'Speaker 1'],
    ['Dawn 1 (Kamanin)', 'Dawn 1 (Korolev)'],
    ['Phoebe', 'Phoebe Sr.'],
    ['Phoebe Sr.', 'Phoebe'],
    ['राम', 'रमा'],
    ['タケダ', 'タケタ'],
    ['👨\u200d👩\u200d👧', '👨\u200d👩\u200d👦'],
  ])('%s and %s', (one, other) => {
    const { meet, roster } = peopleWith()
    const [first, second] = [meet(one), meet(other)]
    expect(first).not.toBe(second)
    expect([first.speaker, second.speaker]).toEqual([one, other])
    expect(meet(one)).toBe(first)
    expect(meet(other)).toBe(second)
    expect(roster.members).toHaveLength(2)
  })

  test('who share a role or a number, by what stands in brackets', () => {
    const { meet, roster } = peopleWith()
    const notes = ['Kamanin', 'Korolev', 'Kamanin']
    for (const affiliation of notes) roster.expect(matchOf('Dawn 1', { affiliation }))
    expect(notes.map((affiliation) => meet('Dawn 1', { affiliation }).speakerId)).toEqual([
      'dawn-1-kamanin',
      'dawn-1-korolev',
      'dawn-1-kamanin',
    ])
  })

  test('of whom the second comes late: the first keeps the id', () => {
    const { meet } = peopleWith()
    const ids = ['R1', 'R2', 'R1'].map((affiliation) => meet('Respondent', { affiliation }).speakerId)
    expect(ids).toEqual(['respondent', 'respondent-r2', 'respondent'])
  })
})

describe('one person', () => {
  test.each([
    ['Speaker 1', 'Speaker #1'],
    ['علی\u200cرضا', 'علیرضا'],
    ['Пётр', 'Петр'],
    ['John Lund Jr.', 'Mr. Lund'],
  ])('%s and %s', (one, other) => {
    const { meet } = peopleWith()
    expect(meet(one)).toBe(meet(other))
  })

  test('a label that is the code in the brackets of another', () => {
    const { meet } = peopleWith()
    const [one, two] = ['R1', 'R2'].map((affiliation) => meet('Respondent', { affiliation }))
    expect(meet('R1')).toBe(one)
    expect(meet('R2')).toBe(two)
    expect(meet('P1')).toBe(meet('Participant', { affiliation: 'P1' }))
  })
})

test('a flag or a family in a name is no doubt, a joiner between Latin letters is', () => {
  const { meet, codes } = peopleWith()
  meet('Anna 🏳️\u200d🌈')
  meet('Ben \u{1f3f4}\u{e0067}\u{e0062}\u{e007f}')
  expect(codes()).toEqual([])
  meet('Ma\u200dra')
  expect(codes()).toEqual(['invisible-in-name'])
})

test.each([
  ['C++', 'c plus plus'],
  ['F#', 'f sharp'],
  ['A+B', 'a b'],
  ['Speaker #1', 'speaker 1'],
  ['+49 170 1', '49 170 1'],
  ['Lund-Vey - 2', 'lund vey 2'],
  ['Андрей', 'андрей'],
])('%s folds to "%s"', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

/** What stands behind the label is in brackets, or nowhere else but in the label. */
test('each turn has the affiliation of its own label', () => {
  const source =
    'MARA LUND, CNN: Good evening.\n\nJO VEY: Hello.\n\nMARA LUND, BBC: And again.\n\nJO VEY: Yes.\n\nMARA LUND: Bye.\n'
  const { turns } = parseTranscript(source)
  expect(turns.map(({ affiliation }) => affiliation)).toEqual(['CNN', null, 'BBC', null, 'CNN'])
  expect(said(turns)).toHaveLength(5)
})
