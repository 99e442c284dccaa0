import { isApostrophe, isLetter } from './characters.ts'
import { isCapital, isKnownWord, shareOf } from './frequent-words.ts'
import { beginsWord, endsWord, wordEnd } from './word-edges.ts'
import { isGrammarWord, wordsOf } from './word-lists.ts'
import { hashOf, nextHash, WordMemory } from './word-memory.ts'

/** What two parts must be: the logarithms of how often each and both are said, and how far the best split is ahead. */
interface Bar {
  readonly part: number
  readonly sum: number
  readonly ahead: number
  /** A part may be a word that is mostly written with a capital. */
  readonly names: boolean
}

/** Said 300 times in the list: parted unasked. Said 100 times: suggested. */
const SURE: Bar = { part: -5.3, sum: -7, ahead: 1, names: false }
const LIKELY: Bar = { part: -5.75, sum: -9, ahead: 1, names: true }
const SHORTEST = 4
const LONGEST = 24
const MOST_SEEN = 5
/** Places that open the gate, and their share of all words; and how many that may be some have the list read. */
const ENOUGH = 3
const ENOUGH_SHARE = 0.0004
const ENOUGH_SUSPECTS = 1
const KEPT = 50_000
// a small word between spaces and marks
const FREE = /(?<![\p{L}\p{N}'’_@/.-])[a-z]{2,}(?:['’][a-z]+)?(?![\p{L}\p{N}'’_@/-])/gu
// "that", "it's"
const SMALL = /^[a-z]+(?:'[a-z]+)?$/

/** Counts the words of a document and tells which of them are two that are glued, once it has shown that it glues words. */
export class GluedWords {
  /** How often each word is seen, by its hash: two in some ten thousand may be taken for one. */
  readonly #seen = new Map<number, number>()
  readonly #telling = tellingHashes()
  /** Seen once, and glued as far as it can be told without the list. */
  readonly #suspects = new Set<string>()
  /** Seen once, with a part that shows damage. */
  readonly #strict = new Set<string>()
  #words = 0
  #takesMore = true
  /** There are enough suspects: the list is asked from here on. */
  #asksList = false

  /** Whether the document glues words. */
  get isOpen(): boolean {
    return this.#isEnough(this.#strict, ENOUGH)
  }

  /** Places of texts that left before the gate was open, as far as the list was asked; told once, when it is. */
  #left = 0

  /** A text leaves. Tells how many places of earlier ones were left as they are, once it is known that they are damage. */
  leave(text: string) {
    if (!this.isOpen) {
      if (this.#asksList) this.#leave(text)
      return undefined
    }
    const places = this.#left
    this.#left = 0
    const message = `words are run together; ${places} places or more above were left, since it was not yet known: transcript repair parts those too`
    return places === 0 ? undefined : ({ code: 'glued-words', severity: 'warning', message } as const)
  }

  #leave(text: string): void {
    FREE.lastIndex = 0
    while (FREE.test(text)) {
      const to = FREE.lastIndex
      let from = to
      while (isSmall(text.charCodeAt(from - 1)) || isApostrophe(text.charCodeAt(from - 1))) from--
      if (whole.find(text, from, to) > 0) continue
      const word = text.slice(from, to)
      if (splitOf(word) === undefined) whole.keep(word, 1)
      else if (this.splitOf(word) !== undefined) this.#left++
    }
  }

  observe(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (isSmall(unit)) at = this.#take(text, at)
      else if (isLetter(unit)) {
        this.#words++
        at = wordEnd(text, at) - 1
      }
    }
  }

  /** Only here it is looked at whether there are too many. */
  endStretch(): void {
    this.#takesMore = this.#seen.size < KEPT
  }

  /** Where a small word parts in two; undefined where it is one, or usual in the document. */
  splitOf(word: string): number | undefined {
    return this.#timesOf(plain(word)) > MOST_SEEN ? undefined : splitOf(word)
  }

  /** Takes a word that begins with a small letter; returns where it ends. */
  #take(text: string, from: number): number {
    this.#words++
    let hash = 0
    let at = from
    for (let unit = text.charCodeAt(at); isSmall(unit) || isWithin(text, at); unit = text.charCodeAt(++at))
      hash = nextHash(hash, unit)
    if (isLetter(text.charCodeAt(at))) return Math.max(at, wordEnd(text, at) - 1)
    const times = this.#seen.get(hash) ?? 0
    if (at - from < SHORTEST || times > MOST_SEEN || (times === 0 && !this.#takesMore)) return at
    this.#seen.set(hash, times + 1)
    this.#see(times + 1, text, { from, to: at })
    return at
  }

  /** A small word is seen so many times. */
  #see(times: number, text: string, { from, to }: Place): void {
    if (times > 2 || to - from > LONGEST) return
    if (times > 1 ? this.#suspects.size + this.#strict.size === 0 : !this.#showsDamage(text, { from, to })) return
    const word = plain(text.slice(from, to))
    if (times > 1) {
      this.#strict.delete(word)
      this.#suspects.delete(word)
    } else if (mayBeSplit(word) && beginsWord(text, from) && endsWord(text, to)) this.#suspect(word)
  }

  #suspect(word: string): void {
    if (this.#asksList) this.#addStrict(word)
    else {
      this.#suspects.add(word)
      this.#asksList = this.#isEnough(this.#suspects, ENOUGH_SUSPECTS)
      if (this.#asksList) for (const suspect of this.#suspects) this.#addStrict(suspect)
    }
  }

  #addStrict(word: string): void {
    const split = splitOf(word)
    if (split !== undefined && this.#isDamage(word.slice(0, split), word.slice(split))) this.#strict.add(word)
  }

  #timesOf(word: string): number {
    return this.#seen.get(hashOf(word, 0, word.length)) ?? 0
  }

  #isEnough(words: ReadonlySet<string>, least: number): boolean {
    return words.size >= least && words.size >= ENOUGH_SHARE * this.#words
  }

  /** Whether it parts somewhere in a word that shows damage and another: without the list, one that the document has besides. */
  #showsDamage(text: string, { from, to }: Place): boolean {
    const isWord = (left: number, right: number) =>
      this.#asksList || (this.#seen.get(hashOf(text, left, right)) ?? 0) > 1 || isGrammarWord(plain(text.slice(left, right)))
    const tells = (left: number, right: number) => right - left <= LONGEST_TELLING && this.#telling.has(hashOf(text, left, right))
    for (let at = from + 2; at <= to - 2; at++)
      if ((tells(from, at) && isWord(at, to)) || (tells(at, to) && isWord(from, at))) return true
    return false
  }

  #isDamage(left: string, right: string): boolean {
    return left.length > 1 && right.length > 1 && (wordsOf('strict').has(left) || wordsOf('strict').has(right))
  }
}

