import { describe, expect, it } from 'vitest'
import { doWithin } from '../../src/node/time-limit.ts'

describe('work within a limit of time', () => {
  it('is done', () => {
    let done = 0
    expect(doWithin(60_000, () => done++)).toBe(true)
    expect(done).toBe(1)
  })

  it('is broken off, in an expression as in a loop', () => {
    expect(doWithin(50, () => /^(a+)+$/.test(`${'a'.repeat(60)}b`))).toBe(false)
    let rounds = 0
    expect(
      doWithin(50, () => {
        for (;;) rounds++
      }),
    ).toBe(false)
    expect(rounds).toBeGreaterThan(0)
  })

  it('may hold other such work', () => {
    const done: string[] = []
    const inner = () => done.push('inner')
    expect(doWithin(60_000, () => done.push('outer', String(doWithin(60_000, inner)), 'behind'))).toBe(true)
    expect(done).toEqual(['inner', 'outer', 'true', 'behind'])
  })

  it('lets its errors through', () => {
    expect(() =>
      doWithin(60_000, () => {
        throw new RangeError('mine')
      }),
    ).toThrow(new RangeError('mine'))
  })
})
