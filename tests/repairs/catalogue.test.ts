import { expect, test } from 'vitest'
import { repairs } from '../../src/repairs/index.ts'
import type { Repair } from '../../src/repairs/repair.ts'
import { editsFor, repair } from './repair-text.ts'

/** A rule among those that are made by default. */
function among(rule: Repair): readonly Repair[] {
  return repairs.filter((other) => other === rule || other.safety === 'safe' || other.safety === 'evidence')
}

for (const rule of repairs) {
  test.each(rule.examples)(`${rule.name} mends "$before"`, ({ before, after }) => {
    expect(repair(before, [rule])).toBe(after)
    expect(repair(before, among(rule))).toBe(after)
  })

  test.each(rule.counterExamples.map((text) => ({ text })))(`${rule.name} leaves "$text"`, ({ text }) => {
    expect(editsFor(text, among(rule))).toEqual([])
  })
}

test('every rule is documented, has triggers, examples and counter-examples, and a name of its own', () => {
  expect(new Set(repairs.map((rule) => rule.name)).size).toBe(repairs.length)
  for (const rule of repairs) {
    expect(rule.title).not.toBe('')
    expect(rule.why).not.toBe('')
    expect(rule.triggers).not.toBe('')
    expect(rule.examples.length).toBeGreaterThanOrEqual(4)
    expect(rule.counterExamples.length).toBeGreaterThanOrEqual(4)
  }
})
