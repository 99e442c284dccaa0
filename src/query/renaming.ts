import type { TranscriptRecord } from '../model/record.ts'
import type { Speaker } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { foldName } from '../text/fold.ts'

/** Who is to be called what. */
export interface Rename {
  /** A name, an id, a label or an alias. */
  readonly from: string
  readonly to: string
}

/** Somebody who speaks in a document. */
export type Person = Pick<Speaker, 'speakerId' | 'speaker' | 'labels'>

/** New names by id. */
export type NewNames = ReadonlyMap<string, string>

function keyOf(name: string): string {
  return foldName(name) || name
}

/** Everybody whom a query fits as a whole: by id, else by name, else by a label. In any spelling that folds alike. */
export function peopleCalled(query: string, people: readonly Person[]): readonly Person[] {
  const key = keyOf(query)
  const byId = people.filter(({ speakerId }) => speakerId === query)
  const byName = people.filter(({ speakerId, speaker }) => keyOf(speaker) === key || keyOf(speakerId) === key)
  const byLabel = people.filter(({ labels }) => labels.some((label) => keyOf(label) === key))
  return [byId, byName].find(({ length }) => length > 0) ?? byLabel
}

/** The id of somebody by this name: that of whoever is called so already. */
export function idFor(name: string, people: readonly Person[]): string {
  const key = keyOf(name)
  return people.find(({ speaker }) => keyOf(speaker) === key)?.speakerId ?? (foldName(name).replaceAll(' ', '-') || 'unnamed')
}

type Named = Pick<Turn, 'speaker' | 'speakerId'>

/** Gives who is named the new name, and its id: one name is one person. */
export function renamer(names: NewNames, people: readonly Person[]): <Who extends Named>(named: Who) => Who {
  const others = people.filter(({ speakerId }) => !names.has(speakerId))
  return (named) => {
    const speaker = names.get(named.speakerId ?? '')
    return speaker === undefined ? named : { ...named, speaker, speakerId: idFor(speaker, others) }
  }
}

/** The records of a document with new names. What the source writes, its labels, stays as it is. */
export function renamed(records: readonly TranscriptRecord[], names: NewNames, people: readonly Person[]): TranscriptRecord[] {
  const who = renamer(names, people)
  const shown = new Map<string | null, string>()
  for (const person of [...people, ...records])
    if ('speaker' in person && person.speaker !== null) shown.set(person.speaker, who(person).speaker ?? person.speaker)
  const nameOf = <Name extends string | null>(name: Name): Name | string => shown.get(name) ?? name
  return records.map((record): TranscriptRecord => {
    if (record.type === 'turn') return { ...who(record), to: nameOf(record.to) }
    if (record.type !== 'summary') return record
    const questions = record.questions.map((question) => ({
      ...question,
      askedBy: nameOf(question.askedBy),
      to: nameOf(question.to),
      answeredBy: [...new Set(question.answeredBy.map((name) => nameOf(name)))],
    }))
    return { ...record, speakers: joined(record.speakers.map(who)), questions }
  })
}

/** One entry for each id, in order of first appearance. */
function joined(speakers: readonly Speaker[]): Speaker[] {
  const byId = new Map<string, Speaker>()
  for (const speaker of speakers) {
    const first = byId.get(speaker.speakerId) ?? { ...speaker, labels: [], turns: 0, words: 0 }
    const labels = [...new Set([...first.labels, ...speaker.labels])]
    byId.set(speaker.speakerId, { ...first, labels, turns: first.turns + speaker.turns, words: first.words + speaker.words })
  }
  return [...byId.values()]
}
