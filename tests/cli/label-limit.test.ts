import { describe, expect, it } from 'vitest'
import { LabelLimit } from '../../src/cli/records/label-limit.ts'
import { SearchLimit } from '../../src/cli/select/search-limit.ts'
import { InputError } from '../../src/node/errors.ts'

const WILD = /^(?:a+)+:/
const long = `${'a'.repeat(60)}!`

function faultOf(limit: LabelLimit, work: () => void): unknown {
  try {
    limit.within(work, 'talk.txt')
    return undefined
  } catch (error) {
    return error
  }
}

describe('the limit of a label pattern', () => {
  it.each([
    ['by itself', new LabelLimit(undefined, 500)],
    ['within that of a search', new LabelLimit(new SearchLimit(500).within)],
  ])('%s names the file and the line', (_, limit) => {
    const fault = faultOf(limit, () => {
      limit.note(1)
      limit.note(null)
      limit.note(2)
      WILD.test(long)
    })
    expect(fault).toBeInstanceOf(InputError)
    expect(fault).toMatchObject({ file: 'talk.txt', line: 2, what: expect.stringContaining('the label pattern was broken off') })
  })

  it('lets what is done in time be, and what fails for another reason', () => {
    const limit = new LabelLimit(undefined, 60_000)
    expect(faultOf(limit, () => void WILD.test('a: Hi.'))).toBe(undefined)
    const other = new InputError('talk.txt', 'is damaged')
    const fault = faultOf(limit, () => {
      throw other
    })
    expect(fault).toBe(other)
  })
})
