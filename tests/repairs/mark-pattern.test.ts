import { describe, expect, test } from 'vitest'
import { markPattern } from '../../src/repairs/mark-pattern.ts'
import type { Near } from '../../src/repairs/repair.ts'

/** Where the pattern finds a mark. */
function placesIn(text: string, nears: Readonly<Record<string, readonly Near[]>>): number[] {
  const pattern = new RegExp(
    markPattern(Object.keys(nears), (mark) => nears[mark] ?? []),
    'g',
  )
  return Array.from(text.matchAll(pattern), ({ index }) => index)
}

describe('the pattern of marks', () => {
  test('finds a mark anywhere when nothing need stand beside it', () => {
    expect(placesIn('a.b.c-', { '.': [{}], '-': [{}] })).toEqual([1, 3, 5])
  })

  test('finds it where the nearest and the second on either side are of their sets', () => {
    const near = { before: ['ab', 'x'], behind: ['cd', 'y'] }
    expect(placesIn('xa.cy xb.dy xa.cz za.cy xc.cy xa.ey', { '.': [near] })).toEqual([2, 8])
  })

  test('finds it at the edges, and beside what is beyond ASCII', () => {
    const near = { before: ['a', 'a'], behind: ['a', 'a'] }
    expect(placesIn('.', { '.': [near] })).toEqual([0])
    expect(placesIn('é.”', { '.': [near] })).toEqual([1])
    expect(placesIn('b.b', { '.': [near] })).toEqual([])
  })

  test('finds it in any of several places, and takes characters as they stand', () => {
    const nears = { ']': [{ before: ['^'] }, { behind: ['-\\'] }], '^': [{ behind: [']'] }] }
    expect(placesIn('^] ]- ]\\ ]x', nears)).toEqual([0, 1, 3, 6])
  })
})
