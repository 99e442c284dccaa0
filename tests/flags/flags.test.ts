import { expect, test } from 'vitest'
import type { FlagPlace } from '../../src/flags/flag.ts'
import { flags } from '../../src/flags/index.ts'
import type { TranscriptRecord } from '../../src/model/record.ts'
import { createParser } from '../../src/parse/parser.ts'
import { expectLinear } from '../linear.ts'

/** What a flag finds in texts parted by form feeds: the rest of the text from there on. */
function foundIn(flag: (typeof flags)[number], source: string): string[] {
  const found: string[] = []
  let before = 0
  const place = (at: number): FlagPlace => ({ line: 1, byte: before + at })
  const watch = flag.watch({
    place,
    found: ({ from }) => void found.push(source.slice(before + from)),
    foundAt: ({ byte }) => void found.push(source.slice(byte)),
  })
  for (const text of source.split('\f')) {
    watch.text({ text, isSpeech: true })
    before += text.length + 1
  }
  watch.end?.()
  return found
}

for (const flag of flags) {
  test.each(flag.examples)(`${flag.name} points at "$at"`, ({ text, at }) => {
    expect(foundIn(flag, text).some((rest) => rest.startsWith(at))).toBe(true)
  })

  test.each(flag.counterExamples.map((text) => ({ text })))(`${flag.name} leaves "$text" alone`, ({ text }) => {
    expect(foundIn(flag, text)).toEqual([])
  })

  test(`${flag.name} is documented, with four examples of either kind`, () => {
    expect(flag.why.length).toBeGreaterThan(40)
    expect(flag.examples.length).toBeGreaterThanOrEqual(4)
    expect(flag.counterExamples.length).toBeGreaterThanOrEqual(4)
  })

  test(`${flag.name} takes time in proportion to the length of a megabyte of its examples`, () => {
    const text = flag.examples.map((example) => example.text).join(' ')
    expectLinear(text.repeat(Math.ceil(1_000_000 / text.length)), (part) => foundIn(flag, part))
  })
}

const SOURCE = 'MARA LUND: It was in the the harbour.\n\nJO VEY: They are loathe to be seen. there it is.\n\n'.repeat(60)

function diagnosticsOf(repairs: 'safe' | 'all' | readonly string[]): string[] {
  const codes: string[] = []
  const parser = createParser({ repairs }, (record: TranscriptRecord) => {
    if (record.type === 'diagnostic') codes.push(record.code)
  })
  parser.push(new TextEncoder().encode(SOURCE.repeat(3)))
  parser.end()
  return codes
}

test('flags are off unless they are asked for, by name or with all, and a hundred of each are told', () => {
  const named = new Set<string>(flags.map(({ name }) => name))
  expect(diagnosticsOf('safe').filter((code) => named.has(code))).toEqual([])
  expect(new Set(diagnosticsOf(['speech/repeated-word']))).toEqual(new Set(['speech/repeated-word']))
  const all = diagnosticsOf('all')
  expect(all.filter((code) => code === 'spelling/confused-word')).toHaveLength(101)
})
