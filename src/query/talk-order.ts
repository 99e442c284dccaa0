import type { Summary } from '../model/summary.ts'
import type { TurnSketch } from './sketch.ts'
import { percent } from './speaker-rows.ts'

/** How often one speaker follows another. */
export interface OrderRow {
  /** Null over several documents. */
  readonly doc: string | null
  /** Who speaks first. */
  readonly speakerId: string | null
  readonly speaker: string | null
  /** Who speaks next. */
  readonly nextId: string | null
  readonly next: string | null
  /** How often. */
  readonly turns: number
  /** Per cent of the turns that follow those of the first. */
  readonly share: number
}

/** Counts who follows whom: in one document, or in several. Memory grows with the different pairs. */
export class TalkOrder {
  readonly nothing = 'nobody follows anybody: there are not two turns'
  readonly #doc: string | null
  readonly #names = new Map<string | null, string | null>()
  readonly #counts = new Map<string | null, Map<string | null, number>>()
  /** Undefined before the first turn. */
  #before: string | null | undefined

  constructor(doc: string | null) {
    this.#doc = doc
  }

  push({ speakerId, speaker }: TurnSketch): void {
    this.#names.set(speakerId, speaker)
    if (this.#before !== undefined) this.#count(this.#before, speakerId, 1)
    this.#before = speakerId
  }

  #count(from: string | null, to: string | null, turns: number): void {
    const row = this.#counts.get(from) ?? new Map<string | null, number>()
    this.#counts.set(from, row.set(to, (row.get(to) ?? 0) + turns))
  }

  /** Best spellings stand in the summary of the document, when there is one. */
  settle({ speakers }: Summary): void {
    for (const { speakerId, speaker } of speakers) if (this.#names.has(speakerId)) this.#names.set(speakerId, speaker)
  }

  /** Adds what was counted of another document. */
  add(other: TalkOrder): void {
    for (const [id, name] of other.#names) this.#names.set(id, name)
    for (const [from, row] of other.#counts) for (const [to, turns] of row) this.#count(from, to, turns)
  }

  /** Rows in order of first appearance: of who speaks first, then of who follows. */
  *rows(): Generator<OrderRow> {
    for (const [speakerId, counts] of this.#counts) {
      const all = [...counts.values()].reduce((sum, turns) => sum + turns, 0)
      for (const [nextId, turns] of counts) {
        const [speaker, next] = [this.#names.get(speakerId) ?? null, this.#names.get(nextId) ?? null]
        yield { doc: this.#doc, speakerId, speaker, nextId, next, turns, share: percent(turns, all) }
      }
    }
  }
}
