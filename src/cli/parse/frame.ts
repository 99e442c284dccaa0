import type { Writer } from '../../write/writer.ts'
import { UsageError } from '../errors.ts'
import type { Sink } from '../sink.ts'
import { onlyOne } from './printers.ts'

/**
 * What stands around the output of all inputs: a header, or the brackets and commas of an array of documents. It takes
 * the output of one input after the other.
 */
export interface Frame {
  /** Told how many inputs there are. */
  start(inputs: number): void
  /** A document begins; for formats that stream, the records of an input do. */
  begin(): void
  /** Whole lines. Bytes are valid during the call only. */
  write(data: string | Uint8Array): void
  /** Whole lines that stay as they are until the sink is flushed. */
  lend(lines: Uint8Array): void
  end(): void
}

type FrameSink = Pick<Sink, 'write' | 'lend'>

export function frameFor(writer: Writer, sink: FrameSink): Frame {
  return writer.streams || writer.isSingle === true ? streamFrame(writer, sink) : new DocumentFrame(sink)
}

/** Nothing is written when there are no records, not even a header. */
function streamFrame(writer: Writer, sink: FrameSink): Frame {
  let hasBegun = false
  return {
    start(inputs) {
      if (writer.isSingle === true && inputs > 1) throw new UsageError(onlyOne(writer))
    },
    begin() {
      if (!hasBegun) sink.write(writer.begin?.() ?? '')
      hasBegun = true
    },
    write: (data) => sink.write(data),
    lend: (lines) => sink.lend(lines),
    end: () => sink.write(hasBegun ? (writer.end?.() ?? '') : ''),
  }
}

const LINE_FEED = 0x0a

/** One document alone as it is, several as an array. */
class DocumentFrame implements Frame {
  /** Whether there will be an array; of a single input it is known when a second document begins. */
  #isArray = false
  #documents = 0
  /** A first document that may be the only one. */
  #held: (string | Uint8Array)[] = []
  /** The last line of the document at hand: a comma may follow. */
  #lastLine = ''

  constructor(private readonly sink: Pick<Sink, 'write'>) {}

  start(inputs: number): void {
    this.#isArray = inputs > 1
  }

  begin(): void {
    if (this.#documents === 1) this.#beginArray()
    if (this.#documents === 0 && this.#isArray) this.sink.write('[\n')
    if (this.#documents > 0) this.sink.write(`${this.#lastLine.trimEnd()},\n`)
    this.#lastLine = ''
    this.#documents++
  }

  #beginArray(): void {
    if (this.#isArray) return
    this.#isArray = true
    this.sink.write('[\n')
    for (const data of this.#held) this.sink.write(data)
    this.#held = []
  }

  write(data: string | Uint8Array): void {
    if (data.length === 0) return
    this.#pass(this.#lastLine)
    const cut = startOfLastLine(data)
    if (typeof data === 'string') {
      this.#pass(data.slice(0, cut))
      this.#lastLine = data.slice(cut)
    } else {
      this.#pass(data.subarray(0, cut))
      this.#lastLine = new TextDecoder().decode(data.subarray(cut))
    }
  }

  lend(lines: Uint8Array): void {
    this.write(lines)
  }

  #pass(data: string | Uint8Array): void {
    if (this.#isArray) this.sink.write(data)
    else this.#held.push(typeof data === 'string' ? data : data.slice())
  }

  end(): void {
    for (const data of this.#held) this.sink.write(data)
    if (this.#documents > 0) this.sink.write(`${this.#lastLine.trimEnd()}\n${this.#isArray ? ']\n' : ''}`)
  }
}

function startOfLastLine(data: string | Uint8Array): number {
  if (data.length < 2) return 0
  const last = data.length - 2
  return 1 + (typeof data === 'string' ? data.lastIndexOf('\n', last) : data.lastIndexOf(LINE_FEED, last))
}
