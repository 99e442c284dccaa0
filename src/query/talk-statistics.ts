import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { endsSentence } from '../text/sentences.ts'
import type { TurnSketch } from './sketch.ts'
import { percent } from './speaker-rows.ts'
import { addTally, type Tally, type TallyKey, tallyOf } from './talk-tally.ts'

/** How much one speaker talks, in a document, in a part of it, or in several. Null is what the source does not tell. */
export interface TalkRow {
  /** Null over several documents. */
  readonly doc: string | null
  /** Of counts by section, or by question. */
  readonly section?: string | null
  readonly question?: number | null
  readonly speakerId: string | null
  readonly speaker: string | null
  readonly role: Turn['role']
  readonly turns: number
  readonly words: number
  /** Per cent of the words of the document, or of its part, with one decimal. */
  readonly wordShare: number
  /** Numbered questions that the speaker was the first to ask. */
  readonly questions: number
  /** Speaking time in seconds, of the turns whose time is known. */
  readonly seconds: number | null
  /** Per cent of all speaking time that is known. */
  readonly timeShare: number | null
  /** Turns whose time is known. */
  readonly timedTurns: number
  readonly wordsPerMinute: number | null
  /** Number of the longest turn, and its words. */
  readonly longestTurn: number
  readonly longestWords: number
  /** Where the longest turn is, over several documents. */
  readonly longestDoc?: string
  readonly overlaps: number | null
  readonly interruptions: number | null
}

export interface TalkOptions {
  /** Null: counts over several documents. */
  readonly doc: string | null
  readonly by?: 'section' | 'question' | undefined
  /** A turn without an end lasts until the next begins. */
  readonly untilNext?: boolean | undefined
}

/** Milliseconds are kept. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}

/** How long somebody speaks in a turn, in seconds: in its cues, pauses between them apart, else from its start to its end. Null: unknown. */
export function secondsSpoken({ marks, start, end }: Pick<TurnSketch, 'marks' | 'start' | 'end'>): number | null {
  const inCues = marks === undefined || marks.cues.length === 0 ? null : secondsCovered(marks.cues)
  const seconds = inCues ?? (start === null || end === null ? 0 : end - start)
  return seconds > 0 ? seconds : null
}

/** Seconds in which at least one cue is shown; cues of captions may overlap. */
function secondsCovered(cues: NonNullable<Turn['marks']>['cues']): number | null {
  let seconds = 0
  let until = Number.NEGATIVE_INFINITY
  for (const { start, end } of cues) {
    if (start === null || end === null) return null
    seconds += Math.max(0, end - Math.max(start, until))
    until = Math.max(until, end)
  }
  return seconds
}

/** The turn before. */
interface Before extends Pick<Turn, 'speakerId' | 'start' | 'end' | 'words'> {
  readonly tally: Tally
  readonly isTimed: boolean
  /** Its last sentence is complete. */
  readonly isComplete: boolean
}

/** A document shows where sentences end if at least so many of its turns end in one. */
const PUNCTUATED = 0.5

/**
 * Counts who talks how much.
 *
 * A turn that starts before the end of the turn before, by another speaker, overlaps it. It interrupts where besides the turn before
 * is not complete and stops first. This is the "simple interruption" of Ferguson (1977), as Beattie (1982) decides it: speech at once,
 * the floor changes hands, and what the first speaker says is left incomplete; where it is complete he calls it an overlap.
 * Complete is what ends in a mark that ends a sentence, so interruptions are not known where less than half of the turns do.
 *   N. Ferguson, Simultaneous speech, interruptions and dominance. British Journal of Social and Clinical Psychology 16, 1977.
 *   G. W. Beattie, Turn-taking and interruption in political interviews. Semiotica 39, 1982.
 */
export class TalkStatistics {
  readonly nothing = 'nobody speaks'
  /** Turns, those whose speaking time is known, those whose start is, and those that end a sentence. */
  readonly counts = { turns: 0, timed: 0, started: 0, complete: 0 }
  readonly #options: TalkOptions
  /** By section or question, then by speaker. */
  readonly #groups = new Map<string | number | null, Map<string | null, Tally>>()
  readonly #asked = new Set<number>()
  #before: Before | undefined

  constructor(options: TalkOptions) {
    this.#options = options
  }

  push(turn: TurnSketch): void {
    const { speakerId, start, end, text, words } = turn
    const tally = this.#tallyFor(turn)
    const seconds = secondsSpoken(turn)
    const isComplete = endsSentence(text)
    this.#meet(tally, turn)
    this.#count(tally, turn)
    if (seconds !== null) this.#time(tally, seconds, words)
    if (start !== null) this.counts.started++
    if (isComplete) this.counts.complete++
    this.#before = { tally, speakerId, start, end, words, isTimed: seconds !== null, isComplete }
  }

