import { byteAt, type Line } from './line.ts'
import { partOf } from './line-pieces.ts'
import { MappedText } from './mapped-text.ts'

/** Where something stands in the source. */
export interface SourcePlace {
  readonly line: number
  readonly byte: number
  /** Counted from 1, where it is known. */
  readonly column?: number
}

/** What a JSON text is made of, in order. */
export interface JsonHandler {
  open(kind: '{' | '[', at: SourcePlace): void
  close(kind: '}' | ']', at: SourcePlace): void
  key(name: string): void
  /** A string: a line whose text is the value, and whose bytes lead back to the source. */
  string(value: Line): void
  /** A number, true, false or null, as written. */
  scalar(text: string, at: SourcePlace): void
  /** The text is not JSON from here on; nothing more comes. */
  fault(what: string, at: SourcePlace): void
}

type State = 'value' | 'key' | 'colon' | 'after'

/** What may come next, in words. */
const EXPECTED: Readonly<Record<Exclude<State, 'after'>, string>> = {
  value: 'a value',
  key: 'a name in double quotation marks',
  colon: 'a colon',
}
/** Of a string or a scalar that cannot be read, so many units are shown. */
const SHOWN = 40

const DEEPEST = 200
/** Units of a string; a longer one is a fault. */
const LONGEST = 8 << 20
const SPACE = /[\s\ufeff]*/y
/** Up to the end of the plain part of a string. */
const PLAIN = /[^"\\]*/y
const SCALAR = /[-+.\w]*/y
const VALUES = /^(?:-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|NaN|-?Infinity)$/
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }
const HEX = /^[\da-fA-F]{4}$/

/** Cuts JSON into its tokens, line by line; a line may end anywhere inside of a token. Values may follow each other. */
export class JsonTokens {
  readonly #open: ('{' | '[')[] = []
  #state: State = 'value'
  #failed = false
  /** What stands of a string or a scalar whose end has not come. */
  #string: MappedText | undefined
  #isKey = false
  #escape: string | undefined
  #escapeAt = 0
  #scalar = ''
  #scalarAt: SourcePlace = { line: 1, byte: 0 }
  /** Units of a line before the piece of it that is read, and in that piece. */
  #before = 0
  #length = 0

  constructor(private readonly handler: JsonHandler) {}

