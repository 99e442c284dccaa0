import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { repairs } from '../../src/repairs/index.ts'
import type { Repair } from '../../src/repairs/repair.ts'
import { editsFor, repair } from './repair-text.ts'

const FIXTURES = new URL('../../fixtures/repairs/', import.meta.url)

interface Fixture {
  readonly rule: string
  readonly positive: readonly { readonly before: string; readonly after: string; readonly labels?: readonly string[] }[]
  readonly negative: readonly (string | { readonly text: string; readonly labels: readonly string[] })[]
}

function fixtureOf(rule: string): Fixture {
  return JSON.parse(readFileSync(new URL(`${rule.replace('/', '-')}.json`, FIXTURES), 'utf8'))
}

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

  test.each(fixtureOf(rule.name).positive)(`${rule.name}, fixture: mends "$before"`, ({ before, after, labels }) => {
    expect(repair(before, [rule], labels)).toBe(after)
  })

  test.each(fixtureOf(rule.name).negative.map((item) => (typeof item === 'string' ? { text: item, labels: [] } : item)))(
    `${rule.name}, fixture: leaves "$text"`,
    ({ text, labels }) => {
      expect(editsFor(text, [rule], labels)).toEqual([])
    },
  )
}

test('every rule is documented, has triggers, examples and counter-examples, and a name of its own', () => {
  expect(new Set(repairs.map((rule) => rule.name)).size).toBe(repairs.length)
  for (const rule of repairs) {
    expect(rule.title).not.toBe('')
    expect(rule.why).not.toBe('')
    expect(rule.triggers).not.toBe('')
    expect(rule.examples.length).toBeGreaterThanOrEqual(4)
    expect(rule.counterExamples.length).toBeGreaterThanOrEqual(4)
    expect(fixtureOf(rule.name).rule).toBe(rule.name)
  }
})

test('every fixture belongs to a rule', () => {
  const names = readdirSync(FIXTURES).map((file) => file.replace('.json', ''))
  expect(names.sort()).toEqual(repairs.map((rule) => rule.name.replace('/', '-')).sort())
})
