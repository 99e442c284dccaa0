import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import type { OpenDocument, ZipEntry } from './zip-directory.ts'

const CHUNK = 65_536
const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30
const STORED = 0
const DEFLATED = 8

/** Text of an office document shrinks to a tenth or a thirtieth. What is small may shrink to anything. */
const MOST_RATIO = 100
const SMALL = 16 * 1024 * 1024
const MOST_BYTES = 1024 * 1024 * 1024

const DAMAGED = 'get it again, or open it and save it anew'

/**
 * The bytes of a file in an archive, unpacked chunk by chunk. A chunk is valid until the next is asked for. What it says of
 * its size and checksum must be so; it may not grow beyond 1 GiB, nor, from 16 MiB on, beyond a hundred times of what it is.
 */
export async function* unpack(document: OpenDocument, entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
  const { fault } = document
  refuseUnreadable(document, entry)
  let size = 0
  let crc = 0
  try {
    for await (const chunk of rawChunks(document, entry)) {
      size += chunk.length
      if (size > entry.size) throw new Lie(`"${entry.name}" in it holds more than the ${entry.size} bytes that it says`)
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (error) {
    if (error instanceof Lie) throw fault(`is damaged, or made to do harm: ${error.message}`, DAMAGED)
    if (isZlibError(error)) throw fault(`is damaged: "${entry.name}" in it cannot be unpacked`, DAMAGED)
    throw error
  }
  if (size !== entry.size) throw fault(`is damaged: "${entry.name}" in it is cut off`, DAMAGED)
  if (crc !== entry.crc) throw fault(`is damaged: the checksum of "${entry.name}" in it is wrong`, DAMAGED)
}

/** A small file in an archive, whole. */
export async function unpackWhole(document: OpenDocument, entry: ZipEntry, most: number): Promise<Uint8Array> {
  if (entry.size > most) throw document.fault(`is not a document: "${entry.name}" in it has ${entry.size} bytes`)
  const whole = new Uint8Array(entry.size)
  let at = 0
  for await (const chunk of unpack(document, entry)) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

class Lie extends Error {}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
}

/** Refuses parts that are too much together: one that is named often counts each time it is read, and is packed once. */
export function refuseTogether({ fault }: OpenDocument, entries: readonly ZipEntry[]): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  const packed = [...new Set(entries)].reduce((sum, entry) => sum + entry.packed, 0)
  if (isTooMuch(size, packed)) throw fault(`its parts would grow from ${packed} to ${size} bytes`, 'it may be made to do harm')
}

function isTooMuch(size: number, packed: number): boolean {
  return size > MOST_BYTES || (size > SMALL && size > packed * MOST_RATIO)
}

function refuseUnreadable({ fault }: OpenDocument, { name, method, isEncrypted, size, packed }: ZipEntry): void {
  if (isEncrypted) throw fault(`is encrypted: "${name}" in it needs a password`, 'save it without a password')
  if (method !== STORED && method !== DEFLATED)
    throw fault(`"${name}" in it is packed by a method that documents do not use (${method})`, 'open it and save it anew')
  if (isTooMuch(size, packed))
    throw fault(
      `"${name}" in it would grow from ${packed} to ${size} bytes`,
      `if that is right, unpack it: unzip -p FILE ${name} | transcript parse -`,
    )
}

function rawChunks(document: OpenDocument, entry: ZipEntry): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  const packed = packedChunks(document, entry)
  if (entry.method === STORED) return packed
  const inflate = createInflateRaw({ chunkSize: CHUNK })
  // A fault comes out of the iteration as well.
  pipeline(Readable.from(packed, { highWaterMark: 1 }), inflate, () => undefined)
  return inflate
}

function* packedChunks({ bytes, fault }: OpenDocument, entry: ZipEntry): Generator<Uint8Array, void, undefined> {
  const header = new Uint8Array(LOCAL_LENGTH)
  const view = new DataView(header.buffer)
  const isWhole = bytes.read(header, entry.offset) === LOCAL_LENGTH && view.getUint32(0, true) === LOCAL
  if (!isWhole) throw fault(`is damaged: "${entry.name}" is not where the archive says`, DAMAGED)
  let at = entry.offset + LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true)
  const end = at + entry.packed
  while (at < end) {
    const chunk = new Uint8Array(Math.min(CHUNK, end - at))
    const count = bytes.read(chunk, at)
    if (count === 0) throw fault(`is cut off in "${entry.name}"`, DAMAGED)
    at += count
    yield chunk.subarray(0, count)
  }
}

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
function crc32(bytes: Uint8Array, before: number): number {
  table ??= madeTable()
  let value = ~before
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0)
  return ~value >>> 0
}
