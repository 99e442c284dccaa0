import { describe, expect, test } from 'vitest'
import { BEHIND_LATIN, type LetterCase, latinCase } from '../../src/text/latin.ts'

const CLASSES: readonly (readonly [RegExp, LetterCase | undefined])[] = [
  [/^\p{Lu}/u, 'upper'],
  [/^\p{Ll}/u, 'lower'],
  [/^\p{Lt}/u, 'title'],
  [/^\p{Lo}/u, 'uncased'],
  [/^\P{L}/u, undefined],
]

describe('the case of Latin letters', () => {
  test('is that of Unicode', () => {
    for (let unit = 0; unit < BEHIND_LATIN; unit++) {
      const letter = String.fromCharCode(unit)
      expect(latinCase(unit), `${unit.toString(16)} ${letter}`).toBe(CLASSES.find(([pattern]) => pattern.test(letter))?.[1])
    }
  })

  test('is not told of other scripts', () => {
    expect(latinCase(0x416)).toBeUndefined()
    expect(latinCase(Number.NaN)).toBeUndefined()
  })
})
