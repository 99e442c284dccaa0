import type { Turn } from '../model/turn.ts'

/** Places on a timeline are whole numbers from 0 to its width. */
const [WIDTH, HEIGHT] = [500, 12]

/** A stretch of speech, in seconds or words, or on the timeline. */
interface Bar {
  readonly turn: Turn
  readonly from: number
  readonly to: number
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
  /** The bars of everybody as the path of an SVG, by `speakerId`. Those that touch are one, so that it is short however long the talk. */
  readonly paths: ReadonlyMap<string | null, string>
}

/** Lays turns out by their times, or by words where there are none. */
export function timelineOf(turns: readonly Turn[]): Timeline {
  const timed = turns.filter(({ start }) => start !== null)
  const unit = timed.length > 0 ? 'seconds' : 'words'
  const spans = unit === 'seconds' ? byTime(timed) : byWords(turns)
  const start = spans.reduce((least, { from }) => Math.min(least, from), spans[0]?.from ?? 0)
  const end = spans.reduce((most, { to }) => Math.max(most, to), start)
  const place = (at: number) => Math.round((WIDTH * (at - start)) / (end - start || 1))
  const lanes = new Map<string | null, Bar[]>()
  for (const { turn, from, to } of spans) {
    const lane = lanes.get(turn.speakerId) ?? []
    lanes.set(turn.speakerId, lane)
    const at = Math.min(place(from), WIDTH - 1)
    lane.push({ turn, from: at, to: Math.max(at + 1, place(to)) })
  }
  const places = new Map(spans.map(({ turn, from }) => [turn.turn, place(from)]))
  const paths = new Map([...lanes].map(([id, lane]) => [id, pathOf(lane)]))
  return { unit, start, end, left: turns.length - spans.length, places, paths }
}

/** A turn without an end lasts until the next begins. */
function byTime(turns: readonly Turn[]): Bar[] {
  return turns.map((turn, at) => {
    const from = turn.start ?? 0
    return { turn, from, to: Math.max(from, turn.end ?? turns[at + 1]?.start ?? from) }
  })
}

function byWords(turns: readonly Turn[]): Bar[] {
  let to = 0
  return turns.map((turn) => {
    const from = to
    to += turn.words
    return { turn, from, to }
  })
}

/** "M0 0h12v12H0z" for each stretch. */
function pathOf(lane: readonly Bar[]): string {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of lane.toSorted((left, right) => left.from - right.from)) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged.map(({ from, to }) => `M${from} 0h${to - from}v${HEIGHT}H${from}z`).join('')
}

/** The bars of one person, without a name: the table around it says whose they are. */
export function laneSvg(path: string): string {
  return `<svg class=lane viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio=none aria-hidden=true><path d="${path}"/></svg>`
}

/** What a page plays: the address as it stands in the page, and what its Content-Security-Policy lets through. */
export interface Media {
  readonly src: string
  /** An expression for `media-src`: this one file on another host, or the place of the page itself. */
  readonly policy: string
}

// "https://…", "javascript:…", "C:\…", but not "10:30.mp3"
const SCHEME = /^[a-z][a-z\d+.-]*:/i
/** A browser drops some of these, and takes a backslash for a slash: "java⇥script:" is a scheme to it, "\\host" another host. */
const REFUSED = /[\u0000-\u001f\u007f\\]/
const ESCAPED_TWICE = /%25(?=[\da-f]{2})/gi
/** What ends the path in an address, or an expression in a policy. */
const ENDS_PATH = /[?#]/g
const ENDS_POLICY = /[;,']/g

function percent(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).toUpperCase()}`
}

/** The media that `--audio` names, or undefined where that is neither an address of http or https nor a relative path. */
export function mediaFrom(given: string): Media | undefined {
  const text = given.trim()
  if (text === '' || REFUSED.test(text) || !text.isWellFormed()) return undefined
  return SCHEME.test(text) ? remote(text) : local(text)
}

function remote(text: string): Media | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return { src: url.href, policy: url.origin + url.pathname.replace(ENDS_POLICY, percent) }
}

/** A path beside the page, as the file is called: "my talk #2.mp3" -> "my%20talk%20%232.mp3"; escapes that are there stay. */
function local(path: string): Media | undefined {
  if (path.startsWith('/')) return undefined
  const src = encodeURI(path).replace(ESCAPED_TWICE, '%').replace(ENDS_PATH, percent)
  return { src, policy: "'self'" }
}
