import { decodeEntities, ENTITY_REACH, entityText, type NamedEntities } from './entities.ts'
import { byteAt, type Line } from './line.ts'
import { joined, measured, partOf } from './line-pieces.ts'
import { MappedText } from './mapped-text.ts'

/** Where a tag stands: its first byte, the byte behind it, and the line that it begins in. */
interface Span {
  readonly byte: number
  readonly endByte: number
  readonly line: number
}

/** "<u who='ML'>"; "<u/>" is an open and a close. */
export interface OpenToken extends Span {
  readonly kind: 'open'
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

export interface CloseToken extends Span {
  readonly kind: 'close'
  readonly name: string
}

/** Text of one line between tags, entities read. A line end is white space between two texts whose `number` differs. */
export interface TextToken {
  readonly kind: 'text'
  readonly line: Line
}

export type MarkupToken = OpenToken | CloseToken | TextToken

export interface MarkupOptions {
  /** Names in small letters, and no tags in scripts and styles. */
  readonly isHtml?: boolean
  /** Entities beside those of XML and the numeric ones. No declaration in a source is ever followed. */
  readonly entities?: NamedEntities
  /** Told of a tag that is longer than any; its text is dropped. */
  readonly fault?: (message: string, at: { readonly byte: number; readonly line: number }) => void
}

/** What the text at hand is part of. */
type State = 'text' | 'tag' | 'comment' | 'cdata' | 'instruction' | 'declaration' | 'raw'

/** Units of one tag. */
const TAG_UNITS = 65_536

const BEGINS = [
  ['<!--', 'comment'],
  ['<![CDATA[', 'cdata'],
  ['<!', 'declaration'],
  ['<?', 'instruction'],
] as const

const ENDS = { comment: '-->', cdata: ']]>', instruction: '?>' } as const

const TAG_BEGIN = /^<\/?[^\s<>/=!?&"'\d.,;:)(-]/
const RAW = new Set(['script', 'style'])
const RAW_END = /<\/(?:script|style)/gi

/**
 * Cuts XML or HTML into tags and text, line by line, and takes whatever comes: what is no tag is text.
 *     <ANNOTATION_VALUE>Fish &amp; chips</ANNOTATION_VALUE>
 *     open              text            close
 * Lines come in pieces when they are long; what a cut leaves open waits for the next piece.
 */
export class Markup {
  readonly #end = new TagEnd()
  #state: State = 'text'
  /** What the cut of a line leaves open: the beginning of an entity, a tag, or the end of a comment. */
  #rest: Line | undefined
  #inside = ''
  #tag = { byte: 0, line: 0 }
  /** Depth of "[" in a declaration. */
  #subsets = 0

  constructor(
    private readonly emit: (token: MarkupToken) => void,
    private readonly options: MarkupOptions = {},
  ) {}

  push(piece: Line): void {
    const rest = this.#rest
    this.#rest = undefined
    if (rest !== undefined && !piece.continues) this.#read(rest, true)
    this.#read(measured(rest !== undefined && piece.continues ? joined(rest, piece) : piece), false)
  }

  end(): void {
    if (this.#rest !== undefined) this.#read(this.#rest, true)
    this.#rest = undefined
  }

  /** `isWhole`: nothing continues the line, so what it leaves open is no more than it looks. */
  #read(line: Line, isWhole: boolean): void {
    let at = 0
    if (this.#state === 'tag' && !line.continues && !isWhole) this.#inside += '\n'
    while (at < line.text.length) {
      const next = this.#step(line, at, isWhole)
      if (next < 0) {
        this.#rest = partOf(line, at, line.text.length)
        return
      }
      at = next
    }
  }

  /** Reads on from a place; -1 when that cannot be done before more of the line is known. */
  #step(line: Line, at: number, isWhole: boolean): number {
    if (this.#state === 'text') return line.text[at] === '<' ? this.#begin(line, at, isWhole) : this.#text(line, at, isWhole)
    if (this.#state === 'tag') return this.#goOnTag(line, at)
    if (this.#state === 'declaration') return this.#skipDeclaration(line.text, at)
    if (this.#state === 'raw') return this.#skipRaw(line, at, isWhole)
    return this.#skipTo(ENDS[this.#state], { line, at, isWhole })
  }

  /** At a "<". */
  #begin(line: Line, at: number, isWhole: boolean): number {
    const ahead = line.text.slice(at, at + 9)
    for (const [mark, state] of BEGINS) {
      if (ahead.startsWith(mark)) {
        this.#state = state
        this.#subsets = 0
        return at + mark.length
      }
      if (!isWhole && mark.startsWith(ahead)) return -1
    }
    if (!isWhole && (ahead === '<' || ahead === '</')) return -1
    if (!TAG_BEGIN.test(ahead)) return this.#text(line, at, isWhole)
    this.#state = 'tag'
    this.#inside = ''
    this.#end.reset()
    this.#tag = { byte: byteAt(line, at), line: line.number }
    return at + 1
  }

  #goOnTag(line: Line, at: number): number {
    const end = this.#end.find(line.text, at)
    this.#inside += line.text.slice(at, end < 0 ? line.text.length : end)
    if (end >= 0) this.#closeTag(byteAt(line, end + 1))
    else if (this.#inside.length > TAG_UNITS) {
      this.options.fault?.(`a tag has no ">" in ${TAG_UNITS} characters; it is skipped`, this.#tag)
      this.#state = 'text'
    }
    return end < 0 ? line.text.length : end + 1
  }

  #closeTag(endByte: number): void {
    const { isHtml = false, entities: named } = this.options
    const { byte, line } = this.#tag
    this.#state = 'text'
    if (this.#inside.startsWith('/')) {
      this.emit({ kind: 'close', name: readTag(this.#inside.slice(1), { isHtml, named }).name, byte, endByte, line })
      return
    }
    const { name, attributes } = readTag(this.#inside, { isHtml, named })
    this.emit({ kind: 'open', name, attributes, byte, endByte, line })
    if (this.#inside.endsWith('/')) this.emit({ kind: 'close', name, byte, endByte, line })
    else if (isHtml && RAW.has(name)) this.#state = 'raw'
  }

  /** Text up to the next tag, with its entities read; a "<" that begins none is text. */
  #text(line: Line, from: number, isWhole: boolean): number {
    const next = line.text.indexOf('<', from + 1)
    const end = next < 0 ? line.text.length : next
    if (!line.text.slice(from, end).includes('&')) return this.#say(partOf(line, from, end), end)
    const last = line.text.lastIndexOf('&', end - 1)
    const isOpen = !isWhole && next < 0 && end - last < ENTITY_REACH && line.text.indexOf(';', last) < 0
    if (isOpen && last === from) return -1
    return this.#entities(line, from, isOpen ? last : end)
  }

  #entities(line: Line, from: number, end: number): number {
    const { text } = line
    const mapped = new MappedText()
    let at = from
    for (let mark = text.indexOf('&', from); mark >= 0 && mark < end; mark = text.indexOf('&', mark + 1)) {
      const close = text.slice(mark, Math.min(end, mark + ENTITY_REACH)).indexOf(';')
      const said = close < 0 ? undefined : entityText(text.slice(mark + 1, mark + close), this.options.entities)
      if (said === undefined) continue
      mapped.add(line, at, mark)
      mapped.put(said, byteAt(line, mark))
      at = mark + close + 1
    }
    mapped.add(line, at, end)
    const made = mapped.take(line.number, byteAt(line, end))
    const cut = { continues: line.continues && from === 0, goesOn: line.goesOn && end === text.length }
    return this.#say({ ...made, ...cut }, end)
  }

  #say(line: Line, end: number): number {
    if (line.text !== '') this.emit({ kind: 'text', line })
    return end
  }

  /** To the end of a comment and the like; the text of a CDATA section is said as it stands. */
  #skipTo(mark: string, { line, at, isWhole }: { line: Line; at: number; isWhole: boolean }): number {
    const found = line.text.indexOf(mark, at)
    const keep = found >= 0 || isWhole ? 0 : openEnd(line.text, mark)
    const end = found >= 0 ? found : Math.max(at, line.text.length - keep)
    if (this.#state === 'cdata') this.#say(partOf(line, at, end), end)
    if (found >= 0) this.#state = 'text'
    if (found < 0 && end === at && keep > 0) return -1
    return found < 0 ? end : end + mark.length
  }

  /** "<!DOCTYPE p [ <!ENTITY a 'b'> ]>": nothing in it is read. */
  #skipDeclaration(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const unit = text[at]
      if (unit === '[') this.#subsets++
      else if (unit === ']') this.#subsets = Math.max(0, this.#subsets - 1)
      else if (unit === '>' && this.#subsets === 0) {
        this.#state = 'text'
        return at + 1
      }
    }
    return text.length
  }

  /** To the end of a script; where a script ends a style does too, which nobody will miss. */
  #skipRaw(line: Line, at: number, isWhole: boolean): number {
    RAW_END.lastIndex = at
    const found = RAW_END.exec(line.text)
    if (found === null) {
      const end = Math.max(at, line.text.length - (isWhole ? 0 : openEnd(line.text.toLowerCase(), '</script', '</style')))
      return end === at ? -1 : end
    }
    this.#state = 'text'
    return found.index
  }
}

/** Units at the end of a text that one of some marks may begin with. */
function openEnd(text: string, ...marks: readonly string[]): number {
  const begun = marks.map((mark) => {
    let most = Math.min(mark.length - 1, text.length)
    while (most > 0 && !text.endsWith(mark.slice(0, most))) most--
    return most
  })
  return Math.max(...begun)
}

/** A tag as it stands between its angle brackets. */
interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** Attributes of one tag; further ones are dropped. */
const MOST_ATTRIBUTES = 256

// "TIER TIER_ID=…"
const NAME = /^[^\s/>=]+/
// ' TIER_ID="K-Spch"'  " checked"  " width=5"
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s>]*)))?/y

