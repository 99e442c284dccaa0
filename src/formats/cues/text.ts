import { decodeEntities, entityAt, htmlEntity } from '../../text/entities.ts'
import { byteAt, type Line } from '../../text/line.ts'
import { measured } from '../../text/line-pieces.ts'
import { MappedText } from '../../text/mapped-text.ts'
import { clockSeconds } from '../fields.ts'

/** A piece of a line of a cue: what is said, and in whose voice where a tag says so. */
export interface Voiced {
  readonly line: Line
  /** The name in the tag; null outside of any voice. */
  readonly voice: string | null
  /** Where the tag of the voice begins, of its first piece. */
  readonly tag: Place | null
  /** Times that stand inside of it. */
  readonly times?: readonly TextTime[]
}

/** What stands in a text from an offset on is heard from that time on. */
export interface TextTime {
  readonly at: number
  /** Null for what cannot be read. */
  readonly seconds: number | null
}

export interface Place {
  readonly byte: number
  readonly line: number
}

// "<v.first.loud Mara Lund>"
const VOICE = /^<v(?:\.[^\s>]*)?[ \t]([^>]*)>?$/i
// "<v Mara Lund>"  "</v>"  "</>"
const VOICE_MARK = /^<(?:v(?:\.[^\s>]*)?[ \t]|\/v?>?$)/i
// "<>"  "<i>"  "</font>"  "<c.yellow>"  "<00:00:01.000>"  "<[?]>"
const TAG = /^<(?:\/?[a-z][^<]*|[\d:.]+|\/?|[[?!.][^<]*)>$/i
// "< i >"  "< / u>"  "< 00:01.000 >": translated by machine
const SPACED_TAG = /^<\s{0,3}(?:(?:\/\s{0,3})?(?:[bicsuv]|font|lang|ruby|rt)|\d{1,4}:[\d:.]+)\s{0,3}>$/i
// "<v Mara Lund" and "<i", which nothing closes in their line
const OPEN_TAG = /^<\/?(?:[bicuv]|font|lang|ruby|rt)(?![\p{L}\d])/iu
// "<"  "</"  "<<" at the end of a line, the beginning of a tag
const BARE_TAG = /^<[\s<./]*$/
// "Lund>", below "<v Mara"
const REST_OF_TAG = /^[^<>]{0,200}>/
// "<br />"
const BREAK = /^<br ?\/?>$/i
// "<00:00:01.000>"
const TIME_TAG = /^<\s*(\d[\d:.]*)\s*>$/
/** Longest tag. */
const TAG_REACH = 300

/** The text of a cue, line by line, without its tags; a voice goes on until it is closed or the cue ends. */
export class CueText {
  #voice: string | null = null
  #tag: Place | null = null
  #isTimed = false
  /** A tag that the line before left open. */
  #open = ''
  /** Of the line at hand. */
  #times: TextTime[] = []

  /** Words have had times of their own, as the rolling captions of sites for videos have. */
  get isTimed(): boolean {
    return this.#isTimed
  }

  /** Forgets the voice of the cue before. */
  begin(): void {
    this.#voice = null
    this.#tag = null
    this.#open = ''
  }

  /** What follows in this cue is said in a voice, from `place` on. */
  speakAs(voice: string, place: Place): void {
    this.#voice = voice
    this.#tag = place
  }

  read(line: Line): Voiced[] {
    const { text } = line
    if (this.#open !== '') return this.#readTagged(measured(line))
    if (!text.includes('<') && !text.includes('&') && !text.includes('{\\')) {
      const tag = this.#tag
      this.#tag = null
      return [{ line, voice: this.#voice, tag }]
    }
    return this.#readTagged(measured(line))
  }

  #readTagged(line: Line): Voiced[] {
    const { text } = line
    const found: Voiced[] = []
    const mapped = new MappedText()
    const flush = (at: number): void => {
      if (mapped.text.trim() === '') return
      const times = this.#times
      this.#times = []
      const said = { line: mapped.take(line.number, byteAt(line, at)), voice: this.#voice, tag: this.#tag }
      found.push(times.length > 0 ? { ...said, times } : said)
      this.#tag = null
    }
    const ends = new TagEnds(text)
    for (let at = this.#closeTag(text); at < text.length; ) {
      const from = nextMark(text, at)
      mapped.add(line, at, from)
      if (from === text.length) break
      const entity = text[from] === '&' ? entityAt(text, from, captionEntity) : undefined
      at = entity?.end ?? ends.of(from)
      const mark = text.slice(from, at)
      if (entity !== undefined) mapped.put(entity.text, byteAt(line, from))
      else if (isTag(mark, at === text.length)) this.#take(mark, { line, from, said: mapped.text.length, flush })
      else mapped.add(line, from, at)
    }
    flush(text.length)
    return found
  }

  #take(mark: string, { line, from, said, flush }: TagPlace): void {
    if (VOICE_MARK.test(mark)) {
      flush(from)
      this.#begins(mark, { byte: byteAt(line, from), line: line.number })
    } else if (BREAK.test(mark)) flush(from)
    else this.#time(mark, said)
    if (mark.startsWith('<') && !mark.endsWith('>')) this.#open = mark
  }

  /** Where text begins behind the rest of a tag that the line before left open. */
  #closeTag(text: string): number {
    const rest = this.#open === '' ? undefined : REST_OF_TAG.exec(text)?.[0]
    if (rest !== undefined && this.#voice !== null && VOICE_MARK.test(this.#open))
      this.#voice = `${this.#voice} ${rest.slice(0, -1)}`.trim()
    this.#open = ''
    return rest?.length ?? 0
  }

  /** Takes the tag with which a voice begins, or ends. */
  #begins(mark: string, place: Place): void {
    const [, voice] = VOICE.exec(mark) ?? []
    if (voice === undefined) this.begin()
    else this.speakAs(decodeEntities(voice, captionEntity).trim(), place)
  }

  #time(mark: string, at: number): void {
    const [, time] = TIME_TAG.exec(mark) ?? []
    if (time === undefined) return
    this.#isTimed = true
    this.#times.push({ at, seconds: clockSeconds(time) })
  }
}

/** The next "<", "&" or "{", or the end. */
function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '<' || text[at] === '&' || text[at] === '{') return at
  return text.length
}

