import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import type { Turn } from '../model/turn.ts'
import { InputError } from '../node/errors.ts'
import type { QuestionSelector } from '../query/question-selector.ts'
import { speakerMatcher } from '../query/speaker-query.ts'
import {
  Database,
  DatabaseError,
  loadSqlite,
  numberOf,
  numberOrNull,
  type Row,
  textOf,
  textOrNull,
  type Value,
} from './database.ts'
import { readQuery } from './query.ts'
import { expectArchive } from './schema.ts'

/** What is searched for. */
export interface SearchRequest {
  /** As `readQuery` takes it. */
  readonly query: string
  /** Names, parts of names or ids: any of them. */
  readonly speakers?: readonly string[]
  /** "2024", "2024-03" or "2024-03-12": documents from then on; those without a date are none. */
  readonly since?: string | undefined
  readonly question?: QuestionSelector | undefined
  readonly role?: Turn['role'] | undefined
  readonly part?: Turn['part'] | undefined
  /** The id of the only document. */
  readonly document?: number | undefined
}

/** Which of the hits are wanted, and how many words of each: 64 at most. */
export interface Paging {
  readonly limit: number
  readonly offset?: number
  readonly words?: number
}

/** Members, each with where it stands and what it is read as. */
type Members = Readonly<Record<string, readonly [sql: string, read: (cell: unknown) => unknown]>>
type Entry<Of extends Members> = { readonly [Name in keyof Of]: ReturnType<Of[Name][1]> }

const DOCUMENT = {
  id: ['d.id', numberOf],
  format: ['d.format', textOrNull],
  title: ['d.title', textOrNull],
  date: ['d.date', textOrNull],
  /** The date as "2024-03-12", or as much of it as is known. */
  day: ['d.day', textOrNull],
  link: ['d.link', textOrNull],
  turns: ['d.turns', numberOf],
  words: ['d.words', numberOf],
} as const

const PLACE = {
  line: ['t.line', numberOf],
  endLine: ['t.end_line', numberOf],
  byte: ['t.byte', numberOf],
  endByte: ['t.end_byte', numberOf],
  start: ['t.start', numberOrNull],
  end: ['t."end"', numberOrNull],
  page: ['t.page', numberOrNull],
  lineOnPage: ['t.line_on_page', numberOrNull],
  endPage: ['t.end_page', numberOrNull],
  endLineOnPage: ['t.end_line_on_page', numberOrNull],
  turn: ['t.turn', numberOf],
  speaker: ['s.name', textOrNull],
  speakerId: ['s.speaker_id', textOrNull],
  role: ['t.role', textOrNull],
  question: ['t.question', numberOrNull],
  part: ['t.part', textOrNull],
  section: ['t.section', textOrNull],
  words: ['t.words', numberOf],
} as const

const TURN = { ...PLACE, text: ['t.text', textOf] } as const
const { title, date, day, link } = DOCUMENT
const HIT = { ...PLACE, title, date, day, link } as const

/** The members of a hit, in their order. */
export const HIT_MEMBERS: readonly string[] = ['doc', ...Object.keys(HIT), 'snippet', 'matches']

/** Where the file of a document is from here, or the name that parsed records gave it. */
interface Named {
  readonly doc: string
}

export type DocumentEntry = Named & Entry<typeof DOCUMENT>
export type TurnEntry = Named & Entry<typeof TURN>

/** A turn that was found. */
export interface Hit extends Named, Entry<typeof HIT> {
  /** A piece of the text; "…" stands for what is left out at its ends. */
  readonly snippet: string
  /** Where in it what was searched for stands, in UTF-16 units. */
  readonly matches: readonly (readonly [from: number, to: number])[]
}

export interface SearchResult {
  readonly hits: readonly Hit[]
  /** Turns that match, counted no further than `MOST_RANKED` + 1. */
  readonly total: number
}

export const FACETS = ['speaker', 'year', 'document'] as const
export type FacetName = (typeof FACETS)[number]

