import { decodeEntities, ENTITY_REACH, entityText } from '../../text/entities.ts'
import { htmlEntity } from '../../text/html-entities.ts'
import { byteAt, type Line } from '../../text/line.ts'
import { measured, partOf } from '../../text/line-pieces.ts'
import { MappedText } from '../../text/mapped-text.ts'
import { clockSeconds } from '../clock.ts'
import { isBlank } from '../text.ts'

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

/** Those of WebVTT that XML does not know. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00a0'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
])
// "<v.first.loud Mara Lund>"
const VOICE = /^<v(?:\.[^\s>]*)?[ \t]([^>]*)>?$/i
// "<v Mara Lund>"  "</v>"  "</>"
const VOICE_MARK = /^<(?:v(?:\.[^\s>]*)?[ \t]|\/v?>?$)/i
// "<>"  "<i>"  "</font>"  "<c.yellow>"  "<00:00:01.000>"  "<[?]>"
const TAG = /^<(?:\/?[a-z][^<]*|[\d:.]+|\/?|[[?!.][^<]*)>$/i
// "<v Mara Lund" and "<i", which nothing closes in their line
const OPEN_TAG = /^<\/?(?:[bicuv]|font|lang|ruby|rt)(?![\p{L}\d])/iu
// "<br />"
const BREAK = /^<br ?\/?>$/i
// "<00:00:01.000>"
const TIME_TAG = /^<\d[\d:.]*>$/
/** Longest tag. */
const TAG_REACH = 300
// "&amp chips", for old pages end entities with nothing
const UNENDED = /^&(?:amp|lt|gt|quot|nbsp)(?![\da-z;=])/i

/** The text of a cue, line by line, without its tags; a voice goes on until it is closed or the cue ends. */
export class CueText {
  #voice: string | null = null
  #tag: Place | null = null
  #isTimed = false
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
  }

  read(line: Line): Voiced[] {
    const { text } = line
    if (!text.includes('<') && !text.includes('&') && !text.includes('{\\')) {
      const tag = this.#tag
      this.#tag = null
      return [{ line, voice: this.#voice, tag }]
    }
    return this.#readVoice(line) ?? this.#readTagged(measured(line))
  }

  /** "<v Mara Lund>Good evening.</v>", with no other mark: most lines that have any. */
  #readVoice(line: Line): Voiced[] | undefined {
    const { text } = line
    const from = text.startsWith('<v') ? text.indexOf('>') + 1 : 0
    const to = text.endsWith('</v>') ? text.length - 4 : text.length
    const next = text.indexOf('<', Math.max(from, 1))
    if (from >= to || from > TAG_REACH || (next >= 0 && next < to) || text.includes('&') || text.includes('{\\')) return undefined
    if (from === 0 && text.startsWith('<')) return undefined
    const mark = text.slice(0, from)
    if (from > 0 && (!VOICE_MARK.test(mark) || isBlank(text.slice(from, to)))) return undefined
    if (from > 0) this.#begins(mark, { byte: line.byte, line: line.number })
    const voiced = { line: partOf(line, from, to), voice: this.#voice, tag: this.#tag }
    this.#tag = null
    if (to < text.length) this.#voice = null
    return isBlank(voiced.line.text) ? [] : [voiced]
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
    for (let at = 0; at < text.length; ) {
      const end = nextMark(text, at)
      mapped.add(line, at, end)
      if (end === text.length) break
      at = ends.of(end)
      const mark = text.slice(end, at)
      if (VOICE_MARK.test(mark)) {
        flush(end)
        this.#begins(mark, { byte: byteAt(line, end), line: line.number })
      } else if (BREAK.test(mark)) flush(end)
      else if (mark === '<' || mark === '{') mapped.add(line, end, at)
      else this.#inline(mark, byteAt(line, end), mapped)
    }
    flush(text.length)
    return found
  }

  /** Takes the tag with which a voice begins, or ends. */
  #begins(mark: string, place: Place): void {
    const [, voice] = VOICE.exec(mark) ?? []
    this.#voice = voice === undefined ? null : decodeEntities(voice, captionEntity).trim()
    this.#tag = voice === undefined ? null : place
  }

  #inline(mark: string, byte: number, mapped: MappedText): void {
    if (mark.startsWith('&')) mapped.put(entityText(mark.slice(1).replace(/;$/, ''), captionEntity) ?? mark, byte)
    else if (TIME_TAG.test(mark)) {
      this.#isTimed = true
      this.#times.push({ at: mapped.text.length, seconds: clockSeconds(mark.slice(1, -1)) })
    }
  }
}

/** The next "<", "&" or "{", or the end. */
function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '<' || text[at] === '&' || text[at] === '{') return at
  return text.length
}

/** Where marks of a text end. What nothing closes is looked for once. */
class TagEnds {
  readonly #text: string
  #isOpen = false

  constructor(text: string) {
    this.#text = text
  }

  /** Behind the tag or the entity that begins at `at`; behind its first unit when it is none. */
  of(at: number): number {
    const text = this.#text
    if (text[at] === '<') return this.#tag(at)
    if (text[at] === '{') {
      const end = text.startsWith('{\\', at) ? text.slice(at, at + TAG_REACH).indexOf('}') : -1
      return end < 0 ? at + 1 : at + end + 1
    }
    const end = text.slice(at, at + ENTITY_REACH).indexOf(';')
    if (end >= 0) return at + end + 1
    return at + (UNENDED.exec(text.slice(at, at + ENTITY_REACH))?.[0].length ?? 1)
  }

  #tag(at: number): number {
    const text = this.#text
    const head = text.slice(at, at + TAG_REACH)
    const end = this.#isOpen ? -1 : head.indexOf('>')
    if (end >= 0) return TAG.test(head.slice(0, end + 1)) ? at + end + 1 : at + 1
    this.#isOpen ||= head.length < TAG_REACH
    const isTag = head.length < TAG_REACH && head.lastIndexOf('<') === 0 && OPEN_TAG.test(head)
    return isTag ? text.length : at + 1
  }
}

/** In any case of its letters: captions write "&NBSP;" too. */
function captionEntity(name: string): string | undefined {
  const lower = name.toLowerCase()
  return NAMED.get(lower) ?? htmlEntity(name) ?? (lower === name ? undefined : entityText(lower))
}
