import { describe, expect, it } from 'vitest'
import { LosslessCheck } from '../../../src/cli/parse/lossless.ts'
import type { TranscriptRecord } from '../../../src/model/record.ts'
import { createParser } from '../../../src/parse/parser.ts'
import { IS_NIGHTLY } from '../../runs.ts'
import { expectSame } from '../library/same.ts'
import { pack } from './pack.ts'

/** What is longer takes its time, by night. */
const LONGEST = IS_NIGHTLY ? Number.POSITIVE_INFINITY : 300_000
const read = pack.filter(({ bytes, outcome }) => bytes.length <= LONGEST && outcome !== 'refused')

/** An input that is not long is also given in such chunks. */
function chunksFor(length: number): readonly number[] {
  if (length > 20_000) return []
  if (length > 2_000) return [1_021]
  return IS_NIGHTLY ? [1, 7] : [1]
}

describe('the parser', () => {
  it.each(read)('$id loses no byte, and is the same in any chunks', ({ bytes }) => {
    const check = new LosslessCheck(undefined)
    check.begin()
    check.chunk(bytes)
    const whole = recordsOf(bytes, bytes.length + 1, (name) => check.format(name))
    for (const record of whole) check.record(record)
    const report = check.report('a')
    expect(check.hasFailed, report).toBe(false)
    for (const chunk of chunksFor(bytes.length)) expectSame(recordsOf(bytes, chunk), whole)
  })
})

function recordsOf(bytes: Uint8Array, chunk: number, onFormat: (name: string) => void = () => undefined): TranscriptRecord[] {
  const made: TranscriptRecord[] = []
  const parser = createParser({ doc: 'a', onFormat }, (record) => made.push(record))
  for (let from = 0; from < bytes.length; from += chunk) parser.push(bytes.subarray(from, from + chunk))
  parser.end()
  return made
}
