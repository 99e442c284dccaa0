import type { Role } from '../model/role.ts'
import { ASKERS, isOne, PRESIDING } from './features.ts'
import type { Person } from './person.ts'
import type { Tallies } from './tallies.ts'

const BEFORE_COURT: ReadonlySet<Role> = new Set<Role>(['examiner', 'court'])

/** What a person does, said or drawn. */
export function partOf({ role, drawn, leaning }: Person): Role | null {
  return role ?? drawn ?? leaning ?? null
}

export function givenPart({ role, drawn }: Person): Role | null {
  return role ?? drawn ?? null
}

/** Whose part it is to ask, to answer, or to preside. */
export class Parts<P extends Person> {
  readonly #tallies: Tallies<P>
  readonly #draw: (person: P, role: Role) => void
  /** Roles that occur. */
  readonly #roles = new Set<Role>()
  /** How many questions each has asked, less how many turns each has answered in. */
  readonly #lean = new Map<P, number>()

  constructor(tallies: Tallies<P>, draw: (person: P, role: Role) => void) {
    this.#tallies = tallies
    this.#draw = draw
  }

  hear(person: P): void {
    const role = givenPart(person)
    if (role !== null) this.#roles.add(role)
  }

  /** Somebody asks (1), or answers (-1). Where nothing else tells, that says the role. */
  lean(person: P, by: 1 | -1): void {
    const lean = (this.#lean.get(person) ?? 0) + by
    this.#lean.set(person, lean)
    const given = givenPart(person)
    const isOpen = given === null || (given === 'chair' && lean < -1)
    if (isOpen && lean !== 0) this.#draw(person, lean > 0 ? this.#askingRole() : this.#answeringRole())
  }

  #askingRole(): Role {
    if (this.#roles.has('operator')) return 'analyst'
    return this.isCourt ? 'examiner' : 'interviewer'
  }

  #answeringRole(): Role {
    if (this.#roles.has('operator')) return 'executive'
    return this.isCourt ? 'witness' : 'guest'
  }

  get isCourt(): boolean {
    return this.#roles.has('court') || this.#roles.has('witness')
  }

  /** In a court a witness asks nobody, the judge asks the witness, and what examiners say to others asks only with a question mark. */
  maySpeakTo(person: P, text: string, following: P): boolean {
    if (partOf(following) === 'witness' || !this.isCourt) return true
    if (givenPart(person) === 'witness') return false
    if (givenPart(person) === 'court') return !this.#roles.has('witness')
    return partOf(person) !== 'examiner' || text.includes('?')
  }

  /** Before a court the witness alone answers: objections do not. */
  answersTo(asker: P, person: P): boolean {
    return !(this.isCourt && isOne(BEFORE_COURT, partOf(asker))) || partOf(person) === 'witness'
  }

  /** Somebody whose part is to ask or to preside answers nothing. */
  mayAnswer(person: P, asker?: P): boolean {
    if (asker !== undefined && !this.answersTo(asker, person)) return false
    if (isOne(ASKERS, givenPart(person)) || this.presides(person)) return false
    const { asks, answers } = this.#tallies.of(person)
    if (asks > answers + 1) return false
    return answers > asks || (this.#lean.get(person) ?? 0) <= 0
  }

  /** A chair whom others ask is no chair of the conversation. */
  presides(person: P): boolean {
    const role = givenPart(person)
    const { asks, answers } = this.#tallies.of(person)
    return role === 'operator' || (isOne(PRESIDING, role) && answers <= asks + 1)
  }
}
