import type { LabelMatch } from '../../labels/convention.ts'
import { LabelEvidence } from './label-evidence.ts'

/** Names looked at. */
const KEPT = 5_000

/**
 * Evidence for labels that look like the tags of a list of changes ("- [Added] a door"). What tells names is that people are
 * first named in full and then by a part of it: "[Mara Lund]" and "[Mara]".
 */
export class ShortNames extends LabelEvidence {
  readonly #lone = new Set<string>()
  readonly #parts = new Set<string>()
  #isMet = false

  override add(match: LabelMatch, key: string): void {
    super.add(match, key)
    if (this.#isMet || this.#lone.size + this.#parts.size >= KEPT) return
    const words = key.split(' ')
    if (words.length === 1) this.#meet(key, { among: this.#parts, into: this.#lone })
    else for (const word of [words[0] ?? '', words.at(-1) ?? '']) this.#meet(word, { among: this.#lone, into: this.#parts })
  }

  #meet(word: string, { among, into }: { readonly among: ReadonlySet<string>; readonly into: Set<string> }): void {
    into.add(word)
    this.#isMet ||= among.has(word)
  }

  override get areLabels(): boolean {
    return this.#isMet
  }

  /** Tags weigh nothing. */
  override get weight(): number {
    return this.#isMet ? super.weight : 0
  }
}
