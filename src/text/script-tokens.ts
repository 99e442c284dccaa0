import type { JsonHandler } from './json-tokens.ts'
import { byteAt, type Line } from './line.ts'
import { MappedText } from './mapped-text.ts'
import { ScriptOutside } from './script-outside.ts'

/** What comes next in a literal. */
type Next = 'key' | 'colon' | 'value' | 'after'

const DEEPEST = 200
const LONGEST = 1 << 20
const WORD = /[\p{L}\p{N}_$.]{1,200}/uy
const NUMBER = /^-?\d/
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', b: ' ', f: ' ', '0': ' ' }
// "\u2019"  "\u{1f511}"  "\xe9", behind the backslash
const CODE = /u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})/iy
const LAST_CODE = 0x10ffff
const QUOTES = '"\'`'
/** "String.raw`…`" and calls have more behind them, which is passed. */
const OPENS = '(<'
const CLOSES = ')>'

/**
 * The tokens of arrays and objects in a program, as those of JSON: names without quotes, strings in any, commas at the end, remarks.
 *     export const segments = [{ speaker: 'Mara', text: "Is the lamp out?" }]
 */
export class ScriptTokens {
  readonly #handler: JsonHandler
  readonly #outside = new ScriptOutside()
  readonly #open: ('{' | '[')[] = []
  #next: Next = 'value'
  /** The string at hand, its quotes, and whether it is a name. */
  #string: MappedText | undefined
  #quote = ''
  #isKey = false
  /** A backslash ended the line: the string goes on in the next. */
  #goesOn = false
  /** A string that more may be added to: "no " + "more". */
  #made: { readonly text: MappedText; readonly endByte: number } | undefined
  /** Where the lines of the source begin in the string at hand; the first is that of the string. */
  #breaks: { readonly unit: number; readonly number: number }[] = []
  #isAdded = false
  #isRemark = false
  /** Brackets of a call or a type that is passed. */
  #passed = 0

  constructor(handler: JsonHandler) {
    this.#handler = handler
  }

