import { describe, expect, it } from 'vitest'
import { progressLine } from '../../src/cli/progress-line.ts'

const some = { files: 12, done: 3, bytes: 450e6, left: 1050e6, seconds: 15 }

describe('the progress line', () => {
  it('says how far many files have come', () => {
    expect(progressLine(some, 80)).toBe('3/12 files  450 of 1500 MB  30.0 MB/s  0:35 left')
  })

  it('counts no files when there is one', () => {
    expect(progressLine({ ...some, files: 1, done: 0 }, 80)).toBe('450 of 1500 MB  30.0 MB/s  0:35 left')
  })

  it('knows no end of a pipe', () => {
    expect(progressLine({ files: 1, done: 0, bytes: 1.25e6, left: undefined, seconds: 2 }, 80)).toBe('1.3 MB  0.6 MB/s')
  })

  it('has hours', () => {
    expect(progressLine({ ...some, left: 110.47e9 }, 80)).toMatch(/ 1:01:23 left$/)
  })

  it('says nothing of time before anything is read', () => {
    expect(progressLine({ ...some, bytes: 0 }, 80)).toBe('3/12 files  0.0 of 1050 MB  0.0 MB/s')
  })

  it.each([0, 10, 20, 30, 40, 47])('has room in %i columns', (width) => {
    const line = progressLine(some, width)
    expect(line.length).toBeLessThanOrEqual(width)
    expect('3/12 files  450 of 1500 MB  30.0 MB/s  0:35 left'.startsWith(line)).toBe(true)
  })
})
