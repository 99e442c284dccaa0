import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keywordMatcher } from '../../src/query/keyword.ts'
import { keywordsNeedle } from '../../src/query/keyword-needle.ts'
import { patternNeedle } from '../../src/query/needle.ts'
import { compilePatterns, matches } from '../../src/query/pattern.ts'
import { requiredTexts } from '../../src/query/required-text.ts'
import { jsonString } from '../../src/write/json-text.ts'
import { runs } from '../runs.ts'

const usable = (text: string) => (text.length > 1 ? text : undefined)

describe('texts that an expression requires', () => {
  it.each<[string, readonly string[] | undefined]>([
    ['harbour', ['harbour']],
    ['harbou?r', ['harbo']],
    ['harbou?r|port', ['harbo', 'port']],
    ['(?:harbou?r|port) of', ['harbo', 'port']],
    ['(?:city|port) of it', [' of it']],
    ['a (?:big) city', ['a big city']],
    ['^\\bwords?$', ['word']],
    ['ab+c', ['ab']],
    ['(?:ab){2,3}cd', ['abcd']],
    ['(?:ab){0,3}cd', ['cd']],
    ['x*hello', ['hello']],
    ['what (?=ever)is', ['what is']],
    ['(?<!no )think', ['think']],
    ['(?<said>think) \\k<said>', ['think ']],
    ['[Tt]he ferry', ['he ferry']],
    ['[\\]x]abc', ['abc']],
    ['\\p{Lu}abc\\u{41}\\x41\\u0041', ['abc']],
    ['1\\.5', ['1.5']],
    ['a\\/b', ['a/b']],
    ['(one)\\1two', ['one']],
    ['\\w+', undefined],
    ['a|', undefined],
    ['abc|\\d', undefined],
    ['(?:)', undefined],
    ['(?i:abc)', undefined],
    ['(?:abc)?', undefined],
    ['a.b', undefined],
  ])('of %s', (source, expected) => expect(requiredTexts(source, { usable })).toEqual(expected))
})

/** Bytes as the needle sees them: those of the JSON, one character each. */
function bytesOf(text: string): string {
  return Buffer.from(jsonString(text).slice(1, -1)).toString('latin1')
}

const KELVIN = '\u212a'
const CHARACTERS = [
  ...'abikstKSX İıſéÉßσς’…Ⓢ\u00ad\u0301"\\/.\n\t\u0085\ufffd\ufeff',
  KELVIN,
  '😀',
  '田',
  'ſt',
  '½',
  'ﬁ',
  '²',
  'ｋ',
]
const character = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('a', 'k', 's', 'S', ' ', 'ſ', KELVIN) },
  fc.constantFrom(...CHARACTERS),
)
const text = fc.string({ unit: character, maxLength: 12 })

const SYNTAX = /[\^$\\.*+?()[\]{}|/]/
/** All that is no character of its own, roughly: what is left of a pattern often matches it. */
const SIGNS = /\(\?<?[:=!]|\\[bB]|[\^$\\.*+?()[\]{}|/]/g
const literal = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'k', 's', 'S', ' ') },
  character.map((unit) => (SYNTAX.test(unit) ? `\\${unit}` : unit)),
  fc.constantFrom('\\n', '\\t', '\\x6b', '\\u0073', '\\u{6b}', '.', '\\w', '\\S', '[ks]', '[^a]', '[\\]x]', '\\p{L}'),
)
const quantifier = fc.constantFrom('', '', '', '', '', '', '', '', '?', '*', '+', '{2}', '{0,1}', '{1,}', '+?')

/** Nothing is repeated that holds what may be repeated: such an expression may run for ever. */
function quantified([atom, often]: [string, string]): string {
  if (/^(?:\^|\$|\\[bB]|\(\?[=<])/.test(atom)) return atom
  return atom + (atom.startsWith('(') && /[*+,]/.test(often) ? '?' : often)
}

const { pattern } = fc.letrec<{ pattern: string; sequence: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { depthSize: 'small' },
    { weight: 30, arbitrary: literal },
    fc.constantFrom('^', '$', '\\b', '\\B'),
    tie('pattern').map((inside) => `(?:${inside})`),
    tie('pattern').map((inside) => `(${inside})`),
    tie('pattern').map((inside) => `(?=${inside})`),
    tie('pattern').map((inside) => `(?<!${inside})`),
  ),
  sequence: fc.array(fc.tuple(tie('atom'), quantifier), { maxLength: 6 }).map((parts) => parts.map(quantified).join('')),
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((sequences) => sequences.join('|')),
}))

