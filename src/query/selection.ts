import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { RoleChoice } from './role-choice.ts'
import type { SeenTurn, TurnSketch } from './sketch.ts'
import { type Ambiguity, SpeakerChoices, type Verdict } from './speaker-choice.ts'
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

interface Held<Item> {
  readonly turn: Item
  readonly passed: boolean
}

/**
 * Selects turns of one document. They are emitted as they come, but for the time in which a part of a name could still
 * turn out to fit two people, or a role is not known yet: then they are held, to the end of the document at the latest.
 */
export class Selection<Item extends TurnSketch> {
  readonly #options: SelectionOptions
  readonly #emit: (turn: Item, selected: boolean) => void
  readonly #choices: SpeakerChoices
  readonly #role: RoleChoice
  #held: Held<Item>[] = []
  /** What was decided of the turn seen last. */
  #verdict: Verdict = 'no'
  #passed = false

  constructor(options: SelectionOptions, emit: (turn: Item, selected: boolean) => void) {
    this.#options = options
    this.#emit = emit
    this.#choices = new SpeakerChoices(options.speakers)
    this.#role = new RoleChoice(options.role)
  }

  push(turn: Item): void {
    if (this.see(turn)) this.pushSeen(turn)
  }

  /** Looks at a turn; true when it must be pushed as one that was seen. */
  see(turn: TurnSketch & Partial<Pick<SeenTurn, 'mayHold'>>): boolean {
    this.#choices.push(turn)
    this.#role.push(turn)
    if (!this.#choices.open && !this.#role.open) this.#release()
    this.#verdict = this.#choices.verdict(turn)
    this.#passed = this.#verdict !== 'no' && turn.mayHold !== false && this.#options.test(turn) && this.#mayHaveRole(turn)
    return this.#passed || this.#options.context
  }

  #mayHaveRole(turn: TurnSketch): boolean {
    const verdict = this.#role.verdict(turn)
    if (verdict === 'later') this.#verdict = verdict
    return verdict !== 'no'
  }

  /** The turn that was just seen. */
  pushSeen(turn: Item): void {
    const passed = this.#passed
    const waits = this.#held.length > 0 || (passed && this.#verdict === 'later')
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
