import { describe, expect, test } from 'vitest'
import { readChange } from '../../src/labels/change-mark.ts'
import { parseBytes, turnsOf } from '../contract/library/parse.ts'

function speakers(text: string): (string | null)[] {
  return turnsOf(parseBytes(new TextEncoder().encode(text))).map(({ speaker }) => speaker)
}

describe('a mark of a change', () => {
  test.each([
    '>> Good evening.',
    '>>Good evening.',
    '>>> In other news',
    '――いつ始めたのですか？',
    '—— いつ始めたのですか？',
    '●いつ始めたのですか？',
  ])('%s is one', (line) => expect(readChange(line)).toBeDefined())

  test.each([
    '> a quotation',
    '>',
    '>>',
    '>>>print(1)',
    '>> > deeper',
    '——题记',
    '― Mara Lund',
    '● Mara Lund',
    '●議事日程',
    '- I agree.',
  ])('%s is none', (line) => expect(readChange(line)).toBeUndefined())

  test('ends the turn of a name, and names nobody', () => {
    const text = '>> MAYOR LUND: THANK YOU.\nIT IS LATE.\n>> YES?\n>> MAYOR LUND: NO.\n>> SECOND.\n>> WE ARE ADJOURNED.\n'
    expect(speakers(text)).toEqual(['Mayor Lund', null, 'Mayor Lund', null, null])
  })

  test('is told by few, where names stand behind others', () => {
    const text = 'TRANSCRIPT\n>> Lund: THE FERRY IS LATE.\n>> IT IS OLD.\n>> Vey: WHO SAYS SO?\n>> I DO.\n>> Lund: GOOD NIGHT.\n'
    expect(speakers(text)).toEqual(['Lund', null, null, null, 'Lund'])
    expect(speakers('>> Note: the quay is shut\n>> a list\n>> Reason: wind\n>> of things\n')).toEqual([])
  })

  test('leaves a question that is broken off as it is', () => {
    const [turn] = turnsOf(
      parseBytes(new TextEncoder().encode('MARA LUND: Did you see it?---I mean, was it there?\n\nJO VEY: It was.\n')),
    )
    expect(turn?.text).toBe('Did you see it?---I mean, was it there?')
  })

  test('is none in mail that quotes a quotation', () => {
    expect(speakers('> I see.\n>> One.\n>> Two.\n>> Three.\n>> Four.\n>> Five.\n')).toEqual([])
  })
})
