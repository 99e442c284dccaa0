import type { Turn } from '../../model/turn.ts'
import { findAnnotations } from '../../parse/annotations.ts'
import { placeIn } from '../../query/places.ts'
import { QuestionTable } from '../../query/question-rows.ts'
import { QuotationReport } from '../../query/quotation-report.ts'
import { QuotationSearch } from '../../query/quotation-search.ts'
import { readQuotation } from '../../query/quotation-words.ts'
import { snippetOf } from '../../query/snippet.ts'
import { speakerMatcher } from '../../query/speaker-query.ts'
import { SpeakerTable } from '../../query/speaker-rows.ts'
import { TalkStatistics } from '../../query/talk-statistics.ts'
import { shortened, withoutHalves } from '../../text/elide.ts'
import { jsonValue } from '../../write/json-text.ts'
import { Citations } from '../select/citations.ts'
import { type Library, refusal, type Talk } from './library.ts'

/** What tools take; the schema of each says which. */
export interface Arguments {
  readonly doc?: string
  readonly query?: string
  readonly text?: string
  readonly name?: string
  readonly speaker?: string
  readonly number?: number
  readonly from?: number
  readonly to?: number
  readonly limit?: number
  readonly cursor?: string
}

const WHOLE = { type: 'integer', minimum: 1 } as const
const TEXT = { type: 'string', minLength: 1, maxLength: 2000 } as const

/** The arguments as JSON Schema. */
export const ARGUMENTS = {
  doc: { ...TEXT, description: 'A document, by its name as the tool "list" gives it.' },
  query: { ...TEXT, description: 'What to look for.' },
  text: { ...TEXT, description: 'The quotation, as it is remembered; "…" stands for words left out.' },
  name: { ...TEXT, description: 'A part of the name of documents, letter case aside.' },
  speaker: { ...TEXT, description: 'A speaker: name, id, or a part of the name.' },
  number: { ...WHOLE, description: 'The number of the question.' },
  from: { ...WHOLE, description: 'The number of the first turn (default: the first).' },
  to: { ...WHOLE, description: 'The number of the last turn (default: the last).' },
  limit: { ...WHOLE, maximum: 100, description: 'At most so many (default: 20); fewer come where they are long.' },
  cursor: {
    type: 'string',
    maxLength: 20,
    description: 'Where to go on: the "cursor" of the answer before, with the same other arguments.',
  },
} as const

export interface Tool {
  readonly name: string
  readonly title: string
  about(library: Library): string
  readonly needs: readonly (keyof Arguments)[]
  readonly takes: readonly (keyof Arguments)[]
  run(given: Arguments, library: Library): Promise<object>
}

const PAGED = ['limit', 'cursor'] as const
const USUAL = 20
/** Characters of JSON in one answer, and of text in one piece of a turn: what a model reads at once. */
const ROOM = 16_000
const PIECE = 4000
const SNIPPET_WORDS = 20
const QUESTION_UNITS = 300
const LEAST_SIMILAR = 0.7
const MOST_SPEAKERS = 50

// "40", as an answer gives it
const CURSOR = /^\d{1,9}$/

function startOf({ cursor = '0' }: Arguments): number {
  if (!CURSOR.test(cursor)) throw refusal(`"${cursor}" is no cursor; give that of the answer before, or none`)
  return Number(cursor)
}

/** As many of the items from the cursor on as there is room for, and the next cursor, where there are more. */
function page(items: readonly object[], given: Arguments): { items: readonly object[]; cursor?: string } {
  const from = startOf(given)
  const taken: object[] = []
  let room = ROOM
  for (const item of items.slice(from, from + (given.limit ?? USUAL))) {
    room -= jsonValue(item).length
    if (room < 0 && taken.length > 0) break
    taken.push(item)
  }
  const next = from + taken.length
  return { items: taken, ...(next < items.length && { cursor: `${next}` }) }
}

/** Cites places of one document or several. */
function citing(turns: readonly Turn[]): Citations {
  const citations = new Citations({ cite: 'chicago' })
  for (const turn of turns) citations.record(turn)
  return citations
}

function wanted<Value>(value: Value | undefined): Value {
  if (value === undefined) throw refusal('an argument is missing')
  return value
}

/** Turns as items, those that are long in pieces that follow each other. */
function turnItems(turns: readonly Turn[], citations: Citations): object[] {
  return turns.flatMap((turn) => {
    const { turn: number, speaker, role, question, part, section, line, start, text } = turn
    const item = { turn: number, speaker, role, question, part, section, line, start, citation: citations.cite(turn) }
    const pieces = piecesOf(text)
    return pieces.map((piece, at) => ({
      ...item,
      ...(pieces.length > 1 && { piece: `${at + 1} of ${pieces.length}` }),
      text: piece,
    }))
  })
}

