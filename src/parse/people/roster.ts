import type { LabelMatch } from '../../recogniser/label.ts'
import { fold } from '../../text/fold.ts'
import { createAliasIndex, isOtherGeneration, type NamedMember, Notes, namesOf } from './aliases.ts'
import { Court, Looks, scriptDoubt } from './court.ts'
import {
  affiliate,
  calledHereafter,
  canHaveAliases,
  foldLabel,
  foldNumbered,
  holderOf,
  isExaminerLine,
  matchFor,
  nameOfInitials,
  presides,
} from './labels.ts'
import { hasDigit } from './letters.ts'
import { LABELS_KEPT, learn, type Member, type Roster, type RosterOptions } from './member.ts'
import { isRole, type NameParts } from './names.ts'
import { Naming, type Newcomer } from './naming.ts'
import { roleOfTitle } from './role-words.ts'
import { applyRule, type SpeakerRule, SpeakerRules } from './rules.ts'
import { Slips } from './slips.ts'

const NOT_IN_ID = /[^\p{L}\p{M}\p{Nd}\p{Nl} ]+/gu
const SPACES = / +/g
/** An id may be the name of a file, which has 255 at most. */
const ID_BYTES = 200
const utf8 = new TextEncoder()
const CUT_CHARACTER = /\ufffd$/

/**
 * Gives out ids: the letters and digits of the folded label, joined by "-"; of a label without any, the code points in
 * hexadecimal. A second person with the same id gets "-2".
 *     "mara lund" -> "mara-lund"      "主持" -> "主持"      "🚀" -> "u1f680"
 */
function createIds(): (folded: string) => string {
  const next = new Map<string, number>()
  return (folded) => {
    const base = idOf(folded)
    let id = base
    while (next.has(id)) {
      const number = (next.get(base) ?? 1) + 1
      next.set(base, number)
      id = `${base}-${number}`
    }
    next.set(id, 1)
    return id
  }
}

function idOf(folded: string): string {
  const letters = folded.replace(NOT_IN_ID, '').trim().replace(SPACES, '-')
  return (letters === '' ? hex(folded.replace(SPACES, '')) : cut(letters)) || 'unnamed'
}

function cut(letters: string): string {
  const bytes = utf8.encode(letters)
  return bytes.length <= ID_BYTES ? letters : new TextDecoder().decode(bytes.subarray(0, ID_BYTES)).replace(CUT_CHARACTER, '')
}

function hex(marks: string): string {
  return Array.from(marks, (mark) => 'u' + (mark.codePointAt(0) ?? 0).toString(16))
    .join('')
    .slice(0, ID_BYTES)
}

type Told = Pick<LabelMatch, 'label' | 'affiliation'>

// Dawn 1 (Korolev)   Respondent (R1)   but not: Speaker 1 (on the phone)
//         ^^^^^^^                ^^
const NAMING = /^[\p{Lu}\p{Lo}\d]\S*(?: \S+){0,2}$/u

/** Tells apart who shares a role or a number, by what stands in brackets: "Dawn 1 (Korolev)" beside "Dawn 1 (Kamanin)". */
class Namesakes {
  /** What stands in brackets behind a label, folded. */
  readonly #notes = new Map<string, Set<string>>()
  /** Who was the only one with a label, and keeps it. */
  readonly #first = new Map<string, string>()

  /** Sees a label of the look-ahead, before the first is met. */
  expect({ label, affiliation }: Told): void {
    if (affiliation !== null && mayBeShared(label, affiliation)) this.#notesOf(label).add(fold(affiliation))
  }

  /** The match, named in full where others have the same label. */
  apart(match: LabelMatch): LabelMatch {
    const { label, affiliation } = match
    if (affiliation === null || !mayBeShared(label, affiliation)) return match
    const note = fold(affiliation)
    const notes = this.#notesOf(label).add(note)
    if (notes.size === 1) this.#first.set(label, note)
    if (this.#first.get(label) === note) return match
    const whole = `${label} (${affiliation})`
    return { ...match, label: whole, names: [whole] }
  }

  #notesOf(label: string): Set<string> {
    const notes = this.#notes.get(label) ?? new Set()
    this.#notes.set(label, notes)
    return notes
  }
}

function mayBeShared(label: string, note: string): boolean {
  const folded = fold(label)
  if (!NAMING.test(note) || (isRole(fold(note)) && !hasDigit(note))) return false
  return (hasDigit(folded) || isRole(folded)) && !presides(folded)
}

