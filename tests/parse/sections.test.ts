import { describe, expect, test } from 'vitest'
import { headingKind, isCentred } from '../../src/parse/sections.ts'

describe('headingKind', () => {
  test.each([
    ['## The second part', 'topic'],
    ['### Conclusion', 'notes'],
    ['## About the author', 'back'],
    ['Acknowledgements and disclosures', 'back'],
    ['END   1:19 P.M.', 'back'],
    ['[End of recording]', 'back'],
    ['Transcribed by Bo Ek', 'back'],
    ['ADJOURNMENT OF THE HOUSE', 'caps'],
    ['---', 'furniture'],
    ['* * *', 'furniture'],
    ['<!-- page 3 -->', 'furniture'],
    ['ADVERTISEMENT', 'furniture'],
    ['**Break:** \\[12:30\\]', 'furniture'],
    ['00:00 / 31:40', 'furniture'],
    ['Audio Player 00:00 00:00 31:40 Use Up/Down Arrow keys to increase or decrease volume.', 'furniture'],
    ['> *Jo Vey:* see the second slide', 'aside'],
  ])('%s is %s', (line, kind) => {
    expect(headingKind(line, true)).toBe(kind)
  })

  test.each([
    'It was the end of the recording.',
    'About the harbour I can say little.',
    'I take a break at noon, from 12:30 to 13:00.',
    'WE WON!',
    '- a point of a list',
    'References were made to the bridge, and to the ferry.',
    'OK',
    '#hashtag',
    '',
  ])('%j is speech', (line) => {
    expect(headingKind(line, true)).toBeUndefined()
  })

  test('a line inside of a paragraph heads nothing, unless it is furniture or marked', () => {
    expect(headingKind('ADJOURNMENT OF THE HOUSE', false)).toBeUndefined()
    expect(headingKind('Acknowledgements', false)).toBeUndefined()
    expect(headingKind('---', false)).toBe('furniture')
    expect(headingKind('## Next', false)).toBe('topic')
  })

  test('a long line is speech', () => {
    expect(headingKind('## ' + 'word '.repeat(60), true)).toBeUndefined()
  })
})

test('a centred line stands far from the margin', () => {
  expect(isCentred('                    PRAYERS')).toBe(true)
  expect(isCentred('    An indented line')).toBe(false)
})