  #tallyFor({ speakerId, section, question }: TallyKey): Tally {
    const { by } = this.#options
    const key = { speakerId, section: by === 'section' ? section : null, question: by === 'question' ? question : null }
    const name = key.section ?? key.question
    const group = this.#groups.get(name) ?? new Map<string | null, Tally>()
    const tally = group.get(speakerId) ?? tallyOf(key)
    this.#groups.set(name, group.set(speakerId, tally))
    return tally
  }

  #count(tally: Tally, { doc, turn, speaker, role, words, part, question }: TurnSketch): void {
    tally.speaker = speaker
    if (role !== 'unknown') tally.role = role
    this.counts.turns++
    tally.turns++
    tally.words += words
    if (words > (tally.longest?.words ?? -1)) tally.longest = { doc, turn, words }
    if (part !== 'ask' || question === null || this.#asked.has(question)) return
    this.#asked.add(question)
    tally.questions++
  }

  #time(tally: Tally, seconds: number, words: number): void {
    this.counts.timed++
    tally.seconds += seconds
    tally.timedTurns++
    tally.timedWords += words
  }

  /** Holds a turn against the one before. */
  #meet(tally: Tally, { speakerId, start, end }: TurnSketch): void {
    const before = this.#before
    if (before === undefined || start === null) return
    const { untilNext } = this.#options
    if (untilNext === true && !before.isTimed && before.start !== null && before.start < start)
      this.#time(before.tally, start - before.start, before.words)
    if (before.end === null || before.speakerId === null || speakerId === null) return
    tally.compared++
    // Two who speak in one cue have one time.
    const isOneCue = before.start === start && before.end === end
    if (before.speakerId === speakerId || isOneCue || start >= before.end) return
    tally.overlaps++
    if (!before.isComplete && (end === null || before.end < end)) tally.interruptions++
  }

  /** Best spellings and final roles stand in the summary of the document, when there is one. */
  settle({ speakers }: Summary): void {
    const known = new Map(speakers.map((speaker) => [speaker.speakerId, speaker]))
    for (const tally of this.#tallies()) {
      const { speaker, role } = known.get(tally.key.speakerId ?? '') ?? tally
      tally.speaker = speaker
      tally.role = role
    }
  }

  *#tallies(): Generator<Tally> {
    for (const group of this.#groups.values()) yield* group.values()
  }

  /** Adds what was counted of another document. */
  add(other: TalkStatistics): void {
    const { counts } = other
    this.counts.turns += counts.turns
    this.counts.timed += counts.timed
    this.counts.started += counts.started
    this.counts.complete += counts.complete
    for (const tally of other.#tallies()) addTally(this.#tallyFor(tally.key), tally)
  }

  /** Rows in order of first appearance, those of a section or question together. */
  *rows(): Generator<TalkRow> {
    for (const group of this.#groups.values()) {
      const tallies = [...group.values()]
      const words = tallies.reduce((sum, tally) => sum + tally.words, 0)
      const seconds = tallies.reduce((sum, tally) => sum + tally.seconds, 0)
      for (const tally of tallies) yield this.#row(tally, { words, seconds })
    }
  }

  #row(tally: Tally, total: { readonly words: number; readonly seconds: number }): TalkRow {
    const { doc, by } = this.#options
    const { key, longest, seconds, compared } = tally
    const isTimed = tally.timedTurns > 0
    const isPunctuated = this.counts.complete >= this.counts.turns * PUNCTUATED
    return {
      doc,
      ...(by === 'section' && { section: key.section }),
      ...(by === 'question' && { question: key.question }),
      speakerId: key.speakerId,
      speaker: tally.speaker,
      role: tally.role,
      turns: tally.turns,
      words: tally.words,
      wordShare: percent(tally.words, total.words),
      questions: tally.questions,
      seconds: isTimed ? rounded(seconds) : null,
      timeShare: isTimed ? percent(seconds, total.seconds) : null,
      timedTurns: tally.timedTurns,
      wordsPerMinute: isTimed ? Math.round((tally.timedWords * 60) / seconds) : null,
      longestTurn: longest?.turn ?? 0,
      longestWords: longest?.words ?? 0,
      ...(doc === null && longest !== null && { longestDoc: longest.doc }),
      overlaps: compared > 0 ? tally.overlaps : null,
      interruptions: compared > 0 && isPunctuated ? tally.interruptions : null,
    }
  }
}
