import { describe, expect, it } from 'vitest'
import { writers } from '../../src/write/index.ts'
import { EXAMPLE_TURNS } from '../query/make-turn.ts'

describe.each(writers.map((writer) => ({ name: writer.name, writer })))('writer $name', ({ writer }) => {
  it('makes its own example of the example turns', () => {
    const begun = writer.begin?.() ?? ''
    const body = EXAMPLE_TURNS.map((turn) => writer.record(turn)).join('')
    expect(begun + body + (writer.close?.() ?? '') + (writer.end?.() ?? '')).toBe(writer.examples[0])
  })
  it('has a title, an extension and an example', () => {
    expect(writer.title).not.toBe('')
    expect(writer.extension).toMatch(/^[a-z]+$/)
    expect(writer.examples.length).toBeGreaterThan(0)
  })
})

it('lists every writer once', () => {
  expect(new Set(writers.map((writer) => writer.name)).size).toBe(writers.length)
})
