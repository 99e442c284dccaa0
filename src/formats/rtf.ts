import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { type ControlToken, type RtfToken, RtfTokens } from '../text/rtf-tokens.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { DocumentLines, type Mark } from './documents/lines.ts'
import { DocumentTables } from './documents/tables.ts'
import { LeftOut, reportEnd } from './fields.ts'
import type { Format, FormatSink, Stage } from './format.ts'
import { codePageOfFont, decodePage, isHalf, MACINTOSH, WESTERN } from './rtf/code-page.ts'
import { signs } from './rtf/code-pages.json'

/** Rich text: its paragraphs and tables as lines. */
class RtfReader implements Stage<Line> {
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

  constructor(private readonly sink: FormatSink) {
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
    if (this.#groups.depth > 0) reportEnd('}', this.sink)
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
  ...catalogue.rtf,
  begins: (line) => RTF.test(line),
  sniff: (head) => (RTF.test(head) ? 1 : 0),
  reader: (sink) => new RtfReader(sink),
}

const RTF = /^\ufeff?\s{0,64}\{\\rtf/

/** What holds in a group; an inner group begins with what its outer one has. */
interface Group {
  isBold: boolean
  isRemoved: boolean
  font: number | undefined
  /** Characters behind "\u" that stand for the same in older programs. */
  fallback: number
  /** What its text is for. */
  use: 'text' | 'skipped' | 'fonts'
  /** "\*" has been read: it is skipped unless its name is known. */
  isOptional: boolean
}

/** Groups that are open at once; deeper ones share the innermost. */
const DEPTH = 1_000

function outermost(): Group {
  return { isBold: false, isRemoved: false, font: undefined, fallback: 1, use: 'text', isOptional: false }
}

/** The groups that are open. */
class Groups {
  readonly #outer: Group[] = []
  #deeper = 0
  now: Group = outermost()

  get depth(): number {
    return this.#outer.length + this.#deeper
  }

  open(): void {
    if (this.#outer.length >= DEPTH) {
      this.#deeper++
      return
    }
    this.#outer.push(this.now)
    this.now = { ...this.now, isOptional: false }
  }

  close(): void {
    if (this.#deeper > 0) this.#deeper--
    else this.now = this.#outer.pop() ?? outermost()
  }
}

/** Fonts that are kept. */
const MOST_FONTS = 10_000

/** The code page of a document, and those of its fonts. */
class CodePages {
  #usual = WESTERN
  readonly #fonts = new Map<number, number>()
  #declared = 0

  /** Takes a control word that says something of it. */
  take(name: string, value: number | undefined, isInFonts: boolean): void {
    if (name === 'ansicpg' && value !== undefined) this.#usual = value
    else if (name === 'mac') this.#usual = MACINTOSH
    else if (!isInFonts) return
    else if (name === 'f') this.#declared = value ?? 0
    else if (name === 'fcharset') this.#keep(codePageOfFont(value ?? 0))
    else if (name === 'cpg') this.#keep(value)
  }

  of(font: number | undefined): number {
    return (font === undefined ? undefined : this.#fonts.get(font)) ?? this.#usual
  }

  #keep(page: number | undefined): void {
    if (page !== undefined && page > 0 && this.#fonts.size < MOST_FONTS) this.#fonts.set(this.#declared, page)
  }
}

const PARAGRAPH_ENDS = new Set(['par', 'sect', 'page', 'column'])
const CELL_ENDS = new Set(['cell', 'nestcell'])
const ROW_ENDS = new Set(['row', 'nestrow'])

/** Where the lines, paragraphs and cells of rich text end. */
class RtfLayout {
  readonly #tables = new DocumentTables()
  #hasTable = false
  #isInTable = false
  #heading: number | undefined

  constructor(private readonly lines: DocumentLines) {}

  /** Before text: a paragraph may begin with it. */
  begin(): void {
    if (this.lines.isEmpty) this.lines.begin({ heading: this.#heading })
  }

  /** Takes a control word; most mean nothing here. */
  take(token: ControlToken): void {
    const { name, value } = token
    if (PARAGRAPH_ENDS.has(name)) this.#endParagraph(token)
    else if (name === 'line') this.#endLine(token)
    else if (name === 'pard') {
      this.#isInTable = false
      this.#heading = undefined
    } else if (name === 'outlinelevel') this.#heading = value !== undefined && value >= 0 && value < 6 ? value + 1 : undefined
    else this.#takeOfTable(token)
  }

  #takeOfTable(token: ControlToken): void {
    const { name } = token
    if (name === 'intbl') this.#isInTable = true
    else if (name === 'trowd') this.#declareRow()
    else if (name === 'cellx') this.#tables.column(1)
    else if (CELL_ENDS.has(name)) {
      if (this.#isBeforeLast) this.lines.endCell(token, this.#tables.isFirstRow)
      else this.lines.endParagraph()
      this.#tables.endCell()
    } else if (ROW_ENDS.has(name)) {
      this.lines.endParagraph()
      this.#tables.openRow()
    }
  }

  /** A row is declared before its cells, or again behind them. */
  #declareRow(): void {
    if (!this.#hasTable) {
      this.#tables.open()
      this.#tables.openRow()
    }
    this.#hasTable = true
    this.#tables.clearColumns()
  }

  get #isBeforeLast(): boolean {
    return this.#isInTable && this.#tables.isBeforeLast
  }

  #endLine(at: Mark): void {
    if (this.#isBeforeLast) this.lines.endPartOfCell(at)
    else this.lines.endLine()
  }

  #endParagraph(at: Mark): void {
    if (this.#isBeforeLast) {
      this.lines.endPartOfCell(at)
      return
    }
    this.lines.endParagraph()
    if (this.#isInTable || !this.#hasTable) return
    this.#tables.close()
    this.#hasTable = false
  }
}

/** Groups whose text is none of the document. */
const SKIPPED = new Set(
  `colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf fldinst xe tc tcn rxe
  listtext pntext nonshppict generator filetbl revtbl atnid atnauthor shpinst bkmkstart bkmkend`.split(/\s+/),
)
/** They say "\*", and their text is that of the document. */
const KNOWN = new Set(['shptxt', 'ud'])
const NOTES = new Set(['footnote', 'ftnsep', 'ftnsepc', 'aftnsep', 'aftnsepc'])
/** Text that a word or a symbol stands for. */
const SIGNS: ReadonlyMap<string, string> = new Map(Object.entries(signs))
