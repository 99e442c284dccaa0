import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { type ControlToken, type RtfToken, RtfTokens } from '../text/rtf-tokens.ts'
import { reportEnd } from './cut-off.ts'
import { DocumentLines, type Mark } from './documents/lines.ts'
import type { Format, FormatSink, Stage } from './format.ts'
import { LeftOut } from './left-out.ts'
import { decodePage, isHalf } from './rtf/code-page.ts'
import { CodePages, Groups } from './rtf/group.ts'
import { RtfLayout } from './rtf/layout.ts'
import { KNOWN, NOTES, SIGNS, SKIPPED } from './rtf/words.ts'

/** Rich text: its paragraphs and tables as lines. */
class RtfReader implements Stage<Line> {
  readonly #sink: FormatSink
  readonly #lines: DocumentLines
  readonly #left: LeftOut
  readonly #tokens = new RtfTokens((token) => this.#token(token))
  readonly #groups = new Groups()
  readonly #pages = new CodePages()
  readonly #layout: RtfLayout
  /** Bytes of text in a code page that wait for others, and where the first stands. */
  #bytes: number[] = []
  #bytesAt: Mark = { byte: 0, number: 1 }
  /** The first half of a character beyond the first plane. */
  #half = ''
  /** Characters that are left out behind "\u". */
  #passOver = 0

  constructor(sink: FormatSink) {
    this.#sink = sink
    this.#lines = new DocumentLines(sink)
    this.#layout = new RtfLayout(this.#lines)
    this.#left = new LeftOut(sink)
  }

  push(line: Line): void {
    this.#lines.see(line)
    this.#tokens.push(line)
  }

  end(): void {
    this.#tokens.end()
    this.#decode()
    this.#lines.end()
    this.#left.end()
    if (this.#groups.depth > 0) reportEnd('}', this.#sink)
  }

  #token(token: RtfToken): void {
    if (token.kind === 'byte') {
      this.#byte(token.value, token)
      return
    }
    const text = token.kind === 'text' ? this.#withoutFallback(token.line) : undefined
    if (text !== undefined) this.#text(text)
    if (token.kind === 'text') return
    this.#decode()
    if (token.kind === 'control') this.#control(token)
    else {
      this.#passOver = 0
      if (token.kind === 'open') this.#groups.open()
      else this.#groups.close()
    }
  }

  /** What older programs show in place of a character is left out. */
  #withoutFallback(line: Line): Line | undefined {
    const from = Math.min(this.#passOver, line.text.length)
    this.#passOver -= from
    return from === line.text.length ? undefined : partOf(line, from, line.text.length)
  }

  get #isRead(): boolean {
    const { use, isRemoved } = this.#groups.now
    return use === 'text' && !isRemoved && this.#groups.depth > 0
  }

  #text(line: Line): void {
    if (!this.#isRead) return
    // The second half of a character may be an ASCII one.
    const page = this.#pages.of(this.#groups.now.font)
    const isTail = this.#bytes.length > 0 && isHalf(this.#bytes, page) && line.text.charCodeAt(0) < 0x80
    if (isTail) this.#bytes.push(line.text.charCodeAt(0))
    this.#decode()
    const rest = isTail ? partOf(line, 1, line.text.length) : line
    if (rest.text === '') return
    this.#layout.begin()
    this.#lines.add(rest, this.#groups.now.isBold)
  }

  #byte(value: number, { byte, number }: Mark): void {
    if (this.#passOver > 0) {
      this.#passOver--
      return
    }
    if (!this.#isRead) return
    if (this.#bytes.length === 0) this.#bytesAt = { byte, number }
    this.#bytes.push(value)
    if (!isHalf(this.#bytes, this.#pages.of(this.#groups.now.font))) this.#decode()
  }

  #decode(): void {
    if (this.#bytes.length === 0) return
    const text = decodePage(this.#bytes, this.#pages.of(this.#groups.now.font))
    this.#bytes = []
    this.#say(text, this.#bytesAt)
  }

  #say(text: string, at: Mark): void {
    if (!this.#isRead) return
    this.#layout.begin()
    this.#lines.say(text, at, this.#groups.now.isBold)
  }

  #control(token: ControlToken): void {
    const { name, value } = token
    if (this.#passOver > 0) {
      this.#passOver--
      return
    }
    const group = this.#groups.now
    this.#pages.take(name, value, group.use === 'fonts')
    if (name === '*') group.isOptional = true
    else if (this.#opensSkipped(token)) return
    else if (name === 'u') this.#unicode(value ?? 0, token)
    else if (group.use === 'text') this.#set(token)
  }

  /** The first word of a group says what its text is for. */
  #opensSkipped(token: ControlToken): boolean {
    const group = this.#groups.now
    const { name } = token
    if (name === 'fonttbl') group.use = 'fonts'
    else if (NOTES.has(name)) {
      if (name === 'footnote' && group.use === 'text') this.#left.add('note-left-out', { byte: token.byte, line: token.number })
      group.use = 'skipped'
    } else if (name === 'annotation') {
      this.#left.add('comment-left-out', { byte: token.byte, line: token.number })
      group.use = 'skipped'
    } else if (SKIPPED.has(name) || (group.isOptional && !KNOWN.has(name))) group.use = 'skipped'
    else return false
    group.isOptional = false
    return true
  }

  #unicode(value: number, at: Mark): void {
    this.#passOver = this.#groups.now.fallback
    if (!this.#isRead) return
    const text = this.#half + String.fromCharCode(value & 0xffff)
    this.#half = ''
    if (text.length === 1 && (value & 0xfc00) === 0xd800) this.#half = text
    else this.#say(text.toWellFormed(), at)
  }

  #set(token: ControlToken): void {
    const { name, value } = token
    const group = this.#groups.now
    const sign = SIGNS.get(name)
    if (sign !== undefined) this.#sign(sign, token)
    else if (name === 'b') group.isBold = value !== 0
    else if (name === 'plain') Object.assign(group, { isBold: false, isRemoved: false })
    else if (name === 'f') group.font = value
    else if (name === 'uc') group.fallback = Math.max(0, value ?? 1)
    else if (name === 'deleted') this.#remove(value !== 0, token)
    else this.#layout.take(token)
  }

  #sign(sign: string, at: Mark): void {
    if (sign === '\t' && this.#isRead) this.#lines.put(sign, at)
    else this.#say(sign, at)
  }

  #remove(isRemoved: boolean, { byte, number: line }: Mark): void {
    this.#groups.now.isRemoved = isRemoved
    if (isRemoved) this.#left.add('tracked-deletion', { byte, line })
  }
}

export const rtf: Format = {
  name: 'rtf',
  title: 'Rich text (RTF)',
  told: 'it begins with {\\rtf',
  examples: [
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}
{\\b MARA LUND:} Good evening.\\par
{\\b JO VEY:} Thank you, and welcome to the caf\\'e9.\\par
{\\b MARA LUND:} Is it out?\\par
}
`,
  ],
  extensions: ['.rtf'],
  streams: true,
  isProse: true,
  begins: (line) => RTF.test(line),
  sniff: (head) => (RTF.test(head) ? 1 : 0),
  reader: (sink) => new RtfReader(sink),
}

const RTF = /^\ufeff?\s{0,64}\{\\rtf/
