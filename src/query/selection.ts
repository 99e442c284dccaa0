import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { RoleChoice } from './role-choice.ts'
import { type Ambiguity, SpeakerChoices } from './speaker-choice.ts'
import type { TestedTurn } from './turn-filter.ts'

export interface SelectionOptions {
  /** Names, parts of names or ids; a turn of any of them is wanted. None: everybody's. */
  readonly speakers: readonly string[]
  /** What the speaker of a wanted turn does, wherever in the document that becomes known. */
  readonly role?: Turn['role'] | undefined
  /** What else a wanted turn must pass. */
  readonly test: (turn: TestedTurn) => boolean
  /** Whether turns that are not wanted are emitted too, as context. */
  readonly context: boolean
}

interface Held {
  readonly turn: Turn
  readonly passed: boolean
}

/**
 * Selects turns of one document. They are emitted as they come, but for the time in which a part of a name could still
 * turn out to fit two people, or a role is not known yet: then they are held, to the end of the document at the latest.
 */
export class Selection {
  readonly #options: SelectionOptions
  readonly #emit: (turn: Turn, selected: boolean) => void
  readonly #choices: SpeakerChoices
  readonly #role: RoleChoice
  #held: Held[] = []

  constructor(options: SelectionOptions, emit: (turn: Turn, selected: boolean) => void) {
    this.#options = options
    this.#emit = emit
    this.#choices = new SpeakerChoices(options.speakers)
    this.#role = new RoleChoice(options.role)
  }

  push(turn: Turn): void {
    const { context, test } = this.#options
    this.#choices.push(turn)
    this.#role.push(turn)
    if (!this.#choices.open && !this.#role.open) this.#release()
    const verdict = this.#choices.verdict(turn)
    const role = verdict !== 'no' && test(turn) ? this.#role.verdict(turn) : 'no'
    const passed = role !== 'no'
    if (!passed && !context) return
    const waits = this.#held.length > 0 || (passed && (verdict === 'later' || role === 'later'))
    if (waits) this.#held.push({ turn, passed })
    else this.#emit(turn, passed)
  }

  /** The end of the document, with what its summary says. Turns that wait are emitted, unless it stays open whose they should be. */
  end(summary?: Pick<Summary, 'speakers'>): readonly Ambiguity[] {
    const { ambiguities } = this.#choices
    if (ambiguities.length > 0) this.#held = []
    this.#role.settle(summary?.speakers)
    this.#release()
    return ambiguities
  }

  /** Speaker queries that fit nobody so far. */
  get unknown(): readonly string[] {
    return this.#choices.unknown
  }

  #release(): void {
    for (const { turn, passed } of this.#held) {
      const selected = passed && this.#choices.verdict(turn) !== 'no' && this.#role.verdict(turn) !== 'no'
      if (selected || this.#options.context) this.#emit(turn, selected)
    }
    this.#held = []
  }
}
