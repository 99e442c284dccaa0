import type { Role } from '../../model/role.ts'
import type { Leader } from '../../questions/tallies.ts'
import type { Member } from './member.ts'

type Leading = 'moderator' | 'host' | 'interviewer'

const LEADING: readonly Leading[] = ['moderator', 'host', 'interviewer']
/** Roles of a document in which behaviour is no evidence: a court, an earnings call, a chamber. */
const FORMAL: readonly Role[] = ['court', 'witness', 'examiner', 'operator', 'analyst', 'chair']
/** Counts of turns at which behaviour is looked at again. */
const LOOKS: ReadonlySet<number> = new Set([4, 5, 6, 7, 8, 10, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512])

/** What people seem to do, by who leads; for questions alone. */
export class DrawnRoles {
  readonly #leader: () => Leader<Member> | undefined
  #leading: Leading | undefined
  readonly #roles = new Set<Role>()
  readonly #known = new Set<Member>()
  #others = 0
  #firstOther: Member | undefined

  constructor(leader: () => Leader<Member> | undefined) {
    this.#leader = leader
  }

  /** Takes in a member whose role may be known by now. */
  see(member: Member): void {
    const isNew = !this.#known.has(member)
    this.#known.add(member)
    if (member.role !== null && (isNew || !this.#roles.has(member.role))) this.#notice(member.role)
    if (isNew && member.role === null) this.#giveRest(member)
  }

  /** Looks at what people do after so many turns, as long as nobody is known to lead. */
  look(turns = 4): void {
    if (!LOOKS.has(turns) || this.#leading !== undefined || FORMAL.some((role) => this.#roles.has(role))) return
    const leader = this.#leader()
    if (leader === undefined || leader.person.role !== null) return
    leader.person.drawn = leader.role
    this.#notice(leader.role)
  }

  #notice(role: Role): void {
    this.#roles.add(role)
    const leading = LEADING.find((known) => known === role)
    if (leading === undefined) return
    if (this.#leading !== undefined && LEADING.indexOf(leading) >= LEADING.indexOf(this.#leading)) return
    this.#leading = leading
    for (const member of this.#known) if (member.role === null && member.drawn === undefined) this.#giveRest(member)
  }

  #giveRest(member: Member): void {
    if (this.#leading === undefined || FORMAL.some((role) => this.#roles.has(role))) return
    this.#others++
    if (this.#others === 2 && this.#leading === 'moderator' && this.#firstOther?.drawn === 'guest')
      this.#firstOther.drawn = 'panelist'
    this.#firstOther ??= member
    member.drawn = this.#leading === 'moderator' && this.#others > 1 ? 'panelist' : 'guest'
  }
}
