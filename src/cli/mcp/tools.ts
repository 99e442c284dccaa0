import type { Turn } from '../../model/turn.ts'
import { findAnnotations } from '../../parse/annotations.ts'
import { QuestionTable } from '../../query/question-rows.ts'
import { QuotationReport } from '../../query/quotation-report.ts'
import { QuotationSearch } from '../../query/quotation-search.ts'
import { readQuotation } from '../../query/quotation-words.ts'
import { speakerMatcher } from '../../query/speaker-query.ts'
import { SpeakerTable } from '../../query/speaker-rows.ts'
import { TalkStatistics } from '../../query/talk-statistics.ts'
import { shortened, withoutHalves } from '../../text/elide.ts'
import { jsonValue } from '../../write/json.ts'
import { UsageError } from '../errors.ts'
import { Citations } from '../select/citations.ts'
import { CITATION, type Library } from './library.ts'

const WHOLE = { type: 'integer', minimum: 1 } as const
const TEXT = { type: 'string', minLength: 1, maxLength: 2000 } as const

/** What tools take, as JSON Schema. */
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
  cursor: { ...TEXT, description: 'Where to go on: the "cursor" of the answer before, with the same other arguments.' },
} as const

type Name = keyof typeof ARGUMENTS
export type Arguments = {
  readonly [Of in Name]?: (typeof ARGUMENTS)[Of]['type'] extends 'integer' ? number : string
}

interface Found {
  readonly head?: object
  readonly items: readonly object[]
  /** So many items before these are left out already. */
  readonly skipped?: number
}

type Run = (given: Arguments, library: Library) => Promise<Found>

export interface Tool {
  readonly name: string
  readonly about: string
  /** The argument that must be given, and those that may. */
  readonly needs?: Name
  readonly takes?: readonly Name[]
  readonly run: Run
}

const USUAL = 20
/** Characters of JSON in one answer, and of text in one piece of a turn: what a model reads at once. */
const ROOM = 16_000
const PIECE = 4000
const QUESTION_UNITS = 300
const LEAST_SIMILAR = 0.7
const MOST_SPEAKERS = 50

// "40", as an answer gives it
const CURSOR = /^\d{1,9}$/

function startOf({ cursor = '0' }: Arguments): number {
  if (!CURSOR.test(cursor)) throw new UsageError(`"${cursor}" is no cursor; give that of the answer before, or none`)
  return Number(cursor)
}

/** What a tool finds, as JSON: as many items from the cursor on as there is room for, and the next cursor where there are more. */
export async function answerOf({ run }: Tool, given: Arguments, library: Library): Promise<string> {
  const from = startOf(given)
  const { head, items, skipped = 0 } = await run(given, library)
  const taken: object[] = []
  let room = ROOM
  for (const item of items.slice(from - skipped, from - skipped + (given.limit ?? USUAL))) {
    room -= jsonValue(item).length
    if (room < 0 && taken.length > 0) break
    taken.push(item)
  }
  const next = from + taken.length
  return jsonValue({ ...head, items: taken, ...(next < skipped + items.length && { cursor: `${next}` }) })
}

/** A tool that looks at the turns of one document. */
function ofDocument(run: (turns: readonly Turn[], given: Arguments, cite: (turn: Turn) => string) => Found): Run {
  return async (given, library) => {
    const turns = await library.read(given.doc ?? '')
    const citations = new Citations(CITATION)
    for (const turn of turns) citations.record(turn)
    return run(turns, given, (turn) => citations.cite(turn))
  }
}

/** Turns as items, those that are long in pieces that follow each other. */
function turnItems(turns: readonly Turn[], cite: (turn: Turn) => string): object[] {
  return turns.flatMap((each) => {
    const { turn, speaker, role, question, part, section, line, start, text } = each
    const pieces = piecesOf(text)
    return pieces.map((piece, at) => ({
      ...{ turn, speaker, role, question, part, section, line, start, citation: cite(each) },
      ...(pieces.length > 1 && { piece: `${at + 1} of ${pieces.length}` }),
      text: piece,
    }))
  })
}

function piecesOf(text: string): string[] {
  if (text.length <= PIECE) return [text]
  const first = withoutHalves(text.slice(0, text.lastIndexOf(' ', PIECE) + 1 || PIECE))
  return [first, ...piecesOf(text.slice(first.length))]
}

const outline = ofDocument((turns, _, cite) => {
  const table = new SpeakerTable('')
  for (const turn of turns) table.push(turn)
  const rows = table.rows().map(({ speaker, speakerId, role, affiliation, turns: count, words }) => {
    return { speaker, speakerId, role, affiliation, turns: count, words }
  })
  const begins = turns.filter(({ section }, at) => section !== null && section !== turns[at - 1]?.section)
  const questions = new Set(turns.flatMap(({ question }) => question ?? [])).size
  const head = { front: turns[0]?.front ?? null, turns: turns.length, questions, speakers: rows.slice(0, MOST_SPEAKERS) }
  const items = begins.map((each) => ({ section: each.section, turn: each.turn, line: each.line, citation: cite(each) }))
  return { head, items }
})

