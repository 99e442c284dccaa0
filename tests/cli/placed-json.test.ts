import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonPlaceFault, pointerOf, readPlacedJson } from '../../src/cli/settings/placed-json.ts'
import { runs } from '../runs.ts'

function faultOf(text: string): string {
  try {
    readPlacedJson(text)
  } catch (error) {
    if (error instanceof JsonPlaceFault) return `${error.line}: ${error.message}`
  }
  return 'none'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What holds no member twice: JSON.parse takes the last, silently. */
const json = fc.json({ maxDepth: 4 })

describe('JSON that a person wrote', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(json, (text) => {
        const spread = JSON.stringify(JSON.parse(text), null, 2)
        expect(readPlacedJson(spread).value).toEqual(JSON.parse(text))
        expect(readPlacedJson(text).value).toEqual(JSON.parse(text))
      }),
      runs(300),
    )
  })

  it('is refused when JSON.parse refuses it', () => {
    const damaged = fc
      .tuple(json, fc.nat(60), fc.constantFrom('', ',', '"', '{', ']', ':', '01', 'nul', '\\', '\t', '/'))
      .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1))
    fc.assert(
      fc.property(damaged, (text) => {
        const fault = faultOf(text)
        if (!isJson(text)) expect(fault).not.toBe('none')
        else if (!fault.endsWith('already')) expect(fault).toBe('none')
      }),
      runs(2_000),
    )
  })

  it.each([
    ['{\n  "a": 1,\n}', '2: at column 9: there is a comma before "}"'],
    ['{\r\n  "a": 1\r\n  "b": 2 }', '3: at column 3: expected a comma or "}", found something else'],
    ['{ "a" 1 }', '1: at column 7: expected a colon after "a", found something else'],
    ["{ 'a': 1 }", '1: at column 3: expected a name in double quotation marks, found something else'],
    ['// settings\n{}', '1: at column 1: expected a value, and JSON has no comments'],
    ['{\n"a": 1,\n\n"a": 2}', '4: at column 4: "a" is in line 2 already'],
    ['{} {}', '1: at column 4: something follows the end of the JSON'],
    ['\n\n', '3: at column 1: expected a value, but the text ends'],
    ['['.repeat(200), '1: at column 102: it is more than 100 levels deep'],
  ])('%j: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault)
  })

  it('knows the line of each value, or of the nearest around', () => {
    const { lineOf } = readPlacedJson('{\n  "a": [\n    1,\n    {"b/c": 2}\n  ]\n}')
    expect([[], ['a'], ['a', 0], ['a', 1, 'b/c'], ['a', 1, 'x', 'y'], ['z']].map(lineOf)).toEqual([1, 2, 3, 4, 4, 1])
  })

  it('writes pointers as RFC 6901 does', () => {
    expect(pointerOf(['a/b', '~', 0])).toBe('/a~1b/~0/0')
  })
})
