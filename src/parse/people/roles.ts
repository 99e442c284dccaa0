import type { Role } from '../../model/role.ts'
import type { Leader } from '../../questions/tallies.ts'
import { createFloor } from './floor.ts'
import { type FrontCue, readFront, roleInFront, roleInSpeech } from './front.ts'
import type { Roster } from './known-people.ts'
import { isRoleOpen, learn, type Member, type SpokenTurn } from './member.ts'
import { isExecutive } from './role-words.ts'

/** Finds out what everybody does: from labels, then from the front matter, then from behaviour; never by guessing. */
export interface Roles {
  /** Called once with the complete turns of the look-ahead, the front matter, and the roles that its lists give, before the first turn leaves. */
  assign(turns: readonly SpokenTurn[], front: string, listed?: readonly FrontCue[]): void
  /** Called for every later turn before it leaves, in order: settles roles that were still unknown. */
  settle(turn: SpokenTurn): void
  /** Whether `settle` still looks at what is said. */
  readonly isListening: boolean
  /** Gives a member met after `assign` the role that follows from what is known, and returns it. */
  roleFor(member: Member): Role
}

/** `leader` is asked for who leads, by what people ask and answer. */
export function createRoles(roster: Roster, leader: () => Leader<Member> | undefined): Roles {
  return new RoleFinder(roster, leader)
}

type Leading = 'moderator' | 'host' | 'interviewer'

const LEADING: readonly Leading[] = ['moderator', 'host', 'interviewer']
/** Roles of a document in which behaviour is no evidence: a court, an earnings call, a chamber. */
const FORMAL: readonly Role[] = ['court', 'witness', 'examiner', 'operator', 'analyst', 'chair']
const COURT: readonly Role[] = ['court', 'witness', 'examiner']
/** Counts of turns at which behaviour is looked at again. */
const LOOKS: ReadonlySet<number> = new Set([4, 5, 6, 7, 8, 10, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512])
const LAST_LOOK = 512
/** Turns whose first words may say who is the host. */
const INTRODUCING = 24

class RoleFinder implements Roles {
  readonly #roster: Roster
  readonly #leader: () => Leader<Member> | undefined
  readonly #floor = createFloor()
  #turns = 0
  #cues: readonly FrontCue[] = []
  #leading: Leading | undefined
  /** Roles that occur, of members in #known. */
  readonly #roles = new Set<Role>()
  readonly #known = new Set<Member>()
  /** Those whose role follows from that of others, or from being called up. */
  readonly #rest = new Set<Member>()
  /** How many have the role that is left for the others, and the first of them. */
  #others = 0
  #firstOther: Member | undefined
  #executives: Member[] = []

  constructor(roster: Roster, leader: () => Leader<Member> | undefined) {
    this.#roster = roster
    this.#leader = leader
  }

  assign(turns: readonly SpokenTurn[], front: string, listed: readonly FrontCue[] = []): void {
    this.#cues = [...readFront(front), ...listed]
    for (const turn of turns) this.#hear(turn)
    for (const member of this.#roster.members) this.#admit(member)
    this.#look()
    for (const turn of turns) this.#callUp(turn)
  }

  get isListening(): boolean {
    return this.#turns < LAST_LOOK
  }

  settle(turn: SpokenTurn): void {
    if (!this.isListening) return
    this.#hear(turn)
    this.roleFor(turn.member)
    this.#callUp(turn)
    if (LOOKS.has(this.#turns)) this.#look()
  }

  roleFor(member: Member): Role {
    if (!this.#known.has(member)) this.#admit(member)
    else if (member.isRoleDrawn !== true && !this.#roles.has(member.role)) this.#notice(member)
    return member.role
  }

  /** Counts a turn; an introduction in it counts. */
  #hear(turn: SpokenTurn): void {
    this.#turns++
    if (this.#turns > INTRODUCING || !isRoleOpen(turn.member)) return
    const role = roleInSpeech(turn.text)
    if (role === undefined) return
    learn(turn.member, { role })
    if (this.#known.has(turn.member)) this.#notice(turn.member)
  }

  /** Who is called up to ask does ask, whatever is left for the others. */
  #callUp(turn: SpokenTurn): void {
    const { member } = turn
    const role = this.#floor.see(turn)
    if (role === undefined || !(isRoleOpen(member) || this.#rest.has(member))) return
    this.#rest.add(member)
    learn(member, { role })
    this.#notice(member)
  }

  /** Takes in a member: what the label or the front matter says, else what is left for the others. */
  #admit(member: Member): void {
    this.#known.add(member)
    if (member.role === 'unknown') learn(member, { role: roleInFront(this.#cues, member) ?? 'unknown' })
    if (member.role === 'unknown') this.#giveRest(member)
    this.#notice(member)
  }

  /** Draws conclusions from a role. */
  #notice(member: Member): void {
    this.#roles.add(member.role)
    this.#settleCourt()
    this.#settleCall(member)
    const leading = this.#rest.has(member) ? undefined : LEADING.find((role) => role === member.role)
    if (leading !== undefined && this.#outranks(leading)) this.#lead(leading)
  }

  #outranks(role: Leading): boolean {
    return this.#leading === undefined || LEADING.indexOf(role) < LEADING.indexOf(this.#leading)
  }

  /** Somebody leads: the others answer. */
  #lead(role: Leading): void {
    this.#leading = role
    for (const member of this.#known) if (member.role === 'unknown') this.#giveRest(member)
  }

  #giveRest(member: Member): void {
    if (this.#leading === undefined || this.#has(FORMAL)) return
    this.#others++
    this.#rest.add(member)
    if (this.#others === 2 && this.#leading === 'moderator' && this.#firstOther?.role === 'guest')
      learn(this.#firstOther, { role: 'panelist' })
    this.#firstOther ??= member
    learn(member, { role: this.#leading === 'moderator' && this.#others > 1 ? 'panelist' : 'guest' })
  }

  #has(roles: readonly Role[]): boolean {
    return roles.some((role) => this.#roles.has(role))
  }

  /** In a court Q examines, and A is the witness. */
  #settleCourt(): void {
    if (!this.#has(COURT)) return
    for (const letter of ['q', 'a']) {
      const member = this.#roster.known(letter)
      if (member?.foldedLabel === letter) learn(member, { role: letter === 'q' ? 'examiner' : 'witness' })
    }
  }

  /** In an earnings call officers of the company are executives. */
  #settleCall(member: Member): void {
    if (member.role === 'unknown' && member.affiliation !== null && isExecutive(member.affiliation)) this.#executives.push(member)
    if (!this.#has(['operator', 'analyst'])) return
    for (const executive of this.#executives) learn(executive, { role: 'executive' })
    this.#executives = []
  }

  /** Looks at what people do, as long as nobody is known to lead. */
  #look(): void {
    if (this.#leading !== undefined || this.#has(FORMAL)) return
    const leader = this.#leader()
    if (leader === undefined || !isRoleOpen(leader.person)) return
    learn(leader.person, { role: leader.role })
    this.#notice(leader.person)
  }
}
