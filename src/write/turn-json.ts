import type { Turn, TurnHead } from '../model/turn.ts'
import type { JsonBuffer, KeptBytes } from './json-buffer.ts'
import { jsonNumberOrNull, jsonString, jsonStringOrNull } from './json-text.ts'
import { annotationJson, editJson, wordTimesJson } from './record-json.ts'
import type { EditBytes, SpokenBytes, SpokenText } from './spoken.ts'

const encoder = new TextEncoder()
const NO_PAGE = ',"page":null,"lineOnPage":null,"endPage":null,"endLineOnPage":null'

/** What most turns hold, and the keys between values. */
function makePieces(out: JsonBuffer) {
  const piece = (text: string) => out.keep(encoder.encode(text))
  return {
    unasked: piece(',"question":null,"part":null,"to":null,"section":null,"text":"'),
    text: piece(',"text":"'),
    words: piece('","words":'),
    unplaced: piece(`,"start":null,"end":null${NO_PAGE},"line":`),
    line: piece(',"line":'),
    endLine: piece(',"endLine":'),
    byte: piece(',"byte":'),
    endByte: piece(',"endByte":'),
    paragraphs: piece(',"paragraphs":['),
    unnoted: piece('],"annotations":[],"edits":['),
    annotations: piece('],"annotations":['),
    edits: piece('],"edits":['),
    before: piece(',"before":"'),
    after: piece('","after":"'),
    ends: piece('"}'),
    done: piece(']}\n'),
  }
}

const COMMA = 0x2c
/** Pieces of JSON kept for speakers and rules; a document with more makes them anew. */
const KEPT = 1_000

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

/** Bytes from which on what was written is let go, be it in the middle of a turn. */
export const PIECE = 65_536

type Who = Pick<Turn, 'speaker' | 'speakerId' | 'role' | 'title' | 'affiliation'> & {
  readonly json: KeptBytes
}

/** Writes turns as JSON, bytes to bytes: what `recordJson` makes of them. What recurs, such as who speaks, is made once. */
export class TurnJson<Buffer extends JsonBuffer> {
  readonly out: Buffer
  readonly #letGo: () => void
  readonly #pieces: ReturnType<typeof makePieces>
  readonly #who = new Map<string | null, Who>()
  readonly #rules = new Map<string, KeptBytes>()
  #doc: string | undefined
  #begin: KeptBytes

  /** `letGo` takes what was written when it is much. */
  constructor(out: Buffer, letGo: () => void) {
    this.out = out
    this.#letGo = letGo
    this.#pieces = makePieces(out)
    this.#begin = this.#pieces.done
  }

