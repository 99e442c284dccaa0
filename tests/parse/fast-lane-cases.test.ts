import { describe, expect, test, vi } from 'vitest'
import { VectorSkimmer } from '../../src/parse/lane/vector-skimmer.ts'
import type { ParseOptions } from '../../src/parse/options.ts'
import { createParser } from '../../src/parse/parser.ts'
import { parseText, turnsOf } from '../fixtures/parse.ts'
import { BEGUN, firstDifference, quickRecords } from './both-ways.ts'

const SIZES = [997, 65_536, 1_000_000]
const utf8 = (text: string) => new TextEncoder().encode(text)

function expectSame(text: string, options: ParseOptions = {}, sizes: readonly number[] = SIZES): void {
  expect(firstDifference(utf8(BEGUN + text), options, sizes)).toBeUndefined()
}

test('the lane is open behind the beginning', () => {
  const read: boolean[] = []
  const parser = createParser({ onTurn: (_, speech) => read.push(speech.bytes !== undefined) }, () => undefined)
  parser.push(utf8(`${BEGUN}MARA LUND: Yes.\nNo *more\n`))
  parser.end()
  expect(read.at(-2)).toBe(true)
})

test('vectors are used in it where an input is long, or said to be', () => {
  const skim = vi.spyOn(VectorSkimmer.prototype, 'skim')
  try {
    const bytes = utf8(BEGUN + 'MARA LUND: Yes.\nit was the tide that nobody saw in the harbour.\n'.repeat(50))
    quickRecords([bytes], { longFrom: 1_000_000 })
    expect(skim).not.toHaveBeenCalled()
    quickRecords([bytes], { longFrom: 1 })
    const passed = skim.mock.results.reduce((sum, { value }, call) => sum + value - (skim.mock.calls[call]?.[0] ?? 0), 0)
    expect(passed).toBeGreaterThan(40 * 'it was the tide that nobody saw in the harbour.\n'.length)
  } finally {
    skim.mockRestore()
  }
})

describe('a line that comes in pieces', () => {
  test.each([
    ['a space at the cut', 'and '],
    ['a tab', 'and\t'],
    ['a no-break space', 'and\u00a0'],
    ['several spaces', 'and    '],
    ['letters of two bytes', 'é'],
    ['characters of four bytes', '🎺'],
    ['full stops', '. '],
    ['hyphens', 'low-'],
    ['joined pronouns', 'Ithink '],
    ['NUL characters', 'a\0'],
    ['a CR and an LF', 'and\r\n'],
    ['a CR', 'and\r'],
  ])('reads as one line: %s', (_, part) => {
    const lines = [30, 31, 32, 33, 34, 35].map(
      (length) => 'the tide is in and the rope is out '.slice(0, length) + part.repeat(9),
    )
    const ends = ['\n', '\r\n', '\r', '\n\n']
    const turns = ends.flatMap((end) => lines.map((line) => `MARA LUND: Yes.\n${line}${end}JO VEY: ${line}${end}and so.${end}`))
    expectSame(turns.join(''), { limits: { line: 36 } })
  })

  test('is left to the stages where it stands whole in a chunk', () => {
    const line = 'the tide is in and the rope is out '.repeat(2_000).trim()
    expectSame(`MARA LUND: Good evening.\n${line}\n${line.slice(0, 65_536)}\n${line.slice(0, 65_537)}\nJO VEY: ${line}\n`)
  })

  test('keeps one space where it was cut at white space', () => {
    const line = 'the tide is in \t  and the rope is out'
    for (let limit = 16; limit < 40; limit += 2) {
      const [turn] = turnsOf(
        parseText(`MARA LUND: ${line}\nJO VEY: No.\nMARA LUND: No.\nJO VEY: No.`, { limits: { line: limit } }),
      )
      expect(turn?.text).toBe('the tide is in and the rope is out')
      expect(turn?.paragraphs).toEqual([0])
    }
  })

  test('is no heading in its middle, nor a blank line', () => {
    const said = (text: string) =>
      turnsOf(parseText(BEGUN + text, { limits: { line: 64 } })).map(({ text, paragraphs }) => ({ text, paragraphs }))
    const line = `It was said, and was said again, and it was said by everybody, ${' '.repeat(200)}Music`
    expect(said(`MARA LUND: Yes.\n${line}\nJO VEY: No.`).slice(-2)).toEqual([
      { text: `Yes. ${line.replace(/ +/g, ' ')}`, paragraphs: [0] },
      { text: 'No.', paragraphs: [0] },
    ])
  })
})

describe('names alone on a row', () => {
  test.each([
    'Bo Ek',
    'Jo Горинская-Волынская-Верхнеподмосковная-Ак',
    'Márta Ürményházi-Köröstárkányi-Őrszentmiklósi-Ürményházi-Köröstárkányi',
  ])('are counted in characters: %s', (name) => {
    const known = 'Interviewer: Good evening to all of you, and welcome to the harbour.\n\n'
    expectSame(`${known.repeat(3)}JO VEY: Yes.\n\nInterviewer: ${name}\n\nJO VEY: Yes.\n\nInterviewer: ${name}\n`)
  })
})

describe('hyphenated pairs', () => {
  const word = (index: number) => Array.from(String(index), (digit) => 'abcdefghij'.charAt(Number(digit))).join('')
  /** So many pairs, no two of them the same, ten on a line. */
  const pairs = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => `${word(from + index)}-q${index % 10 === 9 ? '\n' : ' '}`).join('')

  test.each([0, 9, 48, 49, 50])('as many as are kept, with %i more', (last) => {
    const more = 'MARA LUND: The ropeway-tide is in.\n“Ferry-tides” is odd * indeed\nthe moor-tide\n\nJO VEY: Yes, lamp-tide. '
    const asked = 'The ropeway -tide, ferry -tides, moor -tide, lamp -tide, pier -tide and quay -pier.\n'
    const text = `JO VEY: ${pairs(0, 19_950)}\nMARA LUND: ${pairs(19_950, last)}\n${more}${asked}MARA LUND: ${asked}`
    expectSame(text, {}, [65_536])
  })
})

test('flags look at what the lane reads', () => {
  const repairs = ['safe', 'speech/repeated-word']
  const text = `${BEGUN}MARA LUND: We went to the the harbour, and it was good, I think.\nAnd on we went.\n`
  const told = parseText(text, { repairs }).filter((record) => record.type === 'diagnostic')
  expect(told.map(({ code }) => code)).toContain('speech/repeated-word')
  expectSame(text.slice(BEGUN.length), { repairs })
})

test.each([
  ['notes', 'MARA LUND: It leaks \\[laughter\\], and nobody knows.\n'],
  ['names', 'JO VEY\\-STONE: It is half\\-past six.\nMARA LUND: So it is.\n'],
  ['line ends', 'MARA LUND: It is late.\\\nwe know\\\nJO VEY: Yes\\\n'],
  ['paths', 'MARA LUND: It is in C:\\quay\\_old and \\\\there\\\\.\nit was the tide \\ that nobody saw.\n'],
])('backslashes are read alike: %s', (_, part) => {
  expectSame(part.repeat(4))
})
