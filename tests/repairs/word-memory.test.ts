import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordMemory } from '../../src/repairs/word-memory.ts'
import { runs } from '../runs.ts'

/** RUNS=5000 npx vitest run tests/repairs/word-memory.test.ts looks harder. */
const RUNS = runs(200)
const LONGEST = 12

const words = fc.string({ unit: fc.constantFrom(...'abné’ж'), minLength: 1, maxLength: 3 })

test('what is told of a word was said of it last', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.integer({ min: 1, max: 255 })), { maxLength: 60 }), words, (said, asked) => {
      const memory = new WordMemory()
      const known = new Map<string, number>()
      for (const [word, value] of said) {
        memory.keep(word, value)
        known.set(word, value)
      }
      for (const word of [...known.keys(), asked]) {
        const text = `I${word}, so`
        expect([0, known.get(word) ?? 0]).toContain(memory.find(text, 1, 1 + word.length))
      }
      const last = said.at(-1)
      if (last !== undefined) expect(memory.find(last[0], 0, last[0].length)).toBe(last[1])
    }),
    RUNS,
  )
})

test('a word is told by all of its letters, and none that is long is kept', () => {
  const memory = new WordMemory()
  memory.keep('think', 2)
  memory.keep('x'.repeat(LONGEST), 3)
  memory.keep('y'.repeat(LONGEST + 1), 3)
  expect(memory.find('Ithink', 1, 6)).toBe(2)
  expect(memory.find('Ithinks', 1, 7)).toBe(0)
  expect(memory.find('Ithin', 1, 5)).toBe(0)
  expect(memory.find('Ithank', 1, 6)).toBe(0)
  expect(memory.find('x'.repeat(LONGEST), 0, LONGEST)).toBe(3)
  expect(memory.find('y'.repeat(LONGEST + 1), 0, LONGEST + 1)).toBe(0)
})

test('words that share a place take it from each other', () => {
  const memory = new WordMemory()
  const many = Array.from({ length: 5_000 }, (_, index) => `w${index.toString(36)}`)
  for (const [index, word] of many.entries()) memory.keep(word, (index % 200) + 1)
  for (const [index, word] of many.entries()) expect([0, (index % 200) + 1]).toContain(memory.find(word, 0, word.length))
  expect(many.filter((word) => memory.find(word, 0, word.length) > 0).length).toBeGreaterThan(300)
})
