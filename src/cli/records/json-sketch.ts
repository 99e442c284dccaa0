import type { Turn } from '../../model/turn.ts'
import type { SeenTurn, TurnSketch } from '../../query/sketch.ts'
import type { TurnLine, TurnPlace } from './json-turn-line.ts'
import type { JsonWindow } from './json-window.ts'

type Who = Pick<
  Turn,
  'speaker' | 'speakerId' | 'label' | 'role' | 'title' | 'affiliation' | 'question' | 'part' | 'to' | 'section'
>

const NOBODY: Who = {
  speaker: null,
  speakerId: null,
  label: null,
  role: 'unknown',
  title: null,
  affiliation: null,
  question: null,
  part: null,
  to: null,
  section: null,
}
const NO_PAGE = { page: null, lineOnPage: null, endPage: null, endLineOnPage: null }
const NOWHERE: TurnPlace = { words: 0, start: null, end: null, ...NO_PAGE, line: 0 }
/** People, roles and questions kept, for most turns repeat those of another. */
const MOST_KNOWN = 1000

/** A turn as its line of JSON shows it. */
export class LineSketch implements SeenTurn {
  doc = ''
  turn = 0
  readonly #needle: RegExp | undefined
  readonly #known = new Map<string, Who>()
  #line: TurnLine | undefined
  #start: Uint8Array | undefined
  #text: string | undefined
  #who: Who | undefined
  /** Where the needle was looked for last, and the end of what was found. */
  #searched: JsonWindow | undefined
  #found = 0

  constructor(needle: RegExp | undefined) {
    this.#needle = needle
  }

  /** Notes how lines of this document begin. */
  learn(doc: string, line: TurnLine): void {
    if (this.#start === undefined || !line.startsWith(this.#start)) this.#start = line.start
    this.doc = doc
  }

  forget(): void {
    this.#start = undefined
  }

  /** Turns to a line, if it is of the document that was learnt. */
  open(line: TurnLine): boolean {
    if (this.#start === undefined || !line.startsWith(this.#start)) return false
    this.turn = line.turnBehind(this.#start)
    this.#line = line
    this.#text = undefined
    this.#who = undefined
    return true
  }

  get text(): string {
    this.#text ??= this.#readText()
    return this.#text
  }

  get speaker(): string | null {
    return this.#person.speaker
  }

  get speakerId(): string | null {
    return this.#person.speakerId
  }

  get label(): string | null {
    return this.#person.label
  }

  get role(): Turn['role'] {
    return this.#person.role
  }

  get title(): string | null {
    return this.#person.title
  }

  get affiliation(): string | null {
    return this.#person.affiliation
  }

  get question(): number | null {
    return this.#person.question
  }

  get part(): Turn['part'] {
    return this.#person.part
  }

  get to(): string | null {
    return this.#person.to
  }

  get section(): string | null {
    return this.#person.section
  }

  get words(): number {
    return this.#place.words
  }

  get start(): number | null {
    return this.#place.start
  }

  get end(): number | null {
    return this.#place.end
  }

  get page(): number | null {
    return this.#place.page
  }

  get lineOnPage(): number | null {
    return this.#place.lineOnPage
  }

  get endPage(): number | null {
    return this.#place.endPage
  }

  get endLineOnPage(): number | null {
    return this.#place.endLineOnPage
  }

  get line(): number {
    return this.#place.line
  }

  get mayHold(): boolean {
    const line = this.#line
    const needle = this.#needle
    if (line === undefined || needle === undefined) return true
    const { window, textFrom, textTo } = line
    const isFresh = this.#searched !== window || this.#found <= textFrom
    if (isFresh) {
      this.#searched = window
      needle.lastIndex = textFrom
      this.#found = needle.test(window.latin1) ? needle.lastIndex : Infinity
    }
    return this.#found <= textTo || this.#hidesCharacters
  }

  copy(): TurnSketch {
    const { doc, turn, text } = this
    return { doc, turn, ...this.#person, text, ...this.#place }
  }

  get #place(): TurnPlace {
    return this.#line?.place ?? NOWHERE
  }

  /** Whether characters of the text may be written as `\u…`. The other escapes stand for signs, which no needle holds. */
  get #hidesCharacters(): boolean {
    const line = this.#line
    return line?.hasEscape === true && line.window.latin1.slice(line.textFrom, line.textTo).includes('\\u')
  }

  get #person(): Who {
    this.#who ??= this.#readWho()
    return this.#who
  }

  #readWho(): Who {
    const line = this.#line
    if (line === undefined || this.#start === undefined) return NOBODY
    const key = line.whoBehind(this.#start)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const who: Who = JSON.parse(`{${Buffer.from(key, 'latin1').toString()}}`)
    if (this.#known.size >= MOST_KNOWN) this.#known.clear()
    this.#known.set(key, who)
    return who
  }

  #readText(): string {
    const line = this.#line
    if (line === undefined) return ''
    const { textFrom, textTo, window } = line
    if (!line.hasEscape) return window.bytes.toString('utf8', textFrom, textTo)
    return JSON.parse(window.bytes.toString('utf8', textFrom - 1, textTo + 1))
  }
}
