import { unpackWhole } from './zip-entry.ts'

/** One file in an archive, as the directory at its end tells. */
export interface ZipEntry {
  readonly name: string
  /** 0: as it is; 8: deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  /** Bytes in the archive, and unpacked. */
  readonly packed: number
  readonly size: number
  /** Where its own header stands. */
  readonly offset: number
}

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const ENTRY = 0x02014b50
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
/** What stands in a field whose value needs 64 bits. */
const WIDE = 0xffff_ffff
const WIDE_EXTRA = 0x0001

/** A document has dozens of files; one with many pictures some thousands. */
const MOST_ENTRIES = 50_000
const MOST_DIRECTORY = 16 * 1024 * 1024

const DAMAGED = 'get it again, or open it and save it anew'

/** Reads the directory of an archive, and checks that no file of it lies in another. Memory: the directory, 16 MiB at most. */
export function readZipDirectory(document: OpenDocument): readonly ZipEntry[] {
  const { offset, length, count, end } = findEnd(document)
  if (count > MOST_ENTRIES || length > MOST_DIRECTORY) throw document.fault(`is a zip archive of ${count} files, not a document`)
  if (offset + length > end) throw document.fault('is damaged: the directory of the archive does not fit into it', DAMAGED)
  const bytes = new Uint8Array(length)
  document.bytes.read(bytes, offset)
  const entries = entriesIn(bytes, count)
  if (entries === undefined) throw document.fault('is damaged: the directory of the archive cannot be read', DAMAGED)
  checkApart(entries, { document, directory: offset })
  return entries
}

interface Directory {
  readonly offset: number
  readonly length: number
  readonly count: number
  /** Where the record stands that tells of it. */
  readonly end: number
}

function findEnd({ bytes, fault }: OpenDocument): Directory {
  const tail = new Uint8Array(Math.min(bytes.size, END_LENGTH + LONGEST_COMMENT))
  const start = bytes.size - tail.length
  bytes.read(tail, start)
  const view = viewOf(tail)
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at, true) !== END || view.getUint16(at + 20, true) > tail.length - END_LENGTH - at) continue
    const [count, length, offset] = [view.getUint16(at + 10, true), view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
    if (offset === WIDE) throw fault('is a zip archive of more than 4 GB, not a document')
    return { count, length, offset, end: start + at }
  }
  throw fault('is cut off: the directory at the end of the archive is missing', DAMAGED)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}

function entriesIn(bytes: Uint8Array, count: number): ZipEntry[] | undefined {
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true))
    const [name = 0, extra = 0, comment = 0] = lengths
    const next = at + ENTRY_LENGTH + name + extra + comment
    if (next > bytes.length) return undefined
    entries.push(entryAt(bytes, at, name))
    at = next
  }
  return entries
}

function entryAt(bytes: Uint8Array, at: number, nameLength: number): ZipEntry {
  const view = viewOf(bytes)
  const nameAt = at + ENTRY_LENGTH
  const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength))
  const wide = wideFields(bytes.subarray(nameAt + nameLength, nameAt + nameLength + view.getUint16(at + 30, true)))
  // The wide values stand in this order, those alone that do not fit.
  const [size = 0, packed = 0, offset = 0] = [24, 20, 42].map((place) => {
    const value = view.getUint32(at + place, true)
    return value === WIDE ? (wide.shift() ?? value) : value
  })
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
  }
}

function wideFields(extra: Uint8Array): number[] {
  const view = viewOf(extra)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE_EXTRA) continue
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), extra.length)
    const found: number[] = []
    for (let from = at + 4; from + 8 <= end; from += 8) found.push(Number(view.getBigUint64(from, true)))
    return found
  }
  return []
}

/** Files that share bytes make a small archive expand without end; no program that packs documents does it. */
function checkApart(entries: readonly ZipEntry[], { document, directory }: { document: OpenDocument; directory: number }): void {
  const sorted = [...entries].sort((left, right) => left.offset - right.offset)
  let end = 0
  for (const { offset, packed } of sorted) {
    if (offset < end) throw document.fault('is damaged, or made to do harm: files in the archive overlap', DAMAGED)
    end = offset + LOCAL_LENGTH + packed
  }
  if (end > directory) throw document.fault('is damaged: a file in the archive goes beyond its end', DAMAGED)
}

/** Bytes of a part that is read whole. */
const MOST_WHOLE = 16 * 1024 * 1024

/** The files of an archive by their names, as documents name their parts: letter case does not matter. */
export class ZipParts {
  readonly document: OpenDocument
  readonly #byName = new Map<string, ZipEntry[]>()

  constructor(document: OpenDocument, entries: readonly ZipEntry[]) {
    this.document = document
    for (const entry of entries) {
      const key = entry.name.toLowerCase()
      const known = this.#byName.get(key)
      if (known === undefined) this.#byName.set(key, [entry])
      else known.push(entry)
    }
  }

  get names(): Iterable<string> {
    return this.#byName.keys()
  }

  has(name: string): boolean {
    return this.#byName.has(name.toLowerCase())
  }

  /** Throws when there are two: programs do not agree which of them is read. */
  find(name: string): ZipEntry | undefined {
    const found = this.#byName.get(name.toLowerCase())
    if (found !== undefined && found.length > 1)
      throw this.document.fault(`is damaged, or made to mislead: it has ${found.length} parts named "${name}"`)
    return found?.[0]
  }

  need(name: string): ZipEntry {
    const found = this.find(name)
    if (found === undefined) throw this.document.fault(`is damaged: its part "${name}" is missing`, 'open it and save it anew')
    return found
  }

  /** A small part as text; undefined when there is none. */
  async text(name: string): Promise<string | undefined> {
    const bytes = await this.whole(name)
    return bytes === undefined ? undefined : new TextDecoder(startsWide(bytes)).decode(bytes)
  }

  async whole(name: string): Promise<Uint8Array | undefined> {
    const entry = this.find(name)
    return entry && unpackWhole(this.document, entry, MOST_WHOLE)
  }
}

function startsWide(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** Bytes that can be read in any order. */
export interface RandomBytes {
  readonly size: number
  /** Fills a buffer from an offset on; fewer bytes come only at the end. */
  read(buffer: Uint8Array, offset: number): number
}

/** A document that is open: where its bytes are, and how a fault of it is told. */
export interface OpenDocument {
  readonly bytes: RandomBytes
  /** An error that names the file: what is wrong, and what to do about it. */
  fault(what: string, advice?: string): Error
}

/** Bytes that are held. */
export function heldBytes(bytes: Buffer): RandomBytes {
  return { size: bytes.length, read: (buffer, offset) => bytes.copy(buffer, 0, offset) }
}
