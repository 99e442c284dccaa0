import { describe, expect, test } from 'vitest'
import { checkRules } from '../../src/check/index.ts'
import { checkSource } from './check-source.ts'

describe.each(checkRules)('$name', (rule) => {
  test.each(rule.examples)('finds: $about', ({ source, line }) => {
    const { findings } = checkSource(source, [rule])
    expect(findings.map((finding) => finding.line)).toContain(line)
  })

  test.each(rule.counterExamples)('leaves alone: $about', ({ source }) => {
    expect(checkSource(source, [rule]).findings).toEqual([])
  })

  test('is documented, with three samples of either kind', () => {
    expect(rule.title).not.toBe('')
    expect(rule.why.length).toBeGreaterThan(80)
    expect(rule.examples.length).toBeGreaterThanOrEqual(3)
    expect(rule.counterExamples.length).toBeGreaterThanOrEqual(3)
  })
})
