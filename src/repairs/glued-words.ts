import { wordSet } from '../text/word-set.ts'
import { isApostrophe, isLower } from './characters.ts'
import { isCapital, isKnownWord, shareOf } from './frequent-words.ts'
import { beginsWord, endsWord } from './word-edges.ts'

/** Words that hold sentences together: one part of what is glued is one of these. */
const GRAMMAR =
  wordSet(`the of and to that which is was were are be been it its he she they we you his her their our your my this these those with for from
  at by as but or not if so than then when what who why how where while because have has had do does did can could will would should may
  might must about after before between through during until there also just very more some any all no
  like same um uh such each both other ever never only even still now too`)
/** Those that few words begin or end with: what they are seen in shows damage. */
const STRICT = wordSet(
  'the of and that which is was were are with from this these their would because to you it they have has had but not we he she what when there be been can could will',
)
/** Without these, "an|other" and "who|m": they may stand first, or last. */
const NEVER_FIRST = wordSet('no so do as he by her his all any')
const NEVER_LAST = wordSet('no so be do as he or my all are any her his like')
const SHORTENED =
  wordSet(`it's that's what's there's he's she's who's let's don't didn't doesn't isn't wasn't weren't aren't won't can't couldn't wouldn't shouldn't
  haven't hasn't hadn't you're we're they're i'm i've you've we've they've i'll you'll we'll they'll he'll she'll it'll i'd you'd we'd they'd`)
/** Left of "don't" and the like, where films are written without the apostrophe; words of two halves that are one for many. */
const NO_PARTS = wordSet(
  'don didn doesn isn wasn weren aren won couldn wouldn shouldn haven hasn hadn ain ll ve re th er st nd rd em ya',
)
const WHOLE =
  wordSet(`cannot alot aswell somewhere everywhere anywhere nowhere elsewhere somehow anyhow somewhat whereby whereas thereof therein thereby hereby
  opensource wouldbe typeof youtube todo lookit theif redis thereinto wherefrom whereto wherein whereof hereto hereof toher winnow
  into maybe within another whatever without someone soon anyone anything nothing anymore anyway forget areas become some onto forever whenever
  throughout something overall becomes however door sometimes beat became forgot theme whoever becoming behave heat whatnot forum today forth meat
  forgive factor noon mayor anyways domain that behalf below this itself whichever assure heart belong best yourself worthwhile someday tonight
  hereafter thereto meanwhile notable processor format forgetting soup doable anybody whereon withdraw assign handsome were candid stand editor init
  throughput attend beside button momentum thereafter someplace behaving beforehand herself nobody canon somebody often asset investor
  breakthrough forgotten asking otherwise behold forbid moreover because likewise myself here assigned prepare director order besides island anybody's everyday anytime sometime onetime allday`)
/** The logarithm of 300 in all words, the sum for two, and how far the best split is ahead. */
const LEAST = -5.3
const LEAST_SUM = -7
const AHEAD = 1
const SHORTEST = 4
const LONGEST = 24
const MOST_SEEN = 5
/** Places that open the gate, and their share of all words. */
const ENOUGH = 3
const ENOUGH_SHARE = 0.0004
const KEPT = 50_000

/** Counts the small words of a document and tells which of them are two that are glued, once it has shown that it glues words. */
export class GluedWords {
  readonly #seen = new Map<string, number>()
  /** Seen once, with a part that shows damage. */
  readonly #strict = new Set<string>()
  readonly #splits = new Map<string, number>()
  #words = 0
  #takesMore = true
  /** Something that may be glued was met: the list is asked from here on. */
  #asksList = false

  /** Whether the document glues words. */
  get isOpen(): boolean {
    return this.#strict.size >= ENOUGH && this.#strict.size >= ENOUGH_SHARE * this.#words
  }

