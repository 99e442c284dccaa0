import { describe, expect, test } from 'vitest'
import { byteAt } from '../../src/text/line.ts'
import { readLines, utf8, utf16 } from './lines.ts'

const TEXT = 'Şule:\r\ncafé\n\n“quay”'
const LINES = ['Şule:', 'café', '', '“quay”']
const CHUNKS = [1, 2, 3, 7, 1_024]

describe('finds the encoding', () => {
  test.each(CHUNKS)('UTF-8, in chunks of %i', (chunk) => {
    const { texts, facts } = readLines(utf8(TEXT), { chunk })
    expect(texts).toEqual(LINES)
    expect(facts).toMatchObject({ encoding: 'utf-8', bytes: 25, lines: 4, faults: 0, firstFault: null })
  })

  test.each(CHUNKS)('UTF-8 with a mark, whose bytes count, in chunks of %i', (chunk) => {
    const { lines, facts } = readLines(utf8('\ufeff' + TEXT), { chunk })
    expect(facts.encoding).toBe('utf-8')
    expect(lines.map(({ byte }) => byte)).toEqual([0, 11, 17, 18])
  })

  test.each(CHUNKS)('UTF-16 of either order, with a mark, in chunks of %i', (chunk) => {
    for (const end of ['le', 'be'] as const) {
      const { texts, facts, lines } = readLines(utf16('\ufeff' + TEXT, end), { chunk })
      expect(facts.encoding).toBe(`utf-16${end}`)
      expect(texts).toEqual(['\ufeffŞule:', ...LINES.slice(1)])
      expect(lines.map(({ byte }) => byte)).toEqual([0, 16, 26, 28])
    }
  })

  test.each(CHUNKS)('UTF-16 of either order, without a mark, in chunks of %i', (chunk) => {
    for (const end of ['le', 'be'] as const) {
      const { texts, facts } = readLines(utf16('MARA LUND: Hello.\n', end), { chunk })
      expect(facts.encoding).toBe(`utf-16${end}`)
      expect(texts).toEqual(['MARA LUND: Hello.'])
    }
  })

  test.each(CHUNKS)('windows-1252, when UTF-8 it cannot be, in chunks of %i', (chunk) => {
    const { texts, facts } = readLines(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x0a, 0x93, 0x71, 0x94]), { chunk })
    expect(facts).toMatchObject({ encoding: 'windows-1252', faults: 0 })
    expect(texts).toEqual(['café', '“q”'])
  })

  test('UTF-8 stays UTF-8 once a character was whole, and its faults are counted', () => {
    const { texts, facts } = readLines(Uint8Array.from([...utf8('café\nbr'), 0xff, ...utf8('l\n'), 0xfe]))
    expect(facts).toMatchObject({ encoding: 'utf-8', bytes: 12, lines: 3, faults: 2, firstFault: { byte: 6, line: 2 } })
    expect(texts).toEqual(['café', 'br\ufffdl', '\ufffd'])
  })

  test('a line of windows-1252 before the first of UTF-8 is read as such, and told', () => {
    const { texts, facts } = readLines(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x0a, ...utf8('Şule\n')]))
    expect(texts).toEqual(['café', 'Şule'])
    expect(facts).toMatchObject({ encoding: 'utf-8', faults: 0, guessedLine: { byte: 0, line: 1 } })
  })

  test('a forced encoding is taken at its word', () => {
    const { texts, facts } = readLines(Uint8Array.of(0x8e, 0x69, 0x89, 0xef, 0x81, 0x46), { encoding: 'sjis' })
    expect(facts.encoding).toBe('shift_jis')
    expect(texts).toEqual(['司会：'])
  })

  test('an unknown encoding is refused', () => {
    expect(() => readLines(utf8('a'), { encoding: 'klingon' })).toThrow(RangeError)
  })
})

describe('long lines', () => {
  test('the pieces bear the number of their line and lie end to end', () => {
    const { lines, facts } = readLines(utf8('one two three four five\nsix'), { limit: 16 })
    expect(lines.map(({ number, continues }) => ({ number, continues }))).toEqual([
      { number: 1, continues: false },
      { number: 1, continues: true },
      { number: 2, continues: false },
    ])
    expect(facts.lines).toBe(2)
  })
})

test.each(CHUNKS)('ASCII lines have a byte a unit, in chunks of %i', (chunk) => {
  const { lines } = readLines(utf8('plain\ncafé\nplain\r\r\ncafé'), { chunk })
  expect(lines.map(({ widths }) => widths)).toEqual(['one', 'utf8', 'one', 'one', 'utf8'])
})

test.each(CHUNKS)('the first NUL character is told by its line, in chunks of %i', (chunk) => {
  const text = 'plain\n and then a \0 and\n\0'
  expect(readLines(utf8(text), { chunk }).facts.firstNul).toEqual({ byte: 6, line: 2 })
  expect(readLines(utf8(text), { chunk, limit: 16 }).facts.firstNul?.line).toBe(2)
  expect(readLines(utf8('plain\n'), { chunk }).facts.firstNul).toBeNull()
})

test('every unit leads back to its bytes', () => {
  const bytes = utf8('é\n🎺 “x”')
  const last = readLines(bytes).lines[1]
  if (last === undefined) throw new Error('two lines were put in')
  const at = last.text.indexOf('x')
  expect(bytes[byteAt(last, at)]).toBe(0x78)
  expect(byteAt(last, last.text.length)).toBe(bytes.length)
})
