import { truncateSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jobsFor } from '../../src/cli/jobs.ts'
import { temporaryDirectory } from '../node/places.ts'

const place = temporaryDirectory()

function file(name: string, bytes: number): string {
  const path = join(place, name)
  writeFileSync(path, '')
  truncateSync(path, bytes)
  return path
}

const small = ['a', 'b', 'c'].map((name) => file(name, 1_000))
const large = ['d', 'e', 'f'].map((name) => file(name, 1_000_000))

describe('how many threads', () => {
  it('is what is asked for, but no more than there are inputs', () => {
    expect([1, 2, 3, 64].map((asked) => jobsFor(asked, small))).toEqual([1, 2, 3, 3])
    expect(jobsFor(4, [])).toBe(1)
  })

  it('is as many as there are cores for three files or more', () => {
    expect(jobsFor(undefined, large)).toBe(Math.min(3, availableParallelism()))
    expect(jobsFor(undefined, large.slice(0, 2))).toBe(1)
  })

  it('is one when all is read before a thread has started', () => {
    expect(jobsFor(undefined, small)).toBe(1)
  })

  it('does not count what is no file', () => {
    expect(jobsFor(undefined, ['-', place, join(place, 'missing'), ...small])).toBe(1)
  })
})