  push(line: Line): void {
    this.#before = line.continues ? this.#before + this.#length : 0
    this.#length = line.text.length
    for (let at = 0; at < line.text.length && !this.#failed; ) at = this.#step(line, at)
    if (!this.#failed && !line.continues && this.#string === undefined) this.#endScalar()
  }

  /** The source is at its end. */
  end(at: SourcePlace): void {
    this.#endScalar()
    if (this.#failed || (this.#open.length === 0 && this.#string === undefined)) return
    const missing = this.#string === undefined ? this.#expected : 'the end of a string'
    this.#fail(`expected ${missing}, but the text ends`, { ...at, column: this.#before + this.#length + 1 })
  }

  /** What may come next, in words. */
  get #expected(): string {
    if (this.#isBetween) return 'the end, or another value'
    if (this.#state !== 'after') return EXPECTED[this.#state]
    return this.#open.at(-1) === '{' ? 'a comma or "}"' : 'a comma or "]"'
  }

  #unexpected(found: string, at: SourcePlace): void {
    this.#fail(`expected ${this.#expected}, found ${found}`, at)
  }

  #place(line: Line, at: number): SourcePlace {
    return { line: line.number, byte: byteAt(line, at), column: this.#before + at + 1 }
  }

  #step(line: Line, at: number): number {
    if (this.#string !== undefined) return this.#inString(line, at, this.#string)
    if (this.#scalar !== '') return this.#inScalar(line, at)
    SPACE.lastIndex = at
    SPACE.test(line.text)
    const from = SPACE.lastIndex
    if (from >= line.text.length) return from
    this.#mark(line, from)
    return this.#string === undefined && this.#scalar !== '' ? from : from + 1
  }

  #mark(line: Line, at: number): void {
    const mark = line.text.charAt(at)
    const place = this.#place(line, at)
    if (mark === '"') this.#beginString(place)
    else if (mark === '{' || mark === '[') this.#openAt(mark, place)
    else if (mark === '}' || mark === ']') this.#closeAt(mark, place)
    else if (mark === ',' && this.#state === 'after') this.#state = this.#open.at(-1) === '{' ? 'key' : 'value'
    else if (mark === ':' && this.#state === 'colon') this.#state = 'value'
    else if (this.#state === 'value' || this.#isBetween) this.#beginScalar(mark, place)
    else this.#unexpected(`"${mark}"`, place)
  }

  /** One value is at its end, and another begins, as in JSON Lines. */
  get #isBetween(): boolean {
    return this.#state === 'after' && this.#open.length === 0
  }

  #openAt(kind: '{' | '[', at: SourcePlace): void {
    if (this.#state !== 'value' && !this.#isBetween) this.#unexpected(`"${kind}"`, at)
    else if (this.#open.length >= DEEPEST) this.#fail(`it is more than ${DEEPEST} levels deep`, at)
    else {
      this.#open.push(kind)
      this.#state = kind === '{' ? 'key' : 'value'
      this.handler.open(kind, at)
    }
  }

  #closeAt(kind: '}' | ']', at: SourcePlace): void {
    if (this.#open.at(-1) !== (kind === '}' ? '{' : '[') || this.#state === 'colon') {
      this.#unexpected(`"${kind}"`, at)
      return
    }
    this.#open.pop()
    this.#state = 'after'
    this.handler.close(kind, at)
  }

  #beginString(at: SourcePlace): void {
    if (this.#state === 'colon' || (this.#state === 'after' && !this.#isBetween)) this.#unexpected('a string', at)
    else {
      this.#isKey = this.#state === 'key'
      this.#string = new MappedText()
    }
  }

  #inString(line: Line, at: number, string: MappedText): number {
    if (this.#escape !== undefined) return this.#inEscape(line, at, string)
    PLAIN.lastIndex = at
    PLAIN.test(line.text)
    const to = PLAIN.lastIndex
    if (string.text === '' && line.text.charAt(to) === '"') {
      this.#endString({ ...partOf(line, at, to), continues: false })
      return to + 1
    }
    string.add(line, at, to)
    if (string.text.length > LONGEST) this.#fail('a string in it is too long', this.#place(line, at))
    if (to >= line.text.length) {
      if (!line.continues && !this.#goesOn(line)) string.put('\n', byteAt(line, to))
      return to
    }
    if (line.text.charAt(to) === '"') this.#endString(string.take(line.number, byteAt(line, to)))
    else {
      this.#escape = ''
      this.#escapeAt = byteAt(line, to)
    }
    return to + 1
  }

  /** A line that was too long to come at once goes on in the next piece. */
  #goesOn(line: Line): boolean {
    return byteAt(line, line.text.length) === line.endByte
  }

  #inEscape(line: Line, at: number, string: MappedText): number {
    const written = (this.#escape ?? '') + line.text.charAt(at)
    this.#escape = written
    if (written.startsWith('u') && written.length < 5) return at + 1
    this.#escape = undefined
    const code = written.slice(1)
    if (!written.startsWith('u')) string.put(ESCAPES[written] ?? written, this.#escapeAt)
    else string.put(HEX.test(code) ? String.fromCharCode(Number.parseInt(code, 16)) : '\ufffd', this.#escapeAt)
    return at + 1
  }

  #endString(value: Line): void {
    this.#string = undefined
    this.#state = this.#isKey ? 'colon' : 'after'
    if (this.#isKey) this.handler.key(value.text)
    else this.handler.string(value)
  }

  #beginScalar(mark: string, at: SourcePlace): void {
    this.#scalar = mark
    this.#scalarAt = at
  }

  #inScalar(line: Line, at: number): number {
    const isFirst = this.#scalar.length === 1 && byteAt(line, at) === this.#scalarAt.byte
    SCALAR.lastIndex = isFirst ? at + 1 : at
    SCALAR.test(line.text)
    const to = SCALAR.lastIndex
    this.#scalar += line.text.slice(isFirst ? at + 1 : at, to)
    if (to < line.text.length) this.#endScalar()
    return to
  }

  #endScalar(): void {
    const text = this.#scalar
    if (text === '') return
    this.#scalar = ''
    if (!VALUES.test(text)) this.#unexpected(`"${text.slice(0, SHOWN)}"`, this.#scalarAt)
    else {
      this.#state = 'after'
      this.handler.scalar(text, this.#scalarAt)
    }
  }

  #fail(what: string, at: SourcePlace): void {
    this.#failed = true
    this.#string = undefined
    this.#scalar = ''
    this.handler.fault(what, at)
  }
}
