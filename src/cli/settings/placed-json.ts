import { InputError } from '../../node/errors.ts'

/** A place where a text is not JSON. */
export class JsonPlaceFault extends Error {
  override readonly name = 'JsonPlaceFault'
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/** The names and numbers that lead to a value from the outermost one. */
export type JsonPath = readonly PropertyKey[]

/** A value of JSON, and where in the text all that it holds stands. */
export interface PlacedJson {
  readonly value: unknown
  /** The line on which the value of a path begins, or of the nearest around it that is there. */
  lineOf(path: JsonPath): number
}

/** "/speakers/0/label": the path as a JSON pointer (RFC 6901), "" for the outermost value. */
export function pointerOf(path: JsonPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** Reads JSON that a person wrote, strictly. Throws a JsonPlaceFault with what is wrong and the line; a name said twice is wrong too. */
export function readPlacedJson(text: string): PlacedJson {
  const reader = new Reader(text)
  const value = reader.whole()
  return {
    value,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const line = reader.lines.get(pointerOf(path.slice(0, length)))
        if (line !== undefined) return line
      }
      return reader.lines.get('') ?? 1
    },
  }
}

/** The same, of a file: its fault is one of the input. */
export function placedJson(text: string, file: string): PlacedJson {
  try {
    return readPlacedJson(text)
  } catch (error) {
    throw error instanceof JsonPlaceFault
      ? new InputError(file, `it is not JSON: ${error.message}`, undefined, error.line)
      : error
  }
}

const LINE_END = /\r\n|\r|\n/
const SPACE = /[ \t\r\n]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.])/y
const DEEPEST = 100

/** Goes through a text once, from value to value. */
class Reader {
  /** The lines on which values begin. */
  readonly lines = new Map<string, number>()
  #at = 0
  /** The line at a place that was asked for last; places come in order. */
  #line = 1
  #lineFrom = 0

  constructor(private readonly text: string) {}

  whole(): unknown {
    const value = this.#value([])
    this.#space()
    if (this.#at < this.text.length) this.#fail('something follows the end of the JSON')
    return value
  }

  #value(path: readonly (string | number)[]): unknown {
    this.#space()
    if (path.length > DEEPEST) this.#fail(`it is more than ${DEEPEST} levels deep`)
    this.lines.set(pointerOf(path), this.#lineAt(this.#at))
    const mark = this.text.charAt(this.#at)
    if (mark === '{') return this.#object(path)
    if (mark === '[') return this.#array(path)
    const token = this.#take(mark === '"' ? STRING : SCALAR)
    if (token === undefined) return this.#fail(`expected a value, ${this.#found()}`)
    return JSON.parse(token)
  }

  #object(path: readonly (string | number)[]): unknown {
    const members = new Map<string, unknown>()
    for (let isMore = this.#opens('}'); isMore; isMore = this.#goesOn('}')) {
      this.#space()
      const token = this.#take(STRING)
      if (token === undefined) return this.#fail(`expected a name in double quotation marks, ${this.#found()}`)
      const name: string = JSON.parse(token)
      const before = this.lines.get(pointerOf([...path, name]))
      if (before !== undefined) this.#fail(`"${name}" is in line ${before} already`)
      this.#space()
      if (this.text.charAt(this.#at) !== ':') this.#fail(`expected a colon after "${name}", ${this.#found()}`)
      this.#at++
      members.set(name, this.#value([...path, name]))
    }
    return Object.fromEntries(members)
  }

  #array(path: readonly (string | number)[]): unknown[] {
    const values: unknown[] = []
    for (let isMore = this.#opens(']'); isMore; isMore = this.#goesOn(']')) values.push(this.#value([...path, values.length]))
    return values
  }

  /** After an opening bracket: whether anything stands before the closing one. */
  #opens(close: string): boolean {
    this.#at++
    this.#space()
    if (this.text.charAt(this.#at) !== close) return true
    this.#at++
    return false
  }

  /** After a value: whether a comma promises another. */
  #goesOn(close: string): boolean {
    this.#space()
    const mark = this.text.charAt(this.#at)
    if (mark !== ',' && mark !== close) this.#fail(`expected a comma or "${close}", ${this.#found()}`)
    const from = this.#at++
    this.#space()
    if (mark === ',' && this.text.charAt(this.#at) === close) this.#fail(`there is a comma before "${close}"`, from)
    return mark === ','
  }

  #space(): void {
    SPACE.lastIndex = this.#at
    SPACE.test(this.text)
    this.#at = SPACE.lastIndex
  }

  #take(token: RegExp): string | undefined {
    token.lastIndex = this.#at
    const [found] = token.exec(this.text) ?? []
    if (found !== undefined) this.#at += found.length
    return found
  }

  /** What was found instead of what was expected. */
  #found(): string {
    if (this.#at >= this.text.length) return 'but the text ends'
    // Not what stands there: a file that was named by mistake may hold secrets.
    return /^\/[/*]/.test(this.text.slice(this.#at, this.#at + 2)) ? 'and JSON has no comments' : 'found something else'
  }

  #lineAt(at: number): number {
    this.#line += this.text.slice(this.#lineFrom, at).split(LINE_END).length - 1
    this.#lineFrom = at
    return this.#line
  }

  #fail(message: string, at = this.#at): never {
    const before = this.text.slice(0, at)
    const column = at - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
    throw new JsonPlaceFault(this.#lineAt(at), `at column ${column}: ${message}`)
  }
}
