import fc from 'fast-check'

const encoder = new TextEncoder()
export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
}

// Printable: no controls, no separators of lines, no marks of direction, no half pairs.
const PRINTABLE = /^[\n -~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\uffff]*$/
const character = fc.oneof(
  fc.constantFrom(...'aZ09 "\\/<>&’“—é😀主\u00a0\ufeff'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
)
export const printable = fc
  .string({ unit: character, maxLength: 24 })
  .filter((text) => PRINTABLE.test(text) && !text.includes('\n'))
export const source = fc
  .string({ unit: fc.oneof(character, fc.constantFrom('\n', '\n\n', '"', '\\')), maxLength: 16 })
  .filter((text) => PRINTABLE.test(text))
export const counts = fc.oneof(
  fc.nat(1_000),
  fc.constantFrom(0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, 2 ** 31 - 1, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER),
  fc.maxSafeNat(),
)
