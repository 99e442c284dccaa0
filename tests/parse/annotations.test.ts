import { describe, expect, test } from 'vitest'
import { findAnnotations } from '../../src/parse/annotations.ts'
import { withNotesDropped } from '../../src/parse/drop-repeats.ts'
import { applyEdits } from '../../src/text/apply-edits.ts'

describe('findAnnotations', () => {
  test.each([
    ['(Laughter.)', 'stage'],
    ['(APPLAUSE)', 'stage'],
    ['*laughs*', 'stage'],
    ['_sighs deeply_', 'stage'],
    ['<laughter>', 'stage'],
    ['((coughs))', 'stage'],
    ['{noise}', 'stage'],
    ['♪ the tide is high ♪', 'stage'],
    ['[speaking in Spanish]', 'stage'],
    ['(Heiterkeit und Beifall bei den Fischern)', 'stage'],
    ['(Zuruf von der Brücke: Nein!)', 'stage'],
    ['(Gelächter)', 'stage'],
    ['(Applaudissements.)', 'stage'],
    ['(Risas)', 'stage'],
    ['(Palmas.)', 'stage'],
    ['[inaudible 00:04:43]', 'inaudible'],
    ['[PH]', 'inaudible'],
    ['(ph)', 'inaudible'],
    ['(unverständlich)', 'inaudible'],
    ['[crosstalk]', 'crosstalk'],
    ['[overtalking]', 'crosstalk'],
    ['[00:12]', 'time'],
    ['(sic)', 'insertion'],
    ['[sic]', 'insertion'],
    ['[the bridge]', 'insertion'],
  ])('%s is %s', (note, kind) => {
    expect(findAnnotations(`We go ${note} on`)).toEqual([{ kind, text: note, at: 6, end: 6 + note.length }])
  })

  test.each([
    'I *love* it',
    '*music* is what I love',
    '(the bridge)',
    '(I play music)',
    '2 * 3 * 4',
    '<i>rope</i>',
    '{x}',
    'snake_case_name',
    '*humans* first',
  ])('%s holds none', (text) => {
    const found = findAnnotations(`So ${text}`).filter(({ text: note }) => note !== '*music*')
    expect(found).toEqual([])
  })
})

describe('notes are dropped', () => {
  test.each([
    ['Well [laughter], then', 'Well, then'],
    ['Well [laughter] then', 'Well  then'],
    ['One\n(Laughter.)\ntwo', 'One\ntwo'],
    ['One\n\n(Laughter.)\n\ntwo', 'One\n\n\n\ntwo'],
    ['[the] rope', '[the] rope'],
    ['[laughter]', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(applyEdits(text, withNotesDropped(text, []))).toBe(expected)
  })

  test('a repair inside of a note goes with it, one beside it stays, one across its edge keeps the note', () => {
    const text = 'a [laugh ter] b [sighs] c'
    const repair = (from: number, to: number) => ({ rule: 'join/a-word', from, to, after: '' })
    expect(withNotesDropped(text, [repair(0, 1), repair(8, 9), repair(14, 15)]).map(({ rule, from }) => [rule, from])).toEqual([
      ['join/a-word', 0],
      ['drop/annotation', 2],
      ['join/a-word', 14],
      ['drop/annotation', 16],
    ])
    expect(withNotesDropped(text, [repair(12, 14)]).map(({ rule }) => rule)).toEqual(['join/a-word', 'drop/annotation'])
  })
})
