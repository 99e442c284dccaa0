import { describe, expect, test } from 'vitest'
import { MOST_KEPT } from '../../src/check/checker.ts'
import { checkRules } from '../../src/check/index.ts'
import { nameDistance } from '../../src/check/one-off-label.ts'
import { openingOf } from '../../src/check/opening.ts'
import { checkPrinter, uriOf } from '../../src/cli/check/printers.ts'
import { paintFor } from '../../src/cli/color.ts'
import { chosenRules, rulesFrom } from '../../src/cli/commands/check.ts'
import { findingSchema } from '../../src/model/finding.ts'
import { checkSource } from './check-source.ts'

const samples = checkRules.flatMap(({ name, examples }) => examples.map((sample) => ({ name, ...sample })))
const bytesOf = (source: string | Uint8Array) => (typeof source === 'string' ? new TextEncoder().encode(source) : source)

describe('findings', () => {
  test.each(samples)('$name, "$about": chunks make no difference', ({ source }) => {
    const whole = checkSource(source, checkRules)
    expect(checkSource(source, checkRules, 7)).toEqual(whole)
    expect(checkSource(source, checkRules, 1)).toEqual(whole)
  })

  test.each(samples)('$name, "$about": spans lie in the line, columns in its text', ({ source }) => {
    const bytes = bytesOf(source)
    for (const finding of checkSource(bytes, checkRules).findings) {
      expect(findingSchema.parse(finding)).toEqual(finding)
      const { line, column, endColumn, byte, endByte } = finding
      if (byte === null || endByte === null || line === null) continue
      expect(endByte).toBeGreaterThanOrEqual(byte)
      expect(endByte).toBeLessThanOrEqual(bytes.length)
      const before = bytes.slice(0, byte).filter((unit) => unit === 0x0a).length
      expect(before).toBe(line - 1)
      if (column !== null && endColumn !== null) expect(endColumn).toBeGreaterThan(column)
    }
  })

  test(`of one rule are kept up to ${MOST_KEPT}, and counted beyond`, () => {
    const source = 'MARA LUND: a\u0001b\n\nJO VEY: c\u0002d\n\n'.repeat(600)
    const { findings, more } = checkSource(source, checkRules)
    expect(findings).toHaveLength(MOST_KEPT)
    expect(more).toEqual({ 'control-character': 200 })
  })

  test('the bytes of a part of a line are those of its letters', () => {
    const source = 'MARA LUND: Où ça \u001b[31m?\n\nJO VEY: There.\n'
    const [finding] = checkSource(source, checkRules).findings
    expect(finding).toMatchObject({ line: 1, column: 18, endColumn: 19, byte: 19, endByte: 20 })
  })
})

describe('names', () => {
  test.each([
    ['Jo Vesterby', 'Jo Vestreby', 1],
    ['Mara Lund', 'Mara Lunt', 1],
    ['Mara Lundqvist', 'Mara Lundkvest', 2],
    ['Garyguo', 'Gary Guo', 1],
  ])('"%s" is near to "%s"', (one, other, distance) => expect(nameDistance(one, other, 2)).toBe(distance))

  test.each([
    ['Mr. Lund', 'Ms. Lund'],
    ['Speaker 1', 'Speaker 2'],
    ['Speaker A', 'Speaker B'],
    ['Austin', 'Justin'],
    ['Mario', 'Marius'],
    ['Ann', 'Anna'],
  ])('"%s" is another name than "%s"', (one, other) => expect(nameDistance(one, other, 2)).toBeUndefined())
})

describe('what a line begins with', () => {
  test.each([
    ['Mara Lund - yes', 'Mara Lund', '-'],
    ['MARA LUND: yes', 'MARA LUND', ':'],
    ['* Jo Vey | yes', 'Jo Vey', '|'],
    ['Ann Reed     yes', 'Ann Reed', 'space'],
    ['Ann Reed', 'Ann Reed', 'line'],
  ])('%s', (line, name, mark) => expect(openingOf(line)).toMatchObject({ name, mark }))

  test.each([
    '[Exit.]',
    '(Laughter)',
    '<LINE>Yes</LINE>',
    'Yes - I do',
    'and so on: this',
    'Boats: 144',
    'Ann',
    '',
    '> Mara Lund: yes',
  ])('not "%s"', (line) => expect(openingOf(line)).toBeUndefined())
})

describe('SARIF', () => {
  test('holds what 2.1.0 asks for', async () => {
    const rules = chosenRules(undefined)
    const printer = checkPrinter({ to: 'sarif', paint: await paintFor(0), printsAll: false, rules })
    const found = checkSource('MARA LUND: a\u0001b\n\nJO VEY: It is.\n', checkRules)
    const counts = { documents: 1, unclean: 1, warnings: 1, notes: 0 }
    const log = JSON.parse(
      printer.begin() + printer.document(found) + printer.document(found) + printer.end(counts, ['gone.txt']),
    )
    expect(log.version).toBe('2.1.0')
    const [run] = log.runs
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.results).toHaveLength(2)
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe(run.results[0].ruleId)
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 1,
      startColumn: 13,
      endColumn: 14,
      byteOffset: 12,
      byteLength: 1,
    })
    expect(run.invocations[0].executionSuccessful).toBe(false)
    for (const { id, defaultConfiguration } of run.tool.driver.rules) {
      expect(rules).toContain(id)
      expect(['note', 'warning', 'error']).toContain(defaultConfiguration.level)
    }
  })

  test.each([
    ['a b#.txt', 'a%20b%23.txt'],
    ['50%/ä.txt', '50%25/%C3%A4.txt'],
    ['a:b?.txt', 'a%3Ab%3F.txt'],
    ['\ud800.txt', '%EF%BF%BD.txt'],
  ])('the URI of "%s"', (path, uri) => expect(uriOf(path)).toBe(uri))
})

describe('--rule', () => {
  test('names, and names left out', () => {
    expect(chosenRules(rulesFrom('cut-sentence,near-miss-label'))).toEqual(['near-miss-label', 'cut-sentence'])
    expect(chosenRules(rulesFrom('-cut-sentence'))).not.toContain('cut-sentence')
    expect(chosenRules(rulesFrom('-cut-sentence'))).toHaveLength(checkRules.length - 1)
    expect(() => rulesFrom('cut-sentense')).toThrow('cut-sentence')
  })
})
