import type { Candidate } from './candidates.ts'

/** What a document says of one kind of head. */
export interface Tally {
  readonly first: Candidate
  readonly names: Map<string, number>
  /** How often something holds of its heads; see `count`. */
  readonly counts: Map<string, number>
  labels: number
  /** The sum of what its heads weigh, and of how likely that makes them. */
  score: number
  mass: number
  last: string
  asked: string
  time: number
}

/** The size of the look-ahead: lines with text, paragraphs, and the mass of the likeliest kind of head. */
export interface Extent {
  readonly lines: number
  readonly paragraphs: number
  readonly most: number
}

/** Adds a candidate, which weighs `score` by itself, to what is known of its kind. */
export function count(tallies: Map<string, Tally>, candidate: Candidate, score: number): void {
  const { kind, key, head, ends, next, follow } = candidate
  const tally = tallies.get(kind) ?? newTally(candidate)
  tallies.set(kind, tally)
  const times = (tally.names.get(key) ?? 0) + 1
  tally.names.set(key, times)
  tally.labels++
  tally.score += score
  tally.mass += 1 / (1 + Math.exp(-score))
  const add = (name: string, isSo: boolean | number) => tally.counts.set(name, (tally.counts.get(name) ?? 0) + Number(isSo))
  add('known', head.name.prior >= 0.6)
  add('unlikely', head.name.prior < 0.15)
  add('back', times === 2 ? 2 : times > 2)
  add('changes', tally.last !== key)
  add('answers', tally.asked !== '' && tally.asked !== key)
  add('asks', candidate.asks)
  add('personal', candidate.isPersonal)
  add('stops', ends === 'stop' || ends === 'asks')
  add('open', ends === 'open')
  add('silent', follow === 0)
  add('blank', candidate.before === 'blank')
  add('digit', next === 'digit')
  add('lower', next === 'lower')
  add('long', Math.min(1, Math.log1p(follow) / 7))
  add('timed', head.time !== undefined)
  add('forward', head.time !== undefined && head.time.start >= tally.time)
  add(head.name.shape, 1)
  tally.time = head.time?.start ?? tally.time
  tally.last = key
  tally.asked = candidate.asks ? key : ''
}

function newTally(first: Candidate): Tally {
  return { first, names: new Map(), counts: new Map(), labels: 0, score: 0, mass: 0, last: '', asked: '', time: 0 }
}
