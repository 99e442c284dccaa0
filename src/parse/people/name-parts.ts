import { readTime } from '../../recogniser/heads/clock.ts'
import { positions, roles } from '../../recogniser/vocabulary/index.ts'

/** A label without the notes in brackets behind it. */
export interface Noted {
  readonly core: string
  /** The first note that is no time. */
  readonly note: string | null
  readonly start: number | null
  readonly end: number | null
}

const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '）': '（', '］': '［' }

/** Takes the bracketed notes off the end of a label.
 *     Mara Lund (Atrium) [20:01:02]
 *               ^        ^            */
export function splitNotes(text: string): Noted {
  let core = text
  const noted: { note: string | null; start: number | null; end: number | null } = { note: null, start: null, end: null }
  for (let open = noteStart(core); open > 0; open = noteStart(core)) {
    const note = core.slice(open + 1, -1).trim()
    const time = readTime(note, 0)
    if (time !== undefined && time.next === note.length) Object.assign(noted, { start: time.start, end: time.end })
    else if (note !== '') noted.note = note
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

/** A label and the office or house behind it.
 *     MARA LUND, HOST     Mara Lund, Jr.     Mara | ECH     Mara Lund – Atrium
 *              ^                               ^            ^                   */
export function splitAffiliation(core: string): { readonly label: string; readonly affiliation: string | null } {
  const comma = core.indexOf(',')
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

function dashAt(core: string): number {
  const places = [' | ', ' – ', ' — ', ' - '].map((mark) => core.indexOf(mark)).filter((place) => place > 0)
  return places.length === 0 ? -1 : Math.min(...places)
}

/** "A & B", "A + B", "A and B", "A, B and C" */
const JOINTS = /,\s*(?:and\s|&)?|\s(?:&|\+|and|und|et)\s/u
const HAS_JOINT = /\s(?:&|\+|and|und|et)\s/u

/** The parts of a joint label; one part when there is no joint. */
export function splitJoint(core: string): readonly string[] {
  if (core.includes('/')) return core.split('/').map((part) => part.trim())
  return HAS_JOINT.test(core) ? core.split(JOINTS).map((part) => part.trim()) : [core]
}
