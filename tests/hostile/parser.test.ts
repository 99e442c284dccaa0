import { describe, expect, it } from 'vitest'
import { LosslessCheck } from '../../src/cli/parse/lossless.ts'
import type { TranscriptRecord } from '../../src/model/record.ts'
import { createParser } from '../../src/parse/parser.ts'
import { jsonValue } from '../../src/write/json-text.ts'
import { IS_NIGHTLY } from '../runs.ts'
import type { HostileCase } from './case.ts'
import { pack } from './pack.ts'

/** So long an input is also given in other chunks. */
const SMALL = 20_000
/** What is longer takes its time, by night. */
const LONGEST = IS_NIGHTLY ? Number.POSITIVE_INFINITY : 300_000
const read = pack.filter(({ bytes, outcome }) => bytes.length <= LONGEST && outcome !== 'refused')

describe('the parser', () => {
  it.each(read)('$id loses no byte', ({ bytes }) => {
    const check = new LosslessCheck(undefined)
    check.begin()
    check.chunk(bytes)
    const parser = createParser({ doc: 'a', onFormat: (name) => check.format(name) }, (record) => check.record(record))
    parser.push(bytes)
    parser.end()
    const report = check.report('a')
    expect(check.hasFailed, report).toBe(false)
  })

  it.each(read.filter(({ bytes }) => bytes.length <= SMALL))('$id is the same in any chunks', (hostile) => {
    const whole = records(hostile, hostile.bytes.length + 1)
    for (const size of hostile.bytes.length < 2_000 ? [1, 7] : [1_021]) expect(records(hostile, size)).toBe(whole)
  })
})

/** All records as text. */
function records({ bytes }: HostileCase, chunk: number): string {
  const made: TranscriptRecord[] = []
  const parser = createParser({ doc: 'a' }, (record) => made.push(record))
  for (let from = 0; from < bytes.length; from += chunk) parser.push(bytes.subarray(from, from + chunk))
  parser.end()
  return made.map(jsonValue).join('\n')
}
