import type { LabelShape } from '../../recogniser/label.ts'
import { hasDigit } from './letters.ts'
import type { Member } from './member.ts'
import { isRole, type NameParts } from './names.ts'
import type { Newcomer } from './naming.ts'

/** A label as the search for slips of the pen sees it. */
interface Spelled {
  readonly folded: string
  readonly shape: LabelShape
  readonly parts: NameParts
}

/** Finds the one label that a new one is a misspelling of: "THE PRESIDNET" where THE PRESIDENT speaks again and again. */
export interface Slips {
  /** Counts a label of the look-ahead, before the first is met. */
  expect(folded: string): void
  /** Keeps a label that names a member. */
  add(label: Newcomer, member: Member): void
  find(label: Newcomer): Member | undefined
}

/** What parts two spellings of one word. */
type Change = 'swapped' | 'doubled' | 'missing' | 'added' | 'other'

interface Difference {
  readonly change: Change
  /** The words in which they differ: the new one, the known one. */
  readonly word: string
  readonly known: string
  /** Where they begin to differ. */
  readonly at: number
}

interface Known extends Spelled {
  readonly member: Member
  readonly words: readonly string[]
}

/** Turns of a known label that make another spelling of it a slip. */
const EVIDENCE = 3
/** The same where the label is one word, which says less of who is meant. */
const EVIDENCE_OF_ONE = 5
/** More labels that share a word than this are a crowd, in which neighbours are people. */
const CROWD = 200
const EXPECTED_KEPT = 10_000

export function createSlips(split: (label: string) => NameParts): Slips {
  const expected = new Map<string, number>()
  const byKey = new Map<string, Known[]>()
  const turnsOf = ({ folded, member }: Known): number => Math.max(expected.get(folded) ?? 0, member.turns)
  return {
    expect(folded) {
      if (expected.size < EXPECTED_KEPT || expected.has(folded)) expected.set(folded, (expected.get(folded) ?? 0) + 1)
    },
    add(newcomer, member) {
      if (newcomer.match.names.length > 1) return
      const label = spelled(newcomer, split)
      const words = wordsOf(label)
      const known = { folded: label.folded, shape: label.shape, parts: label.parts, member, words }
      for (const key of keysOf(words, isRole(label.folded))) {
        const list = byKey.get(key)
        if (list === undefined) byKey.set(key, [known])
        else if (list.length <= CROWD) list.push(known)
      }
    },
    find(newcomer) {
      if (newcomer.match.names.length > 1) return undefined
      const label = spelled(newcomer, split)
      const words = wordsOf(label)
      if (words.length === 0 || (expected.get(label.folded) ?? 0) > 1) return undefined
      const near = nearTo(words, byKey)
      const [only] = near
      if (only === undefined || near.some(({ known }) => known.member !== only.known.member)) return undefined
      const found = near.find(({ known, difference }) => isSlip({ label, known, difference, turns: turnsOf(known) }))
      return found?.known.member
    },
  }
}

function spelled({ match, folded }: Newcomer, split: (label: string) => NameParts): Spelled {
  return { folded, shape: match.shape, parts: split(match.label) }
}

/** The words of a role, or of a name without its title; none where one letter more or less names somebody else. */
function wordsOf({ folded, parts, shape }: Spelled): readonly string[] {
  if (shape === 'letter' || shape === 'number' || shape === 'uncased' || hasDigit(folded)) return []
  if (isRole(folded) || parts.title === '') return folded.split(' ')
  return [...parts.given, ...parts.particles.split(' '), parts.surname].filter((word) => word !== '')
}

/** Where labels are found again that differ in one word: by another word of theirs, or by their letters in any order. */
function keysOf(words: readonly string[], isRoleLabel: boolean): readonly string[] {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (words.length > 1) return [`${words.length} ${first}`, `${last} ${words.length}`]
  return words.length === 0 ? [] : [isRoleLabel ? ROLES : [...first].sort().join('')]
}

/** The key of roles of one word. */
const ROLES = ' role'

interface Near {
  readonly known: Known
  readonly difference: Difference
}

