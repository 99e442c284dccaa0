import { describe, expect, it } from 'vitest'
import { Citations } from '../../src/cli/select/citations.ts'

/** Page and line of the start, page and line of the end, and how lawyers write that. */
const CITED: readonly [number, number | null, number | null, number | null, string][] = [
  [12, 9, 12, 9, '12:9'],
  [12, 9, 12, 10, '12:9-10'],
  [12, 9, 13, 2, '12:9-13:2'],
  [12, 9, 13, 9, '12:9-13:9'],
  [12, null, 12, null, '12'],
  [12, null, 13, null, '12-13'],
  [12, null, 13, 2, '12-13:2'],
  // "12:9-13" would be lines.
  [12, 9, 13, null, '12-13'],
  [12, 9, 12, null, '12:9'],
  [12, null, 12, 4, '12'],
  [12, 9, null, null, '12:9'],
]

describe('a citation', () => {
  it.each(CITED)('of %s:%s to %s:%s is %s', (...[page, lineOnPage, endPage, endLineOnPage, cited]) => {
    expect(new Citations().of({ page, lineOnPage, endPage, endLineOnPage })).toBe(cited)
  })
})
