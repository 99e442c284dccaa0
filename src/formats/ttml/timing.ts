import { toMillisecond } from '../clock.ts'
import { bareSeconds, PLAIN_CLOCK, type TtmlClock, ttmlClock, ttmlSeconds } from './time.ts'

/** Gives the value of an attribute by its name without a prefix. */
export type Attributes = (name: string) => string | undefined

/** When an element is heard. */
export interface Interval {
  readonly start: number | null
  readonly end: number | null
}

interface Timed {
  /** Some time is known of it: its own, or that of an element around it. */
  readonly isTimed: boolean
  readonly start: number
  readonly end: number
  /** Its beginning cannot be read. */
  readonly isLost: boolean
  /** Its children are heard one after the other. */
  readonly isSequence: boolean
  /** Where the next child of a sequence begins. */
  next: number
}

const WHOLE: Timed = { isTimed: false, isLost: false, start: 0, end: Number.POSITIVE_INFINITY, isSequence: false, next: 0 }

/**
 * Times of nested elements: `begin` counts from the beginning of the element around, `end` too, `dur` from `begin`. Where
 * times are bare numbers, all count from the beginning of the recording.
 */
export class TtmlTiming {
  #clock: TtmlClock = PLAIN_CLOCK
  readonly #open: Timed[] = []
  readonly #bad: (text: string) => void
  #isBare = false

  /** The element that opened last has times of its own. */
  isOwn = false

  /** `bad` is told of times that cannot be read. */
  constructor(bad: (text: string) => void) {
    this.#bad = bad
  }

  /** The root opens, which says how times count. */
  root(attributes: Attributes): void {
    this.#clock = ttmlClock(attributes)
  }

  open(attributes: Attributes): void {
    const around = this.#open.at(-1) ?? WHOLE
    const begin = this.#read(attributes('begin'))
    const end = this.#read(attributes('end'))
    const length = this.#read(attributes('dur'))
    const base = this.#isBare ? 0 : around.isSequence ? around.next : around.start
    const start = base + (begin ?? 0)
    const ends = [around.end, end === null ? Infinity : base + end, length === null ? Infinity : start + length]
    const isSequence = attributes('timeContainer') === 'seq'
    this.isOwn = begin !== null || end !== null || length !== null
    const isTimed = around.isTimed || this.isOwn
    const isLost = attributes('begin') !== undefined && begin === null
    this.#open.push({ isTimed, isLost, start, end: Math.max(start, Math.min(...ends)), isSequence, next: start })
  }

  close(): void {
    const closed = this.#open.pop()
    const around = this.#open.at(-1)
    if (closed !== undefined && around?.isSequence && Number.isFinite(closed.end)) around.next = closed.end
  }

  /** Of the innermost element. */
  get interval(): Interval {
    const { isTimed, isLost, start, end } = this.#open.at(-1) ?? WHOLE
    return { start: isTimed && !isLost ? toMillisecond(start) : null, end: Number.isFinite(end) ? toMillisecond(end) : null }
  }

  #read(text: string | undefined): number | null {
    if (text === undefined) return null
    const bare = bareSeconds(text)
    this.#isBare ||= bare !== null
    const seconds = bare ?? ttmlSeconds(text, this.#clock)
    if (seconds === null) this.#bad(text)
    return seconds
  }
}
