/** So many names, mostly followed by one and the same, fill in a form. */
const FORM = { names: 3, share: 0.9, settled: 0.6 }
const NAMES_KEPT = 5_000

/** Who speaks behind a name. */
interface Followers {
  readonly next: Map<string, number>
  total: number
}

/** In which order names come: who talk do so in no fixed one. */
export class NameOrder {
  readonly #followers = new Map<string, Followers>()
  #before = ''

  /** The name that came last, "" before the first. */
  get last(): string {
    return this.#before
  }

  /** Counts the next name. */
  follow(key: string): void {
    const followers = this.#followers.get(this.#before)
    if (followers !== undefined) {
      followers.next.set(key, (followers.next.get(key) ?? 0) + 1)
      followers.total++
    }
    if (this.#followers.size < NAMES_KEPT && !this.#followers.has(key)) this.#followers.set(key, { next: new Map(), total: 0 })
    this.#before = key
  }

  /** "Habitat. Range. Voice. Habitat. Range. Voice.": names that mostly come in the same order fill in a form. `least`: a name
   *  comes so often before it tells what follows it. */
  isForm(least: number): boolean {
    const settled = new Map<string, string>()
    let names = 0
    for (const [name, { next, total }] of this.#followers) {
      if (total < least) continue
      names++
      const [likeliest, times] = [...next].reduce((best, one) => (one[1] > best[1] ? one : best))
      if (times >= total * FORM.share) settled.set(name, likeliest)
    }
    // Where one person leads the talk, he or she comes behind everybody: many are followed by one. Two who take turns follow each other.
    const inOrder = [...settled].filter(([name, next]) => settled.get(next) !== name)
    return names >= FORM.names && inOrder.length >= names * FORM.settled && new Set(settled.values()).size >= 2
  }
}
