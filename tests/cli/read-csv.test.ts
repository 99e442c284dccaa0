import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/cli/records/read-csv.ts'

describe('CSV', () => {
  test.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"a,""b""",c', [['a,"b"', 'c']]],
    [
      '"a\nb",c\n\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['', []],
  ])('%j', (text, cells) => {
    expect(readCsv(text, ',').map((row) => row.cells)).toEqual(cells)
  })

  test('lines count inside of quotation marks', () => {
    expect(readCsv('a\n"b\nc"\nd', ',').map((row) => row.line)).toEqual([1, 2, 4])
  })

  test.each(['a"b', '"a"b,c', '"a'])('%j is none', (text) => {
    expect(() => readCsv(text, ',')).toThrow(expect.objectContaining({ line: 1 }))
  })
})