/** Every known label that differs by one change in one word. */
function nearTo(words: readonly string[], byKey: ReadonlyMap<string, readonly Known[]>): readonly Near[] {
  const keys = words.length === 1 ? [...keysOf(words, false), ROLES] : keysOf(words, false)
  const near: Near[] = []
  for (const list of keys.map((key) => byKey.get(key) ?? [])) {
    if (list.length > CROWD) return []
    for (const known of list) {
      const difference = differenceOf(words, known.words)
      if (difference !== undefined) near.push({ known, difference })
    }
  }
  return near
}

function differenceOf(words: readonly string[], known: readonly string[]): Difference | undefined {
  if (words.length !== known.length) return undefined
  const at = words.findIndex((word, index) => word !== known[index])
  if (at < 0 || words.some((word, index) => index > at && word !== known[index])) return undefined
  return changeOf(words[at] ?? '', known[at] ?? '')
}

/** "presidnet" beside "president": two letters have changed places at the sixth. */
function changeOf(word: string, known: string): Difference | undefined {
  let at = 0
  while (at < word.length && word[at] === known[at]) at++
  const longer = word.length - known.length
  const rest = { word: word.slice(at), known: known.slice(at) }
  if (longer === 0) {
    if (rest.word.slice(1) === rest.known.slice(1)) return { change: 'other', word, known, at }
    const swapped = rest.word[0] === rest.known[1] && rest.word[1] === rest.known[0]
    return swapped && rest.word.slice(2) === rest.known.slice(2) ? { change: 'swapped', word, known, at } : undefined
  }
  if (longer === 1 && rest.word.slice(1) === rest.known) return { change: lengthened(word, at, 'added'), word, known, at }
  if (longer === -1 && rest.known.slice(1) === rest.word) return { change: lengthened(known, at, 'missing'), word, known, at }
  return undefined
}

/** "mmara": the letter that one of two words has more is one of a pair. */
function lengthened(longer: string, at: number, change: Change): Change {
  return at > 0 && longer[at] === longer[at - 1] ? 'doubled' : change
}

interface Case {
  readonly label: Spelled
  readonly known: Known
  readonly difference: Difference
  readonly turns: number
}

function isSlip({ label, known, difference, turns }: Case): boolean {
  if (isRole(label.folded)) return false
  if (isRole(known.folded)) return turns >= EVIDENCE && isSlipOfRole(difference)
  if (turns < (known.words.length > 1 ? EVIDENCE : EVIDENCE_OF_ONE) || !mayBeOne(label.parts, known.parts)) return false
  if (known.shape === 'initials' || label.shape === 'initials') return isSlipOfInitials(label, known, difference)
  if (known.words.length === 1) return difference.change === 'swapped' && difference.known.length >= 5
  if (difference.known !== known.words.at(-1)) return isSlipOfGivenName(difference)
  return known.parts.given.some((name) => name.length > 1) && isSlipOfSurname(difference)
}

function mayBeOne(one: NameParts, other: NameParts): boolean {
  const sameGender = one.gender === null || other.gender === null || one.gender === other.gender
  return sameGender && one.generation === other.generation
}

/** "presidnet", "moderater"; but RESIDENT and OPERATORS are others. */
function isSlipOfRole({ change, known, at }: Difference): boolean {
  if (known.length < 5) return false
  return change === 'swapped' || (at > 0 && !(change === 'added' && at >= known.length))
}

/** Mildred's initials may be misspelt MDL for MLD; of two letters, or with another letter, they are somebody else's. */
function isSlipOfInitials(label: Spelled, known: Known, { change, known: letters }: Difference): boolean {
  return label.shape === known.shape && letters.length >= 3 && change === 'swapped'
}

/** "micheal"; but Christian and Christina, Jon and John are two. */
function isSlipOfGivenName({ change, known, word, at }: Difference): boolean {
  if (Math.min(known.length, word.length) < 5 || at === 0) return false
  if (change === 'swapped') return at + 2 < known.length
  return change === 'doubled' && at < known.length - 1
}

/** Behind the same given name: "ludn", "lindgern", "lindgreen"; a short name with another letter is another name. */
function isSlipOfSurname({ change, known, word, at }: Difference): boolean {
  const shorter = Math.min(known.length, word.length)
  if (change === 'swapped') return shorter >= 4
  if (at === 0 || shorter < 5) return false
  if (change === 'other') return shorter >= 6
  return change === 'doubled' || at < shorter
}
