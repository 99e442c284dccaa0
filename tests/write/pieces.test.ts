import { expect, test } from 'vitest'
import { piecesOf } from '../../src/write/pieces.ts'
import { makeTurn } from '../query/make-turn.ts'

const cut = (text: string) =>
  piecesOf({ turn: makeTurn({ speaker: 'Mara', text }), start: 0, end: 10 }, 40).map((piece) => piece.text)

test.each([
  ['The harbour is deep here. The tide is in by noon.', ['The harbour is deep here.', 'The tide is in by noon.']],
  ['The bell is here. It is of Ada M. Byrd, of the cranes.', ['The bell is here.', 'It is of Ada M. Byrd, of the cranes.']],
  ['The crane is his. It is what Mr. Vey told me at noon.', ['The crane is his.', 'It is what Mr. Vey told me at noon.']],
  ['The tide is in. Boats of the U.S. side wait at the pier.', ['The tide is in.', 'Boats of the U.S. side wait at the pier.']],
])('%s', (text, pieces) => {
  expect(cut(text)).toEqual(pieces)
})
