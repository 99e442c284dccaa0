/** The polynomial of ISO 3309, its bits in reverse. */
const POLYNOMIAL = 0xedb88320

let table: Uint32Array | undefined

function madeTable(): Uint32Array {
  const made = new Uint32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1
    made[byte] = value
  }
  return made
}

/** The checksum of zip archives, chunk by chunk: begins with 0. Node has its own from 20.15 on, which is not asked for here. */
export function crc32(bytes: Uint8Array, before: number): number {
  table ??= madeTable()
  let value = ~before
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0)
  return ~value >>> 0
}
