import type { CheckedTurn } from './rule.ts'

/** Speakers that are kept; a document with more has no labels but something else. */
const KEPT = 5_000

/** One speaker of a document, as rules compare them. */
export interface SeenSpeaker {
  readonly id: string
  readonly name: string
  readonly label: string
  /** Of the first turn. */
  readonly line: number
  turns: number
}

/** Who speaks how often. */
export class SpeakersSeen {
  readonly #speakers = new Map<string, SeenSpeaker>()
  turns = 0

  add({ speakerId, speaker, label, line }: CheckedTurn): void {
    if (speakerId === null) return
    this.turns++
    const known = this.#speakers.get(speakerId)
    if (known !== undefined) known.turns++
    else if (this.#speakers.size < KEPT) {
      this.#speakers.set(speakerId, { id: speakerId, name: speaker ?? label ?? speakerId, label: label ?? '', line, turns: 1 })
    }
  }

  get all(): SeenSpeaker[] {
    return [...this.#speakers.values()]
  }
}
