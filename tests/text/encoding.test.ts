import { describe, expect, test } from 'vitest'
import { sniffEncoding } from '../../src/text/encoding.ts'

describe('the first bytes', () => {
  test.each([
    [[0xef, 0xbb, 0xbf, 0x41], 'utf-8'],
    [[0xff, 0xfe, 0x41, 0], 'utf-16le'],
    [[0xfe, 0xff, 0, 0x41], 'utf-16be'],
    [[0x41, 0, 0x42, 0], 'utf-16le'],
    [[0, 0x41, 0, 0x42], 'utf-16be'],
  ])('%j tell %s', (bytes, encoding) => {
    expect(sniffEncoding(Uint8Array.from(bytes))).toBe(encoding)
  })

  test.each([
    [[]],
    [[0x41, 0x42]],
    [[0xff]],
    [[0xff, 0x41]],
    [[0x41, 0xfe]],
    [[0xfe, 0x41]],
    [[0x41, 0xff]],
    [[0xef, 0xbb, 0x41]],
  ])('%j tell nothing: half a mark is none', (bytes) => {
    expect(sniffEncoding(Uint8Array.from<number>(bytes))).toBeUndefined()
  })
})
