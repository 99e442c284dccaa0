import { describe, expect, test } from 'vitest'
import { readHeads } from '../../src/heads/read-heads.ts'
import { expectLinear } from '../linear.ts'

/** A row of the tables: the shape, the label, and the speech where it begins. */
function headsOf(line: string) {
  return readHeads(line).map(({ shape, name, speechAt }) => [shape, name.label, line.slice(speechAt)])
}

const ONE: readonly (readonly [line: string, shape: string, label: string, speech: string])[] = [
  ['Mara Lund: It is late.', 'N:', 'Mara Lund', 'It is late.'],
  ['**Mara Lund** (0:12): It is late.', '**N**T:', 'Mara Lund', 'It is late.'],
  ['[0:12] Mara Lund: It is late.', 'TN:', 'Mara Lund', 'It is late.'],
  ['1. Mara: It is late.', 'DN:', 'Mara', 'It is late.'],
  ['- Mara: It is late.', '-N:', 'Mara', 'It is late.'],
  ['>> MARA: It is late.', '>>N:', 'MARA', 'It is late.'],
  ['(Lund) Is it late?', '(N)', 'Lund', 'Is it late?'],
  ['<Mara> It is late.', '<N>', 'Mara', 'It is late.'],
  ['Mara Lund   0:12   It is late.', 'NT', 'Mara Lund', 'It is late.'],
  ['Mara | It is late.', 'N|', 'Mara', 'It is late.'],
  ['Mara → It is late.', 'N→', 'Mara', 'It is late.'],
  ['LUND.—It is late.', 'N.—', 'LUND', 'It is late.'],
  ['Mr. LUND. It is late.', 'N.', 'Mr. LUND', 'It is late.'],
  ['MARA LUND It is late.', 'NS', 'MARA LUND', 'It is late.'],
  ['Q not on the quay', 'NS', 'Q', 'not on the quay'],
  ['田中／遅いですか', 'N/', '田中', '遅いですか'],
  ['田中 遅いです。', 'NS', '田中', '遅いです。'],
  ['Mara (who came late): Is it?', 'N:', 'Mara', 'Is it?'],
  ['Mara Lund', 'N$', 'Mara Lund', ''],
  ['Mara Lund   ', 'N$', 'Mara Lund', ''],
  ['## Mara Lund', '##N$', 'Mara Lund', ''],
  ['Mara 0:12', 'NT$', 'Mara', ''],
  ['snake_case', 'N$', 'snake_case', ''],
]

const SEVERAL: readonly (readonly [line: string, shapes: readonly string[]])[] = [
  ['MARA LUND. It is (so they say) late.', ['N.', 'NS']],
  ['MARA LUND (ABC) - It is late.', ['NS', 'N-']],
  ['A. B. Lund: It is late.', ['N.', 'NS', 'NS', 'N:']],
]

const NONE: readonly (readonly [why: string, line: string])[] = [
  ['nothing', ''],
  ['blanks', ' \t '],
  ['marks', '*** --- ***'],
  ['a sentence', 'It is late, and the quay is wet.'],
  ['one that is quoted', '"Is it late?" she said.'],
  ['an address', 'https://quay.example/lund'],
  ['a sum', 'Mara = 3'],
  ['two names', 'Mara/Pim are late!'],
  ['a question', 'Late? Mara: yes'],
  ['more than a name', 'The ferry that runs on Sundays in the long summer months from the new quay: late'],
  ['more words than a name has', 'a b c d e f g h i j k l m n o p: late'],
  ['small letters before a space', 'mara it is late, and the quay is wet'],
  ['a letter that is none of a question', 'X not on the quay, as they say'],
]

describe('the head of a line', () => {
  test.each(ONE)('%s', (line, ...head) => expect(headsOf(line)).toEqual([head]))

  test.each(SEVERAL)('ends at several places: %s', (line, shapes) => {
    expect(readHeads(line).map(({ shape }) => shape)).toEqual(shapes)
  })

  test.each(NONE)('is none: %s', (_, line) => expect(readHeads(line)).toEqual([]))

  test('tells the time, before the name or behind it', () => {
    const times = ['[0:12] Mara: Late.', '**Mara** (0:12): Late.', 'Mara   0:12   Late.', 'Mara: It is 0:12.']
    expect(times.map((line) => readHeads(line)[0]?.time?.start)).toEqual([12, 12, 12, undefined])
  })

  test('has offsets that point into the line', () => {
    for (const text of [...ONE, ...SEVERAL].map(([line]) => `  ${line}`)) {
      const heads = readHeads(text)
      expect(heads).not.toEqual([])
      for (const { at, speechAt, name } of heads) {
        expect(at).toBe(2)
        expect(speechAt).toBeLessThanOrEqual(text.length)
        expect(text.slice(at, speechAt)).toContain(name.label)
        expect(text.slice(speechAt)).toBe(text.slice(speechAt).trimStart())
      }
    }
  })

  test('is the same whatever stands far behind it', () => {
    for (const [line] of ONE.filter(([, shape]) => !shape.endsWith('$')))
      expect(headsOf(`${line}! ${'It is. '.repeat(500)}`).map(([shape]) => shape)).toEqual(headsOf(line).map(([shape]) => shape))
  })

  test.each(['A ', 'A.', 'A-', '(', 'A(', ' ', '*', 'A*', '1. ', '[0:12] ', 'a', '田', '／', '.', '\u00a0'])(
    'is read in linear time: %j again and again',
    (unit) =>
      expectLinear(`Mara${unit.repeat(200_000 / unit.length)}`, (text) => {
        expect(readHeads(text).length).toBeLessThan(20)
        expect(readHeads(text.slice(4)).length).toBeLessThan(20)
      }),
  )
})
