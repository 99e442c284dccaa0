import { sentenceStarts } from '../text/sentences.ts'
import { wordStarts } from '../text/words.ts'

/** How much a text is, in words or tokens. A text is at most as much as its parts together. */
export type Measure = (text: string) => number

const STRETCH = /\S+/g
const COMMA = /[,;:–—、，；：]["'”’)\]]*$/
// A mark, a joiner, a tone of skin, the second half of a unit: they belong to the character before them.
const GOES_ON = /^(?:\p{M}|\u200d|\p{Emoji_Modifier}|\p{Surrogate})/u
const JOINER = '\u200d'

/** Units that are looked at for each token. */
const LONGEST_TOKEN = 32

/** What share of a piece must be filled for a cut at the end of a sentence, at a comma, between words. */
const FILLED = [0.25, 0.5, 0]

/** Whether a text may be parted here: not inside of what people see as one character. */
function isBetweenCharacters(text: string, at: number): boolean {
  return !GOES_ON.test(text.slice(at, at + 2)) && text[at - 1] !== JOINER
}

/** A place where a text may be cut: the white space before a word or a mark. */
interface Place {
  readonly at: number
  /** 0 the end of a sentence, 1 a comma, 2 any other word. */
  readonly rank: number
  /** How much stands before it, about. */
  readonly before: number
}

/**
 * Cuts a text on one line into pieces: at ends of sentences, else behind commas, else between words; a word that is too long alone,
 * between characters.
 */
export class TextCutter {
  readonly #text: string
  readonly #size: Measure
  readonly #places: readonly Place[]

  constructor(text: string, size: Measure) {
    this.#text = text
    this.#size = size
    this.#places = placesIn(text, size)
  }

  /** Where a piece ends that begins at `from` and is at most `room`: behind `from` in any case. */
  end(from: number, room: number): number {
    const text = this.#text
    const places = this.#places
    const first = indexBehind(places, from)
    const before = places[first - 1]?.before ?? 0
    let last = first - 1
    while ((places[last + 1]?.before ?? Number.POSITIVE_INFINITY) - before <= room) last++
    while (last >= first && this.#size(text.slice(from, places[last]?.at)) > room) last--
    const end = places[last]
    if (end === undefined || last < first) return this.#endInWord(from, { to: places[first]?.at ?? text.length, room })
    return end.at === text.length ? end.at : this.#bestCut(places.slice(first, last + 1), { before, room })
  }

  /** The last place of the best kind that leaves enough of a piece filled. */
  #bestCut(places: readonly Place[], { before, room }: { readonly before: number; readonly room: number }): number {
    for (const [rank, share] of FILLED.entries()) {
      const best = places.findLast((place) => place.rank <= rank && place.before - before >= share * room)
      if (best !== undefined) return best.at
    }
    return this.#text.length
  }

  /** Of a word that is too long: as many of its characters as there is room for, at least one. */
  #endInWord(from: number, { to, room }: { readonly to: number; readonly room: number }): number {
    const seen = Math.min(to, from + room * LONGEST_TOKEN)
    const characters = [...new Intl.Segmenter().segment(this.#text.slice(from, seen))]
    // What was cut off may belong to the last.
    if (seen < to && characters.length > 1) characters.pop()
    const ends = characters.map(({ index, segment }) => from + index + segment.length)
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#size(this.#text.slice(from, ends[middle])) <= room) low = middle
      else high = middle - 1
    }
    return ends[low] ?? to
  }
}

function placesIn(text: string, size: Measure): readonly Place[] {
  const sentences = new Set(sentenceStarts(text))
  const stretches = Array.from(text.matchAll(STRETCH), ({ index }) => index)
  const starts = [...new Set([...stretches, ...wordStarts(text), ...sentences])].sort((left, right) => left - right)
  const places: Place[] = []
  let [from, before] = [0, 0]
  const add = (at: number, rank: number): void => {
    before += size(text.slice(from, at))
    from = at
    places.push({ at, rank, before })
  }
  for (const start of starts) {
    const at = text[start - 1] === ' ' ? start - 1 : start
    if (at <= from || !isBetweenCharacters(text, start)) continue
    add(at, sentences.has(start) ? 0 : COMMA.test(text.slice(Math.max(from, at - 4), at)) ? 1 : 2)
  }
  add(text.length, 0)
  return places
}

/** The first place behind an offset. */
function indexBehind(places: readonly Place[], from: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.at ?? 0) <= from) low = middle + 1
    else high = middle
  }
  return low
}
