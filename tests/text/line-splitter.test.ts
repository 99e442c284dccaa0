import { describe, expect, test } from 'vitest'
import { LineSplitter } from '../../src/text/line-splitter.ts'
import { utf8, utf16 } from './lines.ts'

interface Split {
  readonly limit?: number
  readonly width?: 1 | 'le' | 'be'
  readonly chunk?: number
}

/** The lines of a source as [text, byte, endByte], a further piece of a line with "+" before its text. */
function split(source: string | Uint8Array, { limit = 1_024, width = 1, chunk = 1_024 }: Split = {}) {
  const bytes = typeof source === 'string' ? utf8(source) : source
  const decoder = new TextDecoder(width === 1 ? 'utf-8' : `utf-16${width}`, { ignoreBOM: true })
  const found: [string, number, number][] = []
  const splitter = new LineSplitter({ limit, width }, (line) => {
    found.push([(line.continues ? '+' : '') + decoder.decode(line.bytes), line.byte, line.endByte])
  })
  for (let at = 0; at < bytes.length; at += chunk) splitter.push(bytes.slice(at, at + chunk))
  splitter.end()
  return found
}

const CHUNKS = [1, 2, 3, 1_024]

describe('line ends', () => {
  test.each(CHUNKS)('LF, in chunks of %i', (chunk) => {
    expect(split('a\nbc\n', { chunk })).toEqual([
      ['a', 0, 2],
      ['bc', 2, 5],
    ])
  })

  test.each(CHUNKS)('CRLF is one end, in chunks of %i', (chunk) => {
    expect(split('a\r\nbc\r\n', { chunk })).toEqual([
      ['a', 0, 3],
      ['bc', 3, 7],
    ])
  })

  test.each(CHUNKS)('CR alone, in chunks of %i', (chunk) => {
    expect(split('a\rbc\r', { chunk })).toEqual([
      ['a', 0, 2],
      ['bc', 2, 5],
    ])
  })

  test.each(CHUNKS)('all of them mixed, in chunks of %i', (chunk) => {
    expect(split('a\r\r\nb\n\rc\n\n', { chunk })).toEqual([
      ['a', 0, 2],
      ['', 2, 4],
      ['b', 4, 6],
      ['', 6, 7],
      ['c', 7, 9],
      ['', 9, 10],
    ])
  })

  test('a last line without an end', () => {
    expect(split('a\nb')).toEqual([
      ['a', 0, 2],
      ['b', 2, 3],
    ])
  })

  test('a CR at the very end', () => {
    expect(split('a\r', { chunk: 2 })).toEqual([['a', 0, 2]])
  })

  test('nothing gives no line', () => {
    expect(split('')).toEqual([])
  })

  test.each(CHUNKS.slice(1))('in UTF-16 only whole units end a line, in chunks of %i', (chunk) => {
    const even = chunk + (chunk % 2)
    const text = 'a\u0a0d\r\nb\u0d0a\rc\n'
    const lines = [
      ['a\u0a0d', 0, 8],
      ['b\u0d0a', 8, 14],
      ['c', 14, 18],
    ]
    expect(split(utf16(text, 'le'), { width: 'le', chunk: even })).toEqual(lines)
    expect(split(utf16(text, 'be'), { width: 'be', chunk: even })).toEqual(lines)
  })
})

describe('long lines come in pieces', () => {
  const limit = 16

  test.each(CHUNKS)('cut behind the last space, in chunks of %i', (chunk) => {
    expect(split('one two three four five\nsix', { limit, chunk })).toEqual([
      ['one two three ', 0, 14],
      ['+four five', 14, 24],
      ['six', 24, 27],
    ])
  })

  test.each(CHUNKS)('between characters when there is no space, in chunks of %i', (chunk) => {
    const pieces = split('é'.repeat(5) + 'x' + '🎺'.repeat(8) + '\n', { limit, chunk })
    expect(pieces.map(([text]) => text.replace('+', '')).join('')).toBe('é'.repeat(5) + 'x' + '🎺'.repeat(8))
    expect(pieces.map(([, , end]) => end).at(-1)).toBe(44)
    for (const [text] of pieces) expect(text).not.toContain('\ufffd')
  })

  test.each([2, 4, 1_024])('never inside a surrogate pair, in chunks of %i', (chunk) => {
    const pieces = split(utf16('x' + '🎺'.repeat(12), 'le'), { limit, width: 'le', chunk })
    expect(pieces.map(([text]) => text.replace('+', '')).join('')).toBe('x' + '🎺'.repeat(12))
  })

  test('a line of exactly the limit stays whole', () => {
    expect(split('x'.repeat(16) + '\ny', { limit })).toEqual([
      ['x'.repeat(16), 0, 17],
      ['y', 17, 18],
    ])
  })
})

test.each(CHUNKS)('says of a piece whether it continues and goes on, in chunks of %i', (chunk) => {
  const pieces: object[] = []
  const splitter = new LineSplitter({ limit: 16, width: 1 }, ({ continues, goesOn }) => {
    pieces.push({ continues, goesOn })
  })
  const bytes = utf8('plain as it is, \0 and then the café')
  for (let at = 0; at < bytes.length; at += chunk) splitter.push(bytes.slice(at, at + chunk))
  splitter.end()
  expect(pieces).toEqual([
    { continues: false, goesOn: true },
    { continues: true, goesOn: true },
    { continues: true, goesOn: false },
  ])
})
