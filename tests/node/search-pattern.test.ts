import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPatterns, patternFolder, searchPattern, withSlashes } from '../../src/node/search-pattern.ts'
import { faultOf, temporaryDirectory } from './places.ts'

const place = temporaryDirectory()
writeFileSync(join(place, `${'a'.repeat(200)}.txt`), '')
mkdirSync(join(place, 'a/'.repeat(40)), { recursive: true })

describe('a pattern with braces', () => {
  it.each([
    ['*.txt', 1],
    ['{a,b}', 2],
    ['{a,b}{a,b}', 4],
    ['{a,b,{1..3}}.txt', 5],
    ['{{a,b},{c,d}}', 4],
    ['{1..10..3}', 10],
    ['{c..a}{-2..2}', 15],
    ['{a,b}{c', 2],
    ['\\{a,b}', 1],
    ['a,b}', 1],
  ])('%s stands for %i', (pattern, count) => {
    expect(countPatterns(pattern)).toBe(count)
  })

  it.each([
    '{a,b}'.repeat(10),
    '{1..999}{1..999}',
    '{-1..-1000000000}',
    '{1..1001}',
    `${'{a,b}'.repeat(9)}{{a,b},c}`,
    'x*'.repeat(6000),
  ])('%.40s is refused', async (pattern) => {
    expect(await faultOf(() => searchPattern(pattern))).toMatchObject({
      name: 'InputError',
      message: 'is too much for one pattern; its braces may stand for 1000 at most',
    })
  })

  it('is never taken for fewer than there are', () => {
    const piece = fc.constantFrom('{', '}', ',', 'a', 'b', '{a,b}', '{1..3}', '..', '\\')
    fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const { default: find } = await import('fast-glob')
        const pattern = pieces.join('')
        if (pattern === '') return
        const made = new Set(find.generateTasks(pattern).flatMap(({ patterns }) => patterns))
        expect(countPatterns(pattern)).toBeGreaterThanOrEqual(made.size)
      }),
    )
  })
})

describe('a pattern that goes back and back', () => {
  it.each([`${'*a'.repeat(12)}b`, '**/a/'.repeat(16), '+([a-z])'.repeat(12)])('%s is broken off', async (pattern) => {
    expect(await faultOf(() => searchPattern(`${place}/${pattern}b`, 100))).toMatchObject({
      name: 'InputError',
      message: 'the search takes more than 0.1 seconds; write it with fewer "*", "*(" and "+("',
    })
  })

  it('is searched where it does not', async () => {
    expect(await searchPattern(`${place}/+(a).txt`)).toHaveLength(1)
  })
})

describe('a pattern of Windows', () => {
  it.each([
    ['talks\\2024\\*.txt', 'talks/2024/*.txt'],
    ['C:\\talks\\**\\?.vtt', 'C:/talks/**/?.vtt'],
    ['talks\\\\x', 'talks//x'],
    ['talks/\\[1].txt', 'talks/\\[1].txt'],
    ['\\!(a)', '\\!(a)'],
  ])('%s has slashes', (pattern, expected) => {
    expect(withSlashes(pattern, '\\')).toBe(expected)
    expect(withSlashes(pattern, '/')).toBe(pattern)
  })

  it('elsewhere has a backslash that keeps a mark from its meaning', () => {
    expect(patternFolder('talks/a\\b/*.txt')).toBe('talks/a\\b')
  })
})