describe('the needle of a pattern', () => {
  it('is in every text that the pattern matches', () => {
    let matched = 0
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 2 }),
        fc.record({ ignoreCase: fc.boolean(), word: fc.boolean() }),
        fc.array(text, { minLength: 1, maxLength: 12 }),
        (patterns, flags, texts) => {
          const compiled = compilePatterns({ patterns, fixed: false, ...flags })
          if ('reason' in compiled) throw new Error(`${compiled.pattern}: ${compiled.reason}`)
          const needle = patternNeedle(compiled)
          if (needle === undefined) return
          for (const said of texts.flatMap((some) => [some, some + patterns.join('').replace(SIGNS, '') + some])) {
            if (!matches(compiled, said)) continue
            matched++
            expect(finds(needle, said), said).toBe(true)
          }
        },
      ),
      runs(3000),
    )
    expect(matched).toBeGreaterThan(runs(300).numRuns)
  })

  it('is in every text that holds a fixed text', () => {
    fc.assert(
      fc.property(fc.tuple(text, text, text), fc.boolean(), ([before, fixed, behind], ignoreCase) => {
        const compiled = compilePatterns({ patterns: [fixed], fixed: true, word: false, ignoreCase })
        if ('reason' in compiled) throw new Error(compiled.reason)
        const needle = patternNeedle(compiled)
        for (const inside of [
          fixed,
          fixed.toUpperCase(),
          fixed.toLowerCase(),
          fixed.replaceAll('s', 'ſ').replaceAll('k', KELVIN),
        ]) {
          const said = before + inside + behind
          if (needle !== undefined && matches(compiled, said)) expect(finds(needle, said), said).toBe(true)
        }
      }),
      runs(2000),
    )
  })

  it('knows every relative of an ASCII letter', () => {
    const relatives: string[] = []
    const ascii = /[a-z]/iu
    for (let point = 0x80; point <= 0x10ffff; point++) {
      const unit = String.fromCodePoint(point)
      if (ascii.test(unit)) relatives.push(unit)
    }
    expect(relatives).toEqual(['ſ', KELVIN])
  })

  it.each<[string, boolean, RegExp | undefined]>([
    ['say "I think"', false, /(?:\x49\x20\x74\x68\x69\x6e\x6b)(?:)/g],
    ['task', true, /(?:[tT][aA](?:[sS]|\xc5\xbf)(?:[kK]|\xe2\x84\xaa))(?:)/g],
    ['é', false, /(?:\xc3\xa9)(?:)/g],
    ['é', true, undefined],
    ['x', false, undefined],
    ['"', false, undefined],
  ])('of %s, ignoring case %s, is %s', (fixed, ignoreCase, expected) => {
    const compiled = compilePatterns({ patterns: [fixed], fixed: true, word: false, ignoreCase })
    if ('reason' in compiled) throw new Error(compiled.reason)
    expect(patternNeedle(compiled)).toEqual(expected)
  })
})

describe('the needle of keywords', () => {
  it('is in every text that holds them', () => {
    let held = 0
    fc.assert(
      fc.property(fc.tuple(text, text, text), fc.boolean(), ([before, keyword, behind], caseSensitive) => {
        const needle = keywordsNeedle({ keywords: [keyword], caseSensitive })
        const has = keywordMatcher(keyword, { caseSensitive })
        for (const inside of [keyword, keyword.normalize('NFKD'), keyword.toUpperCase(), keyword.replace(/(?=.)/gu, '\u00ad')]) {
          const said = `${before} ${inside}${behind}`
          if (needle === undefined || !has(said)) continue
          held++
          expect(finds(needle, said), said).toBe(true)
        }
      }),
      runs(2000),
    )
    expect(held).toBeGreaterThan(runs(300).numRuns)
  })

  it('is not in a text of plain words and signs without them', () => {
    const needle = keywordsNeedle({ keywords: ['the', 'harbour'], caseSensitive: false })
    if (needle === undefined) throw new Error('there is no needle')
    expect([finds(needle, 'I don’t — “think” so…'), finds(needle, 'The HARBOUR')]).toEqual([false, true])
  })
})

/** As the reader asks: a text with `\u…` is not looked through. */
function finds(needle: RegExp, text: string): boolean {
  const bytes = bytesOf(text)
  needle.lastIndex = 0
  return bytes.includes('\\u') || needle.test(bytes)
}
