import type { Summary } from '../model/summary.ts'
import type { CueTimes, Turn } from '../model/turn.ts'
import { endsSentence } from '../text/sentences.ts'
import { percent } from './speaker-rows.ts'

/** How much one speaker talks, in a document, in a part of it, or in several. Null is what the source does not tell. */
export interface TalkRow {
  /** Null over several documents. */
  readonly doc: string | null
  /** Only of counts by section, or by question. */
  readonly section?: string | null
  readonly question?: number | null
  readonly speakerId: string | null
  readonly speaker: string | null
  readonly role: Turn['role']
  readonly turns: number
  readonly words: number
  /** Shares are per cent of the document, or of its part, with one decimal. */
  readonly wordShare: number
  /** Numbered questions that the speaker was the first to ask. */
  readonly questions: number
  /** Speaking time of the turns whose time is known. */
  readonly seconds: number | null
  readonly timeShare: number | null
  readonly timedTurns: number
  readonly wordsPerMinute: number | null
  readonly overlaps: number | null
  readonly interruptions: number | null
  /** The longest turn: its number, its words, and over several documents its own. */
  readonly longestTurn: number
  readonly longestWords: number
  readonly longestDoc?: string
  /** Who speaks after this speaker, and how often. */
  readonly followedBy: readonly { readonly speakerId: string | null; readonly turns: number }[]
}

export interface TalkOptions {
  /** Null: counts over several documents. */
  readonly doc: string | null
  readonly by?: 'section' | 'question' | undefined
  /** A turn without an end lasts until the next begins. */
  readonly untilNext?: boolean | undefined
}

/** What is counted of one speaker. */
function tallyOf({ speakerId, section, question }: Pick<Turn, 'speakerId' | 'section' | 'question'>, { role, speaker }: Turn) {
  const counts = { turns: 0, words: 0, questions: 0, seconds: 0, timedTurns: 0, timedWords: 0, longestTurn: 0, longestWords: -1 }
  const meetings = { compared: 0, overlaps: 0, interruptions: 0, next: new Map<string | null, number>() }
  return { speakerId, section, question, speaker, role, longestDoc: '', ...counts, ...meetings }
}

type Tally = ReturnType<typeof tallyOf>

/** Seconds somebody speaks in a turn: in its cues, without the pauses between, else from start to end. Null: unknown. */
export function secondsSpoken({ cues, start, end }: Pick<Turn, 'cues' | 'start' | 'end'>): number | null {
  const whole = start === null || end === null ? 0 : end - start
  const seconds = (cues !== undefined && cues.length > 0 ? secondsCovered(cues) : null) ?? whole
  return seconds > 0 ? seconds : null
}

/** Seconds in which at least one cue is shown; cues of captions may overlap. Null where one has no time. */
function secondsCovered(cues: readonly CueTimes[]): number | null {
  let seconds = 0
  let until = Number.NEGATIVE_INFINITY
  for (const { start, end } of cues) {
    if (start === null || end === null) return null
    seconds += Math.max(0, end - Math.max(start, until))
    until = Math.max(until, end)
  }
  return seconds
}

/** The turn before: whose it is, whether its time is known, whether its last sentence is complete. */
type Before = Pick<Turn, 'doc' | 'speakerId' | 'start' | 'end' | 'words'> & {
  tally: Tally
  isTimed: boolean
  isComplete: boolean
}

/** It is shown where sentences end if so many of the turns end in a mark. */
const PUNCTUATED = 0.5

/**
 * Counts who talks how much. Memory grows with speakers, pairs of them, parts and questions, not with turns.
 *
 * A turn that starts before the end of the turn before, by another speaker, overlaps it. It interrupts where besides the turn before
 * is left incomplete and stops first. This is the "simple interruption" of Ferguson (1977), as Beattie (1982) decides it: speech at
 * once, the floor changes hands, and what the first speaker says is incomplete; where it is complete he speaks of overlap. Complete is
 * what ends in the mark of a sentence, so interruptions are unknown where less than half of the turns do.
 *   N. Ferguson, Simultaneous speech, interruptions and dominance. British Journal of Social and Clinical Psychology 16, 1977.
 *   G. W. Beattie, Turn-taking and interruption in political interviews. Semiotica 39, 1982.
 */
