import type { Turn } from '../model/turn.ts'

/** Width of a timeline; places on it are whole numbers from 0 to this. */
export const WIDTH = 500
/** Height of the bars of one person. */
const HEIGHT = 12

/** A turn on the timeline. */
interface Bar {
  readonly turn: Turn
  from: number
  to: number
}

/** Who speaks when. */
export interface Timeline {
  /** By the times of the source, in seconds, or, where it has none, by words. */
  readonly unit: 'seconds' | 'words'
  readonly start: number
  readonly end: number
  /** Turns without a time, which are not on it. */
  readonly left: number
  /** Where each turn begins, by its number. */
  readonly places: ReadonlyMap<number, number>
  /** The path of SVG of everybody, by `speakerId`. Bars that touch are one, so that it is short however long the talk. */
  readonly paths: ReadonlyMap<string | null, string>
}

/** Lays turns out by their times, or by words where there are none. */
export function timelineOf(turns: readonly Turn[]): Timeline {
  const timed = turns.filter(({ start }) => start !== null)
  const bars = timed.length > 0 ? byTime(timed) : byWords(turns)
  const start = bars.reduce((least, { from }) => Math.min(least, from), bars[0]?.from ?? 0)
  const end = bars.reduce((most, { to }) => Math.max(most, to), start)
  const span = end > start ? end - start : 1
  const place = (at: number) => Math.round((WIDTH * (at - start)) / span)
  const isTimed = timed.length > 0
  return {
    unit: isTimed ? 'seconds' : 'words',
    start,
    end,
    left: isTimed ? turns.length - timed.length : 0,
    places: new Map(bars.map(({ turn, from }) => [turn.turn, place(from)])),
    paths: pathsOf(bars, place),
  }
}

/** A turn without an end lasts until the next begins. */
function byTime(turns: readonly Turn[]): Bar[] {
  return turns.map((turn, at) => {
    const from = turn.start ?? 0
    return { turn, from, to: Math.max(from, turn.end ?? turns[at + 1]?.start ?? from) }
  })
}

function byWords(turns: readonly Turn[]): Bar[] {
  let words = 0
  return turns.map((turn) => {
    const from = words
    words += turn.words
    return { turn, from, to: words }
  })
}

function pathsOf(bars: readonly Bar[], place: (at: number) => number): Map<string | null, string> {
  const lanes = new Map<string | null, Bar[]>()
  for (const { turn, from, to } of bars) {
    const bar = { turn, from: Math.min(place(from), WIDTH - 1), to: Math.max(place(to), Math.min(place(from), WIDTH - 1) + 1) }
    const lane = lanes.get(turn.speakerId)
    if (lane === undefined) lanes.set(turn.speakerId, [bar])
    else lane.push(bar)
  }
  return new Map([...lanes].map(([id, lane]) => [id, pathOf(lane)]))
}

/** "M0 0h12v12h-12z" for each stretch. */
function pathOf(lane: readonly Bar[]): string {
  const merged: Bar[] = []
  for (const bar of lane.toSorted((left, right) => left.from - right.from)) {
    const last = merged.at(-1)
    if (last !== undefined && bar.from <= last.to) last.to = Math.max(last.to, bar.to)
    else merged.push({ ...bar })
  }
  return merged.map(({ from, to }) => `M${from} 0h${to - from}v${HEIGHT}H${from}z`).join('')
}

/** The bars of one person, without a name: the table around it says whose they are. */
export function laneSvg(path: string): string {
  return `<svg class=lane viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio=none aria-hidden=true><path d="${path}"/></svg>`
}
