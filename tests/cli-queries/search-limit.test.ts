import { describe, expect, it } from 'vitest'
import { SearchLimit } from '../../src/cli/select/grep-options.ts'
import { InputError } from '../../src/node/errors.ts'

const WILD = /^(?:a+)+$/
const long = `${'a'.repeat(60)}b`

describe('the limit of a search', () => {
  it('names the file and the turn', () => {
    const limit = new SearchLimit(50)
    let fault: unknown
    try {
      limit.within(() => {
        limit.note({ turn: 1 })
        limit.note({ turn: 2 })
        WILD.test(long)
        limit.note({ turn: 3 })
      }, 'talk.txt')
    } catch (error) {
      fault = error
    }
    expect(fault).toBeInstanceOf(InputError)
    expect(fault).toMatchObject({
      file: 'talk.txt',
      what: expect.stringContaining('turn 2 was broken off'),
      advice: expect.stringContaining('-F'),
    })
  })

  it('lets what is done in time be', () => {
    const limit = new SearchLimit(60_000)
    let done = false
    limit.within(() => {
      done = !WILD.test('b')
    }, 'talk.txt')
    expect(done).toBe(true)
  })
})
