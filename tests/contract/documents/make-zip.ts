import { deflateRawSync } from 'node:zlib'

/** A file of an archive to be made; what is said of it in the headers may differ from what it is. */
export interface Packed {
  readonly name: string
  readonly data: string | Uint8Array
  readonly isStored?: boolean
  readonly method?: number
  readonly flags?: number
  readonly size?: number
  readonly crc?: number
  /** It has no bytes of its own, and points at those of the file before it. */
  readonly sharesBefore?: boolean
  /** Sizes and offset stand in the extra field for 64 bits. */
  readonly isWide?: boolean
}

interface Placed {
  readonly packed: Packed
  readonly bytes: Uint8Array
  readonly size: number
  readonly crc: number
  readonly offset: number
}

/** A zip archive of these files. */
export function makeZip(files: readonly Packed[]): Uint8Array {
  const placed: Placed[] = []
  const chunks: Uint8Array[] = []
  let at = 0
  for (const packed of files) {
    const raw = typeof packed.data === 'string' ? Buffer.from(packed.data) : packed.data
    const bytes = packed.isStored ? raw : deflateRawSync(raw)
    const before = placed.at(-1)
    const offset = packed.sharesBefore === true && before !== undefined ? before.offset : at
    const entry = { packed, bytes, size: packed.size ?? raw.length, crc: packed.crc ?? crc32(raw), offset }
    placed.push(entry)
    if (packed.sharesBefore === true) continue
    const local = [header(entry, 'local'), bytes]
    chunks.push(...local)
    at += local.reduce((sum, { length }) => sum + length, 0)
  }
  const directory = Buffer.concat(placed.map((entry) => header(entry, 'central')))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(placed.length, 8)
  end.writeUInt16LE(placed.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...chunks, directory, end]))
}

function header({ packed, bytes, size, crc, offset }: Placed, kind: 'local' | 'central'): Buffer {
  const name = Buffer.from(packed.name)
  const isCentral = kind === 'central'
  const shift = isCentral ? 2 : 0
  const isWide = packed.isWide === true && isCentral
  const fixed = Buffer.alloc(isCentral ? 46 : 30)
  fixed.writeUInt32LE(isCentral ? 0x02014b50 : 0x04034b50, 0)
  fixed.writeUInt16LE(packed.flags ?? 0, 6 + shift)
  fixed.writeUInt16LE(packed.method ?? (packed.isStored ? 0 : 8), 8 + shift)
  fixed.writeUInt32LE(crc, 14 + shift)
  fixed.writeUInt32LE(isWide ? 0xffffffff : bytes.length, 18 + shift)
  fixed.writeUInt32LE(isWide ? 0xffffffff : size, 22 + shift)
  fixed.writeUInt16LE(name.length, 26 + shift)
  if (!isCentral) return Buffer.concat([fixed, name])
  fixed.writeUInt32LE(isWide ? 0xffffffff : offset, 42)
  if (!isWide) return Buffer.concat([fixed, name])
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(size), 4)
  extra.writeBigUInt64LE(BigInt(bytes.length), 12)
  extra.writeBigUInt64LE(BigInt(offset), 20)
  fixed.writeUInt16LE(extra.length, 30)
  return Buffer.concat([fixed, name, extra])
}

/** The checksum of archives, bit by bit. */
function crc32(bytes: Uint8Array): number {
  let sum = -1
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}