export class TalkStatistics {
  readonly nothing = 'nobody speaks'
  /** Turns, those whose speaking time is known, those whose start is, and those that end a sentence. */
  readonly counts = { turns: 0, timed: 0, started: 0, complete: 0 }
  /** By section or question, then by speaker. */
  readonly #groups = new Map<string | number | null, Map<string | null, Tally>>()
  readonly #asked = new Set<number>()
  #before: Before | undefined

  constructor(private readonly options: TalkOptions) {}

  push(turn: Turn): void {
    const { doc, speakerId, start, end, text, words } = turn
    if (doc !== this.#before?.doc) {
      this.#before = undefined
      this.#asked.clear()
    }
    const tally = this.#tallyFor(turn)
    const seconds = secondsSpoken(turn)
    const isComplete = endsSentence(text)
    this.#meet(tally, turn)
    this.#count(tally, turn)
    if (seconds !== null) this.#time(tally, seconds, words)
    if (start !== null) this.counts.started++
    if (isComplete) this.counts.complete++
    this.#before = { doc, tally, speakerId, start, end, words, isTimed: seconds !== null, isComplete }
  }

  #tallyFor(turn: Turn): Tally {
    const { by } = this.options
    const [section, question] = [by === 'section' ? turn.section : null, by === 'question' ? turn.question : null]
    const group = this.#groups.get(section ?? question) ?? new Map<string | null, Tally>()
    const tally = group.get(turn.speakerId) ?? tallyOf({ speakerId: turn.speakerId, section, question }, turn)
    this.#groups.set(section ?? question, group.set(turn.speakerId, tally))
    return tally
  }

  #count(tally: Tally, { doc, turn, speaker, role, words, part, question }: Turn): void {
    this.counts.turns++
    tally.speaker = speaker
    if (role !== null) tally.role = role
    tally.turns++
    tally.words += words
    if (words > tally.longestWords) Object.assign(tally, { longestTurn: turn, longestWords: words, longestDoc: doc })
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
  #meet(tally: Tally, { speakerId, start, end }: Turn): void {
    const before = this.#before
    if (before === undefined) return
    before.tally.next.set(speakerId, (before.tally.next.get(speakerId) ?? 0) + 1)
    if (start === null) return
    if (this.options.untilNext === true && !before.isTimed && before.start !== null && before.start < start)
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
    for (const group of this.#groups.values())
      for (const tally of group.values()) {
        const { speaker, role } = known.get(tally.speakerId ?? '') ?? tally
        Object.assign(tally, { speaker, role })
      }
  }

  /** Rows in order of first appearance, those of a section or question together. */
  *rows(): Generator<TalkRow> {
    for (const group of this.#groups.values()) {
      const tallies = [...group.values()]
      const sum = (name: 'words' | 'seconds') => tallies.reduce((all, tally) => all + tally[name], 0)
      const total = { words: sum('words'), seconds: sum('seconds') }
      for (const tally of tallies) yield this.#row(tally, total)
    }
  }

  #row(tally: Tally, total: { readonly words: number; readonly seconds: number }): TalkRow {
    const { doc, by } = this.options
    const { speakerId, section, question, speaker, role, turns, words, seconds, timedTurns, compared } = tally
    const isTimed = timedTurns > 0
    const isPunctuated = this.counts.complete >= this.counts.turns * PUNCTUATED
    return {
      doc,
      ...(by === 'section' && { section }),
      ...(by === 'question' && { question }),
      ...{ speakerId, speaker, role, turns, words },
      wordShare: percent(words, total.words),
      questions: tally.questions,
      seconds: isTimed ? Math.round(seconds * 1000) / 1000 : null,
      timeShare: isTimed ? percent(seconds, total.seconds) : null,
      timedTurns,
      wordsPerMinute: isTimed ? Math.round((tally.timedWords * 60) / seconds) : null,
      overlaps: compared > 0 ? tally.overlaps : null,
      interruptions: compared > 0 && isPunctuated ? tally.interruptions : null,
      longestTurn: tally.longestTurn,
      longestWords: tally.longestWords,
      ...(doc === null && { longestDoc: tally.longestDoc }),
      followedBy: Array.from(tally.next, ([id, followed]) => ({ speakerId: id, turns: followed })),
    }
  }
}
