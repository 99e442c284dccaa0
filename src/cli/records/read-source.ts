import type { Emit, ParseOptions, Parser } from '../../parse/options.ts'
import { createParser } from '../../parse/parser.ts'
import { createJsonReader } from './read-json.ts'

/** Bytes that tell what an input is. So many are waited for, so that chunks make no difference; the parser waits for as many. */
const HEAD = 1024

/** A source begins with a JSON object, or with an array of them. */
const JSON_START = /^\ufeff?\s*(?:\[\s*)?\{\s*"/
/** {"type":"turn", … or, of a whole document, {"source":"talk.txt","format":"text" */
const OUR_MEMBER = /"type"\s*:\s*"(?:turn|matter|diagnostic|summary)"|"endByte"\s*:|"source"\s*:\s*"[^"]*",\s*"format"\s*:/
/** "speakerId":"mara-lund" or "speakerId":null, beside "speaker": others count their speakers, and name them elsewhere. */
const OUR_SPEAKER = /"speakerId"\s*:\s*(?:null|"[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*")/u
const SPEAKER = /"speaker"\s*:/

/** Whether the first bytes of an input are records of ours as JSON. */
export function isOurJson(first: Uint8Array): boolean {
  const head = new TextDecoder().decode(first.subarray(0, HEAD))
  return JSON_START.test(head) && (OUR_MEMBER.test(head) || (OUR_SPEAKER.test(head) && SPEAKER.test(head)))
}

export interface ReaderHooks {
  readonly emit: Emit
  /** Told of the bytes of a raw text before they are read, the first 1,024 at once; valid during the call only. */
  readonly raw?: (bytes: Uint8Array) => void
  /** Behind the last of these bytes, before the records come that end with them. */
  readonly rawEnd?: () => void
  /** Told when the input turns out to be records of ours. */
  readonly made?: () => void
}

/** Reads the records of an input: those that a raw text is parsed into, or those it holds as JSON. */
export class InputReader implements Parser {
  #head = new Uint8Array(0)
  #reader: Parser | undefined

  constructor(
    private readonly options: ParseOptions,
    private readonly hooks: ReaderHooks,
  ) {}

  push(chunk: Uint8Array): void {
    if (this.#reader !== undefined) this.#reader.push(chunk)
    else if (this.#head.length === 0 && chunk.length >= HEAD) this.#open(chunk)
    else {
      this.#head = new Uint8Array(Buffer.concat([this.#head, chunk]))
      if (this.#head.length >= HEAD) this.#open(this.#head)
    }
  }

  end(): void {
    const reader = this.#reader ?? this.#open(this.#head)
    reader.end()
  }

  #open(head: Uint8Array): Parser {
    const reader = isOurJson(head) ? this.#jsonReader() : this.#rawReader()
    this.#reader = reader
    this.#head = new Uint8Array(0)
    reader.push(head)
    return reader
  }

  #jsonReader(): Parser {
    this.hooks.made?.()
    return createJsonReader(this.options.doc ?? '-', this.hooks.emit)
  }

  #rawReader(): Parser {
    const { emit, raw, rawEnd } = this.hooks
    const parser = createParser(this.options, emit)
    if (raw === undefined) return parser
    return {
      push(chunk) {
        raw(chunk)
        parser.push(chunk)
      },
      end() {
        rawEnd?.()
        parser.end()
      },
    }
  }
}
