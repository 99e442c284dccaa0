/** Phrases of folded words by their first word: read in one pass, whatever the text. */
export class Phrases<K extends string> {
  readonly #rows = new Map<string, [kind: K, phrase: string][]>()
  /** Marks the first two units of phrases: most words begin otherwise. */
  readonly #beginnings = new Uint8Array(1 << 14)

  add(kind: K, list: string): void {
    for (const phrase of list.split('|').map((found) => found.trim().replaceAll(WHITE, ' '))) {
      const first = phrase.slice(0, wordEnd(phrase, 0))
      const rows = this.#rows.get(first) ?? []
      this.#rows.set(first, rows)
      this.#beginnings[beginning(`${phrase} `, 0)] = 1
      if (!rows.some((row) => row[0] === kind && row[1] === phrase)) rows.push([kind, phrase])
    }
  }

  /** Adds the kinds of all phrases that stand in a folded text. */
  anywhere(text: string, found: Set<K>): void {
    for (let at = 0; at < text.length; at = wordEnd(text, at) + 1) for (const [kind] of this.#at(text, at)) found.add(kind)
  }

  /** Adds the kinds of phrases with which a folded text begins; phrases of the kind `before` may stand before them. */
  beginning(text: string, before: K, found: Set<K>): void {
    for (let at = 0, next = 0; at < text.length; at = next) {
      next = text.length
      for (const [kind, phrase] of this.#at(text, at)) {
        if (kind === before) next = at + phrase.length + 1
        else found.add(kind)
      }
    }
  }

  #at(text: string, at: number): readonly (readonly [kind: K, phrase: string])[] {
    if (this.#beginnings[beginning(text, at)] === 0) return NONE
    const rows = this.#rows.get(text.slice(at, wordEnd(text, at)))
    return (
      rows?.filter(([, phrase]) => text.startsWith(phrase, at) && wordEnd(text, at + phrase.length) === at + phrase.length) ??
      NONE
    )
  }
}

const NONE: readonly never[] = []
const WHITE = /\s+/g

/** A number of 14 bits for the two units at an offset; the end counts as a space. */
function beginning(text: string, at: number): number {
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : SPACE
  return ((text.charCodeAt(at) & 0x7f) << 7) | (second & 0x7f)
}

const SPACE = 0x20

/** Where the word that stands at an offset ends. */
function wordEnd(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 ? text.length : space
}