function piecesOf(text: string): string[] {
  if (text.length <= PIECE) return [text]
  const space = text.lastIndexOf(' ', PIECE)
  const end = space > PIECE / 2 ? space + 1 : PIECE
  const first = withoutHalves(text.slice(0, end))
  return [first, ...piecesOf(text.slice(first.length))]
}

function questionsOf(doc: string, { turns, summary }: Talk) {
  const table = new QuestionTable(doc)
  for (const turn of turns) table.push(turn)
  if (summary !== undefined) table.settle(summary)
  return [...table.rows()]
}

async function outline(given: Arguments, library: Library): Promise<object> {
  const doc = wanted(given.doc)
  const talk = await library.read(doc)
  const citations = citing(talk.turns)
  const table = new SpeakerTable(doc)
  for (const turn of talk.turns) table.push(turn)
  if (talk.summary !== undefined) table.settle(talk.summary)
  const rows = table.rows()
  const speakers = rows.slice(0, MOST_SPEAKERS).map(({ speaker, speakerId, role, affiliation, turns, words }) => ({
    ...{ speaker, speakerId, role, affiliation, turns, words },
  }))
  const begins = talk.turns.filter(({ section }, at) => section !== null && section !== talk.turns[at - 1]?.section)
  const sections = begins.map((turn) => ({
    section: turn.section,
    turn: turn.turn,
    line: turn.line,
    citation: citations.cite(turn),
  }))
  const { items, cursor } = page(sections, given)
  return {
    doc,
    front: talk.turns[0]?.front ?? null,
    turns: talk.turns.length,
    questions: new Set(talk.turns.map(({ question }) => question).filter((number) => number !== null)).size,
    speakers,
    ...(rows.length > speakers.length && { moreSpeakers: rows.length - speakers.length }),
    sections: items,
    ...(cursor && { cursor }),
  }
}

async function search(given: Arguments, library: Library): Promise<object> {
  const { limit = USUAL, speaker, doc } = given
  const from = startOf(given)
  const hits: object[] = []
  let [at, room, cursor]: [number, number, string | undefined] = [0, ROOM, undefined]
  for await (const { turn, at: match } of library.search({ query: wanted(given.query), speaker, doc })) {
    if (at++ < from) continue
    const { left, match: words, right } = snippetOf(turn.text, match, SNIPPET_WORDS)
    const place = placeIn(turn, match.from)
    const cited = citing([turn]).cite({ ...place, doc: turn.doc, speaker: turn.speaker, endLine: place.line })
    const where = {
      doc: turn.doc,
      turn: turn.turn,
      speaker: turn.speaker,
      question: turn.question,
      line: place.line,
      start: place.start,
    }
    const hit = { ...where, left, match: words, right, citation: cited }
    room -= jsonValue(hit).length
    if (hits.length >= limit || (room < 0 && hits.length > 0)) {
      cursor = `${at - 1}`
      break
    }
    hits.push(hit)
  }
  return { hits, ...(cursor && { cursor }) }
}

async function turns(given: Arguments, library: Library): Promise<object> {
  const doc = wanted(given.doc)
  const talk = await library.read(doc)
  const { from = 1, to = Number.POSITIVE_INFINITY, speaker } = given
  const fits = speaker === undefined ? () => 'exact' : speakerMatcher(speaker)
  const chosen = talk.turns.filter((turn) => turn.turn >= from && turn.turn <= to && fits(turn) !== 'none')
  const { items, cursor } = page(turnItems(chosen, citing(talk.turns)), given)
  return { doc, turns: items, ...(cursor && { cursor }) }
}

async function question(given: Arguments, library: Library): Promise<object> {
  const doc = wanted(given.doc)
  const talk = await library.read(doc)
  const rows = questionsOf(doc, talk)
  if (given.number === undefined) {
    const short = rows.map(({ doc: _doc, turns: numbers, text, ...row }) => ({
      ...row,
      text: shortened(text, QUESTION_UNITS),
      turns: numbers.slice(0, MOST_SPEAKERS),
    }))
    const { items, cursor } = page(short, given)
    return { doc, questions: items, ...(cursor && { cursor }) }
  }
  const row = rows.find((known) => known.question === given.number)
  if (row === undefined)
    throw refusal(`"${doc}" has no question ${given.number}; it has ${rows.length}, which this tool lists without a number`)
  const chosen = talk.turns.filter((turn) => turn.question === given.number)
  const { items, cursor } = page(turnItems(chosen, citing(talk.turns)), given)
  const { askedBy, to, answeredBy } = row
  return { doc, question: given.number, askedBy, to, answeredBy, turns: items, ...(cursor && { cursor }) }
}

