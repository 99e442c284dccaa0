import { readTime } from '../../recogniser/heads/clock.ts'
import { positions, roles } from '../../recogniser/vocabulary/index.ts'
import { wordSet } from '../../text/word-set.ts'

/** A label without the notes in brackets behind it. */
export interface Noted {
  readonly core: string
  /** The first note that is neither a time nor a note of delivery. */
  readonly note: string | null
  readonly start: number | null
  readonly end: number | null
}

/** What may follow a name and belongs to it. */
const SUFFIXES = wordSet(`
  jr sr ii iii iv esq md m.d phd ph.d psyd psy.d dds d.d.s dmd rn r.n cpa mba m.b.a ma m.a ba b.a jd j.d llm ll.m edd
  ed.d mp m.p mep m.e.p mla mpp am ms msp qc q.c kc k.c sc obe o.b.e mbe m.b.e cbe c.b.e frs pe usn usmc usaf ret
  faia mph m.p.h dvm d.v.m do d.o pharmd mda`)

/** How a voice is heard, in a note before the colon or as the last word of a label. */
const DELIVERY = wordSet(`
  voice-over voiceover voice v.o v.o. vo off-screen offscreen o.s o.s. os off-camera onscreen on-screen on-camera
  offstage on off over during through via translated translating translation in continuing continued cont cont'd
  cont’d aside inaudible unintelligible indiscernible crosstalk laughing laughs laughter chuckles chuckling
  whispering whispers reading speaking shouting singing sighs crying pause pausing joking clapping applause
  applauding overlapping interrupting interjecting interposing muted remote remotely online video phone telephone
  recorded recording tape live ph phonetic sic off-mic off-mike from by to lacht lachend zuruf rires riant risas
  riendo risos devamla desde`)

const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '）': '（', '］': '［' }

const PRONOUNS = /^(?:she|he|they|xe|ze|any)\s?[/|]/i

// 2.10 pm     3 p.m.     a las 13:04 horas     14.05 Uhr
const CLOCK = /^(?:\d{1,2}(?:[.:]\d{2})? ?[ap]\.? ?m\.?|(?:a las? )?\d{1,2}[.:]\d{2} ?(?:horas?|hrs?\.?|h|uhr))$/i

// "laughing", where it stands without brackets behind the name, in Persian and Arabic
const LAUGHING = /(?<=\S) (?:با (?:خنده|لبخند|گریه|عصبانیت|تعجب|شوخی)|ضاحكا?[ًة]?ا?)$/u

/** Takes the bracketed notes off the end of a label.
 *     Mara Lund (Atrium) [20:01:02]
 *               ^        ^            */
export function splitNotes(text: string): Noted {
  let core = text.replace(LAUGHING, '')
  const noted: { note: string | null; start: number | null; end: number | null } = { note: null, start: null, end: null }
  for (let open = noteStart(core); open > 0; open = noteStart(core)) {
    const note = core.slice(open + 1, -1).trim()
    const time = readTime(note, 0)
    if (time !== undefined && time.next === note.length) Object.assign(noted, { start: time.start, end: time.end })
    else if (note !== '' && !isDelivery(note) && !CLOCK.test(note)) noted.note = note
    core = core.slice(0, open).trimEnd()
  }
  return { core, ...noted }
}

/** Where the bracket opens that the last character closes, or -1. */
function noteStart(text: string): number {
  const closer = text.charAt(text.length - 1)
  const opener = OPENERS[closer]
  if (opener === undefined) return -1
  let depth = 0
  for (let index = text.length - 1; index >= 0; index--) {
    if (text.charAt(index) === closer) depth++
    else if (text.charAt(index) === opener) depth--
    if (depth === 0) return index
  }
  return -1
}

// "laughing"   "softly"
const MANNER = /^\p{Ll}{3,}(?:ing|ly)$/u
/** Before what tells how or where somebody speaks: "near tears", "under her breath", "without a smile". */
const CIRCUMSTANCES = wordSet('near under beneath behind without after still again')
/** No adverbs of manner. */
const OF_PEOPLE = wordSet('family elderly early only ally')

