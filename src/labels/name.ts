import type { LabelShape } from '../recogniser/label.ts'
import { isChatParty } from './names/chat-parties.ts'
import { priorOfDevice } from './names/devices.ts'
import { OPENERS } from './names/heads.ts'
import { isOccupation } from './names/occupations.ts'
import { isInitialsList, type Noted, PLURAL, splitAffiliation, splitJoint, splitNotes } from './names/parts.ts'
import { priorOf } from './names/prior.ts'
import { PRESIDING, ROLES } from './names/roles.ts'
import { isKnownLower, readWords, shapeOf } from './names/shape.ts'
import { clean } from './names/units.ts'
import { ADDRESSES, CONNECTIVES, COURTESIES, PARTICLES } from './names/vocabulary.ts'
import { readWord, type Word } from './names/word.ts'

/** A candidate that reads as a name, and what its parts are. */
export interface Name {
  /** Without notes and affiliation, white space folded. */
  readonly label: string
  readonly names: readonly string[]
  readonly shape: LabelShape
  readonly affiliation: string | null
  /** A clock time among the notes, in seconds. */
  readonly start: number | null
  readonly end: number | null
  /** How person-like it is, 0 to 1. */
  readonly prior: number
  /** Some whom nobody names: "Some hon. members". */
  readonly isCrowd?: true
}

const LONGEST = 180
const LONGEST_KEPT = 64
const MOST_KEPT = 1000

/** Labels recur: what was read is kept, up to a bound. */
const kept = new Map<string, Name | undefined>()

/** Reads a candidate that stands where a label may stand; undefined when it is no name. */
export function readName(candidate: string): Name | undefined {
  if (candidate.length > LONGEST_KEPT) return candidate.length > LONGEST ? undefined : analyse(candidate)
  if (kept.has(candidate)) return kept.get(candidate)
  if (kept.size >= MOST_KEPT) kept.clear()
  const name = analyse(candidate)
  kept.set(candidate, name)
  return name
}

// "INTERVIEW W/ MARA LUND"
const WITH = /\s[Ww]\/\s/

function analyse(candidate: string): Name | undefined {
  const text = clean(candidate)
  const noted = splitNotes(text)
  if (noted.core === '' || PLURAL.test(text) || WITH.test(text)) return undefined
  return readJoint(noted) ?? readSingle(noted)
}

interface Verdict {
  readonly shape: LabelShape
  readonly prior: number
  readonly words: readonly Word[]
}

function judge(text: string): Verdict | undefined {
  const device = priorOfDevice(text)
  if (device > 0) return { shape: 'title', prior: device, words: [] }
  const words = text === '' ? undefined : readWords(text)
  if (words === undefined) return undefined
  const shape = shapeOf(words)
  return { shape, prior: priorOf(words, shape), words }
}

/** "Claude 3.5 Sonnet", "You said": names in a chat with a program, and nowhere else. */
function judgeParty(label: string): Verdict | undefined {
  return isChatParty(label) ? { shape: 'title', prior: UNLIKELY, words: [] } : undefined
}

const UNLIKELY = 0.1
const LEAST_JOINT = 0.3

/** "DH/YK", "MM, WH", "Mara Lund & Jo Vey": each part must be a likely name of its own. */
function readJoint({ core, note, start, end }: Noted): Name | undefined {
  const parts = splitJoint(core)
  if (parts.length < 2) return undefined
  const verdicts = parts.map(judge)
  const first = verdicts[0]
  if (first === undefined || !verdicts.every((verdict) => verdict !== undefined && isJointPart(verdict))) return undefined
  const least = Math.min(...verdicts.map((verdict) => verdict?.prior ?? 0))
  const prior = first.shape === 'initials' ? Math.max(least, 0.5) : least
  return { label: core, names: parts, shape: first.shape, affiliation: note, start, end, prior }
}

function isJointPart({ shape, prior, words }: Verdict): boolean {
  if (prior < LEAST_JOINT || shape === 'letter' || (words.length > 1 && words[0]?.kind === 'code')) return false
  return words.every((word) => word.kind !== 'lower' || words.length === 1 || PARTICLES.has(word.key))
}

