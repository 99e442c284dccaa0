import { describe, expect, test } from 'vitest'
import { ttmlClock, ttmlSeconds } from '../../src/formats/ttml/time.ts'

const clockOf = (attributes: Readonly<Record<string, string>>) => ttmlClock((name) => attributes[name])

describe('times', () => {
  test.each<[string, Readonly<Record<string, string>>, number | null]>([
    ['00:01:02', {}, 62],
    ['01:00:00.25', {}, 3_600.25],
    ['100:00:00', {}, 360_000],
    ['00:00:01:15', {}, 1.5],
    ['00:00:01:15', { frameRate: '25' }, 1.6],
    ['00:00:01:15', { frameRate: '30', frameRateMultiplier: '1000 1001' }, 1 + (15 * 1001) / 30_000],
    ['00:00:01:15.1', { frameRate: '30', subFrameRate: '2' }, 1 + 15.5 / 30],
    ['00:01:00:00', { frameRate: '30', frameRateMultiplier: '1000 1001', timeBase: 'smpte' }, (1_800 * 1001) / 30_000],
    [
      '00:10:00:00',
      { frameRate: '30', frameRateMultiplier: '1000 1001', timeBase: 'smpte', dropMode: 'dropNTSC' },
      (17_982 * 1001) / 30_000,
    ],
    ['1.5h', {}, 5_400],
    ['2m', {}, 120],
    ['12.5s', {}, 12.5],
    ['100ms', {}, 0.1],
    ['36f', { frameRate: '24' }, 1.5],
    ['30f', { frameRate: '30', frameRateMultiplier: '1000 1001' }, 1.001],
    ['90000t', { tickRate: '60000' }, 1.5],
    ['50t', { frameRate: '25' }, 2],
    ['2t', {}, 2],
    ['00:60:00', {}, null],
    ['1:2:3', {}, null],
    ['12', {}, null],
    ['soon', {}, null],
  ])('%s with %o is %s', (text, attributes, seconds) => {
    const found = ttmlSeconds(text, clockOf(attributes))
    if (seconds === null) expect(found).toBeNull()
    else expect(found).toBeCloseTo(seconds, 9)
  })
})