function isDelivery(note: string): boolean {
  const words = note.toLowerCase().split(/[\s,;]+/, 3)
  const first = words[0] ?? ''
  if (DELIVERY.has(first) || PRONOUNS.test(note)) return true
  if (!note.startsWith(first) || OF_PEOPLE.has(first)) return false
  return MANNER.test(first) || CIRCUMSTANCES.has(first)
}

/** A label and the office or house behind it.
 *     MARA LUND, HOST     Mara Lund, Jr.     Mara | ECH     Mara Lund – Atrium
 *              ^                               ^            ^                   */
export function splitAffiliation(core: string): { readonly label: string; readonly affiliation: string | null } {
  const comma = affiliationComma(core)
  const at = comma > 0 ? comma : dashAt(core)
  if (at <= 0 || isInverted(core, comma)) return { label: core, affiliation: null }
  const affiliation = core
    .slice(at + 1)
    .replace(/^[\s|–—-]+/, '')
    .trim()
  return { label: core.slice(0, at).trimEnd(), affiliation: affiliation === '' ? null : affiliation }
}

// "Lund, Mara"   "van Dam, Jo K."
const INVERTED = /^(?:\p{Ll}{1,4} )*\p{Lu}[\p{L}'’-]*, \p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.?)?$/u

/** The surname first, as directories have it: one word on either side of the comma, and the second no office. */
function isInverted(core: string, comma: number): boolean {
  if (comma <= 0 || !INVERTED.test(core)) return false
  const [second = ''] = core
    .slice(comma + 2)
    .toLowerCase()
    .split(' ')
  return !roles().has(second) && !positions().has(second)
}

/** The first comma that no suffix of the name follows. */
function affiliationComma(core: string): number {
  let comma = core.indexOf(',')
  while (comma > 0) {
    const next = core.indexOf(',', comma + 1)
    if (!isSuffix(core.slice(comma + 1, next < 0 ? undefined : next))) return comma
    comma = next
  }
  return -1
}

function dashAt(core: string): number {
  const places = [' | ', ' – ', ' — ', ' - '].map((mark) => core.indexOf(mark)).filter((place) => place > 0)
  return places.length === 0 ? -1 : Math.min(...places)
}

// "Student, Two"   "Man, #3"
const COUNTED = /^\s*(?:#?\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*$/i

function isSuffix(part: string): boolean {
  if (COUNTED.test(part)) return true
  const words = part.trim().toLowerCase().split(' ')
  return words.every((word) => SUFFIXES.has(word) || SUFFIXES.has(word.replace(/\.$/, '')))
}

/** "MM, WH" */
const INITIALS_LIST = /^\p{Lu}{2,4}(?:\s?,\s?\p{Lu}{2,4})+$/u
/** Four initials of two units each, and a space. */
const LATEST_COMMA = 9

/** Whether the commas of a label part people and not a person from an office: all parts are initials. */
export function isInitialsList(core: string): boolean {
  const comma = core.indexOf(',')
  return (
    comma > 0 && comma <= LATEST_COMMA && INITIALS_LIST.test(core) && core.split(',').every((part) => !/^HOST$/.test(part.trim()))
  )
}

/** "A & B", "A + B", "A and B", "A, B and C" */
const JOINTS = /,\s*(?:and\s|&)?|\s(?:&|\+|and|und|et)\s/u
const HAS_JOINT = /\s(?:&|\+|and|und|et)\s/u

/** The parts of a joint label; one part when there is no joint. */
export function splitJoint(core: string): readonly string[] {
  if (core.includes('/')) return core.split('/').map((part) => part.trim())
  if (isInitialsList(core)) return core.split(',').map((part) => part.trim())
  return HAS_JOINT.test(core) ? core.split(JOINTS).map((part) => part.trim()) : [core]
}
