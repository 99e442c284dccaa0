import type { Turn } from '../model/turn.ts'
import { idFor, type Person, peopleCalled } from './renaming.ts'

/** A minute of unhurried talk: what a last turn without an end is counted by. */
const WORDS_A_MINUTE = 150

export interface Merging {
  /** The name of what is made. */
  readonly doc: string
  /** Seconds by which each part is later than it says; left out: it begins where the part before ends. */
  readonly offsets?: readonly number[] | undefined
  /** Seconds between two parts. */
  readonly gap: number
}

/** Makes one transcript of several, part by part: turns and questions are numbered through, and one name is one person. */
export class Merger {
  #turns = 0
  #questions = 0
  #people: readonly Person[] = []
  /** Seconds from the beginning of the first part to the end of the last; undefined while no turn has times. */
  #end: number | undefined
  /** Parts that were taken. */
  parts = 0
  /** The end of the last part is no more than likely: its last turn has none. */
  isLikely = false

  constructor(private readonly merging: Merging) {}

  /** Takes the next part: all its turns, and who speaks in it. */
  add(turns: readonly Turn[], people: readonly Person[]): Turn[] {
    const { doc, offsets, gap } = this.merging
    const shift = offsets?.[this.parts++] ?? (this.#end === undefined ? 0 : this.#end + gap)
    const known = new Map(people.map((person) => [person.speakerId, this.#meet(person)]))
    const shown = new Map(people.map(({ speakerId, speaker }) => [speaker, known.get(speakerId)?.speaker ?? speaker]))
    const numbers = turns.flatMap(({ question }) => question ?? [])
    // Numbers that go on by themselves are printed in the source.
    const lowest = numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY)
    const before = lowest > this.#questions ? 0 : this.#questions
    const later = <Time extends number | null>(time: Time) => (time === null ? null : Math.round((time + shift) * 1e6) / 1e6)
    return turns.map((turn) => {
      const person = known.get(turn.speakerId ?? '')
      const question = turn.question === null ? null : turn.question + before
      this.#questions = Math.max(this.#questions, question ?? 0)
      this.#hear(turn, shift)
      return {
        ...turn,
        ...(person && { speaker: person.speaker, speakerId: person.speakerId }),
        ...(turn.wordTimes && {
          wordTimes: turn.wordTimes.map((word) => ({ ...word, start: later(word.start), end: later(word.end) })),
        }),
        doc,
        turn: ++this.#turns,
        question,
        to: shown.get(turn.to ?? '') ?? turn.to,
        start: later(turn.start),
        end: later(turn.end),
        source: turn.source ?? turn.doc,
      }
    })
  }

  /** The person of all parts whom one of this part is. */
  #meet({ speakerId, speaker, labels }: Person): Person {
    const called = [speaker, ...labels].map((name) => peopleCalled(name, this.#people)).find(({ length }) => length === 1)?.[0]
    if (called !== undefined) return called
    const id = idFor(speaker, [])
    const isTaken = (taken: string) => this.#people.some((person) => person.speakerId === taken)
    let [free, number] = [isTaken(speakerId) ? id : speakerId, 2]
    while (isTaken(free)) free = `${id}-${number++}`
    const person = { speakerId: free, speaker, labels }
    this.#people = [...this.#people, person]
    return person
  }

  #hear({ start, end, words }: Turn, shift: number): void {
    if (start === null && end === null) return
    const until = shift + (end ?? (start ?? 0) + (words * 60) / WORDS_A_MINUTE)
    if (until < (this.#end ?? 0)) return
    this.#end = until
    this.isLikely = end === null
  }
}
