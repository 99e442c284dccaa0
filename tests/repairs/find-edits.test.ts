import { expect, test } from 'vitest'
import { createEvidence } from '../../src/repairs/evidence.ts'
import { createFinder, findEdits } from '../../src/repairs/find-edits.ts'
import { repairs } from '../../src/repairs/index.ts'
import type { Repair } from '../../src/repairs/repair.ts'
import { editsFor, repair } from './repair-text.ts'

/** Puts "!" in the place of every `before` that begins with its first character. */
function exchange(name: string, before: string): Repair {
  return {
    name,
    title: name,
    why: 'For tests.',
    safety: 'safe',
    triggers: before.charAt(0),
    examples: [],
    counterExamples: [],
    find: (text, at) => (text.startsWith(before, at) ? { from: at, to: at + before.length, after: '!' } : undefined),
  }
}

test('edits are sorted, tight and named for their rule', () => {
  expect(editsFor('Ithink it is “ so ”. Iknow it.', repairs)).toEqual([
    { rule: 'join/i-verb', from: 0, to: 6, after: 'I think' },
    { rule: 'space/in-quotes', from: 13, to: 15, after: '“' },
    { rule: 'space/in-quotes', from: 17, to: 19, after: '”' },
    { rule: 'join/i-verb', from: 21, to: 26, after: 'I know' },
  ])
})

test('neighbouring repairs do not hinder one another', () => {
  expect(repair('“ Ithink it is ” said Maria T.\n\nDelgado', repairs)).toBe('“I think it is” said Maria T. Delgado')
})

test('where two edits overlap, the rule that comes first wins', () => {
  const [early, late] = [exchange('early', 'bc'), exchange('late', 'ab')]
  expect(repair('abcd', [early, late])).toBe('a!d')
  expect(repair('abcd', [late, early])).toBe('!cd')
  expect(repair('abcd abd', [early, late])).toBe('a!d !d')
})

test.each([
  '[ab]',
  'say [well, ab and so on] now',
  '`ab` and ```\nab\n\nab\n```',
  'https://example.org/ab/ab',
  'www.example.org/ab',
  'ab@example.org and @ab',
  'ab.pdf and x/ab.txt',
  'ab_x and x_ab',
  'C:\\ab',
])('shielded: %s', (text) => {
  expect(editsFor(text, [exchange('rule', 'ab')])).toEqual([])
})

test.each(['[ab', 'ab]', '`ab', `[ab ${'x'.repeat(400)}]`, 'ab. ab', 'ab-x', 'x: ab'])('not shielded: %s', (text) => {
  expect(editsFor(text, [exchange('rule', 'ab')])).not.toEqual([])
})

test('an edit that reaches into a shield is not made', () => {
  expect(editsFor('ab[cd] [cd]ab', [exchange('rule', 'ab[cd]'), exchange('other', ']ab')])).toEqual([])
})

test('one finder serves many texts', () => {
  const { find } = createFinder(repairs)
  const evidence = createEvidence()
  evidence.observe('Ithink it is.')
  for (const text of ['Ithink it is.', 'Well, Ithink so.'])
    expect(find(text, evidence)).toEqual(findEdits(text, repairs, evidence))
  expect(createFinder([]).find('Ithink', evidence)).toEqual([])
})
