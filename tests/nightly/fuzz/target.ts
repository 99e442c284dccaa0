/** Something that is fed arbitrary bytes, and complains when a promise is broken. */
export interface Target {
  readonly name: string
  /** What is fed, and what is asked of it. */
  readonly about: string
  /** Bytes of an input at most. */
  readonly longest: number
  /** An input costs so many times what most cost: so much fewer are tried. Default 1. */
  readonly cost?: number
  /** Throws a `Broken`, or whatever else the program throws that it should not. */
  fuzz(bytes: Uint8Array): void | Promise<void>
}

/** A promise that was not kept. */
export class Broken extends Error {
  override readonly name = 'Broken'
}

export function promise(holds: boolean, what: () => string): asserts holds {
  if (!holds) throw new Broken(what())
}

/** The bytes of an input as choices and as what remains. */
export class Choices {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** A whole number from 0 to `most`. */
  number(most: number): number {
    const byte = this.#bytes[this.#at++] ?? 0
    return byte % (most + 1)
  }

  /** One of at most 256 items. */
  one<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item {
    return items[this.number(items.length - 1)] as Item
  }

  get isEmpty(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** Everything that no choice was made of. */
  rest(): Uint8Array {
    return this.#bytes.subarray(Math.min(this.#at, this.#bytes.length))
  }

  text(): string {
    return new TextDecoder().decode(this.rest())
  }
}
