import type { LabelMatch } from '../labels/convention.ts'
import { fold } from '../text/fold.ts'
import { displayName } from './display-name.ts'
import { isRole, type NameParts, splitName } from './names.ts'
import { createAliasIndex, type NamedMember } from './people-aliases.ts'
import { createIds } from './people-ids.ts'
import {
  affiliate,
  bareLabel,
  canHaveAliases,
  firstRole,
  foldLabel,
  isExaminerLine,
  nameOfInitials,
  numberedLetter,
  withoutBy,
} from './people-labels.ts'
import { DOUBTS, LABELS_KEPT, type Member, type PeopleNote } from './people-member.ts'
import { roleOfTitle } from './people-role-words.ts'
import type { Roster, RosterOptions } from './people-roster.ts'
import { looksLike, scriptDoubt } from './people-script.ts'
import { FRENCH_TITLES } from './people-words.ts'

export type { Member, PeopleNote } from './people-member.ts'
export type { Roster, RosterOptions } from './people-roster.ts'

/** Beyond this many members no alias is looked for. */
const ALIASES_UP_TO = 10_000

export function createRoster(options: RosterOptions): Roster {
  return new People(options)
}

/** A label on its way to a member. */
interface Newcomer {
  readonly match: LabelMatch
  readonly line: number
  readonly folded: string
}

class People implements Roster {
  readonly members: Member[] = []
  readonly #options: RosterOptions
  readonly #byLabel = new Map<string, Member>()
  readonly #byFolded = new Map<string, Member>()
  readonly #byLook = new Map<string, Member>()
  readonly #shapes = new Map<Member, LabelMatch['shape']>()
  readonly #aliases = createAliasIndex()
  readonly #makeId = createIds()
  /** Whose the questions marked Q are. */
  #examiner: Member | undefined
  #french = false

  constructor(options: RosterOptions) {
    this.#options = options
  }

  meet(match: LabelMatch, line: number): Member {
    const member = this.#find(match.label) ?? this.#meetLabel({ match, line, folded: this.#fold(match.label) })
    if (member.affiliation === null && match.affiliation !== null) affiliate(member, match.affiliation)
    return member
  }

  count(member: Member, words: number): void {
    member.turns += 1
    member.words += words
  }

  known(foldedName: string): Member | undefined {
    const member = this.#byFolded.get(foldedName)
    if (member !== undefined || isRole(foldedName) || this.members.length > ALIASES_UP_TO) return member
    const fitting = this.#aliases.fitting(this.#split(foldedName))
    return fitting.length === 1 ? fitting[0]?.member : undefined
  }

  mayKnow(foldedName: string): boolean {
    return this.#byFolded.has(foldedName) || this.#aliases.mayFit(foldedName)
  }

  #find(label: string): Member | undefined {
    if (label === 'Q' && this.#examiner !== undefined) return this.#examiner
    const member = this.#byLabel.get(label)
    if (member?.role === 'examiner' && isExaminerLine(label)) this.#examiner = member
    return member
  }

