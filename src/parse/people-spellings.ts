import { initialsIn } from './people-initials.ts'
import { createTokenIndex, gapBefore, type TokenIndex, wordAt } from './people-tokens.ts'
import { PARTICLES, SECOND_PARTICLES } from './people-words.ts'

/** How a document writes names elsewhere. */
export interface Spellings {
  /** Feeds source text, in its order; what goes beyond the limit is ignored. */
  introduce(text: string): void
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
const CAPITAL = /^\p{Lu}/u
const CAPITALS = /\p{Lu}{2}/u
const LOWER = /\p{Ll}/u
const NUMERAL = /^[IVX]+$/u
const FOUND_KEPT = 4096
/** Of a word that occurs more often, the first places decide. */
const PLACES = 256

/** Holds at most `limit` UTF-16 units of text; they are cut into words when first asked for. */
export function createSpellings(limit = 65_536): Spellings {
  const index = createTokenIndex()
  const found = new Map<string, string | undefined>()
  let waiting = ''
  let room = limit
  const settle = (): void => {
    if (waiting === '') return
    index.add(waiting)
    waiting = ''
    found.clear()
  }
  return {
    introduce(text) {
      if (room <= 0) return
      waiting += text.slice(0, room) + '\n'
      room -= text.length
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
      const at = folded.includes(' ') || NO_SURNAMES.has(folded) ? undefined : surnamePlace(index, folded)
      return at === undefined ? undefined : wordAt(index, at)
    },
    initials(key) {
      settle()
      return initialsIn(index, key)
    },
  }
}

/** Words of two or three letters that titles and the starts of sentences write with a capital. */
const NO_SURNAMES = new Set(
  'is it in on at to of or as be by an do so he me my no up us we go if am the and but for not you all are was has had his her our who how why now yes'.split(
    ' ',
  ),
)

/** The first place where a folded word is written as a surname, behind another capitalised word. */
function surnamePlace(index: TokenIndex, folded: string): number | undefined {
  return index
    .at(folded)
    .slice(0, PLACES)
    .find((at) => {
      const before = wordAt(index, at - 1)
      return isSmallLettered(wordAt(index, at)) && isSmallLettered(before) && gapBefore(index, at) === ' '
    })
}

function isSmallLettered(word: string): boolean {
  return CAPITAL.test(word) && LOWER.test(word)
}

function mostFrequent(index: TokenIndex, folded: string): string | undefined {
  const words = folded.split(' ')
  const counts = new Map<string, number>()
  for (const at of index.at(words[0] ?? '').slice(0, PLACES)) {
    if (!standsAt(index, at, words)) continue
    const spelling = spellingAt(index, at, words.length)
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  }
  let best: string | undefined
  for (const [spelling, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = spelling
  return best
}

/** Whether the words stand at a token, written as a name is: capitals at the start of words, and not only capitals. */
function standsAt(index: TokenIndex, at: number, words: readonly string[]): boolean {
  let lower = false
  for (let offset = 0; offset < words.length; offset++) {
    if (index.folded[at + offset] !== words[offset]) return false
    if (offset > 0 && !INSIDE_NAME.test(gapBefore(index, at + offset))) return false
    const word = wordAt(index, at + offset)
    if (!isNameWord(word, words[offset] ?? '')) return false
    lower ||= LOWER.test(word)
  }
  return lower
}

function isNameWord(word: string, folded: string): boolean {
  if (!CAPITAL.test(word)) return PARTICLES.has(folded) || SECOND_PARTICLES.has(folded)
  return word.length === 1 || (LOWER.test(word) && !CAPITALS.test(word)) || NUMERAL.test(word)
}

function spellingAt(index: TokenIndex, at: number, length: number): string {
  return index.text.slice(index.starts[at], index.ends[at + length - 1]).replace(WHITE, ' ')
}
