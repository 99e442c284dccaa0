import type { Line } from '../text/line.ts'
import { CueText, type Voiced } from './cue-text.ts'
import type { Timing } from './cue-timing.ts'
import type { Cue, FormatSink } from './format.ts'

/** Longer lines are not compared. */
const COMPARED = 400
/** Seconds between cues that follow each other at once. */
const GAP = 0.1
/** Words of a line that is hardly said twice. */
const ENOUGH_WORDS = 3

/**
 * Hands on the lines of cues: without tags, in the voice that a tag names, and once where captions roll:
 *     so the harbour                       <- said
 *     so the harbour / is open again       <- the first line is dropped
 */
export class CueLines {
  readonly #sink: FormatSink
  readonly #rolls: boolean
  readonly #text = new CueText()
  #cue: Cue = { start: null, end: null, speaker: undefined, byte: 0, line: 1 }
  #hasVoices = false
  #isFirst = false
  #last = ''
  #lastEnd: number | null = null
  /** The first line of a cue that repeats the one before it. */
  #repeat: Voiced | null = null
  #hasSaid = false
  /** Some line of this cue was handed on. */
  #isOpen = false

  /** `rolls`: captions may roll, which lyrics do not: they have refrains. */
  constructor(sink: FormatSink, rolls = true) {
    this.#sink = sink
    this.#rolls = rolls
  }

  /** Some line was handed on. */
  get hasSaid(): boolean {
    return this.#hasSaid
  }

  /** Begins a cue; `first` is the first of its lines in the source. */
  begin({ start, end }: Timing, first: Line): void {
    this.end()
    this.#lastEnd = this.#cue.end
    this.#cue = { start, end, speaker: this.#hasVoices ? null : undefined, byte: first.byte, line: first.number }
    this.#isFirst = true
    this.#isOpen = false
    this.#text.begin()
  }

  say(line: Line): void {
    for (const voiced of this.#text.read(line)) this.#take(voiced)
  }

  /** Ends the cue. A repetition with nothing behind it is meant, if it can be read. */
  end(): void {
    const repeat = this.#repeat
    this.#repeat = null
    const { start, end } = this.#cue
    if (repeat !== null && (start === null || end === null || end - start > GAP)) this.#emit(repeat)
  }

  #take(voiced: Voiced): void {
    const { text } = voiced.line
    const said = text.length > COMPARED ? '' : text.trim().replace(/\s+/g, ' ')
    const repeats = this.#rolls && this.#isFirst && said !== '' && said === this.#last
    if (text.trim() !== '') this.#isFirst = false
    if (repeats && this.#text.isTimed) return
    if (repeats && this.#isNext && said.split(' ').length >= ENOUGH_WORDS) {
      this.#repeat = voiced
      return
    }
    if (said !== '') this.#repeat = null
    this.#last = said
    this.#emit(voiced)
  }

  get #isNext(): boolean {
    const { start } = this.#cue
    return start !== null && this.#lastEnd !== null && Math.abs(start - this.#lastEnd) <= GAP
  }

  #emit({ line, voice, tag }: Voiced): void {
    if (voice !== null) this.#hasVoices = true
    const speaker = voice ?? (this.#hasVoices ? null : undefined)
    const cue = this.#cue
    if (cue.speaker !== speaker || tag !== null) {
      const place = !this.#isOpen ? {} : (tag ?? { byte: line.byte, line: line.number })
      this.#cue = { ...cue, speaker, ...place }
    }
    this.#hasSaid = true
    this.#isOpen = true
    this.#sink.block({ line, blank: false, cue: this.#cue })
  }
}

/** Cues in front of the first words, of formats that begin with a cue: those without words are front matter. */
export class SilentFront {
  readonly #sink: FormatSink
  readonly #cues: CueLines
  #opening: Line | undefined

  constructor(sink: FormatSink, cues: CueLines) {
    this.#sink = sink
    this.#cues = cues
  }

  /** The cue that `first` is the first line of has begun. */
  begin(first: Line): void {
    this.end()
    this.#opening = this.#cues.hasSaid ? undefined : first
  }

  end(): void {
    const opening = this.#opening
    this.#opening = undefined
    if (opening !== undefined && !this.#cues.hasSaid) this.#sink.block({ line: opening, blank: false, matter: 'front' })
  }
}
