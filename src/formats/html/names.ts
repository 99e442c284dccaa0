import { isCapitalised, isCellOfName } from '../name-like.ts'

// class="speaker"  class="turn__speaker"  class="speaker-name"  class="who"  class="message-author"
const OF_SPEAKER =
  /(?:^|[\s_-])speaker(?:[-_]?(?:name|label))?(?:$|\s)|(?:^|\s)(?:talker|from_name|who)(?:$|\s)|(?:^|[\s_-])(?:chat|chatlog|message|msg|turn)[-_]{1,2}(?:author|sender|name|user(?:name)?)(?:$|\s)/i
const CLASS_UNITS = 200
// "[00:12] "
const TIME_FIRST = /^[\d:.,[\]() -]{1,40}/
// ": Good evening."   ", she said"   "’s boat"
const NO_SPEECH_FIRST = /^(?:\s{0,9}(?:[:,;)]|\.(?!\.))|['’]s\b)/
const TIME_LAST = /\d:\d{2}\s{0,9}$/
// "[Mara Lund]"
const BRACKET_LAST = /\]\s{0,9}$/

// "0:04", a time that stands beside a name in an element of its own
export const TIME_BEHIND = /^\s{0,9}[[(]?\d{1,2}:\d{2}/

/** Whether the class of an element says that it holds a speaker. */
export function isOfSpeaker(attributes: ReadonlyMap<string, string>): boolean {
  return OF_SPEAKER.test(attributes.get('class')?.slice(0, CLASS_UNITS) ?? '')
}

/** What parts a cell from the next, or a term from what is said of it: a colon behind a name. */
export function behindName(text: string): string {
  const name = text.replace(TIME_FIRST, '')
  return isCellOfName(text) && !name.includes(':') ? ': ' : ' '
}

/**
 * What parts the text of an element that the page calls a speaker from the text behind it: a colon, if it can be a name.
 *     <span class="speaker">Mara Lund</span> Good evening.  ->  Mara Lund: Good evening.
 */
export function behindSpeaker(line: string, behind: string, isLabel: boolean): string {
  const text = line.replace(TIME_FIRST, '').replace(BRACKET_LAST, '').trim()
  const name = withoutNote(text)
  if (TIME_BEHIND.test(behind) && isCellOfName(name)) return ' '
  if (text.endsWith(':') || NO_SPEECH_FIRST.test(behind) || TIME_LAST.test(name)) return ''
  return isCellOfName(name) && (isLabel || isCapitalised(name.split(/\s+/))) ? ': ' : ''
}

/** "Lund (Atrium)" -> "Lund" */
function withoutNote(name: string): string {
  const open = name.endsWith(')') ? name.indexOf('(') : -1
  return open > 0 ? name.slice(0, open).trimEnd() : name
}
