import type { Line } from '../text/line.ts'
import { oneLine } from '../text/white-space.ts'
import { isCapitalised, isCellOfName } from './name-like.ts'

// class="speaker"  class="turn__speaker"  class="speaker-name"
const OF_SPEAKER = /(?:^|[\s_-])speaker(?:[-_]?(?:name|label))?(?:$|\s)/i
const CLASS_UNITS = 200
/** Units of a name, or of a heading in bold. */
export const NAME_UNITS = 120
// "[00:12] "
const TIME_FIRST = /^[\d:.,[\]() -]{1,40}/
// ": Good evening."   ", she said"   "’s boat"
const NO_SPEECH_FIRST = /^(?:\s{0,9}(?:[:,;)]|\.(?!\.))|['’]s\b)/
const TIME_LAST = /\d:\d{2}\s{0,9}$/

/** Pieces of the text of a name or a time. */
const MARK_PIECES = 32

/** A <cite> or a <time> outside of a paragraph, where a speech may begin. */
export class Mark {
  readonly byte: number
  readonly line: number
  readonly depth: number
  readonly pieces: Line[] = []

  constructor({ byte, line }: { readonly byte: number; readonly line: number }, depth: number) {
    this.byte = byte
    this.line = line
    this.depth = depth
  }

  add(line: Line): void {
    if (this.pieces.length < MARK_PIECES) this.pieces.push(line)
  }

  get text(): string {
    return oneLine(this.pieces.map(({ text }) => text).join(' ')).slice(0, NAME_UNITS)
  }
}

/** Whether the class of an element says that it holds a speaker. */
export function isOfSpeaker(attributes: ReadonlyMap<string, string>): boolean {
  const name = attributes.get('class')
  return name !== undefined && OF_SPEAKER.test(name.slice(0, CLASS_UNITS))
}

/** What parts a cell from the next, or a term from what is said of it: a colon behind a name. */
export function behindName(text: string): string {
  return isCellOfName(text) && !text.includes(':') ? ': ' : ' '
}

/**
 * What parts the text of an element that the page calls a speaker from the text behind it: a colon, if it can be a name.
 *     <span class="speaker">Mara Lund</span> Good evening.  ->  Mara Lund: Good evening.
 */
export function behindSpeaker(line: string, behind: string): string {
  const text = line.replace(TIME_FIRST, '').trim()
  const name = withoutNote(text)
  if (text.endsWith(':') || NO_SPEECH_FIRST.test(behind) || TIME_LAST.test(name)) return ''
  return isCellOfName(name) && isCapitalised(name.split(/\s+/)) ? ': ' : ''
}

/** "Lund (Atrium)" -> "Lund" */
function withoutNote(name: string): string {
  const open = name.endsWith(')') ? name.indexOf('(') : -1
  return open > 0 ? name.slice(0, open).trimEnd() : name
}