  observe(text: string): void {
    for (let at = 0; at < text.length; at++) {
      if (!isLower(text.charCodeAt(at))) continue
      const end = smallWordEnd(text, at)
      this.#words++
      if (this.#takesMore && end - at > 1 && end - at <= LONGEST) this.#take(text, at, end)
      at = end
    }
  }

  /** Only here it is looked at whether there are too many. */
  endStretch(): void {
    this.#takesMore = this.#seen.size < KEPT
  }

  /** Where a small word parts in two; undefined where it is one. */
  splitOf(word: string): number | undefined {
    const plain = word.replace('’', "'")
    const isUsual = (this.#seen.get(plain) ?? 0) > MOST_SEEN || plain.length < SHORTEST || plain.length > LONGEST
    return isUsual || WHOLE.has(plain) ? undefined : this.#split(plain)
  }

  #take(text: string, from: number, to: number): void {
    const word = text.slice(from, to).replace('’', "'")
    const seen = (this.#seen.get(word) ?? 0) + 1
    this.#seen.set(word, seen)
    if (seen === 2) this.#strict.delete(word)
    if (seen > 1 || word.length < SHORTEST || WHOLE.has(word)) return
    this.#asksList ||= this.#mayBeGlued(word)
    if (!this.#asksList || !beginsWord(text, from) || !endsWord(text, to)) return
    const split = this.#split(word)
    if (split === undefined || split < 2 || word.length - split < 2) return
    if (STRICT.has(word.slice(0, split)) || STRICT.has(word.slice(split))) this.#strict.add(word)
  }

  /** Without the list: a word of grammar, and a word that the document has besides. */
  #mayBeGlued(word: string): boolean {
    for (let at = 2; at <= word.length - 2; at++) {
      const left = word.slice(0, at)
      const right = word.slice(at)
      if ((isGrammar(left) && this.#isSaid(right)) || (isGrammar(right) && this.#isSaid(left))) return true
    }
    return false
  }

  #isSaid(word: string): boolean {
    return (this.#seen.get(word) ?? 0) > 1
  }

  #split(word: string): number | undefined {
    const known = this.#splits.get(word)
    if (known !== undefined) return known || undefined
    const split = isKnownWord(word) ? 0 : bestSplit(word)
    if (this.#splits.size < KEPT) this.#splits.set(word, split)
    return split || undefined
  }
}

function isGrammar(word: string): boolean {
  return GRAMMAR.has(word) || SHORTENED.has(word)
}

function bestSplit(word: string): number {
  // "aton": "at on" or "a ton".
  if (word.startsWith('a') && shareOf(word.slice(1)) !== undefined) return 0
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (let at = 1; at < word.length; at++) {
    const share = shareOfPair(word.slice(0, at), word.slice(at))
    second = Math.max(second, Math.min(most, share))
    if (share > most) best = at
    most = Math.max(most, share)
  }
  const isSure = most >= LEAST_SUM && most - second >= AHEAD
  return isSure && isPair(word.slice(0, best), word.slice(best)) ? best : 0
}

function shareOfPair(left: string, right: string): number {
  return shareOfPart(left) + shareOfPart(right)
}

/** Shortened words stand in the list by halves. */
function shareOfPart(word: string): number {
  if (word.length === 1 || NO_PARTS.has(word)) return Number.NEGATIVE_INFINITY
  return SHORTENED.has(word) ? -3 : (shareOf(word) ?? Number.NEGATIVE_INFINITY)
}

/** Whether two words may have been glued: one of grammar, and another that is usual, and no name. */
function isPair(left: string, right: string): boolean {
  if (![left, right].every((word) => isGrammar(word) || ((shareOf(word) ?? LEAST - 1) >= LEAST && !isCapital(word)))) return false
  return (isGrammar(left) && !NEVER_FIRST.has(left)) || (isGrammar(right) && !NEVER_LAST.has(right))
}

/** The end of the small letters at `at`, and of an apostrophe between them. */
export function smallWordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    if (!isLower(unit) && !(isApostrophe(unit) && end > at && isLower(text.charCodeAt(end + 1)))) break
    end++
  }
  return end
}
