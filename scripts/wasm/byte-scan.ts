// The inner loops of src/text/byte-scan.ts, sixteen bytes at a time. AssemblyScript: see scripts/make-wasm.mjs.

/** Where the table of the set stands: for each low half of a byte, a bit for each high half below 8. */
const TABLE: usize = 0
/**
 * Where tables for small letters stand, two vectors each: by letter, a bit for letters with a test, and for those whose test
 * it fails next before them and next but one, next behind them and next but one. Each letter with a test has a bit of its own,
 * or shares one. The last entry is for all that is no small letter.
 */
const OWN: usize = 16
const FAILS_BEFORE: usize = 48
const FAILS_BEFORE2: usize = 80
const FAILS_BEHIND: usize = 112
const FAILS_BEHIND2: usize = 144

/** The bits of sixteen bytes. */
// @ts-ignore: decorator
@inline
function letterBits(table: usize, bytes: v128): v128 {
  const letters = i8x16.min_u(i8x16.sub(bytes, i8x16.splat(0x60)), i8x16.splat(31))
  const low = i8x16.swizzle(v128.load(table), letters)
  return v128.or(low, i8x16.swizzle(v128.load(table, 16), i8x16.sub(letters, i8x16.splat(16))))
}

/** Letters with a test that they fail, by the bytes beside them. */
// @ts-ignore: decorator
@inline
function failing(bytes: v128, at: usize): v128 {
  const own = letterBits(OWN, bytes)
  const before = v128.or(letterBits(FAILS_BEFORE, v128.load(at - 1)), letterBits(FAILS_BEFORE2, v128.load(at - 2)))
  const behind = v128.or(letterBits(FAILS_BEHIND, v128.load(at + 1)), letterBits(FAILS_BEHIND2, v128.load(at + 2)))
  const fails = v128.or(before, behind)
  const zero = i8x16.splat(0)
  return v128.andnot(i8x16.eq(v128.andnot(own, fails), zero), i8x16.eq(own, zero))
}

/** Where the tests stand: for each byte the address of its own, or 0. */
const TESTS: usize = 1024

/** The parts of a test: for each byte, a bit for each place at which it may stand next to, or beside the byte next to it. */
const BEFORE: usize = 0
const BEFORE2: usize = 1024
const BEHIND: usize = 2048
const BEHIND2: usize = 3072

/** By the bytes on either side of the one at `at`, whether it means anything there. */
// @ts-ignore: decorator
@inline
function passes(test: usize, at: usize): bool {
  const nearest = bits(test + BEFORE, at - 1) & bits(test + BEHIND, at + 1)
  return (nearest & bits(test + BEFORE2, at - 2) & bits(test + BEHIND2, at + 2)) != 0
}

// @ts-ignore: decorator
@inline
function bits(table: usize, at: usize): u32 {
  return load<u32>(table + (<usize>load<u8>(at) << 2))
}

/** A bit for each of the sixteen bytes at `at` that is of the set, beyond 0x7F, or a space that a space follows, unless it fails. */
// @ts-ignore: decorator
@inline
function found(at: usize): u64 {
  const bytes = v128.load(at)
  const high = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0)
  const row = i8x16.swizzle(v128.load(TABLE), v128.and(bytes, i8x16.splat(0x0f)))
  const member = i8x16.ne(v128.and(row, i8x16.swizzle(high, i8x16.shr_u(bytes, 4))), i8x16.splat(0))
  const blank = i8x16.splat(0x20)
  const blanks = v128.and(i8x16.eq(bytes, blank), i8x16.eq(v128.load(at + 1), blank))
  const all = v128.or(v128.or(member, bytes), blanks)
  return <u64>i8x16.bitmask(v128.andnot(all, failing(bytes, at)))
}

/**
 * Writes the offsets, from `from` on, of all bytes of the set, of bytes beyond 0x7F and of spaces that a space follows
 * in memory[from..to) to `out`, four bytes each; bytes with a test that they fail are left out. Eighty bytes behind `to`
 * are read, as are two before `from`: they must not be of the set, nor small letters. What stands beyond the ends passes
 * every test.
 */
export function find(from: usize, to: usize, out: usize): usize {
  let write = out
  for (let at = from; at < to; at += 64) {
    let mask = found(at) | (found(at + 16) << 16) | (found(at + 32) << 32) | (found(at + 48) << 48)
    while (mask != 0) {
      const hit = at + <usize>ctz(mask)
      mask &= mask - 1
      // Which ones pass cannot be foretold: each is written, and written over if it fails.
      const test: usize = load<u32>(TESTS + (<usize>load<u8>(hit) << 2))
      const isEdge = hit < from + 2 || hit + 2 >= to
      store<u32>(write, <u32>(hit - from))
      write += <usize>(isEdge || test == 0 || passes(test, hit)) << 2
    }
  }
  return (write - out) >> 2
}

/** Words in memory[from..to); see `ByteScan.words`. */
export function words(from: usize, to: usize): u32 {
  let count: u32 = 0
  let counted: u32 = 0
  for (let at = from; at < to; at += 16) {
    const bytes = v128.load(at)
    const letter = i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61))
    const isLetter = i8x16.lt_u(letter, i8x16.splat(26))
    const isDigit = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10))
    const isLead = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(<i8>0xc3)), i8x16.splat(0x1d))
    const white = v128.or(i8x16.eq(bytes, i8x16.splat(0x20)), i8x16.eq(bytes, i8x16.splat(0x0a)))
    const left = <u32>(to - at)
    const valid: u32 = left < 16 ? (1 << left) - 1 : 0xffff
    const alnum = <u32>i8x16.bitmask(v128.or(isLetter, v128.or(isDigit, isLead))) & valid
    const solid = ~(<u32>i8x16.bitmask(white)) & valid
    // From the first letter of a stretch on, a sum carries through the rest of it.
    const flood = solid & (~(solid + alnum + counted) | alnum)
    count += popcnt<u32>(alnum & ~((flood << 1) | counted))
    counted = (flood >> 15) & 1
  }
  return count
}
