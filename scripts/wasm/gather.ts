// Puts pieces of bytes together: see src/text/gather.ts, which says what and where. AssemblyScript.

// What to do, in threes of four bytes: this, and two numbers.
const COPY: u32 = 0
const ESCAPE: u32 = 1
const NUMBER: u32 = 2
const NUMBERS: u32 = 3
const BYTE: u32 = 4
const STEP: usize = 12

const LF: u32 = 0x0a
const COMMA: u32 = 0x2c
const ZERO: u32 = 0x30
const QUOTE: u32 = 0x22
const BACKSLASH: u32 = 0x5c
const SMALL_N: u32 = 0x6e

/** Does the steps in memory[from..to), and writes to `out`; returns the address behind what it wrote. Fifteen bytes more are written to. */
export function gather(from: usize, to: usize, out: usize): usize {
  let end = out
  for (let step = from; step < to; step += STEP) {
    const what = load<u32>(step)
    const first = load<u32>(step + 4)
    const second = load<u32>(step + 8)
    if (what == COPY) end = copy(<usize>first, <usize>second, end)
    else if (what == NUMBER) end = number(first, end)
    else if (what == ESCAPE) end = escape(<usize>first, <usize>second, end)
    else if (what == NUMBERS) end = numbers(<usize>first, second, end)
    else if (what == BYTE) store<u8>(end++, <u8>first)
  }
  return end
}

// @ts-ignore: decorator
@inline
function copy(from: usize, size: usize, end: usize): usize {
  for (let at: usize = 0; at < size; at += 16) v128.store(end + at, v128.load(from + at))
  return end + size
}

/** Printable UTF-8 and LF as the inside of a JSON string. */
function escape(from: usize, size: usize, out: usize): usize {
  let end = out
  for (let at: usize = 0; at < size; at++) {
    const byte: u32 = load<u8>(from + at)
    if (byte == QUOTE || byte == BACKSLASH || byte == LF) store<u8>(end++, <u8>BACKSLASH)
    store<u8>(end++, <u8>(byte == LF ? SMALL_N : byte))
  }
  return end
}

function number(value: u32, out: usize): usize {
  let digits: usize = 1
  for (let bound: u64 = 10; bound <= <u64>value; bound *= 10) digits++
  let rest = value
  for (let at = out + digits; at > out; ) {
    const next = rest / 10
    store<u8>(--at, <u8>(ZERO + rest - next * 10))
    rest = next
  }
  return out + digits
}

/** Numbers of four bytes with commas between them. */
function numbers(from: usize, count: u32, out: usize): usize {
  let end = out
  for (let index: u32 = 0; index < count; index++) {
    if (index > 0) store<u8>(end++, <u8>COMMA)
    end = number(load<u32>(from + (<usize>index << 2)), end)
  }
  return end
}