interface Place {
  readonly from: number
  readonly to: number
}

/** Words that part nowhere. */
const whole = new WordMemory(4_096)

const LONGEST_TELLING = 7
let telling: ReadonlySet<number> | undefined

/** The words that show damage, as hashes. */
function tellingHashes(): ReadonlySet<number> {
  telling ??= new Set([...wordsOf('strict')].map((word) => hashOf(word, 0, word.length)))
  return telling
}

function isSmall(unit: number): boolean {
  return unit > 96 && unit < 123
}

/** Whether an apostrophe before a small letter stands at `at`. */
function isWithin(text: string, at: number): boolean {
  return isApostrophe(text.charCodeAt(at)) && isSmall(text.charCodeAt(at + 1))
}

function plain(word: string): string {
  return word.includes('’') ? word.replace('’', "'") : word
}

function mayBeSplit(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && SMALL.test(word) && !wordsOf('whole').has(word)
}

/** Where a small word parts in two that are often said; undefined where it is one. */
export function splitOf(word: string): number | undefined {
  const known = plain(word)
  if (!mayBeSplit(known) || shareOf(known) !== undefined) return undefined
  const [split] = partsOf(known, SURE)
  return split === undefined || isKnownWord(known) || isSlip(known) ? undefined : split
}

/** Where a small word parts in two or three, one of them of grammar; none where it is one word. */
export function likelySplits(word: string): readonly number[] {
  const known = plain(word)
  if (!mayBeSplit(known) || isKnownWord(known) || isSlip(known)) return []
  const two = partsOf(known, LIKELY)
  if (two.length > 0) return two
  for (let at = 2; at <= known.length - 4; at++) {
    const [next] = wordsOf('grammar').has(known.slice(0, at)) ? partsOf(known.slice(at), SURE) : []
    if (next !== undefined) return [at, at + next]
  }
  return []
}

/** The best place to part a word in two, where there is one. */
function partsOf(word: string, bar: Bar): readonly number[] {
  // "aton": "at on" or "a ton".
  if (word.startsWith('a') && shareOf(word.slice(1)) !== undefined) return []
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (let at = 1; at < word.length; at++) {
    const share = shareOfPart(word.slice(0, at)) + shareOfPart(word.slice(at))
    second = Math.max(second, Math.min(most, share))
    if (share > most) best = at
    most = Math.max(most, share)
  }
  const isSure = most >= bar.sum && most - second >= bar.ahead
  return isSure && isPair(word.slice(0, best), word.slice(best), bar) ? [best] : []
}

/** Shortened words stand in the list by halves. */
function shareOfPart(word: string): number {
  if (word.length === 1 || wordsOf('no-part').has(word)) return Number.NEGATIVE_INFINITY
  return wordsOf('shortened').has(word) ? -3 : (shareOf(word) ?? Number.NEGATIVE_INFINITY)
}

/** Whether two words may have been glued: one of grammar, and another that is usual, and no name. */
function isPair(left: string, right: string, { part, names }: Bar): boolean {
  const isUsual = (word: string) => isGrammar(word) || ((shareOf(word) ?? part - 1) >= part && (names || !isCapital(word)))
  if (!isUsual(left) || !isUsual(right)) return false
  return (isGrammar(left) && !wordsOf('never-first').has(left)) || (isGrammar(right) && !wordsOf('never-last').has(right))
}

function isGrammar(word: string): boolean {
  return wordsOf('grammar').has(word) || wordsOf('shortened').has(word)
}

/** Whether two letters changed places in a usual word: "theif" is no "the if". */
function isSlip(word: string): boolean {
  for (let at = 0; at + 1 < word.length; at++) {
    const meant = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
    if ((shareOf(meant) ?? LIKELY.part - 1) >= LIKELY.part) return true
  }
  return false
}
