import type { Speaker } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import type { Verdict } from './speaker-choice.ts'

/** Behind so many turns nothing more is learnt of what speakers do, but of those who are new. */
const SETTLED = 1_024

type RoleKey = Pick<Turn, 'turn' | 'speakerId' | 'role'>

/** Whose turns are wanted for a role, in one document: the role of a speaker may be known some turns after the first. */
export class RoleChoice {
  readonly #wanted: Turn['role'] | undefined
  readonly #known = new Map<string, Turn['role']>()
  /** Those without a role whose turns wait for it. */
  readonly #waiting = new Set<string>()
  #isSettled = false

  constructor(wanted: Turn['role'] | undefined) {
    this.#wanted = wanted
  }

  push({ turn, speakerId, role }: RoleKey): void {
    if (this.#wanted === undefined) return
    if (turn > SETTLED) this.settle()
    if (speakerId === null || role === null) return
    if (!this.#known.has(speakerId)) this.#known.set(speakerId, role)
    this.#waiting.delete(speakerId)
  }

  verdict({ speakerId, role }: RoleKey): Verdict {
    if (this.#wanted === undefined) return 'yes'
    const known = role === null && speakerId !== null ? this.#known.get(speakerId) : role
    if (known) return known === this.#wanted ? 'yes' : 'no'
    if (this.#isSettled) return 'no'
    if (speakerId !== null) this.#waiting.add(speakerId)
    return 'later'
  }

  /** Whether turns wait for a role. */
  get open(): boolean {
    return this.#waiting.size > 0
  }

  /** Nothing more will be known, but for what the summary says of speakers. */
  settle(speakers: readonly Pick<Speaker, 'speakerId' | 'role'>[] = []): void {
    for (const { speakerId, role } of speakers) if (role !== null) this.#known.set(speakerId, role)
    this.#isSettled = true
    this.#waiting.clear()
  }
}
