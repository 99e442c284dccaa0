import { expect, test } from 'vitest'
import { judge, reasons, unpackTrees } from '../../src/recogniser/evidence/trees.ts'

const pack = (data: ArrayBufferView): string => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64')

// fact 0 <= 1 ? -2 : (fact 1 <= 5 ? 1 : 3), and a tree that is a leaf of 0.5
const trees = unpackTrees({
  roots: pack(Uint16Array.of(0, 5)),
  facts: pack(Uint8Array.of(1, 0, 2, 0, 0, 0)),
  values: pack(Float32Array.of(1, -2, 5, 1, 3, 0.5)),
  right: pack(Uint8Array.of(2, 0, 2, 0, 0, 0)),
  means: pack(Int16Array.of(0, -2000, 2000, 1000, 3000, 500)),
})

test('trees are summed along their paths', () => {
  expect(judge(trees, Float32Array.of(1, 9), 0)).toBe(-1.5)
  expect(judge(trees, Float32Array.of(2, 5), 0)).toBe(1.5)
  expect(judge(trees, Float32Array.of(7, 2, 6), 1)).toBe(3.5)
})

test('reasons add up to the sum', () => {
  expect([...reasons(trees, Float32Array.of(2, 6), 2)]).toEqual([2, 1])
})
