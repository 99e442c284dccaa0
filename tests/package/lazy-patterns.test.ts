import { describe, expect, test } from 'vitest'
import { withLazyPatterns } from '../../scripts/build/lazy-patterns.ts'

describe('patterns of the build', () => {
  test('are made at their first use', () => {
    const source = ['const MARK = /^\\p{M}/u', 'export const has = (text: string) => MARK.test(text) || cut(text, MARK)'].join(
      '\n',
    )
    expect(withLazyPatterns(source)).toBe(
      [
        'let MARK',
        'export const has = (text: string) => (MARK ??= /^\\p{M}/u).test(text) || cut(text, (MARK ??= /^\\p{M}/u))',
      ].join('\n'),
    )
  })

  test.each([
    ['exported', 'export const MARK = /a/\nMARK.test(text)'],
    ['of a function', 'function f() { const MARK = /a/\nreturn MARK }'],
    ['made of others', 'const MARK = new RegExp(source)\nMARK.test(text)'],
    ['short for a member', 'const MARK = /a/\nconst rule = { MARK }'],
    ['shadowed', 'const MARK = /a/\nfunction f(MARK) { return MARK }'],
  ])('are left alone where they are %s', (_, source) => {
    expect(withLazyPatterns(source)).toBe(source)
  })
})