  add(head: TurnHead, { flat, passage, sourceEdits, annotations }: SpokenBytes): void {
    const { out } = this
    this.#writeWho(head)
    this.#writeQuestion(head)
    out.raw(flat.json, flat.size)
    out.kept(this.#pieces.words)
    out.integer(flat.words)
    this.#writePlace(head)
    out.kept(this.#pieces.paragraphs)
    out.integers(flat.paragraphs, flat.paragraphCount)
    if (annotations.length === 0) out.kept(this.#pieces.unnoted)
    else {
      out.kept(this.#pieces.annotations)
      this.#writeItems(annotations, annotationJson)
      out.kept(this.#pieces.edits)
    }
    for (let index = 0; index < sourceEdits.length; index++) this.#writeEdit(sourceEdits[index], index, passage.bytes)
    out.kept(this.#pieces.done)
    out.flush()
    this.#release()
  }

  /** The same of what is said as text. */
  addText(head: TurnHead, { text, words, paragraphs, annotations, edits, wordTimes }: SpokenText): void {
    const { out } = this
    this.#writeWho(head)
    this.#writeQuestion(head)
    const json = jsonString(text)
    out.text(json.slice(1, -1))
    out.kept(this.#pieces.words)
    out.integer(words)
    this.#writePlace(head)
    out.kept(this.#pieces.paragraphs)
    out.ascii(paragraphs.join(','))
    if (annotations.length === 0 && edits.length === 0) out.kept(this.#pieces.unnoted)
    else {
      out.kept(this.#pieces.annotations)
      this.#writeItems(annotations, annotationJson)
      out.kept(this.#pieces.edits)
      this.#writeItems(edits, editJson)
    }
    out.ascii(']')
    if (wordTimes !== undefined) out.text(wordTimesJson(wordTimes))
    out.ascii('}\n')
    this.#release()
  }

  #release(): void {
    if (this.out.most > PIECE) this.#letGo()
  }

  #writeWho(head: TurnHead): void {
    const { out } = this
    if (head.doc !== this.#doc) {
      this.#doc = head.doc
      this.#begin = out.keep(encoder.encode(`{"type":"turn","doc":${jsonString(head.doc)},"turn":`))
    }
    out.kept(this.#begin)
    out.integer(head.turn)
    const known = this.#who.get(head.label)
    out.kept((known !== undefined && isSame(known, head) ? known : this.#makeWho(head)).json)
  }

  #makeWho({ speaker, speakerId, label, role, title, affiliation }: TurnHead): Who {
    const json =
      `,"speaker":${jsonStringOrNull(speaker)},"speakerId":${jsonStringOrNull(speakerId)}` +
      `,"label":${jsonStringOrNull(label)},"role":"${role}"` +
      `,"title":${jsonStringOrNull(title)},"affiliation":${jsonStringOrNull(affiliation)}`
    const who = { speaker, speakerId, role, title, affiliation, json: this.out.keep(encoder.encode(json)) }
    if (this.#who.size >= KEPT) this.#who.clear()
    this.#who.set(label, who)
    return who
  }

  #writeQuestion({ question, part, to, section }: TurnHead): void {
    const { out } = this
    if (question === null && part === null && to === null && section === null) {
      out.kept(this.#pieces.unasked)
      return
    }
    out.text(`,"question":${question},"part":${jsonStringOrNull(part)},"to":${jsonStringOrNull(to)}`)
    out.text(`,"section":${jsonStringOrNull(section)}`)
    out.kept(this.#pieces.text)
  }

  #writePlace(head: TurnHead): void {
    const { out } = this
    if (head.start === null && head.end === null && !isOnPages(head)) out.kept(this.#pieces.unplaced)
    else {
      out.ascii(`,"start":${jsonNumberOrNull(head.start)},"end":${jsonNumberOrNull(head.end)}`)
      out.ascii(pageJson(head))
      out.kept(this.#pieces.line)
    }
    out.integer(head.line)
    out.kept(this.#pieces.endLine)
    out.integer(head.endLine)
    out.kept(this.#pieces.byte)
    out.integer(head.byte)
    out.kept(this.#pieces.endByte)
    out.integer(head.endByte)
  }

  /** One by one: a turn may hold hundreds of thousands, and the text of all of them would be held beside the bytes. */
  #writeItems<Item>(items: readonly Item[], write: (item: Item) => string): void {
    const { out } = this
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
    const { out } = this
    if (index > 0) out.byte(COMMA)
    out.kept(this.#ruleJson(edit.rule))
    out.integer(edit.byte)
    out.kept(this.#pieces.endByte)
    out.integer(edit.endByte)
    out.kept(this.#pieces.line)
    out.integer(edit.line)
    out.kept(this.#pieces.before)
    out.escaped(source, edit.from, edit.to)
    out.kept(this.#pieces.after)
    out.text(edit.after)
    out.kept(this.#pieces.ends)
    this.#release()
  }

  #ruleJson(rule: string): KeptBytes {
    let json = this.#rules.get(rule)
    if (json === undefined) {
      json = this.out.keep(encoder.encode(`{"rule":${jsonString(rule)},"byte":`))
      this.#rules.set(rule, json)
    }
    return json
  }
}
