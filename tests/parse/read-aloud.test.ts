import { describe, expect, test } from 'vitest'
import { parseText, said, turnsOf } from '../contract/library/parse.ts'

const PAGE = `Mara Lund started transcription

Mara Lund
0 minutes 3 seconds0:03
Mara Lund 0 minutes 3 seconds
Good morning.
Mara Lund 0 minutes 6 seconds
Can you hear me?

JO VEY
0 minutes 9 seconds0:09
JO VEY 0 minutes 9 seconds
Yes.

Mara Lund
1 hour 1 minute 1 second1:01:01
Mara Lund 1 hour 1 minute 1 second
That is all.
`

describe('a page that tells times in words, for those who listen', () => {
  test('names whoever speaks, and when', () => {
    expect(said(parseText(PAGE))).toEqual([
      'Mara Lund: Good morning.',
      'Mara Lund: Can you hear me?',
      'Jo Vey: Yes.',
      'Mara Lund: That is all.',
    ])
    expect(turnsOf(parseText(PAGE)).map(({ start }) => start)).toEqual([3, 6, 9, 3661])
  })

  test('a line above a time in words is speech where no label follows', () => {
    const text = PAGE.replace('JO VEY 0 minutes 9 seconds\n', '')
    expect(said(parseText(text)).at(1)).toContain('JO VEY')
  })
})

test('a log with the month in letters', () => {
  const log = [
    'Mar 12 15:04:05 <mlund>\tHello!',
    'Mar 12 15:04:06 *\tjvey (~jo@quay.example) has joined #quay',
    'Mar 12 15:04:09 <jvey>\tHi.',
    'Mar 12 15:04:12 <mlund>\tHow are you?',
  ]
  expect(said(parseText(`${log.join('\n')}\n`))).toEqual(['mlund: Hello!', 'jvey: Hi.', 'mlund: How are you?'])
})
