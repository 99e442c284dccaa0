import type { OpenDocument } from './random-bytes.ts'
import type { ZipEntry } from './zip-directory.ts'
import { unpackWhole } from './zip-entry.ts'

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