  #meetLabel(newcomer: Newcomer): Member {
    const { label } = newcomer.match
    const doubt = scriptDoubt(label)
    if (doubt !== undefined) this.#note(doubt, newcomer)
    const same = this.#byFolded.get(newcomer.folded)
    if (same !== undefined) this.#improve(same, newcomer)
    const member = same ?? this.#meetName(newcomer, doubt !== undefined)
    if (member.labels.length < LABELS_KEPT) member.labels.push(label)
    this.#byLabel.set(label, member)
    if (isExaminerLine(label)) this.#examine(member)
    this.#byFolded.set(newcomer.folded, member)
    return member
  }

  /** BY MS. LUND: makes the following Q hers. */
  #examine(member: Member): void {
    member.role = 'examiner'
    this.#examiner = member
  }

  /** A label in small letters tells more of a name than capitals do. */
  #improve(member: Member, { match }: Newcomer): void {
    if (match.shape !== 'title' || this.#shapes.get(member) !== 'caps') return
    if (fold(member.speaker) !== fold(match.label)) return
    member.speaker = displayName(match.label, this.#options.spellings)
    this.#shapes.set(member, match.shape)
  }

  /** A name not met before: another form of a known one, or a new person. */
  #meetName(newcomer: Newcomer, doubtful: boolean): Member {
    if (doubtful || newcomer.match.display !== undefined) return this.#make(newcomer)
    this.#noticeLook(newcomer)
    if (this.members.length > ALIASES_UP_TO) return this.#make(newcomer)
    if (newcomer.match.isExact === true) return this.#meetCast(newcomer)
    const name = nameOfInitials(newcomer.match.label, this.#options.spellings)
    if (name !== undefined) return this.#meetInitials(name, newcomer)
    const bare = bareLabel(newcomer.match.label)
    const holder = bare === undefined ? undefined : this.#byFolded.get(foldLabel(bare))
    if (holder !== undefined) return this.#affiliated(holder, newcomer)
    return canHaveAliases(newcomer.match, newcomer.folded)
      ? this.#meetAlias(newcomer.match.label, newcomer)
      : this.#make(newcomer)
  }

  /** Initials that a key explains are another form of that name. */
  #meetInitials(name: string, newcomer: Newcomer): Member {
    const folded = foldLabel(name)
    const member = this.#byFolded.get(folded) ?? this.#meetAlias(name, newcomer)
    this.#byFolded.set(folded, member)
    return member
  }

  /** "Orl." where Orlena is in the list of the cast. */
  #meetCast(newcomer: Newcomer): Member {
    const names = this.#options.castNames?.(newcomer.match.label) ?? []
    const [name] = names
    if (names.length > 1) this.#noteAmbiguous(names, newcomer)
    if (name === undefined || names.length > 1) return this.#make(newcomer)
    const folded = foldLabel(name)
    const member = this.#byFolded.get(folded) ?? this.#make({ ...newcomer, match: { ...newcomer.match, label: name }, folded })
    this.#byFolded.set(folded, member)
    return member
  }

  /** "LUND, HOST" where LUND is known. */
  #affiliated(member: Member, { match, folded }: Newcomer): Member {
    if (member.role === 'unknown') member.role = firstRole(match.label, folded)
    return member
  }

  #meetAlias(name: string, newcomer: Newcomer): Member {
    const parts = this.#split(name)
    const fitting = this.#aliases.fitting(parts)
    const [only] = fitting
    if (fitting.length === 1 && only !== undefined) return this.#merge(only, parts, newcomer)
    if (fitting.length > 1)
      this.#noteAmbiguous(
        fitting.map((named) => named.member.speaker),
        newcomer,
      )
    const member = this.#make(newcomer)
    if (fitting.length === 0) this.#aliases.add({ member, parts })
    this.#noteOlderAlias(member, parts, newcomer)
    return member
  }

  /** "Q14" is Q; "A14" is A where there is a Q, else it may be the number of a participant. */
  #fold(label: string): string {
    const folded = foldLabel(label)
    const letter = numberedLetter(folded)
    if (letter === undefined) return folded
    const answers = letter === 'a' || letter === 'answer'
    return answers && !this.#byFolded.has('q') && !this.#byFolded.has('question') ? folded : letter
  }

  #split(label: string): NameParts {
    const parts = splitName(label)
    if (FRENCH_TITLES.has(parts.title)) this.#french = true
    if (parts.title !== 'm') return parts
    return this.#french ? { ...parts, gender: 'm' } : { ...parts, title: '', given: ['m', ...parts.given] }
  }

  #merge(named: NamedMember, parts: NameParts, { match }: Newcomer): Member {
    const { member } = named
    const fuller = named.parts.given.length === 0 && parts.given.length > 0
    if (fuller) {
      member.speaker = displayName(match.label, this.#options.spellings, match.shape)
      this.#shapes.set(member, match.shape)
    }
    if (member.role === 'unknown') member.role = roleOfTitle(parts.title)
    this.#aliases.learn(named, parts)
    return member
  }

  #make({ match, line, folded }: Newcomer): Member {
    const label = numberedLetter(foldLabel(match.label)) === folded ? folded.toUpperCase() : withoutBy(match.label)
    const member: Member = {
      speakerId: this.#makeId(folded),
      speaker: match.display ?? displayName(label, this.#options.spellings, match.shape),
      role: firstRole(match.label, folded),
      labels: [],
      turns: 0,
      words: 0,
      line,
      foldedLabel: folded,
      title: null,
      affiliation: null,
    }
    const look = looksLike(folded)
    if (look !== undefined) this.#byLook.set(look, member)
    this.members.push(member)
    this.#shapes.set(member, match.shape)
    return member
  }

  /** The name looks like a known one in other letters, or a known one looked like it. */
  #noticeLook(newcomer: Newcomer): void {
    const look = looksLike(newcomer.folded)
    const twin = look === undefined ? this.#byLook.get(newcomer.folded) : this.#byFolded.get(look)
    if (twin !== undefined) this.#note('mixed-script', newcomer, `it looks like ${twin.speaker}`)
  }

  #note(code: PeopleNote['code'], { match, line }: Newcomer, why = DOUBTS[code]): void {
    this.#options.diagnose({ code, severity: 'warning', message: `The label ${JSON.stringify(match.label)}: ${why}.`, line })
  }

  #noteAmbiguous(names: readonly string[], newcomer: Newcomer): void {
    const more = names.length > 5 ? ' or others' : ''
    this.#note('ambiguous-name', newcomer, `it fits ${names.slice(0, 5).join(' and ')}${more}, so it is kept apart`)
  }

  /** "LUND" was taken to be Mara Lund, and now Nils Lund comes. */
  #noteOlderAlias(member: Member, parts: NameParts, newcomer: Newcomer): void {
    if (parts.given.length === 0) return
    for (const word of [parts.surname, parts.given[0] ?? '']) {
      const other = this.#byFolded.get(word)
      if (other === undefined || other === member || other.labels.length < 2) continue
      this.#note('ambiguous-name', newcomer, `"${word}" was taken to be ${other.speaker}, and may have been ${member.speaker}`)
    }
  }
}
