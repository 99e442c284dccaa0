// The inner loops of src/text/byte-scan.ts, sixteen bytes at a time. AssemblyScript: see scripts/make-wasm.mjs.

/** Where the table of the set stands: for each low half of a byte, a bit for each high half below 8. */
const TABLE: usize = 0

/**
 * Writes the offsets, from `from` on, of all bytes of the set, of bytes beyond 0x7F and of spaces that a space follows
 * in memory[from..to) to `out`, four bytes each. Sixteen bytes behind `to` are read and must not be of the set.
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
      store<u32>(write, <u32>(at - from) + ctz(mask))
      write += 4
      mask &= mask - 1
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