export interface Facet {
  readonly value: string | null
  readonly turns: number
}

/** Where more turns match they stand as they are in the archive: to weigh each would take too long. */
export const MOST_RANKED = 5_000

const SNIPPET_WORDS = 24
const DOCUMENTS = 'documents d JOIN files f ON f.id = d.file'
const AROUND = 'JOIN documents d ON d.id = t.document JOIN files f ON f.id = d.file LEFT JOIN speakers s ON s.id = t.speaker'
const TURNS = `turns t ${AROUND}`
const MATCHES = `turns_fts m JOIN turns t INDEXED BY turns_facts ON t.id = m.rowid ${AROUND}`

const IN_LIST = 'IN (SELECT value FROM json_each(?))'
/** Infinity is null in JSON. */
const IN_RANGES = `EXISTS (SELECT 1 FROM json_each(?) AS range
  WHERE t.question BETWEEN range.value ->> 'from' AND coalesce(range.value ->> 'to', t.question))`

/** An archive to read, as it was when it was opened. Throws InputError where it is damaged, and QueryError for what is no query. */
export class Archive {
  readonly #path: string
  readonly #database: Database

  private constructor(path: string, database: Database) {
    this.#path = path
    this.#database = database
  }

  static async open(path: string): Promise<Archive> {
    expectArchive(path)
    const sqlite = await loadSqlite()
    return named(path, () => new Archive(path, Database.forReading(sqlite, path)))
  }

  close(): void {
    this.#database.close()
  }

