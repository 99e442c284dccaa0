import type { Near } from './repair.ts'

/** Stands for a byte that is not there. */
const EDGE = 256
/** So many places can be told apart. */
const BITS = 32

/** The places that a trigger may be asked at: a bit for each, by the bytes that stand beside it, the nearest two before and behind. */
export class NearTest {
  readonly before: Uint32Array
  readonly before2: Uint32Array
  readonly behind: Uint32Array
  readonly behind2: Uint32Array

  /** Of too many places every one passes. */
  constructor(places: readonly Near[]) {
    const nears = places.length > BITS ? [{}] : places
    this.before = byteSets(nears.map(({ before }) => before?.[0]))
    this.before2 = byteSets(nears.map(({ before }) => before?.[1]))
    this.behind = byteSets(nears.map(({ behind }) => behind?.[0]))
    this.behind2 = byteSets(nears.map(({ behind }) => behind?.[1]))
    for (const [index, { beyond }] of nears.entries()) if (beyond !== undefined) keepBeyond(this.behind, 1 << index, beyond)
  }

  /** Whether the units around the one at an offset of a text are those of one place. */
  fits(text: string, at: number): boolean {
    const nearest =
      (this.before[firstByteOf(text.charCodeAt(at - 1))] ?? 0) & (this.behind[firstByteOf(text.charCodeAt(at + 1))] ?? 0)
    if (nearest === 0) return false
    const second =
      (this.before2[firstByteOf(text.charCodeAt(at - 2))] ?? 0) & (this.behind2[firstByteOf(text.charCodeAt(at + 2))] ?? 0)
    return (nearest & second) !== 0
  }
}

/** What a unit begins with in UTF-8; NaN stands for none. */
function firstByteOf(unit: number): number {
  if (unit < 0x80) return unit
  if (unit < 0x800) return 0xc0 | (unit >> 6)
  if (unit >= 0xd800 && unit < 0xe000) return 0xf0
  return unit >= 0x800 ? 0xe0 | (unit >> 12) : EDGE
}

/** By byte, a bit for each set that holds it; without characters, a set holds every byte. */
function byteSets(sets: readonly (string | undefined)[]): Uint32Array {
  const bits = new Uint32Array(EDGE + 1)
  for (const [index, characters] of sets.entries()) {
    const bit = 1 << index
    for (let byte = characters === undefined ? 0 : 0x80; byte <= EDGE; byte++) bits[byte] = (bits[byte] ?? 0) | bit
    for (const character of characters ?? '') bits[character.charCodeAt(0)] = (bits[character.charCodeAt(0)] ?? 0) | bit
  }
  return bits
}

/** Of the first bytes of characters beyond ASCII, leaves the bit to those of some. */
function keepBeyond(bits: Uint32Array, bit: number, characters: string): void {
  const firsts = new Set(Array.from(characters, (character) => new TextEncoder().encode(character)[0]))
  for (let byte = 0x80; byte < EDGE; byte++) if (!firsts.has(byte)) bits[byte] = (bits[byte] ?? 0) & ~bit
}