/** Reads what stands between "<" and ">": a name, and attributes of which the first of a name counts. */
function readTag(inside: string, { isHtml, named }: { isHtml: boolean; named: NamedEntities | undefined }): Tag {
  const written = NAME.exec(inside)?.[0] ?? ''
  const attributes = new Map<string, string>()
  ATTRIBUTE.lastIndex = written.length
  for (let match = ATTRIBUTE.exec(inside); match !== null && attributes.size < MOST_ATTRIBUTES; match = ATTRIBUTE.exec(inside)) {
    const name = isHtml ? (match[1] ?? '').toLowerCase() : (match[1] ?? '')
    const value = match[2] ?? match[3] ?? match[4] ?? ''
    if (!attributes.has(name)) attributes.set(name, decodeEntities(value, named))
  }
  return { name: isHtml ? written.toLowerCase() : written, attributes }
}

/**
 * Looks for the ">" that ends a tag; quotes count behind "=" only, and go on from one line to the next.
 *     <TIER TIER_ID="K > J" >
 *                           ^
 */
class TagEnd {
  #quote = ''
  #before = ''

  reset(): void {
    this.#quote = ''
    this.#before = ''
  }

  /** Where it stands in text[from..), or -1. */
  find(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const unit = text[at] ?? ''
      if (this.#quote !== '') {
        if (unit === this.#quote) this.#quote = ''
      } else if (unit === '>') return at
      else if ((unit === '"' || unit === "'") && this.#before === '=') this.#quote = unit
      if (unit > ' ') this.#before = unit
    }
    return -1
  }
}