/** Where a tag stands, behind so many units that are said; `flush` ends the piece of text before it. */
interface TagPlace {
  readonly line: Line
  readonly from: number
  readonly said: number
  readonly flush: (at: number) => void
}

/** Whether a mark that was found is a tag: a "<" that ends its line is the beginning of one. */
function isTag(mark: string, isLast: boolean): boolean {
  return mark.length > 1 || (mark === '<' && isLast)
}

/** Where marks of a text end. What nothing closes is looked for once. */
class TagEnds {
  #isOpen = false

  constructor(private readonly text: string) {}

  /** Behind the tag that begins at `at`; behind its first unit when it is none. */
  of(at: number): number {
    const text = this.text
    if (text[at] === '<') return this.#tag(at)
    const end = text.startsWith('{\\', at) ? text.slice(at, at + TAG_REACH).indexOf('}') : -1
    return end < 0 ? at + 1 : at + end + 1
  }

  #tag(at: number): number {
    const text = this.text
    const head = text.slice(at, at + TAG_REACH)
    const end = this.#isOpen ? -1 : head.indexOf('>')
    if (end >= 0) {
      const tag = head.slice(0, end + 1)
      return TAG.test(tag) || SPACED_TAG.test(tag) ? at + end + 1 : at + 1
    }
    const isLast = head.length < TAG_REACH
    this.#isOpen ||= isLast
    const isTag = isLast && (BARE_TAG.test(head) || (head.lastIndexOf('<') === 0 && OPEN_TAG.test(head)))
    return isTag ? text.length : at + 1
  }
}

/** In any case of its letters: captions write "&NBSP;" too. */
function captionEntity(name: string): string | undefined {
  return htmlEntity(name) ?? htmlEntity(name.toLowerCase())
}