  push(line: Line): void {
    let at = 0
    if (this.#open.length === 0 && !line.continues) this.#outside.beginLine(line.text)
    while (at < line.text.length) at = this.#step(line, at)
    const goesOn = this.#goesOn || line.goesOn
    this.#goesOn = false
    if (goesOn || this.#string === undefined) return
    if (this.#quote === '`') this.#string.put('\n', byteAt(line, at))
    else this.#string = undefined
  }

  end(): void {
    this.#settle()
  }

  #step(line: Line, at: number): number {
    if (this.#string !== undefined) return this.#inString(line, at, this.#string)
    if (this.#isRemark) return this.#endRemark(line.text, at)
    if (this.#open.length === 0) return this.#literalIn(line, at)
    const mark = line.text.charAt(at)
    if (/\s/.test(mark)) return at + 1
    if (mark === '/' && line.text.charAt(at + 1) === '/') return line.text.length
    if (mark === '/' && line.text.charAt(at + 1) === '*') {
      this.#isRemark = true
      return at + 2
    }
    return this.#mark(line, at, mark)
  }

  #endRemark(text: string, at: number): number {
    const end = text.indexOf('*/', at)
    this.#isRemark = end < 0
    return end < 0 ? text.length : end + 2
  }

  /** Passes the program up to a literal. */
  #literalIn(line: Line, from: number): number {
    const at = this.#outside.find(line.text, from)
    if (at < line.text.length) this.#opens(line, at)
    return at + 1
  }

  #mark(line: Line, at: number, mark: string): number {
    if (this.#passed > 0 || (OPENS.includes(mark) && this.#next !== 'value')) return this.#pass(at, mark)
    if (QUOTES.includes(mark)) return this.#beginString(at, mark)
    if (mark === '+' && this.#made !== undefined) this.#isAdded = true
    else if (mark === '{' || mark === '[') this.#opens(line, at)
    else if (mark === '}' || mark === ']') this.#closes(line, at)
    else if (mark === ',' || mark === ';') this.#separates()
    else if (mark === ':' && this.#next === 'colon') this.#next = 'value'
    else return this.#word(line, at)
    return at + 1
  }

  #pass(at: number, mark: string): number {
    if (OPENS.includes(mark)) this.#passed++
    else if (CLOSES.includes(mark)) this.#passed--
    return at + 1
  }

  #separates(): void {
    this.#settle()
    this.#next = this.#open.at(-1) === '{' ? 'key' : 'value'
  }

  #opens(line: Line, at: number): void {
    this.#settle()
    const kind = line.text.charAt(at) === '{' ? '{' : '['
    if (this.#open.length >= DEEPEST) return
    this.#open.push(kind)
    this.#next = kind === '{' ? 'key' : 'value'
    this.#handler.open(kind, { line: line.number, byte: byteAt(line, at) })
  }

  #closes(line: Line, at: number): void {
    this.#settle()
    const kind = this.#open.pop() === '{' ? '}' : ']'
    this.#next = 'after'
    this.#handler.close(kind, { line: line.number, byte: byteAt(line, at) })
  }

  /** A name without quotes, a number, or what else a program says. */
  #word(line: Line, at: number): number {
    WORD.lastIndex = at
    const word = WORD.exec(line.text)?.[0]
    if (word === undefined) return at + 1
    if (this.#next === 'key') {
      this.#next = 'colon'
      this.#handler.key(word)
    } else if (this.#next === 'value') {
      this.#next = 'after'
      const said = NUMBER.test(word) ? word : word.slice(word.lastIndexOf('.') + 1)
      this.#handler.scalar(said, { line: line.number, byte: byteAt(line, at) })
    }
    return at + word.length
  }

  #beginString(at: number, mark: string): number {
    this.#isKey = this.#next === 'key'
    if (!this.#isAdded) this.#settle()
    const before = this.#isAdded ? this.#made?.text : undefined
    if (before === undefined) this.#breaks = []
    this.#string = before ?? new MappedText()
    this.#isAdded = false
    this.#quote = mark
    return at + 1
  }

  #inString(line: Line, from: number, string: MappedText): number {
    const { text } = line
    if (this.#breaks.at(-1)?.number !== line.number) this.#breaks.push({ unit: string.text.length, number: line.number })
    let at = from
    while (at < text.length && text[at] !== this.#quote && text[at] !== '\\') at++
    if (string.text.length < LONGEST) string.add(line, from, at)
    if (at >= text.length) return at
    if (text[at] === '\\') return this.#escape(line, at, string)
    this.#string = undefined
    this.#ends(string, line, at)
    return at + 1
  }

  /** Behind a backslash and what it stands before. */
  #escape(line: Line, at: number, string: MappedText): number {
    const mark = line.text.charAt(at + 1)
    this.#goesOn = mark === ''
    CODE.lastIndex = at + 1
    const [written, ...codes] = CODE.exec(line.text) ?? []
    const code = Number.parseInt(codes.find((digits) => digits !== undefined) ?? '', 16)
    const shown = code <= LAST_CODE ? String.fromCodePoint(code) : (ESCAPES[mark] ?? mark)
    if (string.text.length < LONGEST) string.put(shown, byteAt(line, at))
    return at + 1 + (written ?? '.').length
  }

  #ends(string: MappedText, line: Line, at: number): void {
    if (this.#isKey) {
      this.#next = 'colon'
      this.#handler.key(string.take(line.number, byteAt(line, at)).text)
      return
    }
    this.#next = 'after'
    this.#made = { text: string, endByte: byteAt(line, at) }
  }

  /** The string at hand is whole. */
  #settle(): void {
    const made = this.#made
    this.#made = undefined
    this.#isAdded = false
    if (made === undefined) return
    const [first, ...breaks] = this.#breaks
    const whole = made.text.take(first?.number ?? 1, made.endByte)
    this.#handler.string(breaks.length === 0 ? whole : { ...whole, breaks })
  }
}
