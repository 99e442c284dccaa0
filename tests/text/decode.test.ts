import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeStrictUtf8, lineDecoder } from '../../src/text/decode.ts'
import { byteAt, type Line } from '../../src/text/line.ts'
import { decode, WINDOWS_1252 } from '../contract/library/decode.ts'
import { utf8, utf16 } from './lines.ts'

/** Decodes a line and says where each of its units stands. */
function offsets(bytes: Uint8Array, encoding: string) {
  const { text, widths, faults } = lineDecoder(encoding)(bytes)
  const line: Line = { text, widths, number: 1, byte: 100, endByte: 100 + bytes.length, continues: false, goesOn: false }
  return { text, faults, at: Array.from({ length: text.length + 1 }, (_, unit) => byteAt(line, unit) - 100) }
}

describe('utf-8', () => {
  test('knows where each character stands', () => {
    expect(offsets(utf8('aé碼b'), 'utf-8')).toEqual({ text: 'aé碼b', faults: 0, at: [0, 1, 3, 6, 7] })
  })

  test.each([
    { name: 'a lone continuation', bytes: [0x61, 0x80, 0x62], text: 'a\ufffdb', at: [0, 1, 2, 3] },
    { name: 'a cut character', bytes: [0x61, 0xe2, 0x80, 0x62], text: 'a\ufffdb', at: [0, 1, 3, 4] },
    { name: 'a character cut by the end', bytes: [0x61, 0xf0, 0x9f, 0x8e], text: 'a\ufffd', at: [0, 1, 4] },
    { name: 'an overlong slash', bytes: [0xc0, 0xaf], text: '\ufffd\ufffd', at: [0, 1, 2] },
    { name: 'a surrogate', bytes: [0xed, 0xa0, 0x80], text: '\ufffd\ufffd\ufffd', at: [0, 1, 2, 3] },
    { name: 'beyond the last code point', bytes: [0xf4, 0x90, 0x80, 0x80], text: '\ufffd'.repeat(4), at: [0, 1, 2, 3, 4] },
    { name: 'a fault behind an emoji', bytes: [...utf8('🎺'), 0xff, 0x21], text: '🎺\ufffd!', at: [0, 0, 4, 5, 6] },
  ])('$name', ({ bytes, text, at }) => {
    const found = offsets(Uint8Array.from(bytes), 'utf-8')
    expect(found.text).toBe(text)
    expect(found.at).toEqual(at)
    expect(found.faults).toBe(text.split('\ufffd').length - 1)
  })

  test('breaks up faults as TextDecoder does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(offsets(bytes, 'utf-8').text).toBe(decode(bytes, 'utf-8'))
      }),
    )
  })

  test('strictly, nothing broken passes', () => {
    expect(decodeStrictUtf8(utf8('café'))).toBe('café')
    expect(decodeStrictUtf8(Uint8Array.of(0xe9))).toBeUndefined()
  })
})

describe('windows-1252', () => {
  test('reads every byte as the standard says', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    const { text, at } = offsets(bytes, 'windows-1252')
    expect(text).toBe(Array.from(bytes, (byte) => WINDOWS_1252[byte - 0x80] ?? String.fromCharCode(byte)).join(''))
    expect(text.slice(0x80, 0xa0)).toContain('€')
    expect(at).toEqual(Array.from({ length: 257 }, (_, byte) => byte))
  })
})

describe('utf-16', () => {
  test.each(['le', 'be'] as const)('%s counts two bytes a unit', (end) => {
    expect(offsets(utf16('a🎺b', end), `utf-16${end}`)).toEqual({ text: 'a🎺b', faults: 0, at: [0, 2, 4, 6, 8] })
  })

  test('an odd byte at the end is a fault of its own', () => {
    expect(offsets(Uint8Array.of(0x61, 0, 0x62), 'utf-16le')).toEqual({ text: 'a\ufffd', faults: 1, at: [0, 2, 3] })
  })

  test('half a pair is a fault', () => {
    expect(offsets(utf16('a\ud83cb', 'be'), 'utf-16be')).toEqual({ text: 'a\ufffdb', faults: 1, at: [0, 2, 4, 6] })
  })
})

describe('any other encoding of TextDecoder', () => {
  test('shift_jis: one byte or two', () => {
    // "a", "司", "b", "ｱ" (half-width), "会"
    const bytes = Uint8Array.of(0x61, 0x8e, 0x69, 0x62, 0xb1, 0x89, 0xef)
    expect(offsets(bytes, 'shift_jis')).toEqual({ text: 'a司bｱ会', faults: 0, at: [0, 1, 3, 4, 5, 7] })
  })

  test('gb18030: four bytes to two units', () => {
    expect(offsets(Uint8Array.of(0x61, 0x94, 0x39, 0xda, 0x33, 0x62), 'gb18030')).toEqual({
      text: 'a💩b',
      faults: 0,
      at: [0, 1, 1, 5, 6],
    })
  })

  test('iso-8859-9 (Turkish, as windows-1254): one byte each', () => {
    expect(offsets(Uint8Array.of(0xde, 0x55, 0x4c, 0x45), 'windows-1254')).toEqual({
      text: 'ŞULE',
      faults: 0,
      at: [0, 1, 2, 3, 4],
    })
  })

  test('a character cut by the end of the line is a fault', () => {
    expect(offsets(Uint8Array.of(0x61, 0x8e), 'shift_jis')).toMatchObject({ text: 'a\ufffd', faults: 1 })
  })
})
