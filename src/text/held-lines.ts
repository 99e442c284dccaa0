import { decodeStrictUtf8 } from './decode.ts'
import type { RawLine } from './line-splitter.ts'
import { joinBytes } from './source-edits.ts'

/** Bytes that are waited for. */
const ENOUGH = 16_384
/** Broken lines for one that is valid UTF-8: a source that has more of these is UTF-8 with damage, or mixed. */
const BROKEN_FOR_VALID = 8
const ASCII = /^[\0-\x7f]*$/

/** Holds lines from the first on that is not valid UTF-8, until there are enough to guess an encoding by. */
export class HeldLines {
  readonly lines: RawLine[] = []
  readonly #broken: Uint8Array[] = []
  #bytes = 0
  #valid = 0

  /** Whether there are enough of them now. */
  add(raw: RawLine): boolean {
    const bytes = raw.bytes.slice()
    this.lines.push({ ...raw, bytes })
    this.#bytes += bytes.length
    const text = decodeStrictUtf8(bytes)
    if (text === undefined) this.#broken.push(bytes, NEXT_LINE)
    else if (!ASCII.test(text)) this.#valid++
    return this.#bytes >= ENOUGH
  }

  /** What tells the encoding, unless it is UTF-8 after all. */
  sample(): Uint8Array | undefined {
    return this.#broken.length / 2 < this.#valid * BROKEN_FOR_VALID ? undefined : joinBytes(this.#broken)
  }
}

const NEXT_LINE = Uint8Array.of(0x0a)
