import { toMillisecond } from '../fields.ts'

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
  #isBare = false

  /** The element that opened last has times of its own. */
  isOwn = false

  /** `bad` is told of times that cannot be read. */
  constructor(private readonly bad: (text: string) => void) {}

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
    if (seconds === null) this.bad(text)
    return seconds
  }
}

/** What a document says of how its times count. */
interface TtmlClock {
  /** Frames a second, of the clock that is used. */
  readonly frameRate: number
  /** Frames a second as they are counted: without the multiplier. */
  readonly counted: number
  readonly subFrames: number
  readonly tickRate: number
  /** Times are labels of frames, counted from the beginning. */
  readonly isSmpte: boolean
  /** Of the labels of frames, some are passed over. */
  readonly drops: boolean
}

const PLAIN_CLOCK: TtmlClock = { frameRate: 30, counted: 30, subFrames: 1, tickRate: 1, isSmpte: false, drops: false }

// "00:01:02.5"  "00:01:02:12"  "00:01:02:12.1"
const CLOCK = /^\s*(\d{2,4}):(\d{2}):(\d{2})(?:(\.\d{1,9})|:(\d{2,3})(?:\.(\d{1,2}))?)?\s*$/
// "12.5s"  "100ms"  "25f"  "90000t"
const OFFSET = /^\s*(\d{1,15}(?:\.\d{1,9})?)(h|min|m|s|ms|f|t)\s*$/
const SECONDS: Readonly<Record<string, number>> = { h: 3600, min: 60, m: 60, s: 1, ms: 0.001 }
// "19.764"  "1:02.5": seconds, and minutes before them
const BARE = /^\s*(?:(\d{1,4}):(?=\d\d(?!\d)))?(\d{1,6}(?:\.\d{1,9})?)\s*$/
/** Labels that pass over two frames a minute, but for every tenth. */
const DROPPED = 2

/** Reads the parameters of a document from the attributes of its root: `ttp:frameRate` and its like. */
export function ttmlClock(attribute: (name: string) => string | undefined): TtmlClock {
  const number = (name: string): number | undefined => {
    const value = Number(attribute(name) ?? Number.NaN)
    return value > 0 && Number.isFinite(value) ? value : undefined
  }
  const counted = number('frameRate') ?? PLAIN_CLOCK.counted
  const subFrames = number('subFrameRate') ?? 1
  const [over = 1, under = 1] = (attribute('frameRateMultiplier') ?? '')
    .trim()
    .split(/[\s:]+/)
    .map(Number)
  const share = over > 0 && under > 0 ? over / under : 1
  const tickRate = number('tickRate') ?? (number('frameRate') === undefined ? 1 : counted * subFrames)
  const isSmpte = attribute('timeBase')?.trim() === 'smpte'
  const drops = isSmpte && (attribute('dropMode') ?? '').includes('dropNTSC')
  return { frameRate: counted * share, counted, subFrames, tickRate, isSmpte, drops }
}

/** Seconds of a time with neither hours nor a unit, which TTML does not have and the lyrics of songs do; null for any other. */
function bareSeconds(text: string): number | null {
  const [, minutes = '0', seconds] = BARE.exec(text) ?? []
  return seconds === undefined ? null : Number(minutes) * 60 + Number(seconds)
}

/** Seconds of a time expression: a clock, frames too, or an amount with its unit; null for what is none. */
export function ttmlSeconds(text: string, clock: TtmlClock): number | null {
  const offset = OFFSET.exec(text)
  if (offset !== null) return amount(Number(offset[1]), offset[2] ?? '', clock)
  const match = CLOCK.exec(text)
  if (match === null) return null
  const [, hours, minutes, seconds, fraction = '0', frames = '0', subFrames = '0'] = match
  if (Number(minutes) > 59 || Number(seconds) > 60) return null
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  const part = Number(frames) + Number(subFrames) / clock.subFrames
  if (clock.isSmpte && match[4] === undefined) return labelled(whole, part, clock)
  return whole + Number(fraction) + part / clock.frameRate
}

function amount(value: number, unit: string, clock: TtmlClock): number {
  if (unit === 'f') return value / clock.frameRate
  if (unit === 't') return value / clock.tickRate
  return value * (SECONDS[unit] ?? 1)
}

/** The time of a frame by its label. */
function labelled(whole: number, frames: number, { counted, frameRate, drops }: TtmlClock): number {
  const minutes = Math.floor(whole / 60)
  const dropped = drops ? DROPPED * (minutes - Math.floor(minutes / 10)) : 0
  return (whole * counted + frames - dropped) / frameRate
}
