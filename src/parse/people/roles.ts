import type { Role } from '../../model/role.ts'
import { readSaid } from '../../questions/said.ts'
import { fold } from '../../text/fold.ts'
import { createFloor } from './floor.ts'
import { type FrontCue, readFront, roleInFront, roleInSpeech } from './front.ts'
import type { Roster } from './known-people.ts'
import { learn, type Member, type SpokenTurn } from './member.ts'
import { isExecutive, isOffice } from './role-words.ts'

const COURT: readonly Role[] = ['court', 'witness', 'examiner']
const CALL: readonly Role[] = ['operator', 'analyst']
/** Turns whose first words may say who is the host, and turns in which somebody may be called up to ask. */
const INTRODUCING = 24
const LISTENING = 512

/** Finds out what everybody does: from labels, then from what stands above the talk, then from formulas; behaviour says nothing. */
export class Roles {
  readonly #roster: Roster
  readonly #floor = createFloor()
  #turns = 0
  #cues: readonly FrontCue[] = []
  /** Roles that occur, of members in #known. */
  readonly #roles = new Set<Role>()
  readonly #known = new Set<Member>()
  /** Officers of a company, until the document turns out to be an earnings call. */
  #executives: Member[] = []

  constructor(roster: Roster) {
    this.#roster = roster
  }

  /** Called once with the complete turns of the look-ahead, the front matter, and the roles that its lists give, before the first turn leaves. */
  assign(turns: readonly SpokenTurn[], front: string, listed: readonly FrontCue[] = []): void {
    this.#cues = [...readFront(front), ...listed]
    for (const turn of turns) this.#introduce(turn)
    for (const member of this.#roster.members) this.roleFor(member)
    for (const turn of turns) this.#callUp(turn)
  }

  /** Whether `settle` still looks at what is said. */
  get isListening(): boolean {
    return this.#turns < LISTENING
  }

  /** Called for every later turn before it leaves, in order: settles roles that were still unknown. */
  settle(turn: SpokenTurn): void {
    if (!this.isListening) return
    this.#introduce(turn)
    this.roleFor(turn.member)
    this.#callUp(turn)
  }

  /** Gives a member met after `assign` the role that follows from what is known. */
  roleFor(member: Member): void {
    if (this.#known.has(member) && (member.role === null || this.#roles.has(member.role))) return
    this.#known.add(member)
    if (member.role === null) learn(member, { role: roleInFront(this.#cues, member) ?? null })
    this.#notice(member)
  }

  /** Counts a turn; an introduction in it counts, and so does what only one who presides says. */
  #introduce({ member, text }: SpokenTurn): void {
    this.#turns++
    if (member.role !== null) return
    const role = this.#turns > INTRODUCING ? undefined : roleInSpeech(text)
    learn(member, { role: role ?? (presides(member, text) ? 'chair' : null) })
    if (this.#known.has(member)) this.#notice(member)
  }

  #callUp(turn: SpokenTurn): void {
    const role = this.#floor.see(turn)
    if (role === undefined || turn.member.role !== null) return
    learn(turn.member, { role })
    this.#notice(turn.member)
  }

  /** Draws conclusions from a role. */
  #notice(member: Member): void {
    if (member.role !== null) this.#roles.add(member.role)
    this.#settleCourt()
    this.#settleCall(member)
  }

  /** In a court Q examines, and A is the witness. */
  #settleCourt(): void {
    if (!COURT.some((role) => this.#roles.has(role))) return
    for (const letter of ['q', 'a']) {
      const member = this.#roster.known(letter)
      if (member?.foldedLabel === letter) learn(member, { role: letter === 'q' ? 'examiner' : 'witness' })
    }
  }

  /** In an earnings call officers of the company are executives. */
  #settleCall(member: Member): void {
    if (member.role === null && member.affiliation !== null && isExecutive(member.affiliation)) this.#executives.push(member)
    if (!CALL.some((role) => this.#roles.has(role))) return
    for (const executive of this.#executives) if (executive.role === null) learn(executive, { role: 'executive' })
    this.#executives = []
  }
}

/** Whoever holds an office presides where the talk shows it: gives the floor, or opens or closes the meeting. */
export const presides = ({ title }: Pick<Member, 'title'>, text: string): boolean =>
  title !== null && isOffice(fold(title)) && readSaid(text).hands > 0