/** Beyond this many members no alias is looked for. */
const ALIASES_UP_TO = 10_000

export function createRoster(options: RosterOptions): Roster {
  return new People(options)
}

class People implements Roster {
  readonly members: Member[] = []
  readonly #options: RosterOptions
  readonly #byLabel = new Map<string, Member>()
  readonly #byFolded = new Map<string, Member>()
  readonly #looks = new Looks()
  readonly #aliases = createAliasIndex()
  readonly #naming: Naming
  readonly #namesakes = new Namesakes()
  readonly #slips = new Slips((label) => this.#naming.split(label))
  readonly #notes: Notes
  readonly rules: SpeakerRules
  readonly #makeId = createIds()
  readonly #court = new Court((label, line) => this.meet(matchFor(label), line))

  constructor(options: RosterOptions) {
    this.#options = options
    this.#naming = new Naming(options)
    this.#notes = new Notes(options.diagnose)
    this.rules = new SpeakerRules(options.rules)
  }

  meet(found: LabelMatch, line: number): Member {
    const match = this.#namesakes.apart(found)
    const member = this.#find(match.label) ?? this.#meetLabel({ match, line, folded: foldNumbered(match, this.#byFolded) })
    if (member.affiliation === null) affiliate(member, match.affiliation ?? this.#naming.listed.once(member, match.label))
    return member
  }

  hearCourt(text: string, line: number, mayBeSpeech = false): void {
    this.#court.hear(text, line, mayBeSpeech)
  }

  rewind(): void {
    this.#court.rewind()
  }

  expect(match: LabelMatch): void {
    this.#namesakes.expect(match)
    const folded = foldLabel(match.label)
    this.#slips.expect(folded)
    this.#naming.expect(folded)
  }

  count(member: Member, words: number): void {
    member.turns += 1
    member.words += words
  }

  known(foldedName: string): Member | undefined {
    const member = this.#byFolded.get(foldedName)
    if (member !== undefined || isRole(foldedName) || this.members.length > ALIASES_UP_TO) return member
    const fitting = this.#aliases.fitting(this.#naming.split(foldedName))
    return fitting.length === 1 ? fitting[0]?.member : undefined
  }

  mayKnow(foldedName: string): boolean {
    return this.#byFolded.has(foldedName) || this.#aliases.mayFit(foldedName)
  }

  #find(label: string): Member | undefined {
    const known = this.#court.of(label) ?? this.#byLabel.get(label)
    if (known !== undefined) this.#court.meetAgain(known, label)
    return known
  }

