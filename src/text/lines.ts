import { type Decoded, type DecodeLine, decodeStrictUtf8, decodeUtf8, lineDecoder } from './decode.ts'
import { ENCODING_HEAD, judgeBrokenLine, sniffEncoding } from './encoding.ts'
import type { Line } from './line.ts'
import { LineSplitter, type RawLine } from './line-splitter.ts'
import { joinBytes } from './source-edits.ts'

/** Lines read as windows-1252, with none that is valid UTF-8 between, that make it sure. */
const LEGACY_LINES = 8

/** Names an encoding by lines that are not valid UTF-8; undefined where they do not speak for one clearly. */
export type GuessEncoding = (sample: Uint8Array) => string | undefined

/** What the source was found to be. */
export interface SourceFacts {
  encoding: string
  bytes: number
  lines: number
  /** Byte sequences that could not be decoded. */
  faults: number
  /** Offset and line of the first of them. */
  firstFault: { readonly byte: number; readonly line: number } | null
  /** The first line that holds a NUL character. */
  firstNul: { readonly byte: number; readonly line: number } | null
  /** The first line read in an encoding that was guessed, or told by no byte order mark. */
  guessedLine: { readonly byte: number; readonly line: number } | null
}

interface LineReaderOptions {
  readonly encoding?: string | undefined
  /** Asked once, where the source is not UTF-8. Left out, it is windows-1252. */
  readonly guess?: GuessEncoding | undefined
  /** Bytes of one line held at once. */
  readonly limit: number
}

/** Bytes to lines: finds the encoding, cuts at line ends, decodes whole lines. */
export class LineReader {
  readonly facts: SourceFacts = {
    encoding: 'utf-8',
    bytes: 0,
    lines: 0,
    faults: 0,
    firstFault: null,
    firstNul: null,
    guessedLine: null,
  }
  readonly #limit: number
  readonly #forced: string | undefined
  #head = new Uint8Array(0)
  #splitter: LineSplitter | undefined
  #odd: number | undefined
  #decode: DecodeLine = decodeUtf8
  #settled = false
  #isWide = false
  #guessedLines = 0
  #guess: GuessEncoding | undefined
  #held: HeldLines | undefined

  constructor(
    options: LineReaderOptions,
    private readonly emit: (line: Line) => void,
  ) {
    this.#guess = options.guess
    this.#limit = options.limit
    this.#forced = options.encoding === undefined ? undefined : new TextDecoder(options.encoding).encoding
  }

  push(chunk: Uint8Array): void {
    this.facts.bytes += chunk.length
    if (this.#splitter !== undefined) this.#feed(this.#splitter, chunk)
    else {
      this.#head = concat(this.#head, chunk)
      if (this.#head.length >= ENCODING_HEAD) this.#open()
    }
  }

  end(): void {
    const splitter = this.#splitter ?? this.#open()
    if (this.#odd !== undefined) splitter.push(Uint8Array.of(this.#odd))
    splitter.end()
    this.#release()
  }

  /** Settles what the head tells, and feeds it. */
  #open(): LineSplitter {
    const sure = this.#forced ?? sniffEncoding(this.#head)
    this.facts.encoding = sure ?? 'utf-8'
    this.#settled = sure !== undefined
    if (this.#forced === undefined && sure?.startsWith('utf-16') && !hasMark(this.#head))
      this.facts.guessedLine = { byte: 0, line: 1 }
    this.#decode = lineDecoder(this.facts.encoding)
    this.#isWide = this.facts.encoding.startsWith('utf-16')
    const width = this.facts.encoding === 'utf-16le' ? 'le' : this.facts.encoding === 'utf-16be' ? 'be' : 1
    const splitter = new LineSplitter({ limit: this.#limit, width }, (raw) => this.#line(raw))
    this.#splitter = splitter
    const head = this.#head
    this.#head = new Uint8Array(0)
    this.#feed(splitter, head)
    return splitter
  }

  #feed(splitter: LineSplitter, chunk: Uint8Array): void {
    if (!this.#isWide) {
      splitter.push(chunk)
      return
    }
    const whole = this.#odd === undefined ? chunk : concat(Uint8Array.of(this.#odd), chunk)
    const even = whole.length & ~1
    this.#odd = even === whole.length ? undefined : whole[even]
    splitter.push(whole.subarray(0, even))
  }

  #line(raw: RawLine): void {
    const decoded = this.#held === undefined ? this.#decoded(raw) : undefined
    if (decoded !== undefined) {
      this.#give(raw, decoded)
      return
    }
    this.#held ??= new HeldLines()
    if (this.#held.add(raw)) this.#release()
  }

  /** Settles the encoding by the lines that are held, if they tell it, and gives them out. */
  #release(): void {
    const held = this.#held
    const sample = held?.sample()
    const name = sample === undefined ? undefined : this.#guess?.(sample)
    this.#guess = undefined
    this.#held = undefined
    if (name !== undefined) {
      this.facts.encoding = name
      this.facts.guessedLine = { byte: held?.lines[0]?.byte ?? 0, line: this.facts.lines + 1 }
      this.#decode = lineDecoder(name)
      this.#settled = true
    }
    for (const raw of held?.lines ?? []) this.#line(raw)
  }

  #give(raw: RawLine, decoded: Decoded): void {
    if (!raw.continues) this.facts.lines++
    const number = this.facts.lines
    if (!this.#isWide && raw.bytes.includes(0)) this.facts.firstNul ??= { byte: raw.byte, line: number }
    if (decoded.faults > 0) {
      this.facts.faults += decoded.faults
      this.facts.firstFault ??= { byte: raw.byte, line: number }
    }
    const { byte, endByte, continues, goesOn } = raw
    this.emit({ text: decoded.text, widths: decoded.widths, number, byte, endByte, continues, goesOn })
  }

  /**
   * Until the encoding is sure, each line with bytes above 0x7F is judged by itself: valid UTF-8 settles it for good;
   * LEGACY_LINES lines of windows-1252 settle that. Undefined for a line by which another encoding is to be guessed first.
   */
  #decoded(raw: RawLine): Decoded | undefined {
    if (this.#settled) return this.#decode(raw.bytes)
    const decoded = decodeUtf8(raw.bytes)
    if (decoded.widths === 'one') return decoded
    const valid = decoded.faults === 0
    if (!valid && this.#guess !== undefined) return undefined
    this.facts.encoding = valid ? 'utf-8' : judgeBrokenLine(raw.bytes)
    this.#decode = lineDecoder(this.facts.encoding)
    if (this.facts.encoding === 'utf-8') {
      this.#settled = valid
      return decoded
    }
    this.facts.guessedLine ??= { byte: raw.byte, line: this.facts.lines + 1 }
    this.#settled = ++this.#guessedLines >= LEGACY_LINES
    return this.#decode(raw.bytes)
  }
}

/** Whether the bytes begin with the byte order mark of UTF-16. */
function hasMark([first = 0, second = 0]: Uint8Array): boolean {
  return first + second === 0xff + 0xfe && Math.abs(first - second) === 1
}

function concat(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(left.length + right.length)
  both.set(left)
  both.set(right, left.length)
  return both
}

/** Bytes that are waited for. */
const ENOUGH = 16_384
/** Broken lines for one that is valid UTF-8: a source that has more of these is UTF-8 with damage, or mixed. */
const BROKEN_FOR_VALID = 8
const ASCII = /^[\0-\x7f]*$/

/** Holds lines from the first on that is not valid UTF-8, until there are enough to guess an encoding by. */
class HeldLines {
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
