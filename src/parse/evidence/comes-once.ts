import { WHOLE } from '../../labels/member.ts'
import { isGivenName } from '../../labels/names/given.ts'
import { isOfficeWord } from '../../labels/names/offices.ts'
import { isOutlet } from '../../labels/names/outlets.ts'
import { ring } from '../../labels/ring.ts'
import type { Accepted } from './accepted.ts'
import { isCalledOut } from './called-out.ts'
import type { Place } from './cue-evidence.ts'
import type { LabelEvidence } from './label-evidence.ts'
import { namesSelf } from './names-self.ts'
import type { Candidate } from './verdict.ts'

/** What tells that somebody speaks who is named so but once. */
interface Company {
  readonly accepted: Accepted
  readonly evidence: LabelEvidence | undefined
  /** The convention leads. */
  readonly isLeader: boolean
  /** How often a letter is a label. */
  readonly letters: (letter: string) => number
}

/** So many rings with names tell that an office alone speaks behind one. */
const LEAST_RINGS = 4
/** A word that may be a name. */
const ANY = 0.25

/** Whether a name that is unlikely by itself speaks once: with a time as all others, by a usual first name, in a house, as one of those who ask, by saying that it is the own name, by its first letter further on, or called more than elsewhere. */
export function maySpeakOnce(candidate: Candidate, place: Place, { accepted, evidence, isLeader, letters }: Company): boolean {
  const { key, convention, match } = candidate
  if (isLeader && match.prior >= ANY && isMarked(candidate, evidence)) return true
  if (place.beginsParagraph && accepted.isHouse && isOfHouse(candidate, isLeader)) return true
  if (convention.isScript !== true && asksForOutlet(candidate, accepted)) return true
  if (match.prior >= ANY && isGivenName(key) && (accepted.isTalk || evidence?.arePeople === true)) return true
  if (match.prior >= ANY && (namesSelf(place.text, match) || isCutBelow(key, place, letters))) return true
  if (ASKS.test(key)) return (evidence?.count(isAsker) ?? 0) >= LEAST_ASKERS
  return match.shape === 'uncased' && isCalledMore(key, evidence)
}

/** With a time as all others, or a ring. */
function isMarked({ convention, match }: Candidate, evidence: LabelEvidence | undefined): boolean {
  return evidence?.isAmongTimed(match) === true || (convention === ring && (evidence?.labels ?? 0) >= LEAST_RINGS)
}

/** In a talk, an agency, a station or a paper stands for who asks for it. */
export function asksForOutlet({ key }: Candidate, accepted: Pick<Accepted, 'isTalk'>): boolean {
  return accepted.isTalk && isOutlet(key)
}

/** "Statsministeren (Mara Lund):": an office speaks once, too, where its holder is named. */
function isOfHouse({ convention, match, key }: Candidate, isLeader: boolean): boolean {
  if (isCalledOut(match) || convention.isFormal === true) return true
  if (isLeader && match.prior >= ANY && match.affiliation !== null && isOfficeWord(key)) return true
  return convention.isOfHouse === true && isLeader && match.style === WHOLE
}

// "hank", before "h" speaks
const WORD = /^\p{L}{3,12}$/u
const LEAST_LETTERS = 3

/** At the head of a paragraph, where the first letter of the name is a label elsewhere. */
function isCutBelow(key: string, { beginsParagraph }: Place, letters: Company['letters']): boolean {
  return beginsParagraph && WORD.test(key) && letters(key.charAt(0)) >= LEAST_LETTERS
}

/** Before the name of whoever asks or calls out: "Frage Lund", "Zusatzfrage Vey", "Zuruf Ek". */
const ASKS = /^(?:frage|zusatzfrage|nachfrage|zwischenfrage|zuruf) \p{L}{2}/u
const LEAST_ASKERS = 2

function isAsker(key: string): boolean {
  return ASKS.test(key)
}

const MOST_WORDS = 5

/** "رئيس البلدية" beside "رئيس": a name that comes back, and more words behind it. */
function isCalledMore(key: string, evidence: LabelEvidence | undefined): boolean {
  const words = key.split(' ')
  return words.length > 1 && words.length <= MOST_WORDS && (evidence?.times(words[0] ?? '') ?? 0) >= 2
}
