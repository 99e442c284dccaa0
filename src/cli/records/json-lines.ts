import { InputError } from '../../node/errors.ts'
import { JsonPlaceFault, readPlacedJson } from '../settings/placed-json.ts'

/** What is told of records that are not as they were written. */
export const DAMAGED = 'the file may be damaged'

const LF = 0x0a
/** Bytes of a line, and units of an object. */
const LARGEST = 268_435_456
const MARK = /["{}[\]]/g
const DEPTHS: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 }
/** Between objects: white space, a byte order mark, and what parts and frames the objects of an array. */
const BETWEEN = /^[ \t\r\ufeff,[\]]*$/

/**
 * Makes the JSON objects of a stream of bytes, whether one a line, spread over lines, or in an array:
 *     {"type":"turn"}⏎{"type":"turn"}        [⏎{⏎"source":"a"⏎},⏎{…}⏎]
 *     ^_____________^                            ^___________^
 */
export class JsonLines {
  #number = 0
  /** The beginning of a line whose end is yet to come. */
  #held: Uint8Array[] = []
  #heldLength = 0
  /** An object whose end is yet to come: how many brackets are open, its lines, and the number of the first. */
  #depth = 0
  #open: string[] = []
  #openLength = 0
  #start = 0

  /** `name` is that of the input. Throws an InputError where it is no sequence of JSON objects. */
  constructor(
    private readonly name: string,
    private readonly emit: (value: unknown, line: number) => void,
  ) {}

  push({ buffer, byteOffset, byteLength }: Uint8Array): void {
    const chunk = Buffer.from(buffer, byteOffset, byteLength)
    let from = 0
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      this.#line(this.#release(chunk.subarray(from, end)))
      from = end + 1
    }
    this.#held.push(Uint8Array.from(chunk.subarray(from)))
    this.#heldLength += byteLength - from
    this.#limit(this.#heldLength, this.#number + 1)
  }

  end(): void {
    const rest = this.#release(Buffer.alloc(0))
    if (rest.length > 0) this.#line(rest)
    if (this.#depth === 0) return
    throw this.#fault('the JSON that begins here has no end', this.#start, 'the file may be cut off')
  }

  #release(last: Buffer): Buffer {
    const whole = this.#heldLength === 0 ? last : Buffer.concat([...this.#held, last])
    this.#held = []
    this.#heldLength = 0
    return whole
  }

  #limit(length: number, line: number): void {
    if (length > LARGEST) throw this.#fault('the JSON that begins here is over 256 MiB', line, 'write JSON Lines')
  }

  #line(bytes: Buffer): void {
    this.#number++
    const text = bytes.toString()
    const value = this.#depth === 0 && text.startsWith('{') && text.trimEnd().endsWith('}') ? parsed(text) : undefined
    if (value === undefined) this.#cut(text)
    else this.emit(value, this.#number)
  }

  /** Finds where objects begin and end in a line. */
  #cut(line: string): void {
    let from = 0
    MARK.lastIndex = 0
    for (let found = MARK.exec(line); found !== null; found = MARK.exec(line)) {
      const { 0: mark, index: at } = found
      if (this.#depth === 0) {
        if (mark === '[' || mark === ']') continue
        this.#between(line.slice(from, at + (mark === '{' ? 0 : 1)))
        this.#start = this.#number
        from = at
      }
      if (mark === '"') MARK.lastIndex = this.#stringEnd(line, at + 1)
      else this.#depth += DEPTHS[mark] ?? 0
      if (this.#depth > 0) continue
      this.#close(line.slice(from, at + 1))
      from = at + 1
    }
    this.#rest(line.slice(from))
  }

  #rest(text: string): void {
    if (this.#depth === 0) this.#between(text)
    else {
      this.#open.push(text)
      this.#openLength += text.length
      this.#limit(this.#openLength, this.#start)
    }
  }

  #between(text: string): void {
    if (!BETWEEN.test(text)) throw this.#fault('is not JSON', this.#number, 'expected an object that begins with {')
  }

  /** Behind the quote that ends a string. */
  #stringEnd(line: string, from: number): number {
    for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
      let before = at - 1
      while (before >= from && line.charAt(before) === '\\') before--
      if ((at - before) % 2 === 1) return at + 1
    }
    throw this.#fault('a JSON string has no end on its line', this.#number)
  }

  #close(last: string): void {
    const text = [...this.#open, last].join('\n')
    this.#open = []
    this.#openLength = 0
    const value = parsed(text)
    if (value === undefined) throw this.#notJson(text)
    this.emit(value, this.#start)
  }

  /** Says what was expected, and where. */
  #notJson(text: string): InputError {
    try {
      readPlacedJson(text)
    } catch (error) {
      if (error instanceof JsonPlaceFault) return this.#fault(`is not JSON: ${error.message}`, this.#start + error.line - 1)
    }
    return this.#fault('is not JSON', this.#start)
  }

  #fault(what: string, line: number, advice = DAMAGED): InputError {
    return new InputError(this.name, what, advice, line)
  }
}

/** The value of a text, if it is JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
