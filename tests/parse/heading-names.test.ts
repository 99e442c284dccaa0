import { describe, expect, test } from 'vitest'
import { parseText, turnsOf } from '../contract/library/parse.ts'

function speakers(lines: readonly string[]) {
  return turnsOf(parseText(lines.join('\n\n'))).map(({ speaker }) => speaker)
}

const HOST = ['### Host', 'Where does the ferry go?']
const GUEST = ['### Guest', 'To the island.']
const TALK = [...HOST, ...GUEST, ...HOST, ...GUEST]

describe('headings that name who speaks', () => {
  test('are labels where they come back, take turns and ask', () => {
    expect(speakers(TALK)).toEqual(['Host', 'Guest', 'Host', 'Guest'])
  })

  test('are none where nobody asks', () => {
    expect(speakers(TALK.map((line) => line.replace('?', '.')))).toEqual([])
  })

  test('are labels below headings of their own too', () => {
    expect(speakers(['## One', ...HOST, ...GUEST, '## Two', ...HOST, ...GUEST])).toEqual(['Host', 'Guest', 'Host', 'Guest'])
  })

  test('are none that each come once', () => {
    expect(speakers([...HOST, ...GUEST, '### Mara Lund', 'Why?', '### Jo Vey', 'Why not?'])).toEqual([])
  })

  test('name who comes once, at the level of the others', () => {
    expect(speakers([...TALK, ...TALK, '### Mara Lund', 'I was there.'])).toContain('Mara Lund')
    expect(speakers([...TALK, ...TALK, '## Mara Lund', 'She was there.'])).not.toContain('Mara Lund')
  })
})