  /** The turns that match, the best first where they are no more than `MOST_RANKED`. */
  search(request: SearchRequest, { limit, offset = 0, words = SNIPPET_WORDS }: Paging): SearchResult {
    const { where, values } = this.#conditions(request)
    // Of most searches the index alone is asked.
    const from = `FROM ${values.length === 1 ? 'turns_fts m' : MATCHES} WHERE ${where}`
    const [counted] = this.rows(`SELECT count(*) AS total FROM (SELECT 1 ${from} LIMIT ${MOST_RANKED + 1})`, values)
    const total = numberOf(counted?.total)
    const order = total > MOST_RANKED ? 'm.rowid' : 'm.rank, m.rowid'
    const found = this.rows(`SELECT m.rowid AS id ${from} ORDER BY ${order} LIMIT ? OFFSET ?`, [...values, limit, offset])
    return { hits: found.flatMap(({ id }) => this.#hit(values[0] ?? '', numberOf(id), words)), total }
  }

  /** How many turns match, by speaker, year or document, the most first; null where that is not known. */
  facets(request: SearchRequest, by: FacetName, limit: number): readonly Facet[] {
    const { where, values } = this.#conditions(request)
    const value = { speaker: 's.name', year: 'substr(d.day, 1, 4)', document: 'd.path' }[by]
    const sql = `SELECT ${value} AS value, d.path, max(f.path) AS file, count(*) AS turns FROM ${MATCHES} WHERE ${where}
      GROUP BY 1 ORDER BY turns DESC, value LIMIT ?`
    const rows = this.rows(sql, [...values, limit])
    return rows.map((row) => ({
      value: by === 'document' ? this.#docOf(row) : textOrNull(row.value),
      turns: numberOf(row.turns),
    }))
  }

  /** Documents in the order of their paths, from a number on. */
  documents({ limit, offset = 0 }: Paging): readonly DocumentEntry[] {
    return this.#entries(DOCUMENT, `${DOCUMENTS} ORDER BY d.path, d.id LIMIT ? OFFSET ?`, [limit, offset])
  }

  /** The document of this name, as `documents` gives it. */
  document(doc: string): DocumentEntry | undefined {
    const paths = [doc, relative(dirname(this.#path), doc).split(sep).join('/')]
    return this.#entries(DOCUMENT, `${DOCUMENTS} WHERE d.path IN (?, ?)`, paths).find((entry) => entry.doc === doc)
  }

  /** Turns of the document of this id, in their order. */
  turns(id: number, { limit, offset = 0 }: Paging): readonly TurnEntry[] {
    return this.#entries(TURN, `${TURNS} WHERE t.document = ? ORDER BY t.turn LIMIT ? OFFSET ?`, [id, limit, offset])
  }

  /** What stands in the tables, for those who ask otherwise: see docs/archive.md. */
  rows(sql: string, values: readonly Value[] = []): readonly Row[] {
    return named(this.#path, () => this.#database.rows(sql, values))
  }

  #entries<Of extends Members>(members: Of, from: string, values: readonly Value[]): (Named & Entry<Of>)[] {
    return this.rows(`SELECT ${columnsOf(members)} FROM ${from}`, values).map((row) => this.#entry(members, row))
  }

  #entry<Of extends Members>(members: Of, row: Row): Named & Entry<Of> {
    const cells = Object.entries(members).map(([name, [, read]]): readonly unknown[] => [name, read(row[name])])
    return Object.fromEntries([['doc', this.#docOf(row)], ...cells])
  }

  #hit(query: Value, id: number, words: number): Hit[] {
    const sql = `SELECT ${columnsOf(HIT)}, snippet(turns_fts, 0, char(1), char(2), '…', ?) AS snippet
      FROM turns_fts m JOIN ${TURNS} WHERE turns_fts MATCH ? AND m.rowid = ? AND t.id = m.rowid`
    return this.rows(sql, [words, query, id]).map((row) => ({ ...this.#entry(HIT, row), ...unmarked(textOf(row.snippet)) }))
  }

  /** Which turns match, as it stands after WHERE. */
  #conditions({ query, speakers = [], since, question = [], role, part, document }: SearchRequest) {
    const conditions = [
      ['turns_fts MATCH ?', readQuery(query)],
      [`t.speaker ${IN_LIST}`, speakers.length > 0 ? JSON.stringify(this.#people(speakers)) : null],
      ['d.day >= ?', since],
      [IN_RANGES, question.length > 0 ? JSON.stringify(question) : null],
      ['t.role = ?', role],
      ['t.part = ?', part],
      ['t.document = ?', document],
    ] as const
    const given = conditions.flatMap(([sql, value]) => (value === null || value === undefined ? [] : [{ sql, value }]))
    return { where: given.map(({ sql }) => sql).join(' AND '), values: given.map(({ value }) => value) }
  }

  /** The rows of the people whom these names fit. */
  #people(names: readonly string[]): readonly number[] {
    const tests = names.map(speakerMatcher)
    return this.rows('SELECT id, name, speaker_id FROM speakers').flatMap(({ id, name, speaker_id }) => {
      const key = { speaker: textOf(name), speakerId: textOf(speaker_id), label: null }
      return tests.some((test) => test(key) !== 'none') ? [numberOf(id)] : []
    })
  }

  /** Paths are from the folder of the archive. */
  #docOf({ path, file }: Row): string {
    const doc = textOf(path)
    return path !== file || isAbsolute(doc) ? doc : join(dirname(this.#path), doc)
  }
}

function columnsOf(members: Members): string {
  const columns = Object.entries(members).map(([name, [sql]]) => `${sql} AS "${name}"`)
  return ['d.path', 'f.path AS file', ...columns].join()
}

/** "…saw the \u0001harbour\u0002 lights…": no text holds control characters. */
function unmarked(marked: string): Pick<Hit, 'snippet' | 'matches'> {
  const matches: [number, number][] = []
  const [head = '', ...pieces] = marked.split('\u0001')
  let snippet = head
  for (const piece of pieces) {
    const [match = '', rest = ''] = piece.split('\u0002')
    matches.push([snippet.length, snippet.length + match.length])
    snippet += match + rest
  }
  return { snippet, matches }
}

function named<Result>(path: string, step: () => Result): Result {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    throw new InputError(path, `cannot be searched: ${error.message}`, 'it may be damaged; make it anew')
  }
}
