import type { Turn, TurnHead } from '../model/turn.ts'
import { ByteBuffer } from './byte-buffer.ts'
import { jsonNumberOrNull, jsonString, jsonStringOrNull } from './json-text.ts'
import { annotationJson, editJson, wordTimesJson } from './record-json.ts'
import type { EditBytes, SpokenBytes, SpokenText } from './spoken.ts'

const encoder = new TextEncoder()
const NO_PAGE = ',"page":null,"lineOnPage":null,"endPage":null,"endLineOnPage":null'

/** What most turns hold, and the keys between values. */
const PIECES = {
  unasked: encoder.encode(',"question":null,"part":null,"to":null,"section":null,"text":"'),
  text: encoder.encode(',"text":"'),
  words: encoder.encode('","words":'),
  unplaced: encoder.encode(`,"start":null,"end":null${NO_PAGE},"line":`),
  line: encoder.encode(',"line":'),
  endLine: encoder.encode(',"endLine":'),
  byte: encoder.encode(',"byte":'),
  endByte: encoder.encode(',"endByte":'),
  paragraphs: encoder.encode(',"paragraphs":['),
  unnoted: encoder.encode('],"annotations":[],"edits":['),
  annotations: encoder.encode('],"annotations":['),
  edits: encoder.encode('],"edits":['),
  before: encoder.encode(',"before":"'),
  after: encoder.encode('","after":"'),
}
const COMMA = 0x2c

type OnPages = Pick<TurnHead, 'page' | 'lineOnPage' | 'endPage' | 'endLineOnPage'>

function isOnPages({ page, lineOnPage, endPage, endLineOnPage }: OnPages): boolean {
  return page !== null || endPage !== null || lineOnPage !== null || endLineOnPage !== null
}

function pageJson(head: OnPages): string {
  if (!isOnPages(head)) return NO_PAGE
  const { page, lineOnPage, endPage, endLineOnPage } = head
  return `,"page":${page},"lineOnPage":${lineOnPage},"endPage":${endPage},"endLineOnPage":${endLineOnPage}`
}

function isSame(known: Who, head: TurnHead): boolean {
  return (
    known.speaker === head.speaker &&
    known.speakerId === head.speakerId &&
    known.role === head.role &&
    known.title === head.title &&
    known.affiliation === head.affiliation
  )
}

/** Collects so many bytes; of a turn that has more, they are let go before its end. */
const PIECE = 65_536
/** Pieces of JSON kept for speakers and rules; a document with more makes them anew. */
const KEPT = 1_000

type Who = Pick<Turn, 'speaker' | 'speakerId' | 'role' | 'title' | 'affiliation'> & {
  readonly json: Uint8Array
}

/**
 * Turns as JSON Lines, bytes to bytes: what `recordJson` makes of them, without a string for what is said. What recurs,
 * such as who speaks, is made once.
 */
export class TurnLines {
  readonly #out = new ByteBuffer()
  readonly #who = new Map<string | null, Who>()
  readonly #rules = new Map<string, Uint8Array>()
  #doc: string | undefined
  #begin: Uint8Array = new Uint8Array(0)
  readonly #letGo: () => void

  /** `letGo` takes what was collected when it is much, be it in the middle of a turn. */
  constructor(letGo: () => void = () => {}) {
    this.#letGo = letGo
  }

  /** Bytes collected so far. */
  get size(): number {
    return this.#out.size
  }

  /** The bytes collected; valid until the next turn. */
  take(): Uint8Array {
    return this.#out.take()
  }

  add(head: TurnHead, { flat, passage, sourceEdits, annotations }: SpokenBytes): void {
    const out = this.#out
    this.#writeWho(head)
    this.#writeQuestion(head)
    out.raw(flat.json.subarray(0, flat.size))
    out.raw(PIECES.words)
    out.integer(flat.words)
    this.#writePlace(head)
    out.raw(PIECES.paragraphs)
    out.integers(flat.paragraphs, flat.paragraphCount)
    if (annotations.length === 0) out.raw(PIECES.unnoted)
    else {
      out.raw(PIECES.annotations)
      this.#writeItems(annotations, annotationJson)
      out.raw(PIECES.edits)
    }
    for (let index = 0; index < sourceEdits.length; index++) this.#writeEdit(sourceEdits[index], index, passage.bytes)
    out.ascii(']}\n')
    this.#release()
  }