async function quote(given: Arguments, library: Library): Promise<object> {
  const text = wanted(given.text)
  const quotation = readQuotation(text, findAnnotations(text))
  if (quotation.words.length === 0) throw refusal(`the quotation "${text}" has no word`)
  const report = new QuotationReport([quotation], { least: LEAST_SIMILAR, most: USUAL })
  const find = new QuotationSearch([quotation], LEAST_SIMILAR, report.add)
  const citations = citing([])
  for (const doc of given.doc === undefined ? library.near(text) : [given.doc]) {
    const read = library.read(doc)
    const { turns: said } = given.doc === undefined ? await read.catch(() => ({ turns: [] })) : await read
    for (const turn of said) {
      citations.record(turn)
      find.push(turn)
    }
    find.end()
  }
  const [{ verdict, places, more } = { verdict: 'not found', places: [], more: 0 }] = report.results()
  const shown = places.map((found) => {
    const { doc, turn, speaker, line, endLine, start, similarity, left, match, right, difference } = found
    const place = { doc, turn, speaker, line, endLine, start, similarity: Math.floor(similarity * 1000) / 1000 }
    return { ...place, left, match, right, ...(difference !== match && { difference }), citation: citations.cite(found) }
  })
  const { items, cursor } = page(shown, given)
  return { verdict, places: items, ...(more > 0 && { more }), ...(cursor && { cursor }) }
}

async function stats(given: Arguments, library: Library): Promise<object> {
  const doc = wanted(given.doc)
  const talk = await library.read(doc)
  const statistics = new TalkStatistics({ doc })
  for (const turn of talk.turns) statistics.push(turn)
  if (talk.summary !== undefined) statistics.settle(talk.summary)
  const citations = citing(talk.turns)
  const rows = [...statistics.rows()].map(({ doc: _doc, followedBy: _next, ...row }) => {
    const longest = talk.turns.find((turn) => turn.turn === row.longestTurn)
    return { ...row, ...(longest && { citation: citations.cite(longest) }) }
  })
  const { items, cursor } = page(rows, given)
  return { doc, ...statistics.counts, speakers: items, ...(cursor && { cursor }) }
}

async function list(given: Arguments, library: Library): Promise<object> {
  const part = given.name?.toLowerCase() ?? ''
  const names = library.list().filter((name) => name.toLowerCase().includes(part))
  const { items, cursor } = page(
    names.map((doc) => ({ doc })),
    given,
  )
  return { total: names.length, documents: items, ...(cursor && { cursor }) }
}

export const TOOLS: readonly Tool[] = [
  { name: 'list', title: 'Documents', about: () => 'Names the documents.', needs: [], takes: ['name', ...PAGED], run: list },
  {
    name: 'outline',
    title: 'Outline of a document',
    about: () => 'Says who speaks in a document and how much, its title and date, its sections, and how many questions it has.',
    needs: ['doc'],
    takes: PAGED,
    run: outline,
  },
  {
    name: 'search',
    title: 'Search',
    about: ({ queries }) => `Finds turns by their words, in all documents or one. The query: ${queries}.`,
    needs: ['query'],
    takes: ['doc', 'speaker', ...PAGED],
    run: search,
  },
  {
    name: 'turns',
    title: 'Turns of a document',
    about: () => 'Gives what was said, turn by turn, of a document, a part of it, or one speaker.',
    needs: ['doc'],
    takes: ['from', 'to', 'speaker', ...PAGED],
    run: turns,
  },
  {
    name: 'question',
    title: 'Questions of a document',
    about: () => 'Lists the questions of a document, or gives one with its answers.',
    needs: ['doc'],
    takes: ['number', ...PAGED],
    run: question,
  },
  {
    name: 'quote',
    title: 'Check a quotation',
    about: () => 'Says whether something was said, by whom and where: verbatim, nearly (with the differences), or not found.',
    needs: ['text'],
    takes: ['doc', ...PAGED],
    run: quote,
  },
  {
    name: 'stats',
    title: 'Who talks how much',
    about: () => 'Counts turns, words, questions, time, overlaps and interruptions of each speaker in a document.',
    needs: ['doc'],
    takes: PAGED,
    run: stats,
  },
]
