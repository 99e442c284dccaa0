import type { TranscriptRecord } from '../model/record.ts'
import type { Speaker } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { fold, foldName } from '../text/fold.ts'
import type { Ambiguity } from './speaker-choice.ts'

/** Who is to be called what. */
export interface Rename {
  /** A name, an id, a label or an alias. */
  readonly from: string
  readonly to: string
}

/** Somebody who speaks in a document. */
export type Person = Pick<Speaker, 'speakerId' | 'speaker' | 'labels'>

/** Who is renamed in one document, and what was not found there. */
export interface Renaming {
  /** New names by id. */
  readonly names: ReadonlyMap<string, string>
  readonly unknown: readonly string[]
  readonly ambiguous: readonly Ambiguity[]
  /** People whom two renames give different names. */
  readonly contrary: readonly string[]
}

/** Everybody whom a query fits as a whole: by id or name, or else by a label. In any spelling that folds alike. */
export function peopleCalled(query: string, people: readonly Person[]): readonly Person[] {
  const key = foldName(query) || query
  const keyOf = (name: string) => foldName(name) || name
  const own = people.filter(({ speakerId, speaker }) => speakerId === query || keyOf(speaker) === key || keyOf(speakerId) === key)
  const byId = own.filter(({ speakerId }) => speakerId === query)
  if (byId.length > 0) return byId
  return own.length > 0 ? own : people.filter(({ labels }) => labels.some((label) => keyOf(label) === key))
}

/** Finds whom each rename means. Two that lead to one name make one person of two. */
export function resolveRenames(renames: readonly Rename[], people: readonly Person[]): Renaming {
  const names = new Map<string, string>()
  const unknown: string[] = []
  const ambiguous: Ambiguity[] = []
  const contrary: string[] = []
  for (const { from, to } of renames) {
    const [person, ...more] = peopleCalled(from, people)
    if (person === undefined) unknown.push(from)
    else if (more.length > 0) ambiguous.push({ query: from, candidates: [person, ...more].map(({ speaker }) => speaker) })
    else {
      if ((names.get(person.speakerId) ?? to) !== to) contrary.push(person.speaker)
      names.set(person.speakerId, to)
    }
  }
  return { names, unknown, ambiguous, contrary }
}

/** The id of somebody by this name: that of whoever is called so already. */
export function idFor(name: string, people: readonly Person[]): string {
  const called = people.find(({ speaker }) => foldName(speaker) === foldName(name))
  const made = fold(name).replaceAll(' ', '-')
  return called?.speakerId ?? (made || Array.from(name, (sign) => `u${(sign.codePointAt(0) ?? 0).toString(16)}`).join(''))
}

/** The records of a document with new names. What the source writes, its labels, stays as it is. */
export function renamed(records: readonly TranscriptRecord[], names: Renaming['names'], people: readonly Person[]) {
  const rest = people.filter(({ speakerId }) => !names.has(speakerId))
  const ids = new Map([...names].map(([id, name]) => [id, idFor(name, rest)]))
  const who = <Named extends Pick<Turn, 'speaker' | 'speakerId'>>(named: Named): Named => {
    const [id, speaker] = [ids.get(named.speakerId ?? ''), names.get(named.speakerId ?? '')]
    return id === undefined || speaker === undefined ? named : { ...named, speakerId: id, speaker }
  }
  const shown = new Map<string | null, string>()
  for (const person of [...people, ...records])
    if ('speaker' in person && person.speaker !== null) shown.set(person.speaker, who(person).speaker ?? person.speaker)
  const nameOf = (name: string | null) => shown.get(name) ?? name
  return records.map((record): TranscriptRecord => {
    if (record.type === 'turn') return { ...who(record), to: nameOf(record.to) }
    if (record.type !== 'summary') return record
    const questions = record.questions.map((question) => ({
      ...question,
      askedBy: nameOf(question.askedBy),
      to: nameOf(question.to),
      answeredBy: [...new Set(question.answeredBy.map((name) => shown.get(name) ?? name))],
    }))
    return { ...record, speakers: joined(record.speakers.map(who)), questions }
  })
}

/** One entry for each id, in order of first appearance. */
function joined(speakers: readonly Speaker[]): Speaker[] {
  const byId = new Map<string, Speaker>()
  for (const { labels, turns, words, ...speaker } of speakers) {
    const first = byId.get(speaker.speakerId) ?? { ...speaker, labels: [], turns: 0, words: 0 }
    const all = [...new Set([...first.labels, ...labels])]
    byId.set(speaker.speakerId, { ...first, labels: all, turns: first.turns + turns, words: first.words + words })
  }
  return [...byId.values()]
}