  /** The same of what is said as text. */
  addText(head: TurnHead, { text, words, paragraphs, annotations, edits, wordTimes }: SpokenText): void {
    const out = this.#out
    this.#writeWho(head)
    this.#writeQuestion(head)
    const json = jsonString(text)
    out.text(json.slice(1, -1))
    out.raw(PIECES.words)
    out.integer(words)
    this.#writePlace(head)
    out.raw(PIECES.paragraphs)
    out.ascii(paragraphs.join(','))
    if (annotations.length === 0 && edits.length === 0) out.raw(PIECES.unnoted)
    else {
      out.raw(PIECES.annotations)
      this.#writeItems(annotations, annotationJson)
      out.raw(PIECES.edits)
      this.#writeItems(edits, editJson)
    }
    out.ascii(']')
    if (wordTimes !== undefined) out.text(wordTimesJson(wordTimes))
    out.ascii('}\n')
    this.#release()
  }

  /** Lets go what is enough for a write. */
  #release(): void {
    if (this.#out.size > PIECE) this.#letGo()
  }

  #writeWho(head: TurnHead): void {
    const out = this.#out
    if (head.doc !== this.#doc) {
      this.#doc = head.doc
      this.#begin = encoder.encode(`{"type":"turn","doc":${jsonString(head.doc)},"turn":`)
    }
    out.raw(this.#begin)
    out.integer(head.turn)
    const known = this.#who.get(head.label)
    out.raw((known !== undefined && isSame(known, head) ? known : this.#makeWho(head)).json)
  }

  #makeWho({ speaker, speakerId, label, role, title, affiliation }: TurnHead): Who {
    const json =
      `,"speaker":${jsonStringOrNull(speaker)},"speakerId":${jsonStringOrNull(speakerId)}` +
      `,"label":${jsonStringOrNull(label)},"role":"${role}"` +
      `,"title":${jsonStringOrNull(title)},"affiliation":${jsonStringOrNull(affiliation)}`
    const who = { speaker, speakerId, role, title, affiliation, json: encoder.encode(json) }
    if (this.#who.size >= KEPT) this.#who.clear()
    this.#who.set(label, who)
    return who
  }

  #writeQuestion({ question, part, to, section }: TurnHead): void {
    const out = this.#out
    if (question === null && part === null && to === null && section === null) {
      out.raw(PIECES.unasked)
      return
    }
    out.text(`,"question":${question},"part":${jsonStringOrNull(part)},"to":${jsonStringOrNull(to)}`)
    out.text(`,"section":${jsonStringOrNull(section)}`)
    out.raw(PIECES.text)
  }

  #writePlace(head: TurnHead): void {
    const out = this.#out
    if (head.start === null && head.end === null && !isOnPages(head)) out.raw(PIECES.unplaced)
    else {
      out.ascii(`,"start":${jsonNumberOrNull(head.start)},"end":${jsonNumberOrNull(head.end)}`)
      out.ascii(pageJson(head))
      out.raw(PIECES.line)
    }
    out.integer(head.line)
    out.raw(PIECES.endLine)
    out.integer(head.endLine)
    out.raw(PIECES.byte)
    out.integer(head.byte)
    out.raw(PIECES.endByte)
    out.integer(head.endByte)
  }

  /** One by one: a turn may hold hundreds of thousands, and the text of all of them would be held beside the bytes. */
  #writeItems<Item>(items: readonly Item[], write: (item: Item) => string): void {
    const out = this.#out
    let isFirst = true
    for (const item of items) {
      if (!isFirst) out.byte(COMMA)
      isFirst = false
      out.text(write(item))
      this.#release()
    }
  }

  #writeEdit(edit: EditBytes | undefined, index: number, source: Uint8Array): void {
    if (edit === undefined) return
    const out = this.#out
    if (index > 0) out.byte(COMMA)
    out.raw(this.#ruleJson(edit.rule))
    out.integer(edit.byte)
    out.raw(PIECES.endByte)
    out.integer(edit.endByte)
    out.raw(PIECES.line)
    out.integer(edit.line)
    out.raw(PIECES.before)
    out.escaped(source, edit.from, edit.to)
    out.raw(PIECES.after)
    out.text(edit.after)
    out.ascii('"}')
    this.#release()
  }

  #ruleJson(rule: string): Uint8Array {
    let json = this.#rules.get(rule)
    if (json === undefined) {
      json = encoder.encode(`{"rule":${jsonString(rule)},"byte":`)
      this.#rules.set(rule, json)
    }
    return json
  }
}
