/** Lines that wait; a turn with more of them loses the first. */
const KEPT = 20_000

/** Things seen in lines, until it is known which record the lines belong to. */
export class LineQueue<Item extends { readonly line: number }> {
  #items: Item[] = []
  #head = 0
  readonly #labels = new Set<number>()

  push(item: Item): void {
    this.#items.push(item)
    if (this.#items.length - this.#head > KEPT) this.#head++
  }

  /** A line was read as a label: nothing else stands in it. */
  leaveOut(line: number): void {
    this.#labels.add(line)
  }

  /** Takes what stands on lines [line..endLine]; what stands before is dropped. */
  take(line: number, endLine: number): Item[] {
    while (this.#lineAt(this.#head) < line) this.#head++
    const from = this.#head
    while (this.#lineAt(this.#head) <= endLine) this.#head++
    const taken = this.#items.slice(from, this.#head).filter((item) => !this.#labels.has(item.line))
    for (const label of this.#labels) if (label <= endLine) this.#labels.delete(label)
    if (this.#head > 1_000 && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head)
      this.#head = 0
    }
    return taken
  }

  #lineAt(index: number): number {
    return this.#items[index]?.line ?? Infinity
  }
}
