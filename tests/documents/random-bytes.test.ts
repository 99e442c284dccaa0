import { expect, test } from 'vitest'
import { bytesInPieces } from '../../src/node/documents/random-bytes.ts'

test.each([1, 2, 3, 7, 100])('bytes in pieces of %i are read from anywhere', (length) => {
  const whole = Uint8Array.from({ length: 50 }, (_, index) => index)
  const pieces = Array.from({ length: Math.ceil(50 / length) }, (_, index) =>
    whole.subarray(index * length, (index + 1) * length),
  )
  const bytes = bytesInPieces(pieces)
  expect(bytes.size).toBe(50)
  for (let from = 0; from <= 51; from++) {
    for (const most of [0, 1, 5, 60]) {
      const buffer = new Uint8Array(most)
      const count = bytes.read(buffer, from)
      expect([...buffer.subarray(0, count)]).toEqual([...whole.subarray(from, from + most)])
    }
  }
})

test('nothing is nothing', () => {
  expect(bytesInPieces([]).read(new Uint8Array(4), 0)).toBe(0)
})
