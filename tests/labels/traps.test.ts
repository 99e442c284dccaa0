import { describe, expect, test } from 'vitest'
import { lineConventions } from '../../src/labels/index.ts'

function likeliest(line: string): number {
  return Math.max(0, ...lineConventions.map((convention) => convention.match(line)?.prior ?? 0))
}

describe('no speakers', () => {
  test.each([
    'Note: the tide is early',
    'Editor’s note: this was cut',
    '**Note:** the tide is early',
    '- Note: the tide is early',
    '[00:12] Note: the tide is early',
    'Bridges: More than one third',
    'Topic: tides',
    'Poll: who is in favour',
    'ACTION: Lund to ask',
    'RESOLVED: to go',
    'SF: 3',
    'A: 0',
    'It is 10:30 now: go',
    'https://atrium.example: z',
    'https://atrium.example/a:b',
    'So today, note: this matters',
    '(Zuruf des Abg. Lund: Nein!)',
    '日期：三月一日',
    '時間：下午三時',
    '他回答：不行',
    'Herr Kollege Lund, eine Bemerkung vorweg: nein',
    'Then: nothing',
    'And: nothing',
    'color: red;',
    'return x ? y : z',
    '"name": "Mara Lund",',
    'Answer: yes',
    'Lund, M. (2001): The tide. Atrium Press.',
    'It began [5:00] when they came',
    'John 3:16',
    'The ratio is 3:16',
    'Chair: Mara Lund',
    '**Chair:** Mara Lund',
    '//S02: yes //',
    'Meeting ended after 01:40:23',
    '1:27 P.M. EDT',
    '00:00 Introduction',
    'C:\\Users',
    'std::vector: a list',
    'MARA LUND\ua789 no',
    'MARA LUND\u2236 no',
    '\u200b: nobody',
    '**:**',
    'Dear Senator Lund:',
  ])('%j', (line) => {
    expect(likeliest(line)).toBeLessThanOrEqual(0.3)
  })
})

describe('invisible characters in and around a label', () => {
  test.each([
    '\ufeffMARA LUND: Hello',
    '\u200eMARA LUND\u200f: Hello',
    'MARA\u00a0LUND: Hello',
    'MARA LUND\u00a0: Hello',
    'MA\u00adRA LUND:\u00a0Hello',
    '\u2028MARA\u2009LUND:\u3000Hello',
    'MARA \u0000LUND\u001b: Hello',
    ' \t MARA   LUND : Hello',
  ])('%j', (line) => {
    const match = lineConventions.find(({ name }) => name === 'caps-colon')?.match(line)
    expect(match).toMatchObject({ label: 'MARA LUND', ownLine: false })
    expect(line.slice(match?.speechAt)).toBe('Hello')
  })
})
