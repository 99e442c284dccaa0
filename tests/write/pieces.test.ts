import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { piecesOf, type Room } from '../../src/write/pieces.ts'
import { makeTurn } from '../query/make-turn.ts'

const cut = (text: string, room: Room = { width: 22 }) =>
  piecesOf({ turn: makeTurn({ speaker: 'Mara', text }), start: 0, end: 10 }, room)
const textsOf = (text: string) => cut(text).map(({ lines }) => lines.join(' '))

test.each([
  ['The harbour is deep here. The tide is in by noon.', ['The harbour is deep here.', 'The tide is in by noon.']],
  ['The bell is here. It is of Ada M. Byrd, of the cranes.', ['The bell is here.', 'It is of Ada M. Byrd, of the cranes.']],
  ['The crane is his. It is what Mr. Vey told me at noon.', ['The crane is his.', 'It is what Mr. Vey told me at noon.']],
  ['The tide is in. Boats of the U.S. side wait at the pier.', ['The tide is in.', 'Boats of the U.S. side wait at the pier.']],
  // No word is left alone at the end.
  ['The harbour master told the ferry to wait here', ['The harbour master told the', 'ferry to wait here']],
])('%s', (text, pieces) => {
  expect(textsOf(text)).toEqual(pieces)
})

const linesOf = (text: string, room: Room) => cut(text, room).map(({ lines }) => lines.join('\n'))

describe('lines', () => {
  it('are about equal, and the label stands on the first', () =>
    expect(linesOf('The tide is in by noon, and the ferry is late.', { width: 32, label: 'Mara Lund: ' })).toEqual([
      'Mara Lund: The tide is in by\nnoon, and the ferry is late.',
    ]))

  it('hold half as many Chinese letters, and are parted behind a mark', () =>
    expect(linesOf('港口今天很安静，起重机坏了，船都在外面等着。我们明天再来。', { width: 24, label: '李明: ' })).toEqual([
      '李明: \n港口今天很安静，起重机坏了，',
      '船都在外面等着。\n我们明天再来。',
    ]))

  it('leave a label that is longer than they are whole', () =>
    expect(linesOf('Yes, it is.', { width: 12, label: 'The Harbour Board: ' })).toEqual(['The Harbour Board: \nYes, it is.']))

  const words = fc.array(fc.constantFrom('a', 'tide', 'harbour,', 'ferry.', 'crane', 'quay?', 'und', 'schwungvoll'), {
    minLength: 1,
    maxLength: 80,
  })

  it('are two of the width at most, hold every word, and follow each other in time', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 24, max: 42 }), fc.constantFrom('', 'Jo: ', 'Mara Lund: '), (said, width, label) => {
        const pieces = cut(said.join(' '), { width, label })
        for (const { lines } of pieces) expect(lines.length).toBeLessThanOrEqual(2)
        expect(pieces.flatMap(({ lines }) => lines).filter((line) => line.length > width)).toEqual([])
        expect(pieces.flatMap(({ lines }) => lines).join(' ')).toBe(label + said.join(' '))
        const times = pieces.flatMap(({ start, end }) => [start, end])
        expect(times).toEqual(times.toSorted((left, right) => left - right))
        expect([times[0], times.at(-1)]).toEqual([0, 10])
      }),
      { numRuns: 300 },
    )
  })
})