  #meetLabel(newcomer: Newcomer): Member {
    const { match, folded } = newcomer
    const doubt = scriptDoubt(match.label)
    if (doubt !== undefined) this.#notes.doubt(doubt, newcomer)
    const same = this.#byFolded.get(folded) ?? calledHereafter(match).map((key) => this.#byFolded.get(key))[0]
    if (same !== undefined) this.#naming.improve(same, match)
    const rule = this.rules.ofLabel(folded)
    const ruled = same === undefined && rule !== undefined ? this.#meetRuled(rule, newcomer) : same
    const member = ruled ?? this.#meetName(newcomer, doubt !== undefined)
    this.#enter(member, newcomer)
    if (rule !== undefined) this.#apply(rule, member)
    return member
  }

  #enter(member: Member, newcomer: Newcomer): void {
    const { match, folded } = newcomer
    if (member.labels.length < LABELS_KEPT) member.labels = member.labels.concat(match.label)
    this.#byLabel.set(match.label, member)
    if (isExaminerLine(match.label)) this.#court.examine(member)
    if (this.#byFolded.has(folded)) return
    for (const key of [folded, ...calledHereafter(match)]) this.#byFolded.set(key, this.#byFolded.get(key) ?? member)
    if (this.members.length <= ALIASES_UP_TO) this.#slips.add(newcomer, member)
  }

  /** Who a label is where the user says so. */
  #meetRuled(rule: SpeakerRule, newcomer: Newcomer): Member | undefined {
    if (rule.merge === 'none') return this.#make(newcomer)
    const target = this.rules.targetOf(rule)
    if (target !== undefined) return this.#mergeTarget(target, newcomer)
    const folded = foldLabel(rule.name ?? '')
    return folded === '' || isRole(folded) ? undefined : this.#byFolded.get(folded)
  }

  /** The member that a label or an id names; made when it was not met yet. */
  #mergeTarget(merge: string, { match, line }: Newcomer): Member {
    const known = this.members.find(({ speakerId }) => speakerId === merge)
    if (known !== undefined) return known
    const label = this.rules.labelFor(merge)
    const folded = foldLabel(label)
    const member = this.known(folded)
    if (member !== undefined) return member
    const target = { match: { ...match, label, names: [label], affiliation: null }, line, folded }
    const rule = this.rules.ofLabel(folded)
    const made = this.#meetAlias(label, target)
    this.#byFolded.set(folded, made)
    if (rule !== undefined) this.#apply(rule, made)
    return made
  }

  /** A name that the user gives is one by which people are called. */
  #apply(rule: SpeakerRule, member: Member): void {
    applyRule(member, rule)
    if (rule.name === undefined) return
    const folded = foldLabel(rule.name)
    if (isRole(folded)) return
    this.#aliases.add({ member, parts: this.#naming.split(rule.name) })
    if (!this.#byFolded.has(folded)) this.#byFolded.set(folded, member)
  }

  /** A name not met before: another form of a known one, or a new person. */
  #meetName(newcomer: Newcomer, doubtful: boolean): Member {
    if (doubtful || newcomer.match.display !== undefined) return this.#make(newcomer)
    const twin = this.#looks.twinOf(newcomer.folded, (look) => this.known(look))
    if (twin !== undefined) this.#notes.doubt('mixed-script', newcomer, `it looks like ${twin.speaker}`)
    if (this.members.length > ALIASES_UP_TO) return this.#make(newcomer)
    const name = nameOfInitials(newcomer.match.label, this.#options.spellings, this.members)
    if (name !== undefined) return this.#meetInitials(name, newcomer)
    return canHaveAliases(newcomer.match, newcomer.folded)
      ? this.#meetAlias(holderOf(newcomer.match) ?? newcomer.match.label, newcomer)
      : (this.#meetSlip(newcomer) ?? this.#make(newcomer))
  }

  /** Initials that a key explains are another form of that name. */
  #meetInitials(name: string, newcomer: Newcomer): Member {
    const folded = foldLabel(name)
    const member = this.#byFolded.get(folded) ?? this.#meetAlias(name, newcomer)
    this.#byFolded.set(folded, member)
    return member
  }

  #meetAlias(name: string, newcomer: Newcomer): Member {
    const parts = this.#naming.split(name)
    const fitting = this.#aliases.fitting(parts).filter((named) => !isOtherGeneration(named.parts, parts))
    const [only] = fitting
    if (fitting.length === 1 && only !== undefined) return this.#merge(only, parts, newcomer)
    if (fitting.length > 1) this.#notes.ambiguous(namesOf(fitting), newcomer)
    const slip = this.#meetSlip(newcomer)
    if (slip !== undefined) return slip
    const member = this.#make(newcomer)
    if (fitting.length === 0) this.#aliases.add({ member, parts })
    this.#notes.olderAlias(newcomer, { member, parts }, this.#byFolded)
    return member
  }

  /** "THE PRESIDNET" */
  #meetSlip(newcomer: Newcomer): Member | undefined {
    const member = this.#slips.find(newcomer)
    if (member !== undefined) this.#notes.slip(member, newcomer)
    return member
  }

  #merge(named: NamedMember, parts: NameParts, { match }: Newcomer): Member {
    const { member } = named
    const isFuller = named.parts.given.length === 0 && parts.given.length > 0
    if (isFuller) this.#naming.show(member, match)
    else this.#naming.learnTitle(member, match.label)
    if (member.role === null) learn(member, { role: roleOfTitle(parts.title) })
    this.#aliases.learn(named, parts)
    return member
  }

  #make(newcomer: Newcomer): Member {
    const { folded } = newcomer
    const speakerId = this.#makeId(folded)
    const rule = this.rules.ofId(speakerId)
    const target = this.rules.targetOf(rule)
    if (target !== undefined) return this.#mergeTarget(target, newcomer)
    const member = this.#naming.make(speakerId, newcomer)
    this.#looks.add(folded, member)
    this.members.push(member)
    if (rule !== undefined) this.#apply(rule, member)
    return member
  }
}
