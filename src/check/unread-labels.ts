import { fold } from '../text/fold.ts'
import { LineQueue } from './line-queue.ts'
import { SpeakersSeen } from './one-off-label.ts'
import type { Opening } from './opening.ts'
import type { CheckRule, Report } from './rule.ts'
import { checkRule } from './samples.ts'

/** Different openings that are counted. */
const KEPT = 5_000
/** Names that come so often, so many of them, so many lines of them, and such a share of all labels. */
const LEAST = { times: 3, names: 2, lines: 8, share: 0.1, alternations: 4 }
const SHOWN = 3

/** A word that the parser takes for anything but a name. */
const UNLIKELY = 0.25
/** What stands below a name that is alone on a line. */
const SPEECH = /^\s*[^\s([<{]/

/** An opening and the line it stands on. */
interface Seen {
  readonly line: number
  readonly text: string
  readonly opening: Opening
}

/** One name with one mark. */
interface Name {
  readonly first: Seen
  readonly folded: string
  times: number
  /** How often another name with this mark came before it. */
  alternations: number
}

/** Lines that begin as labels do, again and again, in a way that was not read. */
export const unreadLabels: CheckRule = checkRule('unread-labels', (report) => {
  const queue = new LineQueue<Seen>()
  const names = new Map<string, Name>()
  const lastOf = new Map<string, string>()
  const speakers = new SpeakersSeen()
  let waiting: Seen | undefined
  function settle(line: number, endLine: number): void {
    for (const seen of queue.take(line, endLine)) count(seen, names, lastOf)
  }
  return {
    opening({ text, number }, opening) {
      if (waiting?.line === number - 1 && SPEECH.test(text)) queue.push(waiting)
      waiting = undefined
      if (opening === undefined) return
      if (opening.mark === 'line') waiting = { line: number, text, opening }
      else queue.push({ line: number, text, opening })
    },
    label({ line, accepted, match }) {
      if (accepted || (match !== null && match.prior < UNLIKELY)) queue.leaveOut(line)
    },
    turn(turn) {
      speakers.add(turn)
      settle(turn.line, turn.endLine)
    },
    matter({ kind, line, endLine }) {
      if (kind === 'body') settle(line, endLine)
    },
    end: () => tell(names, speakers.turns, report),
  }
})

function count(seen: Seen, names: Map<string, Name>, lastOf: Map<string, string>): void {
  const { mark, name } = seen.opening
  const folded = fold(name)
  const key = `${mark}${folded}`
  const alternates = lastOf.has(mark) && lastOf.get(mark) !== key ? 1 : 0
  lastOf.set(mark, key)
  const known = names.get(key)
  if (known !== undefined) {
    known.times++
    known.alternations += alternates
  } else if (names.size < KEPT) names.set(key, { first: seen, folded, times: 1, alternations: alternates })
}

function tell(names: ReadonlyMap<string, Name>, labels: number, report: Report): void {
  const recurring = [...names.values()].filter(({ times }) => times >= LEAST.times)
  for (const mark of new Set(recurring.map(({ first }) => first.opening.mark))) {
    const group = recurring.filter(({ first }) => first.opening.mark === mark)
    const lines = sum(group.map(({ times }) => times))
    const alternations = sum(group.map((name) => name.alternations))
    const enough = group.length >= LEAST.names && lines >= LEAST.lines && alternations >= LEAST.alternations
    if (!enough || lines < labels * LEAST.share) continue
    const [first] = group
    if (first === undefined) continue
    const { line, text, opening } = first.first
    const shown = group
      .slice(0, SHOWN)
      .map(({ first: seen, times }) => `"${seen.text.slice(seen.opening.at, seen.opening.end)}" ${times} times`)
    const more = group.length > SHOWN ? ` and ${group.length - SHOWN} other names` : ''
    const message = `${lines} lines begin like labels and were not read as labels: ${shown.join(', ')}${more}`
    const fix = 'write them as "NAME: text", or see "transcript formats" for what is read'
    report({ message, line, fix, units: { from: opening.at, to: opening.end, text } })
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
