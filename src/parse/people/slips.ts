import type { LabelShape } from '../../recogniser/label.ts'
import { hasDigit } from './letters.ts'
import type { Member } from './member.ts'
import { isRole, type NameParts } from './names.ts'
import type { Newcomer } from './naming.ts'

/** A label as the search for slips of the pen sees it. */
interface Spelled {
  readonly shape: LabelShape
  readonly parts: NameParts
  /** None where one letter more or less names somebody else. */
  readonly words: readonly string[]
}

interface Known extends Spelled {
  readonly folded: string
  readonly member: Member
}

/** The one word in which two labels differ, by one change; `at`: where it begins. */
interface Difference {
  readonly change: 'swapped' | 'longer' | 'other'
  readonly word: string
  readonly known: string
  readonly at: number
}

/** Turns of a known label that make another spelling of it a slip; a label of one word says less of who is meant. */
const EVIDENCE = { several: 3, one: 5 }
/** More labels that share a word than this are a crowd, in which neighbours are people. */
const CROWD = 200
const EXPECTED_KEPT = 10_000
/** A shorter word with another letter is another name, as are two initials that change places. */
const LEAST = { swapped: 4, initials: 3, longer: 5, other: 6 }

/** Finds the one label that a new one is a misspelling of: "Mara Lindgern" where Mara Lindgren speaks again and again. */
export class Slips {
  readonly #split: (label: string) => NameParts
  readonly #expected = new Map<string, number>()
  readonly #byKey = new Map<string, Known[]>()

  constructor(split: (label: string) => NameParts) {
    this.#split = split
  }

  /** Counts a label of the look-ahead, before the first is met. */
  expect(folded: string): void {
    if (this.#expected.size < EXPECTED_KEPT || this.#expected.has(folded))
      this.#expected.set(folded, (this.#expected.get(folded) ?? 0) + 1)
  }

  /** Keeps a label that names a member. */
  add(newcomer: Newcomer, member: Member): void {
    const label = this.#spelled(newcomer)
    for (const key of keysOf(label.words)) {
      const list = this.#byKey.get(key)
      if (list === undefined) this.#byKey.set(key, [{ ...label, folded: newcomer.folded, member }])
      else if (list.length <= CROWD) list.push({ ...label, folded: newcomer.folded, member })
    }
  }

  find(newcomer: Newcomer): Member | undefined {
    if ((this.#expected.get(newcomer.folded) ?? 0) > 1) return undefined
    const label = this.#spelled(newcomer)
    const lists = keysOf(label.words).map((key) => this.#byKey.get(key) ?? [])
    if (lists.some(({ length }) => length > CROWD)) return undefined
    const near = lists.flat().filter(({ words }) => differenceOf(label.words, words) !== undefined)
    const only = near[0]?.member
    return near.every(({ member }) => member === only) && near.some((known) => this.#isSlip(label, known)) ? only : undefined
  }

  #spelled({ match, folded }: Newcomer): Spelled {
    const { shape, names } = match
    const parts = this.#split(match.label)
    const isSure = names.length === 1 && shape !== 'letter' && shape !== 'number' && shape !== 'uncased'
    if (!isSure || hasDigit(folded) || isRole(folded)) return { shape, parts, words: [] }
    const name = [...parts.given, ...parts.particles.split(' '), parts.surname].filter((word) => word !== '')
    return { shape, parts, words: parts.title === '' ? folded.split(' ') : name }
  }

  #isSlip(label: Spelled, known: Known): boolean {
    const difference = differenceOf(label.words, known.words)
    const turns = Math.max(this.#expected.get(known.folded) ?? 0, known.member.turns)
    if (difference === undefined || turns < (known.words.length > 1 ? EVIDENCE.several : EVIDENCE.one)) return false
    return mayBeOne(label.parts, known.parts) && isMisspelt(difference, label, known)
  }
}

/** Where labels are found again that differ in one word: by another word of theirs, or by their letters in any order. */
function keysOf(words: readonly string[]): readonly string[] {
  const [first = ''] = words
  if (words.length > 1) return [`${words.length} ${first}`, `${words.at(-1)} ${words.length}`]
  return words.length === 0 ? [] : [[...first].sort().join('')]
}

function differenceOf(words: readonly string[], known: readonly string[]): Difference | undefined {
  const different = words.flatMap((word, index) => (word === known[index] ? [] : [index]))
  const [index = 0] = different
  return words.length === known.length && different.length === 1 ? changeOf(words[index] ?? '', known[index] ?? '') : undefined
}

/** "lindgern" beside "lindgren": two letters have changed places at the sixth. */
function changeOf(word: string, known: string): Difference | undefined {
  let at = 0
  while (at < word.length && word[at] === known[at]) at++
  const [rest, other] = [word.slice(at), known.slice(at)]
  if (rest.slice(1) === other || other.slice(1) === rest) return { change: 'longer', word, known, at }
  if (rest.length === other.length && rest.slice(1) === other.slice(1)) return { change: 'other', word, known, at }
  const isSwapped = rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)
  return isSwapped ? { change: 'swapped', word, known, at } : undefined
}

function mayBeOne(one: NameParts, other: NameParts): boolean {
  const sameGender = one.gender === null || other.gender === null || one.gender === other.gender
  return sameGender && one.generation === other.generation
}

/** Letters that change places, or in a surname behind a given name one more, one less or another; but Christian and Christina, Jon and John are two. */
function isMisspelt({ change, word, known: right, at }: Difference, label: Spelled, known: Known): boolean {
  const shorter = Math.min(word.length, right.length)
  if (known.shape === 'initials' || label.shape === 'initials')
    return label.shape === known.shape && shorter >= LEAST.initials && change === 'swapped'
  if (known.words.length === 1) return change === 'swapped' && shorter > LEAST.swapped
  if (right !== known.words.at(-1)) return change === 'swapped' && shorter > LEAST.swapped && at > 0 && at + 2 < right.length
  if (change === 'swapped') return shorter >= LEAST.swapped && known.parts.given.some((name) => name.length > 1)
  return at > 0 && shorter >= LEAST[change] && known.parts.given.some((name) => name.length > 1)
}
