/** An item on its way to the output: selected, or near a selected one. */
export interface Shown<Item> {
  readonly item: Item
  readonly selected: boolean
  /** Whether items were left out between this one and the last one shown. */
  readonly gap: boolean
}

export interface ContextSize {
  /** Items shown before and behind each selected one. */
  readonly before: number
  readonly after: number
  /** Whether something was shown before the first item, as when an earlier document had groups of its own. */
  readonly follows?: boolean
}

/** Chooses the items to show around the selected ones, as grep -B and -A do. Holds at most `before` items. */
export class ContextWindow<Item> {
  readonly #before: number
  readonly #after: number
  readonly #emit: (shown: Shown<Item>) => void
  #held: Item[] = []
  #left = 0
  #shown: boolean
  #skipped: boolean

  constructor(size: ContextSize, emit: (shown: Shown<Item>) => void) {
    this.#before = size.before
    this.#after = size.after
    this.#emit = emit
    this.#shown = size.follows === true
    this.#skipped = this.#shown
  }

  push(item: Item, selected: boolean): void {
    if (selected) this.#select(item)
    else if (this.#left > 0) {
      this.#left--
      this.#show(item, false)
    } else this.#hold(item)
  }

  #select(item: Item): void {
    for (const held of this.#held) this.#show(held, false)
    this.#held = []
    this.#show(item, true)
    this.#left = this.#after
  }

  #hold(item: Item): void {
    this.#held.push(item)
    if (this.#held.length <= this.#before) return
    this.#held.shift()
    this.#skipped = true
  }

  #show(item: Item, selected: boolean): void {
    this.#emit({ item, selected, gap: this.#shown && this.#skipped })
    this.#shown = true
    this.#skipped = false
  }
}
