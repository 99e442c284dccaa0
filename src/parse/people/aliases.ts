import { DOUBTS, type Member, type PeopleNote } from './member.ts'
import type { NameParts } from './names.ts'
import type { Newcomer } from './naming.ts'
import { FRENCH_TITLES } from './words.ts'

/** A member and what is known of the name. */
export interface NamedMember {
  readonly member: Member
  parts: NameParts
}

/** Finds members by a part of their name. */
export interface AliasIndex {
  /** Members whose name the parts fit, each once: the user may give one a second name. */
  fitting(parts: NameParts): readonly NamedMember[]
  /** False when no word of a folded name is part of any member's; a French title always tells something. */
  mayFit(foldedName: string): boolean
  add(named: NamedMember): void
  /** Takes over what a further label of a member says of the name. */
  learn(named: NamedMember, parts: NameParts): void
}

/** A part of a name that more members share than this names nobody. */
const CROWD = 64

export function createAliasIndex(): AliasIndex {
  const byWord = new Map<string, NamedMember[]>()
  const enter = (word: string | undefined, named: NamedMember): void => {
    if (word === undefined || word === '') return
    const list = byWord.get(word)
    if (list === undefined) byWord.set(word, [named])
    else if (list.length <= CROWD && !list.includes(named)) list.push(named)
  }
  const add = (named: NamedMember): void => {
    enter(named.parts.surname, named)
    for (const given of named.parts.given.slice(0, 3)) enter(given, named)
  }
  const sharing = (word: string): readonly NamedMember[] => {
    const list = byWord.get(word) ?? []
    return list.length > CROWD ? [] : list
  }
  return {
    add,
    mayFit: (foldedName) => foldedName.split(' ').some((word) => byWord.has(word) || FRENCH_TITLES.has(word)),
    fitting(parts) {
      const candidates = new Set([parts.surname, ...parts.given.slice(0, 3)].flatMap(sharing))
      const fitting = [...candidates].filter((candidate) => fits(candidate.parts, parts))
      return fitting.filter(({ member }, at) => fitting.findIndex((other) => other.member === member) === at)
    },
    learn(named, parts) {
      named.parts = join(named.parts, parts)
      add(named)
    },
  }
}

/** "Phoebe" beside "Phoebe Sr.": a label that has the suffix and else the same words is another person's. */
export function isOtherGeneration(one: NameParts, other: NameParts): boolean {
  return one.generation !== other.generation && one.surname === other.surname && one.given.join(' ') === other.given.join(' ')
}

/** What members are called. */
export function namesOf(list: readonly NamedMember[]): readonly string[] {
  return list.map(({ member }) => member.speaker)
}

/** Whether two names can belong to one person. */
function fits(one: NameParts, other: NameParts): boolean {
  if (one.gender !== null && other.gender !== null && one.gender !== other.gender) return false
  if (differ(one.generation, other.generation)) return false
  const short = one.given.length === 0 || other.given.length === 0
  if (!short) return sameSurname(one, other) && givenAgree(one.given, other.given)
  if (differ(one.rank, other.rank)) return false
  return sameSurname(one, other) || isGivenOf(one, other) || isGivenOf(other, one)
}

function differ(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other
}

function sameSurname(one: NameParts, other: NameParts): boolean {
  return one.surname === other.surname && !differ(one.particles, other.particles)
}

/** "Mara" or "Sir Mara" beside "Mara Lund"; behind any other title a single word is a surname. */
function isGivenOf(short: NameParts, full: NameParts): boolean {
  if (short.given.length > 0 || full.given.length === 0 || short.particles !== '') return false
  const bare = short.title === '' || short.title === 'sir' || short.title === 'dame'
  return bare && short.surname === full.given[0]
}

/** Mara ~ M. ~ Mara J. ~ J. Mara; but George H. W. is not George W. */
function givenAgree(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 1) {
    const [name = ''] = short
    return agree(name, long[0] ?? '') || (name.length > 1 && long.includes(name) && long[0]?.length === 1)
  }
  return short.every((name, index) => agree(name, long[index] ?? ''))
}

/** Equal, or one the initial of the other. */
function agree(one: string, other: string): boolean {
  if (one === other) return true
  return (one.length === 1 || other.length === 1) && one[0] === other[0]
}

/** Keeps the fuller name, and every title known. */
function join(known: NameParts, more: NameParts): NameParts {
  const fuller = more.given.join('').length > known.given.join('').length ? more : known
  return {
    ...fuller,
    title: known.title || more.title,
    rank: known.rank || more.rank,
    gender: known.gender ?? more.gender,
    particles: fuller.particles || known.particles || more.particles,
    generation: known.generation || more.generation,
  }
}

/** Says what is doubtful about labels. */
export class Notes {
  readonly #diagnose: (note: PeopleNote) => void

  constructor(diagnose: (note: PeopleNote) => void) {
    this.#diagnose = diagnose
  }

  doubt(code: PeopleNote['code'], { match, line }: Newcomer, why = DOUBTS[code]): void {
    this.#diagnose({ code, severity: 'warning', message: `the label ${JSON.stringify(match.label)}: ${why}`, line })
  }

  ambiguous(names: readonly string[], newcomer: Newcomer): void {
    const more = names.length > 5 ? ' or others' : ''
    this.doubt('ambiguous-name', newcomer, `it fits ${names.slice(0, 5).join(' and ')}${more}, so it is kept apart`)
  }

  /** "LUND" was taken to be Mara Lund, and now Nils Lund comes. */
  olderAlias(newcomer: Newcomer, { member, parts }: NamedMember, byFolded: ReadonlyMap<string, Member>): void {
    if (parts.given.length === 0) return
    for (const word of [parts.surname, parts.given[0] ?? '']) {
      const other = byFolded.get(word)
      if (other === undefined || other === member || other.labels.length < 2) continue
      const why = `"${word}" was taken to be ${other.speaker}, and may have been ${member.speaker}`
      this.doubt('ambiguous-name', newcomer, why)
    }
  }

  slip(member: Member, newcomer: Newcomer): void {
    const known = JSON.stringify(member.labels[0] ?? member.speaker)
    this.doubt('label-slip', newcomer, `it is taken for a slip of the pen, and for ${known}`)
  }
}
