// The inner loops of src/text/byte-scan.ts, sixteen bytes at a time. AssemblyScript: see scripts/make-wasm.mjs.

/** Where the table of the set stands: for each low half of a byte, a bit for each high half below 8. */
const TABLE: usize = 0
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
  return nearest != 0 && (nearest & bits(test + BEFORE2, at - 2) & bits(test + BEHIND2, at + 2)) != 0
}

// @ts-ignore: decorator
@inline
function bits(table: usize, at: usize): u32 {
  return load<u32>(table + (<usize>load<u8>(at) << 2))
}

/**
 * Writes the offsets, from `from` on, of all bytes of the set, of bytes beyond 0x7F and of spaces that a space follows
 * in memory[from..to) to `out`, four bytes each; bytes with a test that they fail are left out. Sixteen bytes behind `to`
 * are read and must not be of the set. The bytes next to the ends are not tested: what stands beside them is not known.
 */
export function find(from: usize, to: usize, out: usize): usize {
  const low = v128.load(TABLE)
  const high = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0)
  const half = i8x16.splat(0x0f)
  const blank = i8x16.splat(0x20)
  let write = out
  for (let at = from; at < to; at += 16) {
    const bytes = v128.load(at)
    const member = v128.and(i8x16.swizzle(low, v128.and(bytes, half)), i8x16.swizzle(high, i8x16.shr_u(bytes, 4)))
    const blanks = v128.and(i8x16.eq(bytes, blank), i8x16.eq(v128.load(at + 1), blank))
    const found = v128.or(i8x16.ne(member, i8x16.splat(0)), v128.or(blanks, i8x16.lt_s(bytes, i8x16.splat(0))))
    let mask = i8x16.bitmask(found)
    while (mask != 0) {
      const hit = at + ctz(mask)
      mask &= mask - 1
      const test: usize = load<u32>(TESTS + (<usize>load<u8>(hit) << 2))
      if (test != 0 && hit >= from + 2 && hit + 2 < to && !passes(test, hit)) continue
      store<u32>(write, <u32>(hit - from))
      write += 4
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
