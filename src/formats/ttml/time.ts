/** What a document says of how its times count. */
export interface TtmlClock {
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

export const PLAIN_CLOCK: TtmlClock = { frameRate: 30, counted: 30, subFrames: 1, tickRate: 1, isSmpte: false, drops: false }

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
export function bareSeconds(text: string): number | null {
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
