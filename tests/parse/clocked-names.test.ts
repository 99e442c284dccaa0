import { describe, expect, test } from 'vitest'
import { parseText, said } from '../contract/library/parse.ts'

const TALK = ['Mara 0:12 Good evening.', 'Jo 0:20 Yes.', 'Mara 0:31 Shall we?', 'Jo 0:40 We shall.', 'Mara 1:02 So.']

describe('names with nothing but a time behind them', () => {
  test('are labels where they come back, times go up and lines are sentences', () => {
    expect(said(parseText(TALK.join('\n')))).toHaveLength(5)
  })

  test('are none where times go down', () => {
    expect(said(parseText(TALK.toReversed().join('\n')))).toEqual([])
  })

  test('are none where nothing ends like a sentence', () => {
    expect(said(parseText(TALK.map((line) => line.replace(/[.?]$/, '')).join('\n')))).toEqual([])
  })

  test('are none where nobody comes back', () => {
    expect(
      said(parseText(TALK.map((line, at) => line.replace(/^\w+/, `Mara ${'Lund Vey Ek Tan Holm'.split(' ')[at]}`)).join('\n'))),
    ).toEqual([])
  })
})

test('whoever writes one note into a text is no speaker', () => {
  expect(said(parseText('Editor: This was made in two parts.\n\nAll of it is ours.\n'))).toEqual([])
  expect(said(parseText('EDITOR: When?\n\nMARA LUND: In May.\n\nEDITOR: And why?\n\nMARA LUND: Who knows?\n'))).toHaveLength(4)
})
