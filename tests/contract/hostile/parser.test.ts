import { describe, it } from 'vitest'
import { IS_NIGHTLY } from '../../runs.ts'
import { chunksOf } from '../library/chunks.ts'
import { checkTiled } from '../library/invariants.ts'
import { parseBytes, parseChunks } from '../library/parse.ts'
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
    const whole = parseBytes(bytes, { doc: 'a' })
    checkTiled(whole, bytes)
    for (const size of chunksFor(bytes.length)) expectSame(parseChunks(chunksOf(bytes, size), { doc: 'a' }), whole)
  })
})
