import { countBefore } from '../text/halving.ts'
/** When somebody speaks, as a diarization says; seconds. */
export interface SpeakerTime {
  readonly speaker: string
  readonly start: number
  readonly end: number
  /** The recording that it belongs to. */
  readonly recording: string
}

/** Who speaks at a time: one speaker, nobody, or several of whom none leads clearly. */
export type Spoken = { readonly speaker: string } | { readonly rivals: readonly string[] } | undefined

/** What one speaker must have of the time of the two who have most of it. */
const LEAST_SHARE = 2 / 3
/** Seconds of a word that has a start only. */
const MOMENT = 0.001

/** Finds who speaks at a time, by overlap. */
export class Diarization {
  readonly #spans: readonly SpeakerTime[]
  /** By span: the latest end of it and all before it. */
  readonly #latest: Float64Array

  /** `doc`: the name of the source, which tells its recording where there are several. */
  constructor(times: readonly SpeakerTime[], doc: string) {
    const recordings = new Set(times.map(({ recording }) => recording))
    const own = recordings.size > 1 ? times.filter(({ recording }) => recording === stemOf(doc)) : times
    this.#spans = [...own].sort((left, right) => left.start - right.start)
    this.#latest = new Float64Array(this.#spans.length)
    let latest = 0
    for (const [index, { end }] of this.#spans.entries()) {
      latest = Math.max(latest, end)
      this.#latest[index] = latest
    }
  }

  /** It says nothing of the source: it is of other recordings. */
  get isEmpty(): boolean {
    return this.#spans.length === 0
  }

  at(start: number, end: number | null): Spoken {
    const shares = this.#shares(start, Math.max(end ?? start, start + MOMENT))
    const [first, second] = [...shares].sort((left, right) => right[1] - left[1])
    if (first === undefined) return undefined
    if (second === undefined || first[1] >= LEAST_SHARE * (first[1] + second[1])) return { speaker: first[0] }
    return { rivals: [first[0], second[0]] }
  }

  /** Seconds of each speaker in a time. */
  #shares(start: number, end: number): Map<string, number> {
    const shares = new Map<string, number>()
    for (let index = this.#before(end) - 1; index >= 0 && (this.#latest[index] ?? 0) > start; index--) {
      const span = this.#spans[index]
      if (span === undefined) continue
      const overlap = Math.min(end, span.end) - Math.max(start, span.start)
      if (overlap > 0) shares.set(span.speaker, (shares.get(span.speaker) ?? 0) + overlap)
    }
    return shares
  }

  /** How many spans begin before a time. */
  #before(time: number): number {
    return countBefore(this.#spans.length, (index) => (this.#spans[index]?.start ?? 0) < time)
  }
}

/** "talks/monday.ctm" is the recording "monday". */
function stemOf(doc: string): string {
  return doc.slice(doc.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
}