function readSingle(noted: Noted): Name | undefined {
  const { label: written, affiliation } = isInitialsList(noted.core)
    ? { label: noted.core, affiliation: null }
    : splitAffiliation(noted.core)
  // "Mara Lund (ML), host"
  const label = affiliation !== null && written.endsWith(')') ? splitNotes(written).core : written
  const verdict = judge(label.replaceAll(',', '')) ?? judgeParty(label)
  if (verdict === undefined) return undefined
  const isTold = affiliation === null || isAffiliation(affiliation)
  if (!isTold && !(verdict.prior >= SURE && mayDescribe(noted.core, affiliation))) return undefined
  if (affiliation === null && isOffice(verdict) && noted.note !== null) return readHolder(label, noted, verdict)
  return {
    label,
    names: [label],
    shape: verdict.shape,
    affiliation: affiliation ?? noted.note,
    start: noted.start,
    end: noted.end,
    prior: isTold ? Math.max(priorWith(verdict.prior, affiliation), priorOfAge(verdict, noted.note)) : DESCRIBED,
  }
}

/** An office that names its holder: "The Minister of State (Mr. Jo Vey)"; who presides stays nameless. */
function readHolder(office: string, { note, start, end }: Noted, verdict: Verdict): Name {
  const holder = note === null ? undefined : judge(note)
  const presides = verdict.words.some((word) => PRESIDING.has(word.key))
  const named = !presides && holder !== undefined && holder.prior >= 0.85 && note !== null
  const label = named ? note : office
  return {
    label,
    names: [label],
    shape: verdict.shape,
    affiliation: named ? office : note,
    start,
    end,
    prior: Math.max(verdict.prior, 0.85),
  }
}

function isOffice({ words }: Verdict): boolean {
  return words.some((word) => ROLES.has(word.key)) && words.slice(1, -1).some((word) => CONNECTIVES.has(word.key))
}

// Mara (17)   Jo (57 jaar)
//       ^^        ^^^^^^^
const AGE = /^\d{1,2}(?: (?:jaar|ans|años|anos|anni|jahre|år|lat|let|years?(?: old)?|yrs?|лет|років|yaş(?:ında)?|tahun|tuổi))?$/i
const OF_AGE = 0.45

/** A capital word with an age behind it names somebody. */
function priorOfAge({ shape, prior }: Verdict, note: string | null): number {
  return note !== null && shape === 'title' && prior >= LEAST_JOINT && prior < OF_AGE && AGE.test(note) ? OF_AGE : 0
}

const SURE = 0.85

/** An affiliation makes a lone surname likelier, and a heading no name. */
function priorWith(prior: number, affiliation: string | null): number {
  if (affiliation === null || prior < 0.3) return prior
  const role = affiliation
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => ROLES.has(word))
  if (role) return Math.max(prior, 0.75)
  return prior >= 0.6 ? Math.min(prior, SURE) : prior
}

/** A full name, and what somebody is in small words: entries of lists are written so as well. */
const DESCRIBED = 0.45
const LONGEST_DESCRIBED = 60
// "neighbour of the tower"   "vecina del barrio"   but not: "who came late"  "ich frage Sie"
const DESCRIBING =
  /^\p{Ll}{4,20}(?: \p{Ll}{3,20})? (?:of|at|in|from|for|de|del|du|des|di|della|da|do|en|au)(?: [\p{L}\d'’.-]{1,30})+$/u
// "Mara Lund | atrium"
const NICK = / \| \p{L}{2,20}$/u

/** Whether small words behind a full name may be what somebody is: no form of address stands before it, and no sentence opens. */
function mayDescribe(core: string, affiliation: string): boolean {
  if (NICK.test(core)) return true
  const [first = ''] = core.toLowerCase().split(/[ .]/, 1)
  const [opener = ''] = affiliation.split(' ', 1)
  if (ADDRESSES.has(first) || COURTESIES.has(first) || OPENERS.has(opener)) return false
  return affiliation.length <= LONGEST_DESCRIBED && DESCRIBING.test(affiliation)
}

const MOST_AFFILIATION_WORDS = 20

/** "HOST", "EDITOR AT X, FORMER Y", "Parl. Staatssekretärin beim …": capital words and known small ones. */
function isAffiliation(text: string): boolean {
  const pieces = text
    .replace(/[,/]/g, ' ')
    .split(' ')
    .filter((piece) => piece !== '')
  if (pieces.length > MOST_AFFILIATION_WORDS) return false
  return pieces.every((piece, index) => {
    const word = readWord(piece)
    return (
      word !== undefined &&
      (word.kind !== 'lower' || isKnownLower(word.key) || isOccupation(word.key)) &&
      (index > 0 || startsAffiliation(word))
    )
  })
}

function startsAffiliation(word: Word): boolean {
  return word.kind !== 'lower' || !CONNECTIVES.has(word.key) || ROLES.has(word.key)
}
