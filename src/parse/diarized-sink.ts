import type { Block, Cue, FormatFault, FormatSink } from '../formats/format.ts'
import type { TimedSpan } from '../formats/timed-words.ts'
import { partOf } from '../text/line-pieces.ts'
import type { Diarization } from './diarization.ts'

/** Silence that parts the words of nobody known, in seconds. */
const PAUSE = 1

interface Piece {
  readonly from: number
  readonly start: number | null
  readonly end: number | null
  readonly speaker: string | null
}

/**
 * Names the speakers of cues that have none, by the time in which they are heard: word by word, where words have times. Whom
 * the source names stays; where two speak at once, or nobody does, nobody is named.
 */
export class DiarizedSink implements FormatSink {
  readonly #sink: FormatSink
  readonly #diarization: Diarization
  /** The cue that the last block was given, and the one that it had. */
  #cue: Cue | undefined
  #source: Cue | undefined
  /** Whom the last word was given to. */
  #speaker: string | null = null

  constructor(sink: FormatSink, diarization: Diarization) {
    this.#sink = sink
    this.#diarization = diarization
  }

  block(block: Block): void {
    const { cue, line } = block
    if (cue === undefined || (cue.speaker !== null && cue.speaker !== undefined) || block.matter !== undefined) {
      this.#cue = undefined
      this.#sink.block(block)
      return
    }
    const pieces = this.#pieces(block, cue)
    for (const [index, piece] of pieces.entries()) {
      const to = pieces[index + 1]?.from ?? line.text.length
      const part = pieces.length === 1 ? line : partOf(line, piece.from, to)
      const words = block.words?.filter(({ from }) => from >= piece.from && from < to)
      const moved = words?.map((word) => ({ ...word, from: word.from - piece.from, to: word.to - piece.from }))
      const place = index === 0 && this.#source !== cue ? cue : { byte: part.byte, line: part.number }
      const given = this.#cueFor(piece, cue, place)
      this.#sink.block({ ...block, line: part, cue: given, ...(moved && { words: moved }) })
    }
  }

  fault(fault: FormatFault): void {
    this.#sink.fault(fault)
  }

  /** What each speaker says of a line; all of it is one piece where nobody else joins in. */
  #pieces({ line, words = [] }: Block, { start, end, byte, line: row }: Cue): Piece[] {
    const timed = words.filter((word) => word.start !== null)
    const whole = { from: 0, to: line.text.length, start, end }
    const pieces: { from: number; start: number | null; end: number | null; speaker: string | null }[] = []
    for (const span of timed.length > 0 ? timed : [whole]) {
      const speaker = this.#speakerOf(span, { byte, line: row })
      const last = pieces.at(-1)
      if (last !== undefined && last.speaker === speaker) last.end = span.end ?? last.end
      else pieces.push({ from: last === undefined ? 0 : span.from, start: span.start, end: span.end, speaker })
    }
    return pieces
  }

  #speakerOf({ start, end }: TimedSpan, at: { readonly byte: number; readonly line: number }): string | null {
    const spoken = start === null ? undefined : this.#diarization.at(start, end)
    if (spoken === undefined) this.#speaker = null
    else if ('speaker' in spoken) this.#speaker = spoken.speaker
    else {
      const message = `at ${start} s ${spoken.rivals.join(' and ')} both speak, as the diarization says; nobody is named`
      this.#sink.fault({ code: 'ambiguous-speaker', message, ...at })
      this.#speaker = null
    }
    return this.#speaker
  }

  /** One cue for what one speaker, or nobody, says without a pause in one cue of the source. */
  #cueFor(piece: Piece, source: Cue, { byte, line }: { readonly byte: number; readonly line: number }): Cue {
    const last = this.#cue
    const isNext = piece.speaker === null && source.isApart !== true && isNear(last?.end ?? null, piece.start)
    const goesOn = last !== undefined && last.speaker === piece.speaker && (this.#source === source || isNext)
    this.#source = source
    if (goesOn) return Object.assign(last, { end: piece.end ?? last.end })
    const { speaker, start, end } = piece
    this.#cue = { start, end, speaker, byte, line, ...(source.isApart && { isApart: true }) }
    return this.#cue
  }
}

function isNear(end: number | null, start: number | null): boolean {
  return end !== null && start !== null && start - end <= PAUSE
}
