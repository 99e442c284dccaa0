import { describe, expect, test } from 'vitest'
import { readTime } from '../../src/labels/time.ts'

describe('times', () => {
  test.each([
    ['0:03', 3],
    ['00:12', 12],
    ['1:59', 119],
    ['00:59:59', 3599],
    ['00:00:58', 58],
    ['1:02:03.5', 3723.5],
    ['00:00.014', 0.014],
    ['00:00:00,500', 0.5],
    ['(00:20:12)', 1212],
    ['[00:12]', 12],
    ['[ 00:12 ]', 12],
    ['125:10', 7510],
    ['20:01:02:14', 72062],
    ['1:27 P.M.', 48420],
    ['12:05 am', 300],
    ['10:03pm', 79380],
    ['[0.5s]', 0.5],
    ['(12s)', 12],
    ['11.05 a.m.', 39900],
    ['4:04 p. m.', 57840],
    ['12:15\u202fa.\u00a0m.', 900],
    ['1.27 PM', 48420],
    ['12m03s', 723],
    ['01h02m03s', 3723],
    ['12\'03"', 723],
    ['01:02:03;14', 3723],
  ])('%s', (text, start) => {
    const time = readTime(text, 0)
    expect(time?.start).toBeCloseTo(start, 6)
    expect(time?.end).toBeNull()
    expect(time?.next).toBe(text.length)
  })

  test.each([
    ['[00:00:01 → 00:00:04]', 1, 4],
    ['00:00:01,000 --> 00:00:04,500', 1, 4.5],
    ['0:01–0:04', 1, 4],
    ['(0:01 - 0:04)', 1, 4],
    ['[1.00s -> 4.25s]', 1, 4.25],
  ])('the range %s', (text, start, end) => {
    expect(readTime(text, 0)).toEqual({ start, end, next: text.length })
  })

  test.each([
    '',
    '12',
    '1:2',
    '1:60',
    '00:61:00',
    '1234:00',
    '3:16b',
    '10:301',
    '[00:12',
    '[00:12)',
    ':12',
    'a',
    '12:',
    '1.5s',
    '[1.5sec]',
    '[1.5]',
    '[s]',
  ])('no time in %j', (text) => {
    expect(readTime(text, 0)).toBeUndefined()
  })

  test('the offset behind a time that text follows', () => {
    expect(readTime('x 0:03: y', 2)?.next).toBe(6)
    expect(readTime('0:03, then', 0)?.next).toBe(4)
    expect(readTime('0:03 – then', 0)?.next).toBe(4)
    expect(readTime('12:10 Am I late?', 0)).toEqual({ start: 730, end: null, next: 5 })
    expect(readTime('12:10\tAM I LATE?', 0)).toEqual({ start: 730, end: null, next: 5 })
    expect(readTime('12:10 AM', 0)).toEqual({ start: 600, end: null, next: 8 })
  })
})
