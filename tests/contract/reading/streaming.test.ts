import { describe, expect, test } from 'vitest'
import { createParser, type ParseOptions } from '../doors.ts'
import { turnsOf } from '../library/parse.ts'
import type { TranscriptRecord } from '../records.ts'

const DIALOGUE = 'MARA LUND: How deep is it?\n\nJO VEY: Four metres, at low water.\n\n'

/** How many turns have left after each byte of a source. */
function turnsAfter(text: string, options: ParseOptions = {}): number[] {
  const records: TranscriptRecord[] = []
  const parser = createParser(options, (record) => records.push(record))
  return Array.from(new TextEncoder().encode(text), (byte) => {
    parser.push(Uint8Array.of(byte))
    return turnsOf(records).length
  })
}

describe('turns leave as they are complete', () => {
  test('the first once the beginning is read, long before the end', () => {
    const left = turnsAfter(DIALOGUE.repeat(600))
    expect(left.at(-1)).toBeGreaterThan(200)
    expect(left.findIndex((turns) => turns > 0)).toBeLessThan(22_000)
  })
})

describe('the look-ahead', () => {
  const front = 'The room was full, and the lamp was lit.\n\n'

  test('sends front matter on at once', () => {
    const records: TranscriptRecord[] = []
    const parser = createParser({ limits: { window: 256 } }, (record) => records.push(record))
    parser.push(new TextEncoder().encode(front.repeat(2_000)))
    expect(records.length).toBeGreaterThan(0)
    expect(records.every(({ type }) => type === 'matter')).toBe(true)
  })
})

test('a summary is the last record, and the only one', () => {
  const records: TranscriptRecord[] = []
  const parser = createParser({}, (record) => records.push(record))
  parser.end()
  expect(records.map(({ type }) => type)).toEqual(['summary'])
})
