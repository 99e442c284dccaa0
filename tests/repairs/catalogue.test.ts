import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { page } from '../../scripts/repairs-page.ts'
import { flags } from '../../src/flags/index.ts'
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

test('docs/repairs.md is what the rules say, and has every one: npm run pages writes it', () => {
  const written = readFileSync(new URL('../../docs/repairs.md', import.meta.url), 'utf8')
  expect(written).toBe(page())
  for (const { name } of [...repairs, ...flags]) expect(written).toContain(`\n### ${name}\n`)
})
