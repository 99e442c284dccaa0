import type { Chunk } from '../model/chunk.ts'
import type { Turn } from '../model/turn.ts'
import { wordStarts } from '../text/words.ts'
import { chunkRecord, type Said } from './chunk-record.ts'
import { type Measure, TextCutter } from './text-cutter.ts'

export interface ChunkOptions {
  /** How much a text is: its words, or its tokens. */
  readonly size: Measure
  /** A chunk is at most so much. */
  readonly limit: number
  /** `size` counts tokens, which chunks tell. */
  readonly tells?: boolean
  /** So many words of the end of a chunk stand at the head of the next one of the same run, as far as there is room. */
  readonly overlap?: number
  /** Turns of several speakers may be one chunk. */
  readonly joins?: boolean
  /** "Speaker: " stands before what is said. */
  readonly names?: boolean
}

interface Piece extends Said {
  /** Which piece of its turn it is, counted from 1. */
  readonly number: number
}

function isSpeech({ text }: Turn): boolean {
  return wordStarts(text).length > 0
}

/**
 * Cuts turns of one document into chunks, as they come. Held are one chunk, one question with its answers as far as they fit in a
 * chunk, and one turn. A run is what chunks may overlap in: one turn, or with `joins` the turns of a section that follow each other.
 */
export class Chunker {
  readonly #options: ChunkOptions
  readonly #emit: (chunk: Chunk) => void
  /** What parts a piece from others, where tokens are counted. */
  readonly #gap: number
  /** The chunk that is being made: the end of the one before, then what is new, and how much all is. */
  #lead: Said | undefined
  #open: Piece[] = []
  #filled = 0
  /** The last piece of the chunk before, in the same run. */
  #tail: Piece | undefined
  /** Turns that are about one question, and how much they are. */
  #held: Turn[] = []
  #heldSize = 0
  #last: Turn | undefined

  constructor(options: ChunkOptions, emit: (chunk: Chunk) => void) {
    this.#options = options
    this.#emit = emit
    this.#gap = options.tells === true ? 1 : 0
  }

  push(turn: Turn): void {
    if (!this.#goesOn(turn)) this.end()
    this.#last = turn
    // Marks alone are of no use to anybody who looks for words.
    if (!isSpeech(turn)) return
    if (turn.question === null || turn.question !== this.#held[0]?.question) this.#release()
    this.#held.push(turn)
    this.#heldSize += this.#sizeOf(turn)
    if (turn.question === null || this.#heldSize > this.#options.limit) this.#release()
  }

  /** No more turns follow, or none of this run. */
  end(): void {
    this.#release()
    this.#flush()
    this.#tail = undefined
  }

  #goesOn({ turn, section }: Turn): boolean {
    return this.#options.joins === true && this.#last?.turn === turn - 1 && this.#last.section === section
  }

  #sizeOf(turn: Turn): number {
    return this.#options.size(this.#prefix(turn) + turn.text) + this.#gap
  }

  /** "Mara Lund: ". A name that would take most of a chunk is left out. */
  #prefix({ speaker }: Turn): string {
    const { names, size, limit } = this.#options
    if (names !== true || speaker === null) return ''
    const prefix = `${speaker}: `
    return size(prefix) > limit / 2 ? '' : prefix
  }

  /** What is held will have nothing more: it stays in one chunk if it can. */
  #release(): void {
    const { limit } = this.#options
    const [turns, all] = [this.#held, this.#heldSize]
    this.#held = []
    this.#heldSize = 0
    if (this.#filled + all > limit) this.#flush()
    let rest = all
    for (const turn of turns) {
      const size = this.#sizeOf(turn)
      if (this.#filled + size > limit && (size <= limit || !this.#asks(turn))) this.#flush()
      if (size > limit) this.#cut(turn)
      else this.#add({ turn, from: 0, to: turn.text.length, number: 1 }, { size, room: limit - (all <= limit ? rest : size) })
      rest -= size
    }
  }

  /** Whether the open chunk asks what a turn answers, and has room for a good part of the answer. */
  #asks({ question }: Turn): boolean {
    return question !== null && this.#open.at(-1)?.turn.question === question && this.#filled <= this.#options.limit / 2
  }

  /** A turn that is longer than a chunk. */
  #cut(turn: Turn): void {
    const { size, limit } = this.#options
    const { text } = turn
    const cutter = new TextCutter(text, size)
    const room = limit - size(this.#prefix(turn)) - this.#gap
    for (let [from, number] = [0, 1]; from < text.length; number++) {
      this.#begin(turn, room >> 1)
      const to = cutter.end(from, Math.max(1, room - this.#filled))
      const said = { turn, from, to, number }
      this.#open.push(said)
      this.#filled += to < text.length ? limit : limit - room + size(text.slice(from, to).trim())
      if (to < text.length) this.#flush()
      from = text[to] === ' ' ? to + 1 : to
    }
  }

  /** `room`: what the end of the chunk before may take. */
  #add(piece: Piece, { size, room }: { readonly size: number; readonly room: number }): void {
    this.#begin(piece.turn, Math.min(room, this.#options.limit >> 1))
    this.#open.push(piece)
    this.#filled += size
  }

  /** Begins a chunk with the last words of the one before, as many as there is room for. */
  #begin(next: Turn, room: number): void {
    const { overlap = 0, size } = this.#options
    const tail = this.#tail
    if (this.#open.length > 0 || tail === undefined) return
    const starts = wordStarts(tail.turn.text.slice(tail.from, tail.to))
    const prefix = tail.turn === next ? '' : this.#prefix(tail.turn)
    for (let words = Math.min(overlap, starts.length); words > 0; words >>= 1) {
      const from = tail.from + (starts.at(-words) ?? 0)
      const filled = size(prefix + tail.turn.text.slice(from, tail.to).trim()) + this.#gap
      if (filled > room) continue
      this.#lead = { turn: tail.turn, from, to: tail.to }
      this.#filled = filled
      return
    }
  }

  #flush(): void {
    const [first, ...rest] = this.#open
    if (first === undefined) return
    const id = `${first.turn.doc}#t${first.turn.turn}.${first.number}`
    const lead = this.#lead
    const whole = lead?.turn === first.turn ? { ...first, from: lead.from } : first
    const said: readonly [Said, ...Said[]] =
      lead === undefined || lead.turn === first.turn ? [whole, ...rest] : [lead, first, ...rest]
    const text = said.map(({ turn, from, to }) => this.#prefix(turn) + turn.text.slice(from, to).trim()).join('\n')
    const tokens = this.#options.tells === true ? this.#options.size : undefined
    this.#emit(chunkRecord(said, { id, text, own: this.#open.map(({ turn }) => turn), tokens }))
    this.#tail = this.#open.at(-1)
    this.#open = []
    this.#lead = undefined
    this.#filled = 0
  }
}
