import { describe, expect, test } from 'vitest'
import { readFrame } from '../../src/labels/frame.ts'
import { readLineTime } from '../../src/labels/line-time.ts'

describe('times that stand before a name', () => {
  test.each([
    ['0733:41', 27_221],
    ['0733.41', 27_221],
    ['0733:41.5', 27_221],
    ['00.29:27', 1767],
    ['#00:01:02-3#', 62],
    ['152406', 55_446],
    ['12.03', 723],
    ['[1.12.03]', 4323],
    ['4.25s', 4.25],
  ])('%s', (text, start) => {
    expect(readLineTime(`${text} Lund`, 0)).toEqual({ start, end: null, next: text.length })
  })

  test.each([
    ['0.00s - 4.00s', 0, 4],
    ['(12s --> 15.5s)', 12, 15.5],
    ['3.0s to 4.0s', 3, 4],
  ])('%s', (text, start, end) => {
    expect(readLineTime(`${text} Lund`, 0)).toEqual({ start, end, next: text.length })
  })

  test.each(['1.2', '12.75', '4sec', '4.0sm', '2024', '1524067', '12.03.2024 is the day', '[12.03', 'a 12.03', '12.03am'])(
    'not %s',
    (text) => {
      expect(readLineTime(text, 0)).toBeUndefined()
    },
  )
})

describe('columns of times', () => {
  test.each([
    ['0:04\t0:09\tLund\tHello', 'TTN ', [4, 9]],
    ['Lund\t0:04\t0:09\tHello', 'NTT', [4, 9]],
    ['Lund\t\t0:04\t0:09\t0:05\tHello', 'NTTT', [4, 9]],
    ['Lund | 0:04 | Hello', 'N|T|', [4, null]],
    ['15:24:06  LUND  Hello', 'TN ', [55_446, null]],
  ])('%j', (line, shape, times) => {
    const frame = readFrame(line)
    expect(frame?.shape).toBe(shape)
    expect([frame?.time?.start, frame?.time?.end]).toEqual(times)
    expect(line.slice(frame?.speechAt)).toBe('Hello')
  })

  test.each(['0:09\t0:04\tLund\tHello', '15:24:06  Mara Lund  <mara@atrium.example>'])('not %j', (line) => {
    expect(readFrame(line)?.time?.end ?? null).toBeNull()
    expect(readFrame(line)?.shape).not.toBe('TN ')
  })
})
