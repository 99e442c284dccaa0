import { byteAt, type Line } from '../text/line.ts'
import { MappedText } from '../text/mapped-text.ts'

/** A piece of a line of a cue: what is said, and in whose voice where a tag says so. */
export interface Voiced {
  readonly line: Line
  /** The name in the tag; null outside of any voice. */
  readonly voice: string | null
  /** The tag of the voice stands at its beginning. */
  readonly opens: boolean
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
}
// "<v.first.loud Mara Lund>"
const VOICE = /^<v(?:\.[^\s>]*)?[ \t]+([^>]*)>?$/i
// "&#39;"  "&#x27;"
const NUMERIC = /^&#(?:x([\da-f]{1,6})|(\d{1,7}));$/i
/** Longest entity. */
const ENTITY_REACH = 10

/** The text of a cue, line by line, without its tags; a voice goes on until it is closed or the cue ends. */
export class CueText {
  #voice: string | null = null

  /** Forgets the voice of the cue before. */
  begin(): void {
    this.#voice = null
  }

  read(line: Line): Voiced[] {
    const { text } = line
    if (!text.includes('<') && !text.includes('&')) return [{ line, voice: this.#voice, opens: false }]
    return this.#readTagged(line)
  }

  #readTagged(line: Line): Voiced[] {
    const { text } = line
    const found: Voiced[] = []
    const mapped = new MappedText()
    let opens = false
    const flush = (at: number): void => {
      if (mapped.text.trim() !== '') found.push({ line: mapped.take(line.number, byteAt(line, at)), voice: this.#voice, opens })
      opens = false
    }
    for (let at = 0; at < text.length; ) {
      const end = nextMark(text, at)
      mapped.add(line, at, end)
      if (end === text.length) break
      const close = markEnd(text, end)
      const mark = text.slice(end, close)
      const voice = VOICE.exec(mark)
      if (voice !== null || /^<\/v>?$/i.test(mark)) {
        flush(end)
        this.#voice = voice === null ? null : decodeEntities(voice[1] ?? '').trim()
        opens = voice !== null
      } else if (mark.startsWith('&')) mapped.put(decodeEntity(mark), byteAt(line, end))
      at = close
    }
    flush(text.length)
    return found
  }
}

/** The next "<" or "&", or the end. */
function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '<' || text[at] === '&') return at
  return text.length
}

/** Where the tag or the entity ends that begins at `at`. */
function markEnd(text: string, at: number): number {
  if (text[at] === '<') {
    const end = text.indexOf('>', at)
    return end < 0 ? text.length : end + 1
  }
  const end = text.slice(at, at + ENTITY_REACH).indexOf(';')
  return end < 0 ? at + 1 : at + end + 1
}

function decodeEntity(mark: string): string {
  const known = ENTITIES[mark.toLowerCase()]
  if (known !== undefined) return known
  const numeric = NUMERIC.exec(mark)
  if (numeric === null) return mark
  const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\ufffd'
}

function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&[^;\s]{1,9};/g, decodeEntity) : text
}
