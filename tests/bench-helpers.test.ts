import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { barTable } from './bench/bars.ts'
import { pages } from './bench/inputs.ts'
import { BadOption, readOptions } from './bench/options.ts'
import { groupTimes, selfTimes, sourceOfLine } from './bench/self-times.ts'
import { wrap } from './bench/sentences.ts'
import { shapes } from './bench/shapes.ts'
import { differences, median, ratios, showSpread } from './bench/statistics.ts'
import { table } from './bench/table.ts'

describe('statistics', () => {
  test('the median is the middle, or the mean of the middle two', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([10, 1, 4, 2])).toBe(3)
    expect(median([])).toBeNaN()
  })

  test('ratios and differences are taken pair by pair', () => {
    expect(ratios([2, 6, 4], [1, 2, 4])).toEqual({ median: 2, min: 1, max: 3 })
    expect(differences([2, 6, 4], [1, 2, 4])).toEqual({ median: 1, min: 0, max: 4 })
    expect(showSpread({ median: 0.4321, min: 0.4, max: 0.5 }, 2)).toBe('0.43 (0.40–0.50)')
  })
})

describe('tables', () => {
  test('numbers stand to the right, words to the left, bars are escaped', () => {
    expect(table(['what', 'cpu'], [['a|b', '1.5 (1.0–2.0)']])).toBe(
      ['| what |           cpu |', '| ---- | ------------: |', '| a\\|b | 1.5 (1.0–2.0) |'].join('\n'),
    )
  })

  test('a bar is reached as aim, as must, or not', () => {
    const row = (found: number) =>
      barTable(new Map([['gawk', { found: { median: found, min: 0, max: 9 }, on: 'panel' }]]))
        .split('\n')[2]
        ?.split('|')[5]
        ?.trim()
    expect([row(0.3), row(0.45), row(0.9), row(1.1)]).toEqual(['aim', 'aim', 'must', 'no'])
    expect(barTable(new Map([['grep', { skipped: 'jq is not here' }]]))).toContain('jq is not here')
  })
})

describe('shapes', () => {
  const print = (text: Iterable<string>) =>
    createHash('sha256')
      .update([...text].join(''))
      .digest('hex')

  test.each(shapes)('$name is the same every time, and as long as was asked', (shape) => {
    const pieces = [...pages(shape, 20_000)]
    expect(print(pieces)).toBe(print(pages(shape, 20_000)))
    expect(Buffer.byteLength(pieces.join(''))).toBeGreaterThanOrEqual(20_000)
  })

  test('a short input is the beginning of a long one', () => {
    for (const shape of shapes) {
      const [short, long] = [20_000, 40_000].map((bytes) => [...pages(shape, bytes)].join(''))
      expect(long?.startsWith(short ?? '-'), shape.name).toBe(true)
    }
  })

  test('no two are the same, and none carries a lone surrogate', () => {
    const texts = shapes.map((shape) => [...pages(shape, 5_000)].join(''))
    expect(new Set(texts).size).toBe(shapes.length)
    for (const text of texts) expect(text.isWellFormed()).toBe(true)
  })

  test('lines are wrapped at their width, and no word is lost', () => {
    const text = 'one two three four five six seven'
    const wrapped = wrap(text, 12)
    expect(wrapped.replaceAll('\n', ' ')).toBe(text)
    for (const line of wrapped.split('\n')) expect(line.length).toBeLessThanOrEqual(12)
  })
})

test('own times of a profile are added up by function', () => {
  const frame = (functionName: string, url: string) => ({ functionName, url, lineNumber: 4 })
  const profile = {
    nodes: [
      { id: 1, callFrame: frame('push', 'file:///somewhere/dist/cli/parse-ABCD1234.js') },
      { id: 2, callFrame: frame('', 'node:fs') },
      { id: 3, callFrame: frame('push', 'file:///somewhere/dist/cli/parse-ABCD1234.js') },
    ],
    samples: [1, 2, 3, 3],
    timeDeltas: [10, 20, 30, 5],
  }
  const functions = selfTimes(profile, ({ url }) => url.split('/').at(-1) ?? '')
  expect(functions).toEqual([
    { name: 'push', file: 'parse-ABCD1234.js', time: 45 },
    { name: 'line 5', file: 'node:fs', time: 20 },
  ])
  expect(groupTimes(functions, () => 'all')).toEqual([['all', 65]])
})

test('a line of a bundle leads to its source', () => {
  const bundle = ['import x', '// src/text/lines.ts', 'function a() {', '}', '// src/parse/evidence/judge.ts', 'function b() {}']
  expect([0, 2, 3, 5, 99].map((line) => sourceOfLine(bundle, line))).toEqual([
    undefined,
    'src/text/lines.ts',
    'src/text/lines.ts',
    'src/parse/evidence/judge.ts',
    'src/parse/evidence/judge.ts',
  ])
})

describe('options', () => {
  test('the page is written when everything is run, or when it is asked for', () => {
    expect(readOptions([], ['grep'])).toMatchObject({ bytes: 16e6, runs: 7, output: 'docs/benchmarks.md', only: [] })
    expect(readOptions(['--only', 'grep'], ['grep'])).toMatchObject({ only: ['grep'], output: undefined })
    expect(readOptions(['--full', '--profile', '--output', 'x.md'], ['profile'])).toMatchObject({
      bytes: 150e6,
      only: ['profile'],
      output: 'x.md',
    })
    expect(readOptions(['--growth'], ['growth'])).toMatchObject({ growth: true, only: ['growth'], output: undefined })
  })

  test.each([['--mb', '0'], ['--mb', 'x'], ['--runs', '-1'], ['--only', 'nothing'], ['--unknown'], ['word']])(
    '%s %s is refused',
    (...args) => {
      expect(() => readOptions(args, ['grep'])).toThrow(BadOption)
    },
  )
})
