import type { Chunk } from '../model/chunk.ts'
import type { Turn } from '../model/turn.ts'
import { sentenceStarts } from '../text/sentences.ts'
import { countWords, wordStarts } from '../text/words.ts'
import { placeIn } from './places.ts'

export interface ChunkOptions {
  /** How much a text is: its words, or its tokens. */
  readonly size: Measure
  /** A chunk is at most so much, or one word. */
  readonly limit: number
  /** `size` counts tokens, which chunks tell. */
  readonly tells?: boolean
  /** So many words of the end of a chunk stand at the head of the next of the same run, as far as there is room. */
  readonly overlap?: number
  /** Turns of several speakers may be one chunk. */
  readonly joins?: boolean
  /** "Speaker: " stands before what is said. */
  readonly names?: boolean
}

/** A stretch of a turn, and which of its stretches, counted from 1. */
interface Piece extends Said {
  readonly number: number
}

/**
 * Cuts turns of one document into chunks, as they come. Held are one chunk, one question with its answers as far as they fit in a
 * chunk, and one turn. A run is what chunks may overlap in: one turn, or with `joins` the turns of a section that follow each other.
 */
export class Chunker {
  /** What parts a turn from others, where tokens are counted. */
  readonly #gap: number
  /** The chunk that is being made: the end of the one before, then what is new; and how much it is. */
  #lead: Said | undefined
  #open: Piece[] = []
  #filled = 0
  /** The last piece of the chunk before, in the same run. */
  #tail: Piece | undefined
  /** Turns about one question, and how much they are. */
  #held: Turn[] = []
  #heldSize = 0
  #last: Turn | undefined

  constructor(
    private readonly options: ChunkOptions,
    private readonly emit: (chunk: Chunk) => void,
  ) {
    this.#gap = options.tells === true ? 1 : 0
  }

