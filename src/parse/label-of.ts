import { readStamp } from '../recogniser/heads/stamp.ts'
import type { Label } from '../recogniser/index.ts'
import type { LabelMatch, LabelShape } from '../recogniser/label.ts'
import { clean, skipBlank } from '../text/characters.ts'
import { fold } from '../text/fold.ts'
import { partOf } from './people/labels.ts'
import { splitAffiliation, splitJoint, splitNotes } from './people/name-parts.ts'

const SPACES = /\s+/g
// From Mara Lund to Everyone
const CHAT_FROM = /^From\s+\S.* to\s+\S/
// M A R A
const SPACED = /^\p{Lu}(?: \p{Lu}){2,}$/u
// Q - Mara Lund
const PARTED = /^([QA])\s?[-–—]\s?(\p{L}.+)$/u
// MARA.   Jo.   not Nils Berg Jr.
//     ^     ^
const STOP = /(?<=\p{L}{2})(?<!\b(?:Jr|Sr|Esq))\.$/u
/** Shapes in which a full stop after the name may be taken for a part of it. */
const STOPPED: ReadonlySet<string> = new Set(['end', 'alone', 'bold'])
/** Shapes without a mark: the name stands alone on its line. */
const BARE: ReadonlySet<string> = new Set(['end', 'alone'])

/** What the parser is told of a label that was found in a line, or in two that are read as one. */
export function labelOf(label: Label, line: string): LabelMatch {
  const { name, part, affiliation, start, end } = namedBy(label)
  const stamp = label.time ?? ''
  const time = readStamp(stamp, skipBlank(stamp, 0))
  const ownLine = label.speech.line > label.to.line || label.speech.at >= line.length
  const speechAt = ownLine ? line.length : label.speech.at
  const speechEnd = ownLine ? undefined : closesAt(line, label.start.at, speechAt)
  return {
    label: name,
    names: splitJoint(name),
    shape: shapeOf(name),
    at: label.start.at,
    speechAt,
    ...(speechEnd !== undefined && { speechEnd }),
    ownLine,
    ...(BARE.has(label.shape) && { isBare: true as const }),
    start: time?.start ?? start,
    end: time?.end ?? end,
    affiliation,
    ...(part !== undefined && { part }),
    prior: label.confidence,
  }
}

/** The name in a label, and what it says besides. */
function namedBy({ label, name: person, affiliation: below, shape }: Label) {
  const stop = STOPPED.has(shape) ? STOP : ''
  const held = unescaped(person).replace(stop, '')
  const { core, note, start, end } = splitNotes(unescaped(label).replace(stop, ''))
  const isHeld = held !== '' && !squeezed(core).includes(squeezed(held)) && squeezed(label).includes(squeezed(held))
  const written = isHeld || CHAT_FROM.test(core) || SPACED.test(core) ? held : core
  const [, letter, asked = written] = PARTED.exec(written) ?? []
  const { label: name, affiliation } = splitAffiliation(asked)
  return { name, part: partOf(letter ?? name), affiliation: affiliation ?? (isHeld ? core : note) ?? below, start, end }
}

/** What is seen of a name, without the backslashes of Markdown. */
const unescaped = (text: string): string => clean(text).replaceAll('\\', '').replace(SPACES, ' ').trim()
const squeezed = (text: string): string => text.replace(SPACES, '')

const LETTER = /^\p{Lu}\.?$/u
const INITIALS = /^(?:\p{Lu}[\p{Lu}\d]{1,2}|(?:\p{Lu}\.){2,4})$/u
const CASED = /[\p{Lu}\p{Ll}]/u
const DIGIT = /\p{Nd}/u

/** What the letters of a name look like. */
export function shapeOf(name: string): LabelShape {
  if (LETTER.test(name)) return 'letter'
  if (!CASED.test(name)) return DIGIT.test(name) ? 'number' : 'uncased'
  if (INITIALS.test(name)) return 'initials'
  if (DIGIT.test(name)) return 'number'
  if (name === name.toUpperCase()) return 'caps'
  return name === name.toLowerCase() ? 'lower' : 'title'
}

// **Mara: Good evening.**
// ^^                   ^^
const OPENING = /^\s*([*_]{1,3})/
const CLOSING_REACH = 8

/** Where the speech ends that the marks of a label wrap too. */
function closesAt(line: string, at: number, speechAt: number): number | undefined {
  const mark = OPENING.exec(line.slice(at, speechAt))?.[1]
  if (mark === undefined || line.indexOf(mark, at + line.slice(at).indexOf(mark) + mark.length) < speechAt) return undefined
  const end = line.trimEnd().length
  const closes = end - mark.length
  return closes > speechAt && end > line.length - CLOSING_REACH && line.startsWith(mark, closes) ? closes : undefined
}

/** Labels recur: what they fold to is kept, up to a bound. */
const folded = new Map<string, string>()
const FOLDED_KEPT = 2_000

/** What a label folds to; itself, when that is nothing. */
export function foldedLabel(label: string): string {
  let key = folded.get(label)
  if (key === undefined) {
    if (folded.size >= FOLDED_KEPT) folded.clear()
    key = fold(label) || label
    folded.set(label, key)
  }
  return key
}
