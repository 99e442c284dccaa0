import { ROLES } from '../model/roles.ts'
import { ANNOTATION_KINDS } from './json-records.ts'
import { decodeBytes, type JsonWindow, openWindow, plainEnd, stringEnd } from './json-window.ts'

const STRING = String.raw`"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"`
const NAME = `(?:null|${STRING})`
/** From 0 on, and from 1 on; so many digits keep their value. */
const COUNT = '(?:0|[1-9]\\d{0,14})'
const NUMBER = '[1-9]\\d{0,14}'
const TIME = `(?:null|${COUNT}(?:\\.\\d{1,9})?)`

function list(item: string): string {
  return `\\[(?:${item}(?:,${item})*)?\\]`
}

const NOTE = `\\{"kind":"(?:${ANNOTATION_KINDS.join('|')})","text":${STRING},"at":${COUNT},"end":${COUNT}\\}`
const EDIT =
  `\\{"rule":${STRING},"byte":${COUNT},"endByte":${COUNT},"line":${NUMBER}` + `,"before":${STRING},"after":${STRING}\\}`

/** {"type":"turn","doc":"talk.txt","turn": */
const START = `\\{"type":"turn","doc":${STRING},"turn":`
/** "speaker":"Mara Lund","speakerId":"mara-lund","label":"MARA LUND","role":"host","question":1,"part":"ask","to":null */
const WHO =
  `"speaker":${NAME},"speakerId":${NAME},"label":${NAME},"role":"(?:${[...ROLES].reverse().join('|')})"` +
  `,"question":(?:null|${NUMBER}),"part":(?:null|"ask"|"answer"),"to":${NAME}`
/** ","words":4,"start":null,"end":null,"line":1 */
const WORDS = `","words":(${COUNT}),"start":${TIME},"end":${TIME},"line":(${NUMBER})`
/** ,"endLine":1,"byte":0,"endByte":33,"paragraphs":[0],"annotations":[],"edits":[]} and the line end */
const REST =
  `,"endLine":${NUMBER},"byte":${COUNT},"endByte":${COUNT}` +
  `,"paragraphs":${list(COUNT)},"annotations":${list(NOTE)},"edits":${list(EDIT)}\\}\\r?\\n`

const TEXT = ',"text":"'

/** Every expression is asked at one place of a line only, and each of its loops ends where the next part begins. */
const expressions = () => ({
  start: new RegExp(START, 'y'),
  before: new RegExp(`${START}${NUMBER},${WHO}${TEXT}`, 'y'),
  place: new RegExp(WORDS, 'y'),
  behind: new RegExp(WORDS + REST, 'y'),
})

/**
 * Knows a line that holds one turn just as we write it, and where its parts are, without making an object of it:
 *     {"type":"turn","doc":"a","turn":1,"speaker":"B",…,"to":null,"text":"Hi","words":1,…,"edits":[]}⏎
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
    return decodeBytes(this.window.bytes, this.from, this.next)
  }

  /** What the line begins with, up to the number of the turn: the same for all turns of a document. */
  get start(): string {
    const { start } = this.#expressions
    start.lastIndex = this.from
    start.test(this.window.latin1)
    return this.latin1(this.from, start.lastIndex)
  }

  /** The number of the turn, of a line that begins with `start`. */
  turnBehind(start: string): number {
    return parseDigits(this.window.latin1, this.from + start.length)
  }

  /** The members from `speaker` to `to`, a character for each byte, of a line that begins with `start`. */
  whoBehind(start: string): string {
    const comma = this.window.latin1.indexOf(',', this.from + start.length)
    return this.latin1(comma + 1, this.textFrom - TEXT.length)
  }

  get place(): { readonly words: number; readonly line: number } {
    const { place } = this.#expressions
    place.lastIndex = this.textTo
    const [, words, line] = place.exec(this.window.latin1) ?? []
    return { words: Number(words), line: Number(line) }
  }

  /** A copy that does not keep the window in memory, as a slice of its text would. */
  latin1(from: number, to: number): string {
    const { buffer, byteOffset } = this.window.bytes
    return Buffer.from(buffer, byteOffset + from, to - from).toString('latin1')
  }
}

const ZERO = 0x30
const NINE = 0x39

function parseDigits(text: string, from: number): number {
  let value = 0
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at)
    if (!(code >= ZERO && code <= NINE)) return value
    value = value * 10 + code - ZERO
  }
}
