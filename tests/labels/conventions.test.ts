import { describe, expect, test } from 'vitest'
import { conventions } from '../../src/labels/index.ts'

describe.each(conventions)('$name', (convention) => {
  test.each(convention.examples)('finds $label in $line', ({ line, label }) => {
    expect(convention.match(line)?.label).toBe(label)
  })

  test.each(convention.counterExamples)('finds nothing by itself in %s', (line) => {
    const match = convention.match(line)
    if (match?.isLoose !== true) expect(match).toBeUndefined()
  })

  test('has enough examples of both kinds', () => {
    expect(convention.examples.length).toBeGreaterThanOrEqual(5)
    expect(convention.counterExamples.length).toBeGreaterThanOrEqual(5)
  })
})
