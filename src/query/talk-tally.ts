import type { Turn } from '../model/turn.ts'

/** Whose a count is, and what of. */
export type TallyKey = Pick<Turn, 'speakerId' | 'section' | 'question'>

/** What is counted of one speaker. */
export interface Tally {
  readonly key: TallyKey
  speaker: string | null
  role: Turn['role']
  turns: number
  words: number
  /** Questions, by their numbers, that this speaker was the first to ask. */
  questions: number
  /** Seconds of the turns whose time is known, these turns, and their words. */
  seconds: number
  timedTurns: number
  timedWords: number
  longest: { readonly doc: string; readonly turn: number; readonly words: number } | null
  /** Turns of which it is known when the turn before ended. */
  compared: number
  overlaps: number
  interruptions: number
}

export function tallyOf(key: TallyKey): Tally {
  const counts = { turns: 0, words: 0, questions: 0, seconds: 0, timedTurns: 0, timedWords: 0 }
  const meetings = { compared: 0, overlaps: 0, interruptions: 0 }
  return { key, speaker: null, role: 'unknown', ...counts, longest: null, ...meetings }
}

/** Adds what was counted in another document. */
export function addTally(to: Tally, from: Tally): void {
  to.speaker = from.speaker ?? to.speaker
  if (from.role !== 'unknown') to.role = from.role
  to.turns += from.turns
  to.words += from.words
  to.questions += from.questions
  to.seconds += from.seconds
  to.timedTurns += from.timedTurns
  to.timedWords += from.timedWords
  if ((from.longest?.words ?? -1) > (to.longest?.words ?? -1)) to.longest = from.longest
  to.compared += from.compared
  to.overlaps += from.overlaps
  to.interruptions += from.interruptions
}
