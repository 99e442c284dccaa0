/** So many names in the order of the alphabet are entries of a list. */
const LISTED = 6
/** Of so many entries, none of which comes twice, one may be out of order. */
const STRAYS = 16
/** Speakers who are told by figures or letters come in their order. */
const COUNTED = /\d|^(?:\p{L}{1,24}[ _])?\p{L}$/u

/** Sees whether labels come in the order of the alphabet. */
export class AlphabetOrder {
  /** The label that came last. */
  last = ''
  /** Names that come before an earlier one. */
  #descents = 0
  #isCounted = false

  add(key: string): void {
    if (key < this.last) this.#descents++
    this.#isCounted ||= COUNTED.test(key)
    this.last = key
  }

  /** Whether so many labels of so many names, of which some come back, are a list in order. */
  isList({ labels, names, recurring }: { labels: number; names: number; recurring: number }): boolean {
    if (this.#isCounted || names < LISTED) return false
    return this.#descents <= (recurring === 0 ? Math.floor(labels / STRAYS) : 0)
  }
}
