/** What kind of letter: "ǅ" has a capital and a small half, "ª" has no case. */
export type LetterCase = 'upper' | 'lower' | 'title' | 'uncased'

/** The first unit behind the Latin blocks. */
export const BEHIND_LATIN = 0x250

// ǅ ǈ ǋ ǲ
const TITLE = new Set([0x1c5, 0x1c8, 0x1cb, 0x1f2])

/**
 * The kind of a letter up to U+024F, undefined for any other character: told without the classes of Unicode, each of which
 * costs V8 up to a millisecond when it is first used.
 */
export function latinCase(unit: number): LetterCase | undefined {
  if (unit < 0x80) return asciiCase(unit)
  if (unit < 0xc0) return unit === 0xb5 ? 'lower' : unit === 0xaa || unit === 0xba ? 'uncased' : undefined
  if (unit === 0xd7 || unit === 0xf7 || !(unit < BEHIND_LATIN)) return undefined
  if (unit === 0x1bb || (unit >= 0x1c0 && unit <= 0x1c3)) return 'uncased'
  if (TITLE.has(unit)) return 'title'
  const letter = String.fromCharCode(unit)
  return letter === letter.toLowerCase() ? 'lower' : 'upper'
}

function asciiCase(unit: number): LetterCase | undefined {
  if (unit >= 0x61 && unit <= 0x7a) return 'lower'
  return unit >= 0x41 && unit <= 0x5a ? 'upper' : undefined
}
