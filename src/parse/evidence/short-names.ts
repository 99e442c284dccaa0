import { saysPersons } from '../../evidence/speech.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { asks } from './bare-mark.ts'
import { LabelEvidence } from './label-evidence.ts'

/** Names looked at. */
const KEPT = 5_000
/** Full names that are likely, and how likely. */
const FULL = { names: 2, prior: 0.7 }
/** So many labels take turns, and of all lines of them, so many ask or say such as "I". */
const TALK = { labels: 8, recurring: 3, alternations: 5, personal: 0.15 }

/**
 * Evidence for labels that look like the tags of a list of changes ("- [Added] a door"). What tells names is that people are
 * first named in full and then by a part of it: "[Mara Lund]" and "[Mara]"; or that some are full names, come back, take turns, and ask
 * or say "I": who has made a change says what was changed.
 */
export class ShortNames extends LabelEvidence {
  readonly #lone = new Set<string>()
  readonly #parts = new Set<string>()
  #isMet = false
  readonly #full = new Set<string>()
  #personal = 0

  override add(match: LabelMatch, key: string): void {
    super.add(match, key)
    if (match.prior >= FULL.prior && this.#full.size < FULL.names && key.includes(' ')) this.#full.add(key)
    if (this.#isMet || this.#lone.size + this.#parts.size >= KEPT) return
    const words = key.split(' ')
    if (words.length === 1) this.#meet(key, { among: this.#parts, into: this.#lone })
    else for (const word of [words[0] ?? '', words.at(-1) ?? '']) this.#meet(word, { among: this.#lone, into: this.#parts })
  }

  #meet(word: string, { among, into }: { readonly among: ReadonlySet<string>; readonly into: Set<string> }): void {
    into.add(word)
    this.#isMet ||= among.has(word)
  }

  override hear(text: string, line: number, isSpeech: boolean): void {
    super.hear(text, line, isSpeech)
    if (this.labels > 0 && (asks(text) || saysPersons(text))) this.#personal++
  }

  get #isTalk(): boolean {
    const { labels, recurring, alternations } = this
    if (this.#full.size < FULL.names || labels < TALK.labels || recurring < TALK.recurring || alternations < TALK.alternations)
      return false
    return this.#personal >= labels * TALK.personal
  }

  override get areLabels(): boolean {
    return this.#isMet || this.#isTalk
  }

  /** Tags weigh nothing. */
  override get weight(): number {
    return this.areLabels ? super.weight : 0
  }
}
