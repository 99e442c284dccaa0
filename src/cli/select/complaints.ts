import type { Summary } from '../../model/summary.ts'
import type { QuestionPeople } from '../../query/question-people.ts'
import type { QuestionSelector } from '../../query/question-selector.ts'
import type { Ambiguity } from '../../query/speaker-choice.ts'
import type { RollCall } from '../../query/speaker-query.ts'
import { nearest } from '../../text/nearest.ts'

const MOST_LISTED = 12

function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED
  return names.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' or ')
}

export function unknownSpeaker(query: string, names: readonly string[]): string {
  if (names.length === 0) return `no speaker matches "${query}"; no turn names its speaker`
  return `no speaker matches "${query}"; ${whoIsThere(query, names, 'speaker')}`
}

function whoIsThere(query: string, names: readonly string[], group: 'speaker' | 'asker' | 'answerer'): string {
  const near = nearest(query, names)
  if (near.length > 0) return `did you mean ${quoted(near)}? (${group}s: ${listed(names)})`
  return names.length === 1 ? `the only ${group} is ${listed(names)}` : `the ${group}s are ${listed(names)}`
}

/** Why no question is of the people who were asked for. */
export function nobodysQuestions({ askers, answerers }: QuestionPeople): string {
  const [asker] = askers.unknown
  if (asker !== undefined) return `no asker matches "${asker}"; ${whoIsThere(asker, askers.names(), 'asker')}`
  const [answerer] = answerers.unknown
  if (answerer !== undefined) return `no answerer matches "${answerer}"; ${whoIsThere(answerer, answerers.names(), 'answerer')}`
  const [who, names] = [quoted(askers.queries), listed(answerers.names(askers.questions()))]
  return `no question is asked by ${who} and answered by ${quoted(answerers.queries)}; ${who} is answered by ${names || 'nobody'}`
}

function missingQuestion(part: string, roll: RollCall): string {
  const { size } = roll.questions
  const source = roll.onlyDoc === undefined ? 'the fullest document' : 'the document'
  const subject = part.includes('-') ? `questions ${part} do` : `question ${part} does`
  return `${subject} not exist; ${source} has ${size === 0 ? 'none' : size}`
}

/** What was asked for by name or number and is in no document, one line each. */
export function absences(roll: RollCall, question: QuestionSelector | undefined): string[] {
  const source = roll.onlyDoc === undefined ? '' : `${roll.onlyDoc}: `
  const speakers = roll.unknown.map((query) => unknownSpeaker(query, roll.names))
  const questions = question === undefined ? [] : roll.missing(question).map((part) => missingQuestion(part, roll))
  return [...speakers, ...questions].map((line) => source + line)
}

/** What the numbers of lines in front of turns are of a document that was unpacked: nobody sees those lines. */
export function hiddenLinesLine(doc: string, [part]: NonNullable<Summary['parts']>): string {
  return `${doc}: its lines, for -n, are those of what is unpacked from it (${part?.name}); --to jsonl gives numbers of turns`
}

/** A part of a name that fits several people of one document. */
export function ambiguityLine(doc: string, ambiguity: Ambiguity): string {
  return `${doc}: ${ambiguous(ambiguity)}`
}

export function ambiguous({ query, candidates }: Ambiguity): string {
  return `"${query}" fits ${candidates.length} speakers: ${listed(candidates)}; give the whole name or the id`
}
