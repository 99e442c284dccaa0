import { describe, expect, it } from 'vitest'
import {
  type ContextSize,
  ContextWindow,
  compilePatterns,
  findMatches,
  matches,
  mayTakeLong,
  type PatternOptions,
} from '../../src/query/pattern.ts'

function found(patterns: readonly string[], text: string, options: Partial<PatternOptions> = {}) {
  const compiled = compilePatterns({ patterns, ignoreCase: false, fixed: false, word: false, ...options })
  if ('reason' in compiled) return compiled
  expect(matches(compiled, text)).toBe(findMatches(compiled, text).length > 0)
  return findMatches(compiled, text).map(({ from, to }) => text.slice(from, to))
}

describe('patterns', () => {
  it.each([
    ['an expression', ['h.r'], 'harbour her', {}, ['har', 'her']],
    ['a fixed text', ['h.r'], 'harbour h.r', { fixed: true }, ['h.r']],
    ['all that is syntax', ['a-b/(c)[d]{e}^$|?*+\\'], 'x a-b/(c)[d]{e}^$|?*+\\', { fixed: true }, ['a-b/(c)[d]{e}^$|?*+\\']],
    ['case ignored', ['aye'], 'AYE Aye', { ignoreCase: true }, ['AYE', 'Aye']],
    ['a word', ['port'], 'port, porter, Øport, re_port', { word: true }, ['port']],
    ['a word of any script', ['été'], 'l’été, étés', { word: true }, ['été']],
    ['several', ['harbour', 'pay'], 'pay the harbour', {}, ['pay', 'harbour']],
    ['several that overlap', ['har', 'harbour', 'bour'], 'harbour', {}, ['harbour']],
    ['groups of one name', ['(?<x>a)\\k<x>', '(?<x>b)\\k<x>'], 'aa bb ab', {}, ['aa', 'bb']],
    ['back references', ['(a)\\1', '(b)\\1'], 'aa bb', {}, ['aa', 'bb']],
    ['accents and a dotless i', ['Aydintasbas'], 'Aydıntaşbaş, AYDINTAŞBAŞ', {}, ['Aydıntaşbaş']],
    ['accents and case', ['aydintasbas'], 'Aydıntaşbaş, AYDINTAŞBAŞ', { ignoreCase: true }, ['Aydıntaşbaş', 'AYDINTAŞBAŞ']],
    ['a dotted I', ['istanbul'], 'İstanbul, ISTANBUL', { ignoreCase: true }, ['İstanbul', 'ISTANBUL']],
    [
      'accents of their own, and that are not written',
      ['naïve|cafe'],
      'naive cafe\u0301 café',
      {},
      ['naive', 'cafe\u0301', 'café'],
    ],
    ['letters for two', ['strasse|Æon|fin'], 'Straße straße AEon ﬁn', {}, ['straße', 'AEon', 'ﬁn']],
    ['apostrophes and quotation marks', ["don't", '“no”'], 'don’t "no"', {}, ['don’t', '"no"']],
    ['dashes', ['a-b', 'c—d', 'e--f'], 'a–b c--d c-d e—f a--b', {}, ['a–b', 'c--d', 'c-d', 'e—f']],
    ['white space', ['a b'], 'a\u00a0b', {}, ['a\u00a0b']],
    ['what shows nothing', ['harbour'], 'har\u00adbour', {}, ['har\u00adbour']],
    ['classes and escapes as they are', ['[e]\\x65\\u{65}\\p{Ll}(?<a>e)\\k<a>[’]'], "eeeéee’ éeeeee’ eeeeee'", {}, ['eeeéee’']],
    ['repeats', ['e+s{2}e?ae*'], 'éesséaéé', {}, ['éesséaéé']],
    ['a fixed text as it is', ["café's a-b"], "cafe’s a–b cafe's a-b café's a-b", { fixed: true }, ["café's a-b"]],
    ['a letter outside the basic plane', ['^.$'], '𝒜', {}, ['𝒜']],
  ])('%s', (...[, patterns, text, options, expected]) => {
    expect(found(patterns, text, options)).toEqual(expected)
  })
  it.each([
    [['(a+)+$'], false, true],
    [['harbour', 'a{2}'], false, true],
    [['(a+)+$'], true, false],
    [['harbou?r|port'], false, false],
  ])('%j may take long (fixed: %s): %s', (patterns, fixed, expected) => {
    expect(mayTakeLong({ patterns, fixed, ignoreCase: false, word: false })).toBe(expected)
  })
  it('say what is wrong with them', () => {
    expect(found(['a', '('], '')).toEqual({ pattern: '(', reason: 'Unterminated group' })
    expect(found(['a)|(b'], '', { word: true })).toMatchObject({ pattern: 'a)|(b' })
  })
})

describe('the window of context', () => {
  function shown(items: string, size: ContextSize) {
    let output = ''
    const window = new ContextWindow<string>(size, ({ item, gap }) => {
      output += (gap ? ' ' : '') + item
    })
    for (const item of items) window.push(item, item === 'X')
    return output
  }
  it.each([
    ['abXcdXef', 0, 0, 'X X'],
    ['abXcdXef', 1, 0, 'bX dX'],
    ['abXcdXef', 0, 1, 'Xc Xe'],
    ['abXcdXef', 1, 1, 'bXcdXe'],
    ['abXcdeXf', 1, 1, 'bXc eXf'],
    ['XXab', 2, 2, 'XXab'],
    ['abc', 2, 2, ''],
  ])('%s -B%i -A%i', (...[items, before, after, expected]) => {
    expect(shown(items, { before, after })).toBe(expected)
  })
  it('parts its first group from those of an earlier document', () => {
    expect(shown('aXb', { before: 0, after: 0, follows: true })).toBe(' X')
    expect(shown('Xb', { before: 1, after: 0, follows: true })).toBe(' X')
  })
})
