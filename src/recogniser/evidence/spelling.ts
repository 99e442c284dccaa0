import { commonWords, persons } from '../vocabulary/index.ts'
import type { NameGroup } from './candidate.ts'

const LETTERS = /[\p{L}\p{M}]+/gu

interface Spelling {
  /** Occurrences in the text with a small initial, and with a capital. */
  small: number
  capital: number
  /** Labels that hold the word. */
  labels: number
}

/** How the words of the names are written elsewhere: a word that is also written small is hardly a name; people are called by name. */
export class Spellings {
  readonly #wanted = new Map<string, Spelling>()
  readonly #wordsOf = new Map<NameGroup, readonly string[]>()

  constructor(names: Iterable<NameGroup>) {
    for (const group of names) {
      const words = (group.list[0]?.name.core.match(LETTERS) ?? [])
        .map((word) => word.toLowerCase())
        .filter((word) => word.length > 2 && word !== word.toUpperCase())
      this.#wordsOf.set(group, words)
      for (const word of words) {
        const spelling = this.#wanted.get(word) ?? { small: 0, capital: 0, labels: 0 }
        spelling.labels += group.list.length
        this.#wanted.set(word, spelling)
      }
    }
  }

  get words(): Iterable<string> {
    return this.#wanted.keys()
  }

  /** Takes a word of the text; whether somebody speaks for himself or to another by it. */
  see(word: string): boolean {
    const lower = word.toLowerCase()
    const spelling = this.#wanted.get(lower)
    if (spelling !== undefined) spelling[word === lower ? 'small' : 'capital']++
    return persons().has(lower) || persons().has(word)
  }

  /** Tells the names what was seen. */
  settle(): void {
    for (const [group, words] of this.#wordsOf) setSpelling(group, words, this.#wanted)
  }
}

function setSpelling(group: NameGroup, words: readonly string[], spellings: ReadonlyMap<string, Spelling>): void {
  if (words.length === 0) return
  const common = words.filter((word) => commonWords().has(word)).length
  let called = Number.POSITIVE_INFINITY
  for (const word of words) {
    const { small, capital, labels } = spellings.get(word) ?? { small: 0, capital: 0, labels: 0 }
    if (small > 0) group.small += 1 / words.length
    group.smallRate += small / (small + capital || 1) / words.length
    called = Math.min(called, 99, Math.max(0, capital - labels))
  }
  group.common = common / words.length
  group.isCommon = common === words.length
  group.called = called
}
