import { describe, expect, test } from 'vitest'
import { Rows } from '../../src/recogniser/evidence/rows.ts'
import { CLOSES, type Head } from '../../src/recogniser/heads/head.ts'
import { readHeads } from '../../src/recogniser/heads/read-heads.ts'
import { SHAPES } from '../../src/recogniser/heads/shapes.ts'

function headsOf(text: string): readonly Head[] {
  const heads: Head[] = []
  readHeads(new Rows(text.split('\n')), 0, heads)
  return heads
}
const namesOf = (text: string, close: string): readonly string[] =>
  headsOf(text)
    .filter((head) => CLOSES[head.close] === close)
    .map(({ from, to }) => text.slice(from, to))

describe.each(SHAPES)('$name: $title', ({ name, picture, examples, counterExamples }) => {
  test.each(examples)('%s', (example) => {
    const expected = /«(.*)»/.exec(example)?.[1]
    expect(namesOf(example.replace(/[«»]/g, ''), name)).toContain(expected)
  })
  test.each(counterExamples)('not: %s', (line) => {
    expect(namesOf(line, name)).toEqual([])
  })
  test('the caret of the picture is under the line', () => {
    const [line = '', caret = ''] = picture
    expect(namesOf(line, name).length).toBeGreaterThan(0)
    expect(caret.trimEnd().length).toBeLessThanOrEqual(line.length)
  })
})

test('every kind of close has a shape', () => {
  expect(SHAPES.map(({ name }) => name).sort()).toEqual([...CLOSES].sort())
})

test('several labels in one line are places of their own', () => {
  const text = 'Mara Lund: It is late.  Jo Byrd: It is not. Mara Lund: Then we go on.'
  const heads = headsOf(text).filter(({ close }) => CLOSES[close] === 'colon')
  expect(heads.map(({ from, to }) => text.slice(from, to))).toEqual(['Mara Lund', 'Jo Byrd', 'Mara Lund'])
  expect(new Set(heads.map(({ slot }) => slot)).size).toBe(3)
})

test('a parenthesis runs on over the end of its line', () => {
  const text = 'O SR. JO BYRD (Party. Pela ordem. Sem\nrevisão do orador.) - Obrigado.'
  const [head] = headsOf(text).filter(({ close }) => CLOSES[close] === 'dash')
  expect(head && text.slice(head.speech)).toBe('Obrigado.')
  expect(head?.lastLine).toBe(1)
})

test('what stands before the name is no part of it', () => {
  for (const line of [
    '- 00:12 **Mara Lund**: Yes.',
    '### [00:12] Mara Lund: Yes.',
    '> 12. Mara Lund: Yes.',
    '🎙️ Mara Lund: Yes.',
  ]) {
    expect(namesOf(line, 'colon'), line).toContain('Mara Lund')
  }
})
