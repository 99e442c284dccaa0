import { fold } from '../../text/fold.ts'
import { beginsUpper, hasCapitals, hasLower } from './letters.ts'
import { PARTICLES, SECOND_PARTICLES } from './words.ts'

/** Words of a stretch of text (runs of letters and digits) and where they stand, in parallel arrays. */
interface Tokens {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly folded: readonly string[]
}

/** A word and its neighbours; `at` is its number among them. */
interface Neighbours extends Tokens {
  readonly at: number
}

/** How many words are wanted on either side of one. */
interface Reach {
  readonly before: number
  readonly behind: number
}

// O’Neil-Smith
// ^ ^^^^ ^^^^^
const TOKEN = /[\p{L}\p{M}\p{N}]+/gu
const ASCII = /^\w+$/
/** Of a word that occurs more often, the first places decide. */
const PLACES = 256

/** A text that grows, and is searched for words; none goes on from one part of it to the next. */
class TokenIndex {
  #text = ''
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #places = new Map<string, number[]>()

  add(more: string): void {
    const from = this.#text.length
    this.#text += more
    for (const { 0: word, index } of more.matchAll(TOKEN)) {
      const folded = foldToken(word)
      const places = this.#places.get(folded)
      if (places === undefined) this.#places.set(folded, [this.#starts.length])
      else if (places.length < PLACES) places.push(this.#starts.length)
      this.#starts.push(from + index)
      this.#ends.push(from + index + word.length)
    }
  }

  /** The numbers of the first words that fold to a word. */
  at(word: string): readonly number[] {
    return this.#places.get(word) ?? []
  }

  /** The word of a number with those around it. */
  around(number: number, { before, behind }: Reach): Neighbours {
    const from = Math.max(0, number - before)
    const starts = this.#starts.slice(from, number + behind + 1)
    const ends = this.#ends.slice(from, number + behind + 1)
    const folded = starts.map((start, index) => foldToken(this.#text.slice(start, ends[index])))
    return { text: this.#text, starts, ends, folded, at: number - from }
  }
}

function foldToken(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : fold(word)
}

function wordAt(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.ends[index])
}

/** What stands before a token, back to the token before it; behind the last token, what is left of the text. */
function gapBefore(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.ends[index - 1] ?? 0, tokens.starts[index] ?? tokens.text.length)
}

/** How a document writes names elsewhere. */
export interface Spellings {
  /** Feeds source text, in its order; what goes beyond the limit is ignored. */
  introduce(text: string): void
  /** No more text is taken. */
  readonly isFull: boolean
  /** The text tells ı from i, so that I is the capital of ı. */
  readonly isDotless: boolean
  /** The mixed-case spelling of a folded name in the text fed so far: the most frequent, of equals the first. */
  find(folded: string): string | undefined
  /** The spelling of a folded word that stands behind another capitalised word: "ek" in "Mayor Bo Ek". */
  surname(folded: string): string | undefined
  /** The full name that the text introduces for initials: "Mara Lund (MLD)", "MLD: Mara Lund". */
  initials(key: string): string | undefined
}

// Mara Lund   O’Neil   Smith-Jones   J. R. Lund
//     ^        ^            ^         ^^
const INSIDE_NAME = /^(?:\s{1,3}|['’‘ʼ.-]|\.\s)$/u
const WHITE = /\s+/gu
const NUMERAL = /^[IVX]+$/u
/** So many places are looked at without a search for a rarer word. */
const FEW_PLACES = 16
const FOUND_KEPT = 4096
/** Of Turkish every third is dotless; elsewhere a name has one. */
const DOTLESS = 0.1
const LEAST_DOTLESS = 8

export interface SpellingsOptions {
  /** UTF-16 units of text that are held. */
  readonly limit?: number
  /** The name that a list of people gives for initials. */
  readonly listed?: (key: string) => string | undefined
}

/** Holds a bounded part of the text; it is cut into words when first asked for. */
export function createSpellings({ limit = 65_536, listed }: SpellingsOptions = {}): Spellings {
  const index = new TokenIndex()
  const found = new Map<string, string | undefined>()
  let waiting = ''
  let room = limit
  let dotless = 0
  let dotted = 0
  const settle = (): void => {
    if (waiting === '') return
    index.add(waiting)
    dotless += waiting.split('ı').length - 1
    dotted += waiting.split('i').length - 1
    waiting = ''
    found.clear()
  }
  return {
    introduce(text) {
      if (room <= 0) return
      waiting += text.slice(0, room) + '\n'
      room -= text.length
    },
    get isFull() {
      return room <= 0
    },
    get isDotless() {
      settle()
      return dotless >= LEAST_DOTLESS && dotless > dotted * DOTLESS
    },
    find(folded) {
      settle()
      if (found.has(folded)) return found.get(folded)
      if (found.size >= FOUND_KEPT) found.clear()
      const spelling = mostFrequent(index, folded)
      found.set(folded, spelling)
      return spelling
    },
    surname(folded) {
      settle()
      return folded.includes(' ') || NO_SURNAMES.has(folded) ? undefined : surnameIn(index, folded)
    },
    initials(key) {
      settle()
      return initialsIn(index, key) ?? listed?.(key)
    },
  }
}

/** Words of two or three letters that titles and the starts of sentences write with a capital. */
const NO_SURNAMES = new Set(
  'is it in on at to of or as be by an do so he me my no up us we go if am the and but for not you all are was has had his her our who how why now yes'.split(
    ' ',
  ),
)

/** The first spelling of a folded word that is written as a surname, behind another capitalised word. */
function surnameIn(index: TokenIndex, folded: string): string | undefined {
  for (const number of index.at(folded)) {
    const tokens = index.around(number, BEHIND_ONE)
    if (
      tokens.at === 1 &&
      isSmallLettered(wordAt(tokens, 1)) &&
      isSmallLettered(wordAt(tokens, 0)) &&
      gapBefore(tokens, 1) === ' '
    )
      return wordAt(tokens, 1)
  }
  return undefined
}

const BEHIND_ONE = { before: 1, behind: 0 }

function isSmallLettered(word: string): boolean {
  return beginsUpper(word) && hasLower(word)
}

function mostFrequent(index: TokenIndex, folded: string): string | undefined {
  const words = folded.split(' ')
  const counts = new Map<string, number>()
  const rarest = rarestOf(index, words)
  const reach = { before: rarest, behind: words.length - 1 - rarest }
  for (const number of index.at(words[rarest] ?? '')) {
    const tokens = index.around(number, reach)
    if (tokens.at !== rarest || !standsIn(tokens, words)) continue
    const spelling = spellingOf(tokens)
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  }
  let best: string | undefined
  for (const [spelling, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = spelling
  return best
}

/** The word of a name with the fewest places to look at: "17" of "Speaker 17". */
function rarestOf(index: TokenIndex, words: readonly string[]): number {
  let rarest = 0
  let places = index.at(words[0] ?? '').length
  for (let at = 1; at < words.length && places > FEW_PLACES; at++) {
    const others = index.at(words[at] ?? '').length
    if (others < places) rarest = at
    places = Math.min(places, others)
  }
  return rarest
}

/** Whether the tokens are the words, written as a name is: capitals at the start of words, and not only capitals. */
function standsIn(tokens: Neighbours, words: readonly string[]): boolean {
  let lower = false
  for (let at = 0; at < words.length; at++) {
    if (tokens.folded[at] !== words[at]) return false
    if (at > 0 && !INSIDE_NAME.test(gapBefore(tokens, at))) return false
    const word = wordAt(tokens, at)
    if (!isNameWord(word, words[at] ?? '')) return false
    lower ||= hasLower(word)
  }
  return lower
}

function isNameWord(word: string, folded: string): boolean {
  if (!beginsUpper(word)) return PARTICLES.has(folded) || SECOND_PARTICLES.has(folded)
  return word.length === 1 || (hasLower(word) && !hasCapitals(word)) || NUMERAL.test(word)
}

function spellingOf(tokens: Tokens): string {
  return tokens.text.slice(tokens.starts[0], tokens.ends.at(-1)).replace(WHITE, ' ')
}

// Mara Lund (MLD)    MLD — Mara Lund    | MLD | Mara Lund |
//          ^^           ^^^                  ^^^
const KEY_GAP = /^(?:[ \t*_]*[(|:=–—-]|[ *_]*\t)[ \t*_|]*$/u
// Mara Lund (MLD)
//              ^
const CLOSED = /^[)\]]/u
// * MLD — Mara Lund, chair
//                  ^
const NAME_ENDS = /^[ \t*_]*(?:[\r\n,;|(–—-]|$)/u
const WITHIN_NAME = /^(?:[ \t\u00a0]{1,2}|['’‘ʼ-]|\.[ \u00a0]?)$/u
const NAME_REACH = 5
const REACH = { before: NAME_REACH + 1, behind: NAME_REACH + 2 }

/** The full name that a text introduces for a key of initials. */
function initialsIn(index: TokenIndex, key: string): string | undefined {
  const folded = fold(key)
  for (const number of index.at(folded)) {
    const tokens = index.around(number, REACH)
    if (wordAt(tokens, tokens.at) !== key) continue
    const name = nameBefore(tokens, tokens.at, folded) ?? nameBehind(tokens, tokens.at, folded)
    if (name !== undefined) return name
  }
  return undefined
}

/** Mara Lund (MLD)
 *             ^     */
function nameBefore(tokens: Tokens, key: number, initials: string): string | undefined {
  const gap = gapBefore(tokens, key)
  const behind = gapBefore(tokens, key + 1)
  if (!KEY_GAP.test(gap) || !(gap.includes('(') ? CLOSED : NAME_ENDS).test(behind)) return undefined
  let best: string | undefined
  for (let from = key - 1; from >= Math.max(0, key - NAME_REACH) && isNameToken(tokens, from); from--) {
    if (from < key - 1 && fits(tokens, [from, key], initials)) {
      best ??= spell(tokens, from, key)
    }
    if (!WITHIN_NAME.test(gapBefore(tokens, from))) break
  }
  return best
}

/** MLD — Mara Lund
 *       ^             */
function nameBehind(tokens: Tokens, key: number, initials: string): string | undefined {
  if (!KEY_GAP.test(gapBefore(tokens, key + 1))) return undefined
  let end = key + 1
  do {
    if (end >= tokens.folded.length || !isNameToken(tokens, end)) return undefined
    end++
  } while (end - key <= NAME_REACH && WITHIN_NAME.test(gapBefore(tokens, end)))
  const closed = end === tokens.folded.length || NAME_ENDS.test(gapBefore(tokens, end))
  const fit = closed && end > key + 2 && fits(tokens, [key + 1, end], initials)
  return fit ? spell(tokens, key + 1, end) : undefined
}

function isNameToken(tokens: Tokens, index: number): boolean {
  const word = wordAt(tokens, index)
  if (beginsUpper(word)) return word.length === 1 || hasLower(word)
  const folded = tokens.folded[index] ?? ''
  return PARTICLES.has(folded) || SECOND_PARTICLES.has(folded)
}

/** Whether the initials begin as the name does and all occur in it, in their order: "mld" in "mara lund". */
function fits(tokens: Tokens, [from, to]: readonly [number, number], initials: string): boolean {
  const letters = tokens.folded.slice(from, to).join('')
  if (letters[0] !== initials[0]) return false
  let at = 0
  for (const letter of initials) {
    at = letters.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

function spell(tokens: Tokens, from: number, to: number): string {
  return tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]).replace(WHITE, ' ')
}
