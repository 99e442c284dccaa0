import { ROLES } from '../../model/roles.ts'
import type { Turn } from '../../model/turn.ts'
import { ANNOTATION_KINDS } from './json-records.ts'
import { type JsonWindow, openWindow, plainEnd, stringEnd } from './json-window.ts'

const STRING = /"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/.source
const NAME = `(?:null|${STRING})`
/** From 0 on, and from 1 on; so many digits keep their value. */
const COUNT = '(?:0|[1-9]\\d{0,14})'
const NUMBER = '[1-9]\\d{0,14}'
const TIME = `(?:null|-?${COUNT}(?:\\.\\d{1,9})?)`

function list(item: string): string {
  return `\\[(?:${item}(?:,${item})*)?\\]`
}

const NOTE = `\\{"kind":"(?:${ANNOTATION_KINDS.join('|')})","text":${STRING},"at":${COUNT},"end":${COUNT}\\}`
const EDIT =
  `\\{"rule":${STRING},"byte":${COUNT},"endByte":${COUNT},"line":${NUMBER}` + `,"before":${STRING},"after":${STRING}\\}`

const PAGE = `(null|${COUNT})`
const ON_PAGE = `(null|${NUMBER})`
/** "page":12,"lineOnPage":5,"endPage":13,"endLineOnPage":2 */
const PAGES = `"page":${PAGE},"lineOnPage":${ON_PAGE},"endPage":${PAGE},"endLineOnPage":${ON_PAGE}`

/** {"type":"turn","doc":"talk.txt","turn": */
const START = `\\{"type":"turn","doc":${STRING},"turn":`
/** "speaker":"Mara Lund","speakerId":"mara-lund","label":"MARA LUND","role":"host",…,"question":1,"part":"ask","to":null,"section":null */
const WHO =
  `"speaker":${NAME},"speakerId":${NAME},"label":${NAME},"role":"(?:${[...ROLES].reverse().join('|')})"` +
  `,"title":${NAME},"affiliation":${NAME}` +
  `,"question":(?:null|${NUMBER}),"part":(?:null|"ask"|"answer"),"to":${NAME},"section":${NAME}`
/** ","words":4,"start":null,"end":null,"page":null,…,"line":1 */
const WORDS = `","words":(${COUNT}),"start":(${TIME}),"end":(${TIME}),${PAGES},"line":(${NUMBER})`
/** ,"endLine":1,"byte":0,"endByte":33,"paragraphs":[0],"annotations":[],"edits":[]} and the line end */
const REST =
  `,"endLine":${NUMBER},"byte":${COUNT},"endByte":${COUNT}` +
  `,"paragraphs":${list(COUNT)},"annotations":${list(NOTE)},"edits":${list(EDIT)}\\}\\r?\\n`

const TEXT = ',"text":"'

/** The members that stand behind the text. */
export type TurnPlace = Pick<Turn, 'words' | 'start' | 'end' | 'page' | 'lineOnPage' | 'endPage' | 'endLineOnPage' | 'line'>

/** Every expression is asked at one place of a line only, and each of its loops ends where the next part begins. */
const expressions = () => ({
  start: new RegExp(START, 'y'),
  before: new RegExp(`${START}${NUMBER},${WHO}${TEXT}`, 'y'),
  place: new RegExp(WORDS, 'y'),
  behind: new RegExp(WORDS + REST, 'y'),
})

/**
 * Knows a line that holds one turn just as we write it, and where its parts are, without making an object of it:
 *     {"type":"turn","doc":"a","turn":1,"speaker":"B",…,"section":null,"text":"Hi","words":1,…,"edits":[]}⏎
 *                                                                textFrom^ ^textTo                    ^next
 * Each member of a line that it knows is valid. Of any other line it says nothing: it may be damaged, or laid out otherwise.
 */
export class TurnLine {
  window: JsonWindow = openWindow(new Uint8Array(0))
  from = 0
  /** Behind the line end. */
  next = 0
  /** The text as it is written, without its quotes. */
  textFrom = 0
  textTo = 0
  /** Whether the text holds a backslash. */
  hasEscape = false
  readonly #expressions = expressions()

  /** Whether such a line stands at `at`, with its line end. */
  read(window: JsonWindow, at: number): boolean {
    const { before, behind } = this.#expressions
    before.lastIndex = at
    if (!before.test(window.latin1)) return false
    const plainTo = plainEnd(window, before.lastIndex)
    const textTo = stringEnd(window, plainTo)
    behind.lastIndex = textTo
    if (textTo < 0 || !behind.test(window.latin1)) return false
    this.hasEscape = plainTo < textTo
    this.window = window
    this.from = at
    this.textFrom = before.lastIndex
    this.textTo = textTo
    this.next = behind.lastIndex
    return true
  }

  /** The whole object. White space may stand behind it. */
  get json(): string {
    return this.window.bytes.toString('utf8', this.from, this.next)
  }

  /** What the line begins with, up to the number of the turn: the same for all turns of a document. */
  get start(): Uint8Array {
    const { start } = this.#expressions
    start.lastIndex = this.from
    start.test(this.window.latin1)
    return Uint8Array.from(this.window.bytes.subarray(this.from, start.lastIndex))
  }

  startsWith(start: Uint8Array): boolean {
    const { from } = this
    const { bytes } = this.window
    for (let index = 0; index < start.length; index++) if (bytes[from + index] !== start[index]) return false
    return true
  }

  /** The number of the turn, of a line that begins with `start`. */
  turnBehind(start: Uint8Array): number {
    return parseDigits(this.window.bytes, this.from + start.length)
  }

  /** The members from `speaker` to `to`, a character for each byte, of a line that begins with `start`. */
  whoBehind(start: Uint8Array): string {
    const { bytes, latin1 } = this.window
    const comma = latin1.indexOf(',', this.from + start.length)
    // A copy: a slice of the text would keep all of it in memory.
    return bytes.toString('latin1', comma + 1, this.textFrom - TEXT.length)
  }

  get place(): TurnPlace {
    const { place } = this.#expressions
    place.lastIndex = this.textTo
    const [, words, start, end, page, lineOnPage, endPage, endLineOnPage, line] = place.exec(this.window.latin1) ?? []
    const pages = {
      page: orNull(page),
      lineOnPage: orNull(lineOnPage),
      endPage: orNull(endPage),
      endLineOnPage: orNull(endLineOnPage),
    }
    return { words: Number(words), start: orNull(start), end: orNull(end), ...pages, line: Number(line) }
  }
}

function orNull(written: string | undefined): number | null {
  return written === undefined || written === 'null' ? null : Number(written)
}

const ZERO = 0x30
const NINE = 0x39

function parseDigits(bytes: Uint8Array, from: number): number {
  let value = 0
  for (let at = from; ; at++) {
    const byte = bytes[at] ?? 0
    if (byte < ZERO || byte > NINE) return value
    value = value * 10 + byte - ZERO
  }
}
