import type { Matter } from '../model/matter.ts'
import type { Line } from '../text/line.ts'
import type { BlockSpan, Cue, FormatSink } from './format.ts'
import { isBlank } from './text.ts'

/** Something that stands in a tier. */
export interface Annotation {
  readonly tier: string
  /** Where it begins in the source: what stands up to the next one is in its span. */
  readonly byte: number
  readonly line: number
  readonly lines: readonly Line[]
  readonly start: number | null
  readonly end: number | null
}

/** What the annotations of a tier are: somebody's words, nobody known's, or no speech. */
export type TierMeaning =
  | { readonly matter: Matter['kind'] }
  | { readonly speaker: string | null; readonly name?: string; readonly isWords?: boolean }

/** Annotations, and units of text, put in order at once. */
const MOST = { annotations: 200_000, units: 33_554_432 }

/** Silence that parts the words of nobody known, in seconds. */
const PAUSE = 0.5

/**
 * Holds the annotations of a source that tells one tier after the other, and hands them on as they are heard:
 *     source   A1 A2 A3 · B1 B2          sink   front · A1 B1 A2 A3 B2 · what is no speech
 * What lies in front of the first is front matter.
 */
export class TimeOrder {
  #held: Annotation[] = []
  #front: Line[] = []
  #units = 0
  /** Up to here all is handed on. */
  #from = 0
  #isTold = false

  constructor(
    private readonly sink: FormatSink,
    private readonly meaning: (tier: string) => TierMeaning,
  ) {}

  get isEmpty(): boolean {
    return this.#held.length === 0 && !this.#isTold
  }

  /** A line of the source that may stand in front of all annotations. */
  front(line: Line): void {
    if (!this.isEmpty) return
    this.#front.push(line)
    this.#units += line.text.length
  }

  add(annotation: Annotation): void {
    if (this.#held.length >= MOST.annotations || this.#units > MOST.units) this.#overflow(annotation)
    this.#held.push(annotation)
    for (const { text } of annotation.lines) this.#units += text.length
  }

  end(endByte: number): void {
    this.#release(endByte)
  }

  #overflow({ byte, line }: Annotation): void {
    if (!this.#isTold) {
      const message = `there is more than can be put in order by time at once; it comes ${MOST.annotations} annotations at a time`
      this.sink.fault({ code: 'too-much-to-order', message, line, byte })
    }
    this.#isTold = true
    this.#release(byte)
  }

  #release(endByte: number): void {
    const placed = this.#place(endByte)
    const said: Placed[] = []
    const unsaid: Placed[] = []
    for (const item of placed) (item.meaning !== undefined && 'matter' in item.meaning ? unsaid : said).push(item)
    let before: Said | undefined
    for (const item of said.sort((left, right) => left.at - right.at)) before = this.#say(item, before)
    for (const { annotation, meaning, span } of unsaid)
      for (const line of annotation.lines)
        this.sink.block({ line, blank: false, matter: 'matter' in meaning ? meaning.matter : 'body', span })
    this.#held = []
    this.#units = 0
    this.#from = endByte
  }

  /** The annotations with their spans, and the time that each is heard at, known or told by its neighbour. */
  #place(endByte: number): Placed[] {
    const first = this.#held[0]
    const hasFront = this.#releaseFront(first?.byte ?? endByte)
    let tier: string | undefined
    let at = 0
    return this.#held.map((annotation, index) => {
      if (annotation.tier !== tier) at = 0
      tier = annotation.tier
      at = annotation.start ?? at
      const byte = index === 0 && !hasFront ? this.#from : annotation.byte
      const line = index === 0 && !hasFront && byte < annotation.byte ? (this.#front[0]?.number ?? 1) : annotation.line
      const span = { byte, endByte: this.#held[index + 1]?.byte ?? endByte, line }
      return { annotation, span, at, meaning: this.meaning(tier) }
    })
  }

  /** The lines that lie whole in front of the first annotation; false when there are none. */
  #releaseFront(endByte: number): boolean {
    const lines = this.#front.filter((line) => line.endByte <= endByte && !isBlank(line.text))
    const [blank] = this.#front
    if (lines.length === 0 && this.#held.length === 0 && blank !== undefined) this.sink.block({ line: blank, blank: true })
    for (const [index, line] of lines.entries()) {
      const byte = index === 0 ? this.#from : line.byte
      const span = { byte, endByte: lines[index + 1]?.byte ?? endByte, line: line.number }
      this.sink.block({ line, blank: false, matter: 'front', span })
    }
    return lines.length > 0
  }

  #say({ annotation, meaning, span }: Placed, before: Said | undefined): Said {
    const who = 'matter' in meaning ? { speaker: null } : meaning
    const joins = before !== undefined && 'isWords' in who && who.isWords === true && goesOn(before, { annotation, span })
    const { start, end } = annotation
    const name = 'name' in who && who.name !== undefined ? { name: who.name } : {}
    const cue: OpenCue = joins ? before.cue : { start, end, speaker: who.speaker, byte: span.byte, line: span.line, ...name }
    cue.end = end ?? cue.end
    for (const line of annotation.lines) this.sink.block({ line, blank: false, cue, span })
    return { cue, annotation, span }
  }
}

type OpenCue = { -readonly [Key in keyof Cue]: Cue[Key] }

interface Placed {
  readonly annotation: Annotation
  readonly span: BlockSpan
  readonly at: number
  readonly meaning: TierMeaning
}

interface Said {
  readonly annotation: Annotation
  readonly span: BlockSpan
  readonly cue: OpenCue
}

/** Whether the words of nobody known go on without a pause. */
function goesOn(before: Said, next: Pick<Said, 'annotation' | 'span'>): boolean {
  const { start } = next.annotation
  const { end } = before.annotation
  if (before.annotation.tier !== next.annotation.tier || before.span.endByte !== next.span.byte) return false
  return start !== null && end !== null && start - end <= PAUSE
}
