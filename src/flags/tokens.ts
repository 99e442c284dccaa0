/** A word of a text. */
export interface Token {
  readonly word: string
  readonly from: number
  readonly to: number
}

// "don’t"   "U.S."   "well-known"
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu

/** The text that was cut last: every flag asks for the words of the same one. */
let last: { readonly text: string; readonly tokens: readonly Token[] } = { text: '', tokens: [] }

/** The words of a text. */
export function tokensOf(text: string): readonly Token[] {
  if (last.text !== text) last = { text, tokens: cut(text) }
  return last.tokens
}

function cut(text: string): Token[] {
  const tokens: Token[] = []
  WORD.lastIndex = 0
  for (let found = WORD.exec(text); found !== null; found = WORD.exec(text))
    tokens.push({ word: found[0], from: found.index, to: WORD.lastIndex })
  return tokens
}

/** What stands between two words. */
export function between(text: string, left: Token | undefined, right: Token | undefined): string {
  return left === undefined || right === undefined ? '\n\n' : text.slice(left.to, right.from)
}

const CONTEXT = 40

/** The words around a place, on one line. */
export function shown(text: string, from: number, to: number): string {
  const piece = text.slice(from, Math.min(to, from + CONTEXT * 2)).replace(/\s+/g, ' ')
  return JSON.stringify(piece)
}

/** A counter with the first places of each thing counted. */
export class Tally<Place> {
  readonly #most: number
  readonly #kept: number
  readonly entries = new Map<string, { count: number; readonly places: Place[] }>()

  /** So many different things, and so many places of each. */
  constructor(most: number, kept: number) {
    this.#most = most
    this.#kept = kept
  }

  add(key: string, place: () => Place): void {
    let entry = this.entries.get(key)
    if (entry === undefined) {
      if (this.entries.size >= this.#most) return
      entry = { count: 0, places: [] }
      this.entries.set(key, entry)
    }
    entry.count++
    if (entry.places.length < this.#kept) entry.places.push(place())
  }

  count(key: string): number {
    return this.entries.get(key)?.count ?? 0
  }
}