const turns = ofDocument((all, { from = 1, to = Number.POSITIVE_INFINITY, speaker }, cite) => {
  const fits = speaker === undefined ? () => 'exact' : speakerMatcher(speaker)
  const chosen = all.filter((each) => each.turn >= from && each.turn <= to && fits(each) !== 'none')
  return { items: turnItems(chosen, cite) }
})

const questions = ofDocument((all, { number }, cite) => {
  const table = new QuestionTable('')
  for (const turn of all) table.push(turn)
  const rows = [...table.rows()].map(({ doc: _, turns: numbers, text, ...row }) => {
    return { ...row, text: shortened(text, QUESTION_UNITS), turns: numbers.slice(0, MOST_SPEAKERS) }
  })
  if (number === undefined) return { items: rows }
  const head = rows.find(({ question }) => question === number)
  if (head === undefined)
    throw new UsageError(`there is no question ${number}; without a number this tool lists all ${rows.length}`)
  const chosen = all.filter(({ question }) => question === number)
  return { head: { question: head }, items: turnItems(chosen, cite) }
})

const stats = ofDocument((all, _, cite) => {
  const statistics = new TalkStatistics({ doc: '' })
  for (const turn of all) statistics.push(turn)
  const items = [...statistics.rows()].map(({ doc: _doc, followedBy: _next, ...row }) => {
    const longest = all.find(({ turn }) => turn === row.longestTurn)
    return { ...row, citation: longest === undefined ? '' : cite(longest) }
  })
  return { head: statistics.counts, items }
})

const search: Run = async (given, library) => {
  const { limit = USUAL, speaker, doc, query = '' } = given
  const skipped = startOf(given)
  return { items: await library.search({ query, speaker, doc, limit: limit + 1, offset: skipped }), skipped }
}

const quote: Run = async ({ text = '', doc }, library) => {
  const quotation = readQuotation(text, findAnnotations(text))
  if (quotation.words.length === 0) throw new UsageError(`the quotation "${text}" has no word`)
  const report = new QuotationReport([quotation], { least: LEAST_SIMILAR, most: USUAL })
  const find = new QuotationSearch([quotation], LEAST_SIMILAR, report.add)
  const citations = new Citations(CITATION)
  for (const name of doc === undefined ? library.near(text) : [doc]) {
    const said = await library.read(name).catch((error) => {
      if (doc !== undefined) throw error
      return []
    })
    for (const turn of said) {
      citations.record(turn)
      find.push(turn)
    }
    find.end()
  }
  const [{ verdict = 'not found', places = [], more = 0 } = {}] = report.results()
  const items = places.map((found) => {
    const { doc: name, turn, speaker, line, endLine, start, similarity, left, match, right, difference } = found
    const place = { doc: name, turn, speaker, line, endLine, start, similarity: Math.floor(similarity * 1000) / 1000 }
    return { ...place, left, match, right, difference, citation: citations.cite(found) }
  })
  return { head: { verdict, more }, items }
}

const list: Run = async ({ name = '' }, library) => {
  const names = library.list().filter((known) => known.toLowerCase().includes(name.toLowerCase()))
  return { head: { total: names.length }, items: names.map((doc) => ({ doc })) }
}

export const TOOLS: readonly Tool[] = [
  { name: 'list', about: 'Names the documents.', takes: ['name'], run: list },
  {
    name: 'outline',
    about: 'Says who speaks in a document and how much, its title and date, its sections, and how many questions it has.',
    needs: 'doc',
    run: outline,
  },
  {
    name: 'search',
    about: 'Finds turns by their words, in all documents or one.',
    needs: 'query',
    takes: ['doc', 'speaker'],
    run: search,
  },
  {
    name: 'turns',
    about: 'Gives what was said, turn by turn, of a document, a part of it, or one speaker.',
    needs: 'doc',
    takes: ['from', 'to', 'speaker'],
    run: turns,
  },
  {
    name: 'question',
    about: 'Lists the questions of a document, or gives the turns of one: who asks, who answers, what.',
    needs: 'doc',
    takes: ['number'],
    run: questions,
  },
  {
    name: 'quote',
    about: 'Says whether something was said, by whom and where: verbatim, nearly (with the differences), or not found.',
    needs: 'text',
    takes: ['doc'],
    run: quote,
  },
  {
    name: 'stats',
    about: 'Counts turns, words, questions, time, overlaps and interruptions of each speaker in a document.',
    needs: 'doc',
    run: stats,
  },
]
