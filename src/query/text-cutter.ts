import { sentenceStarts } from '../text/sentences.ts'
import { wordStarts } from '../text/words.ts'

/** How much a text is, in words or tokens. */
export type Measure = (text: string) => number

const STRETCH = /\S+/g
const COMMA = /[,;:–—、，；：]["'”’)\]]*$/
// A mark, a joiner, a tone of skin, the second half of a character: they belong to what stands before them.
const GOES_ON = /^(?:\p{M}|\u200d|\p{Emoji_Modifier}|\p{Surrogate})/u
const JOINER = '\u200d'

/** What share of a piece must be filled for a cut at the end of a sentence, at a comma, before any word. */
const FILLED = [0.25, 0.5, 0]

/** A place where a text may be cut: the white space before a word or a mark. */
interface Place {
  readonly at: number
  /** 0 at the end of a sentence, 1 at a comma, 2 before any other word. */
  readonly rank: number
  /** How much stands before it, about. */
  readonly before: number
}

/** Cuts a text on one line into pieces: at ends of sentences, else behind commas, else between words, never in a word. */
export class TextCutter {
  readonly #text: string
  readonly #size: Measure
  readonly #places: readonly Place[]
  /** The first place that may end the next piece. */
  #first = 0

  constructor(text: string, size: Measure) {
    this.#text = text
    this.#size = size
    this.#places = placesIn(text, size)
  }

  /** Where a piece ends that begins at `from`, which never goes back, and is at most `room`, or one word. */
  end(from: number, room: number): number {
    const places = this.#places
    while ((places[this.#first]?.at ?? Number.POSITIVE_INFINITY) <= from) this.#first++
    const first = this.#first
    const before = places[first - 1]?.before ?? 0
    let last = first
    while ((places[last + 1]?.before ?? Number.POSITIVE_INFINITY) - before <= room) last++
    while (last > first && this.#size(this.#text.slice(from, places[last]?.at)) > room) last--
    const fitting = places.slice(first, last + 1)
    if (last === places.length - 1) return this.#text.length
    for (const [rank, share] of FILLED.entries()) {
      const best = fitting.findLast((place) => place.rank <= rank && place.before - before >= share * room)
      if (best !== undefined) return best.at
    }
    return this.#text.length
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
    if (at <= from || GOES_ON.test(text.slice(start, start + 2)) || text[start - 1] === JOINER) continue
    add(at, sentences.has(start) ? 0 : COMMA.test(text.slice(Math.max(from, at - 4), at)) ? 1 : 2)
  }
  add(text.length, 0)
  return places
}
