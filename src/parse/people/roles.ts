import type { Role } from '../../model/role.ts'
import { readSaid } from '../../questions/said.ts'
import { fold } from '../../text/fold.ts'
import { type FrontCue, readFront, roleInFront, roleInSpeech } from './front.ts'
import { learn, type Member, type Roster, type SpokenTurn } from './member.ts'
import { splitName } from './names.ts'
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

/** Finds those who are called up to ask: "The first question is from Mr. Vey." */
interface Floor {
  /** In turn order; the role that the turn gives its speaker, if it gives one. */
  see(turn: SpokenTurn): Role | undefined
}

/** Whoever has one of these may call up others. */
const CALLING: ReadonlySet<Role | null> = new Set<Role | null>([null, 'moderator', 'host', 'chair', 'interviewer', 'operator'])
const REACH = 240
const LONGEST_QUESTION = 1200
const WATCHED = 1000
const ASKS = /[?？؟]/u
// … whether it is safe?
//                     ^
const ENDS_ASKING = /[?？؟]["”’)\s]*$/u
const QUESTION = /\b(?:questions?|questioners?|questioning|asks?)\b/
/** Before a name: the question is for that one. */
const RECEIVING: ReadonlySet<string> = new Set(['for', 'to'])
const WORDS_BEFORE = 4

function createFloor(): Floor {
  const called = new Set<Member>()
  /** They spoke without being called up, so they are no questioners. */
  const others = new Set<Member>()
  let previous: SpokenTurn | undefined
  return {
    see(turn) {
      const { member, text } = turn
      const caller = previous
      previous = { member, text: text.slice(-REACH) }
      if (others.has(member) || caller?.member === member) return undefined
      if (caller === undefined || !CALLING.has(caller.member.role) || !asks(text) || !callsUp(caller.text, member)) {
        if (!called.has(member) && others.size < WATCHED) others.add(member)
        return undefined
      }
      called.add(member)
      return caller.member.role === 'operator' ? 'analyst' : 'audience'
    },
  }
}

/** A question of the floor is no speech, and ends as one. */
const asks = (text: string): boolean => text.length <= LONGEST_QUESTION && ASKS.test(text.slice(-REACH))

/** "Mr. Vey, with a question for Ms. Lund." calls up Vey, not Lund; whoever asks something calls up nobody to ask. */
function callsUp(said: string, member: Member): boolean {
  const folded = fold(said)
  if (ENDS_ASKING.test(said) || !QUESTION.test(folded)) return false
  const words = folded.split(' ')
  const at = mentionIn(words, member)
  return at >= 0 && !words.slice(Math.max(0, at - WORDS_BEFORE), at).some((word) => RECEIVING.has(word))
}

/** Where a member is named first among folded words, or -1. */
function mentionIn(words: readonly string[], { speaker }: Member): number {
  const { surname, given } = splitName(speaker)
  return words.findIndex((word) => word.length > 1 && (word === surname || word === given[0]))
}
