import { LineReader } from '../text/lines.ts'
import { GluedWords } from './glued-words.ts'
import { StopWordProfile } from './stop-words.ts'

/** Counts the glued words of a whole text, line by line. */
class GluedText {
  readonly #profile = new StopWordProfile()
  readonly glued = new GluedWords()

  observe(text: string): void {
    this.#profile.observe(text)
    if (this.#profile.english) this.glued.observe(text)
    this.glued.endStretch()
  }
}

/** Bytes that are read at once, and after how many reads the loop turns, so that signals are heard. */
const CHUNK = 65_536
const LONGEST_LINE = 65_536
const READS_PER_TURN = 16
/** Bytes of a pipe that are held: a longer one is repaired as it comes. */
const HELD = 8 * 1024 * 1024

/** Bytes that come once, and may be there to be read in any order. */
interface Source {
  chunks(): AsyncIterable<Uint8Array>
  random(): { read(buffer: Uint8Array, offset: number): number } | undefined
}

interface Ahead {
  readonly chunks: AsyncIterable<Uint8Array>
  /** What the whole source shows of glued words, where it was read. */
  readonly glued?: GluedWords | undefined
}

/** Reads a file twice, and holds a pipe of a few megabytes, so that glued words are parted from the first line on. */
export async function readAhead(source: Source, encoding: string | undefined): Promise<Ahead> {
  const text = new GluedText()
  const lines = new LineReader({ encoding, limit: LONGEST_LINE }, (line) => text.observe(line.text))
  const bytes = source.random()
  if (bytes === undefined) return holdPipe(source, lines, text)
  const buffer = new Uint8Array(CHUNK)
  let at = 0
  for (let reads = 1, count = bytes.read(buffer, 0); count > 0; count = bytes.read(buffer, at), reads++) {
    lines.push(buffer.subarray(0, count))
    at += count
    if (reads % READS_PER_TURN === 0) await new Promise((resolve) => setTimeout(resolve))
  }
  lines.end()
  return { chunks: source.chunks(), glued: text.glued }
}

async function holdPipe(source: Source, lines: LineReader, text: GluedText): Promise<Ahead> {
  const rest = source.chunks()[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  for (let size = 0; size <= HELD; size += held.at(-1)?.length ?? 0) {
    const { done, value } = await rest.next()
    if (done === true) {
      lines.end()
      return { chunks: inOrder(held), glued: text.glued }
    }
    held.push(value.slice())
    lines.push(value)
  }
  return { chunks: inOrder(held, { [Symbol.asyncIterator]: () => rest }) }
}

async function* inOrder(held: Uint8Array[], rest?: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let chunk = held.shift(); chunk !== undefined; chunk = held.shift()) yield chunk
  if (rest !== undefined) yield* rest
}
