// UTF-8 to UTF-16: see src/text/vector-text.ts. AssemblyScript.

/** Writes memory[from..to), UTF-8 of at most three bytes a character, as UTF-16 to `out`; returns how many units. */
export function widen(from: usize, to: usize, out: usize): i32 {
  let at = from
  let unit = out
  while (at < to) {
    if (at + 16 <= to) {
      const bytes = v128.load(at)
      const beyond = i8x16.bitmask(bytes)
      v128.store(unit, i16x8.extend_low_i8x16_u(bytes))
      v128.store(unit, i16x8.extend_high_i8x16_u(bytes), 16)
      const plain: usize = beyond == 0 ? 16 : <usize>ctz(beyond)
      at += plain
      unit += plain << 1
      if (beyond == 0) continue
    }
    const byte: u32 = load<u8>(at)
    if (byte < 0x80) {
      store<u16>(unit, <u16>byte)
      at += 1
    } else if (byte < 0xe0) {
      store<u16>(unit, <u16>(((byte & 0x1f) << 6) | (<u32>load<u8>(at + 1) & 0x3f)))
      at += 2
    } else {
      store<u16>(unit, <u16>(((byte & 0x0f) << 12) | ((<u32>load<u8>(at + 1) & 0x3f) << 6) | (<u32>load<u8>(at + 2) & 0x3f)))
      at += 3
    }
    unit += 2
  }
  return <i32>((unit - out) >> 1)
}
