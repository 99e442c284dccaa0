import { fold } from '../../text/fold.ts'

/** Words of a stretch of text (runs of letters and digits) and where they stand, in parallel arrays. */
export interface Tokens {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly folded: readonly string[]
}

/** A word and its neighbours; `at` is its number among them. */
export interface Neighbours extends Tokens {
  readonly at: number
}

/** How many words are wanted on either side of one. */
export interface Reach {
  readonly before: number
  readonly behind: number
}

/** A text that grows, and is searched for words. */
export interface TokenIndex {
  add(text: string): void
  /** Offsets of the first words that fold to a word. */
  at(word: string): readonly number[]
  /** The word at an offset with those around it. */
  around(offset: number, reach: Reach): Neighbours
}

// O’Neil-Smith
// ^ ^^^^ ^^^^^
const TOKEN = /[\p{L}\p{M}\p{N}]+/gu
const TOKEN_CHARACTER = /[\p{L}\p{M}\p{N}]/u
const ASCII = /^\w+$/
const ASCII_FOLDED = /^[a-z0-9]+$/
/** What may be a letter or digit beyond ASCII: not the marks of Latin-1, no dashes or quotation marks. */
const WIDE = /[\u00aa-\u1fff\u2070-\uffff]/g
/** They become another number of units, or ASCII, in lower case. */
const ODD_CAPITALS = /[\u0130\u212a]/g
/** Of a word that occurs more often, the first places decide. */
const PLACES = 256
/** After so many searches a list of all words costs less than further ones. */
const SEARCHES = 32

export function createTokenIndex(): TokenIndex {
  return new WordSearch()
}

/** Words are searched for in the text, the few that are not ASCII by a list; when many are asked for, by a list of all. */
class WordSearch implements TokenIndex {
  #text = ''
  #lower = ''
  #searches = 0
  readonly #listed = new Map<string, number[]>()

  add(more: string): void {
    const from = this.#text.length
    this.#text += more
    if (this.#searches > SEARCHES) this.#list(from)
    else {
      this.#lower += more.replace(ODD_CAPITALS, 'ı').toLowerCase()
      this.#listWide(from)
    }
  }

  at(word: string): readonly number[] {
    if (this.#searches <= SEARCHES && ++this.#searches > SEARCHES) this.#listAll()
    const known = this.#listed.get(word) ?? []
    if (this.#searches > SEARCHES || !ASCII_FOLDED.test(word)) return known
    return [...search(this.#lower, word), ...known].sort((one, other) => one - other).slice(0, PLACES)
  }

  around(offset: number, reach: Reach): Neighbours {
    return neighbours(this.#text, offset, reach)
  }

  #listAll(): void {
    this.#lower = ''
    this.#listed.clear()
    this.#list(0)
  }

  #list(from: number): void {
    for (const { 0: word, index } of this.#text.slice(from).matchAll(TOKEN)) this.#enter(foldToken(word), from + index)
  }

  #listWide(from: number): void {
    const text = this.#text
    for (let at = nextWide(text, from); at >= 0; ) {
      const end = wordEnd(text, at)
      const start = end > at ? wordStart(text, at) : at
      if (end > at) this.#enter(fold(text.slice(start, end)), start)
      at = nextWide(text, Math.max(end, at + 1))
    }
  }

  #enter(word: string, offset: number): void {
    const places = this.#listed.get(word)
    if (places === undefined) this.#listed.set(word, [offset])
    else if (places.length < PLACES) places.push(offset)
  }
}

function foldToken(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : fold(word)
}

function nextWide(text: string, from: number): number {
  WIDE.lastIndex = from
  return WIDE.test(text) ? WIDE.lastIndex - 1 : -1
}

/** Where a word stands in a text, and is no part of another. */
function search(text: string, word: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0 && places.length < PLACES; at = text.indexOf(word, at + word.length)) {
    if (sizeBefore(text, at) === 0 && sizeAt(text, at + word.length) === 0) places.push(at)
  }
  return places
}

function neighbours(text: string, offset: number, { before, behind }: Reach): Neighbours {
  const starts = [offset]
  for (let start = startBefore(text, offset); start >= 0 && starts.length <= before; start = startBefore(text, start))
    starts.push(start)
  starts.reverse()
  const at = starts.length - 1
  for (let start = startBehind(text, offset); start >= 0 && starts.length <= at + behind; start = startBehind(text, start))
    starts.push(start)
  const ends = starts.map((start) => wordEnd(text, start))
  const folded = starts.map((start, index) => foldToken(text.slice(start, ends[index])))
  return { text, starts, ends, folded, at }
}

/** Where the word before the one at `at` begins, or -1. */
function startBefore(text: string, at: number): number {
  let end = at
  while (end > 0 && sizeBefore(text, end) === 0) end--
  return end === 0 ? -1 : wordStart(text, end)
}

/** Where the word behind the one at `at` begins, or -1. */
function startBehind(text: string, at: number): number {
  let start = wordEnd(text, at)
  while (start < text.length && sizeAt(text, start) === 0) start++
  return start < text.length ? start : -1
}

function wordStart(text: string, at: number): number {
  let start = at
  for (let size = sizeBefore(text, start); size > 0; size = sizeBefore(text, start)) start -= size
  return start
}

function wordEnd(text: string, at: number): number {
  let end = at
  for (let size = sizeAt(text, end); size > 0; size = sizeAt(text, end)) end += size
  return end
}

/** Units of the character of a word at `at`; 0 when there is none. */
export function sizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return isAsciiWord(unit) ? 1 : 0
  if (isCommonLetter(unit)) return 1
  if (!(unit >= 0xaa) || (unit >= 0x2000 && unit < 0x2070)) return 0
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return TOKEN_CHARACTER.test(character) ? character.length : 0
}

/** Units of the character of a word before `at`; 0 when there is none. */
export function sizeBefore(text: string, at: number): number {
  if (at <= 0) return 0
  const low = text.charCodeAt(at - 1)
  if (low < 0x80) return isAsciiWord(low) ? 1 : 0
  const size = low >= 0xdc00 && low < 0xe000 ? 2 : 1
  return sizeAt(text, at - size) === size ? size : 0
}

/** Latin, Cyrillic and Chinese letters, told without a pattern. */
function isCommonLetter(unit: number): boolean {
  if (unit < 0x250) return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7
  return (unit >= 0x400 && unit < 0x530 && unit !== 0x482) || (unit >= 0x4e00 && unit < 0xa000)
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
}

export function wordAt(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.ends[index])
}

/** What stands before a token, back to the token before it; behind the last token, what is left of the text. */
export function gapBefore(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.ends[index - 1] ?? 0, tokens.starts[index] ?? tokens.text.length)
}
