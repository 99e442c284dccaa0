import { namesThing } from '../../labels/names/heads.ts'
import { wordsOf } from '../../labels/question-words.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { HOPELESS } from './label-evidence.ts'

/** Names from this prior on are likely. */
const LIKELY = 0.25
/** An unlikely name comes so often, says something so often, asks so often where it is the word for it, and stands so often between two that are likely. */
const ENOUGH = { times: 3, spoken: 0.5, asked: 0.3, between: 0.34 }

/** One name of a talk. */
export interface Voice {
  readonly key: string
  readonly match: LabelMatch
  readonly convention: string
  count: number
  prior: number
  spoken: number
  asked: number
  long: number
  /** Who speaks next, and who before, how often. */
  readonly to: Map<Voice, number>
  readonly from: Map<Voice, number>
}

export function isUnlikely({ prior }: Voice): boolean {
  return prior < LIKELY
}

/** It came between others, and not often enough. */
export function mayTell(voice: Voice): boolean {
  const { key, count, from, to } = voice
  return isUnlikely(voice) && !namesThing(key) && count < ENOUGH.times && from.size > 0 && to.size > 0
}

/** One word that comes often enough, with speech behind it; in a short talk twice is often. */
export function isSpeech({ key, prior, count, spoken }: Voice, isShort: boolean): boolean {
  const times = isShort ? 2 : ENOUGH.times
  return prior < HOPELESS && !key.includes(' ') && count >= times && spoken >= count * ENOUGH.spoken
}

/** Those who take turns with people. */
export function amongLikely(unlikely: readonly Voice[], likely: readonly Voice[]): Voice[] {
  const all = new Set(likely)
  const areInitials = likely.some((voice) => isInitials(voice) || voice.match.shape === 'letter')
  const isName = (voice: Voice) => !namesThing(voice.key) || isAsking(voice) || (areInitials && isInitials(voice))
  return unlikely.filter((voice) => isName(voice) && isBetween(voice, all, ENOUGH.between))
}

/** "RE" beside "NV" or "C": somebody's, and nothing that a letter is about. */
function isInitials({ match }: Voice): boolean {
  return match.shape === 'initials'
}

/** "Question:" between the names of those who answer: the word for it, and questions behind it. */
function isAsking({ key, count, asked }: Voice): boolean {
  return wordsOf('ask').includes(key) && asked >= count * ENOUGH.asked
}

/** Whether some of these speak before and behind somebody so often. */
export function isBetween({ from, to, count }: Voice, others: ReadonlySet<Voice>, share: number): boolean {
  const least = (count - 1) * share
  return timesOf(from, others) >= least && timesOf(to, others) >= least
}

function timesOf(beside: ReadonlyMap<Voice, number>, others: ReadonlySet<Voice>): number {
  let times = 0
  for (const [voice, count] of beside) if (others.has(voice)) times += count
  return times
}