  push(turn: Turn): void {
    const { joins, limit } = this.options
    const goesOn = joins === true && this.#last?.turn === turn.turn - 1 && this.#last.section === turn.section
    if (!goesOn) this.end()
    this.#last = turn
    // Marks alone are of no use to anybody who looks for words.
    if (countWords(turn.text) === 0) return
    if (turn.question === null || turn.question !== this.#held[0]?.question) this.#release()
    this.#held.push(turn)
    this.#heldSize += this.#sizeOf(turn)
    if (turn.question === null || this.#heldSize > limit) this.#release()
  }

  /** No more turns follow, or none of this run. */
  end(): void {
    this.#release()
    this.#flush()
    this.#tail = undefined
  }

  #sizeOf(turn: Turn): number {
    return this.options.size(this.#prefix(turn) + turn.text) + this.#gap
  }

  /** "Mara Lund: ". A name that would take most of a chunk is left out. */
  #prefix({ speaker }: Turn): string {
    const { names, size, limit } = this.options
    const prefix = names === true && speaker !== null ? `${speaker}: ` : ''
    return size(prefix) > limit / 2 ? '' : prefix
  }

  /** What is held will have nothing more: it stays in one chunk if it can. */
  #release(): void {
    const { limit } = this.options
    const turns = this.#held
    let rest = this.#heldSize
    this.#held = []
    this.#heldSize = 0
    const isWhole = rest <= limit
    if (this.#filled + rest > limit) this.#flush()
    for (const turn of turns) {
      const size = this.#sizeOf(turn)
      if (this.#filled + size > limit && (size <= limit || !this.#asks(turn))) this.#flush()
      if (size > limit) this.#cut(turn)
      else this.#add({ turn, from: 0, to: turn.text.length, number: 1 }, size, limit - (isWhole ? rest : size))
      rest -= size
    }
  }

  /** Whether the open chunk asks what a turn answers, and has room for a good part of the answer. */
  #asks({ question }: Turn): boolean {
    return question !== null && this.#open.at(-1)?.turn.question === question && this.#filled <= this.options.limit / 2
  }

  /** Adds a turn that is longer than a chunk. */
  #cut(turn: Turn): void {
    const { size, limit } = this.options
    const { text } = turn
    const cutter = new TextCutter(text, size)
    const taken = size(this.#prefix(turn)) + this.#gap
    for (let [from, number] = [0, 1]; from < text.length; number++) {
      this.#begin(turn, (limit - taken) >> 1)
      const to = cutter.end(from, Math.max(1, limit - taken - this.#filled))
      this.#add({ turn, from, to, number }, taken + size(text.slice(from, to).trim()), 0)
      if (to < text.length) this.#flush()
      from = text[to] === ' ' ? to + 1 : to
    }
  }

  /** `room`: what the end of the chunk before may take. */
  #add(piece: Piece, size: number, room: number): void {
    this.#begin(piece.turn, Math.min(room, this.options.limit >> 1))
    this.#open.push(piece)
    this.#filled += size
  }

  /** Begins a chunk with the last words of the one before, as many as there is room for. */
  #begin(next: Turn, room: number): void {
    const { overlap = 0, size } = this.options
    const tail = this.#tail
    if (this.#open.length > 0 || this.#lead !== undefined || tail === undefined || overlap === 0) return
    const { turn, from, to } = tail
    const starts = wordStarts(turn.text.slice(from, to))
    const prefix = turn === next ? '' : this.#prefix(turn)
    for (let words = Math.min(overlap, starts.length); words > 0; words >>= 1) {
      const lead = { turn, from: from + (starts.at(-words) ?? 0), to }
      const filled = size(prefix + turn.text.slice(lead.from, to).trim()) + this.#gap
      if (filled > room) continue
      this.#lead = lead
      this.#filled = filled
      return
    }
  }

  #flush(): void {
    const [first, ...rest] = this.#open
    if (first === undefined) return
    const lead = this.#lead
    const isOneTurn = lead === undefined || lead.turn === first.turn
    const said: [Said, ...Said[]] = isOneTurn ? [{ ...first, from: lead?.from ?? first.from }, ...rest] : [lead, first, ...rest]
    const text = said.map(({ turn, from, to }) => this.#prefix(turn) + turn.text.slice(from, to).trim()).join('\n')
    const id = `${first.turn.doc}#t${first.turn.turn}.${first.number}`
    const chunk = chunkRecord(said, { id, text, own: this.#open })
    this.emit(this.#gap > 0 ? { ...chunk, tokens: this.options.size(text) } : chunk)
    this.#tail = this.#open.at(-1)
    this.#open = []
    this.#lead = undefined
    this.#filled = 0
  }
}

/** A stretch of the text of a turn. */
interface Said {
  readonly turn: Turn
  readonly from: number
  readonly to: number
}

/** Where a stretch stands in the source; inside of its turn as near as the record tells. */
function placeOf({ turn, from, to }: Said): Pick<Chunk, 'line' | 'endLine' | 'byte' | 'endByte' | 'start' | 'end'> {
  const first = from === 0 ? turn : placeIn(turn, from)
  const start = { line: first.line, byte: first.byte ?? turn.byte, start: first.start }
  const { endLine, endByte, end } = turn
  if (to === turn.text.length) return { ...start, endLine, endByte, end }
  const last = placeIn(turn, to - 1)
  return {
    ...start,
    endLine: last.byte === null ? endLine : last.line,
    endByte: placeIn(turn, to).byte ?? endByte,
    end: last.end,
  }
}

function distinct<Value>(values: readonly (Value | null)[]): Value[] {
  return [...new Set(values.filter((value) => value !== null))]
}

/** The value if there is one alone, or null. */
function only<Value>(values: readonly (Value | null)[]): Value | null {
  const [first = null, ...others] = distinct(values)
  return others.length === 0 ? first : null
}

/** The record of stretches that follow each other; `own`: without one that is there for its last words only. */
function chunkRecord(
  said: readonly [Said, ...Said[]],
  { id, text, own }: { readonly id: string; readonly text: string; readonly own: readonly Said[] },
): Chunk {
  const [first] = said
  const { line, byte, start } = placeOf(first)
  const { endLine, endByte, end } = placeOf(said.at(-1) ?? first)
  const { doc, section } = first.turn
  return {
    type: 'chunk',
    id,
    doc,
    turns: said.map(({ turn }) => turn.turn),
    speakers: distinct(said.map(({ turn }) => turn.speaker)),
    speakerIds: distinct(said.map(({ turn }) => turn.speakerId)),
    question: only(own.map(({ turn }) => turn.question)),
    part: only(own.map(({ turn }) => turn.part)),
    section,
    ...{ line, endLine, byte, endByte, start, end },
    words: countWords(text),
    text,
  }
}

/** How much a text is, in words or tokens. */
type Measure = (text: string) => number

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
  readonly #places: readonly Place[]
  /** The first place that may end the next piece. */
  #first = 0

  constructor(
    private readonly text: string,
    private readonly size: Measure,
  ) {
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
    while (last > first && this.size(this.text.slice(from, places[last]?.at)) > room) last--
    const fitting = places.slice(first, last + 1)
    if (last === places.length - 1) return this.text.length
    for (const [rank, share] of FILLED.entries()) {
      const best = fitting.findLast((place) => place.rank <= rank && place.before - before >= share * room)
      if (best !== undefined) return best.at
    }
    return this.text.length
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
