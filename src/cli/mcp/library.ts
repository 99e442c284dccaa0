import { existsSync, statSync } from 'node:fs'
import type { TranscriptRecord } from '../../model/record.ts'
import type { Speaker } from '../../model/summary.ts'
import type { Turn } from '../../model/turn.ts'
import { leadsInto } from '../../node/file-below.ts'
import { transcriptsIn } from '../../node/folder-transcripts.ts'
import { openSource } from '../../node/open-source.ts'
import type { ParseOptions } from '../../parse/options.ts'
import { compilePatterns, findMatches, type Match } from '../../query/pattern.ts'
import { placeIn } from '../../query/places.ts'
import { snippetOf, speakerMatcher } from '../../query/speaker-query.ts'
import { UsageError } from '../errors.ts'
import { type Io, silent } from '../io.ts'
import { readInput } from '../records/read-records.ts'
import { Citations } from '../select/citations.ts'

/** A turn in which something was found, and a piece of its text. */
export interface Hit extends Pick<Turn, 'doc' | 'turn' | 'speaker' | 'question' | 'line' | 'start'> {
  readonly snippet: string
  readonly citation: string
}

export interface Query {
  readonly query: string
  readonly speaker: string | undefined
  /** In this document alone. */
  readonly doc: string | undefined
  readonly limit: number
  readonly offset: number
}

/** What the tools of a server read. Every name of a document is one of its own list: none is taken for a path. */
export interface Library {
  /** How words are looked for, for whoever writes a query. */
  readonly queries: string
  list(): readonly string[]
  /** The turns of a document. Throws a UsageError or an InputError for one that is not in the list or cannot be read. */
  read(doc: string): Promise<readonly Turn[]>
  search(query: Query): Promise<readonly Hit[]>
  /** The documents that may hold what was said, in these words or nearly. */
  near(text: string): readonly string[]
}

/** How places are cited: by all that is known. */
export const CITATION = { cite: 'chicago' } as const

/** Units of text in the documents that are kept once they were read. */
const KEPT = 50_000_000
const SNIPPET_WORDS = 15

// "low water" tide
//  ^^^^^^^^^  ^^^^
const TERM = /"([^"]+)"|([^\s"]+)/g

/** The transcripts of folders, read when they are asked for. */
export class FolderLibrary implements Library {
  readonly queries = 'words or parts of words, all of which a turn must hold, in any letter case; "words in a row" in quotes'
  readonly #folders: readonly string[]
  readonly #parse: ParseOptions
  readonly #io: Io
  /** By what a file is now: all that were read, until it is too much. */
  readonly #kept = new Map<string, readonly Turn[]>()
  #units = 0
  /** The names that were listed last: the folders need not be walked for each of them. */
  #listed: ReadonlySet<string> = new Set()

  constructor(folders: readonly string[], parse: ParseOptions, io: Io) {
    this.#folders = folders
    this.#parse = { ...parse, places: true, listQuestions: false }
    this.#io = silent(io)
  }

  /** What a symbolic link leads to outside of the folders is not theirs. */
  list(): readonly string[] {
    const names = this.#folders.flatMap((folder) => transcriptsIn(folder).files.filter((path) => leadsInto(path, [folder])))
    this.#listed = new Set(names)
    return names
  }

  async read(doc: string): Promise<readonly Turn[]> {
    const isThere = this.#listed.has(doc) && existsSync(doc) && leadsInto(doc, this.#folders)
    if (!isThere && !this.list().includes(doc)) throw new UsageError(`there is no document "${doc}"; the tool "list" names them`)
    return this.#read(doc)
  }

  async #read(doc: string): Promise<readonly Turn[]> {
    const { size, mtimeMs } = statSync(doc)
    const version = `${size} ${mtimeMs} ${doc}`
    const known = this.#kept.get(version)
    if (known !== undefined) return known
    const turns = await this.#parsed(doc)
    this.#units += turns.reduce((sum, { text }) => sum + text.length, 0)
    if (this.#units > KEPT) {
      this.#kept.clear()
      this.#units = 0
    }
    this.#kept.set(version, turns)
    return turns
  }

  /** Turns with the names and roles that are known at the end. */
  async #parsed(doc: string): Promise<readonly Turn[]> {
    const source = openSource(doc)
    const turns: Turn[] = []
    let speakers: readonly Speaker[] = []
    const visitor = {
      record(record: TranscriptRecord) {
        if (record.type === 'turn') turns.push(record)
        if (record.type === 'summary') speakers = record.speakers
      },
      unlabelled() {},
    }
    try {
      await readInput(source, { parse: this.#parse, visitor }, this.#io)
    } finally {
      source.close()
    }
    const known = new Map(speakers.map(({ speakerId, speaker, role }) => [speakerId, { speaker, role }]))
    return turns.map((turn) => ({ ...turn, ...known.get(turn.speakerId ?? '') }))
  }

  /** What cannot be read is passed over where all are searched. */
  async search({ query, speaker, doc, limit, offset }: Query): Promise<readonly Hit[]> {
    const matchIn = matcherOf(query, speaker)
    const found: Hit[] = []
    let passed = 0
    for (const name of doc === undefined ? this.list() : [doc]) {
      const citations = new Citations(CITATION)
      for (const turn of doc === undefined ? await this.#read(name).catch(() => []) : await this.read(name)) {
        citations.record(turn)
        const at = matchIn(turn)
        if (at === undefined || passed++ < offset) continue
        if (found.push(hitIn(turn, at, citations)) === limit) return found
      }
    }
    return found
  }

  near(): readonly string[] {
    return this.list()
  }
}

/** Finds the first word of a query in a turn that holds them all. */
function matcherOf(query: string, speaker: string | undefined): (turn: Turn) => Match | undefined {
  const terms = Array.from(query.matchAll(TERM), ([, quoted, word]) => quoted ?? word ?? '')
  const patterns = compilePatterns({ patterns: terms, ignoreCase: true, fixed: true, word: false })
  if (!Array.isArray(patterns) || terms.length === 0) throw new UsageError(`"${query}" has no word to look for`)
  const fits = speaker === undefined ? () => 'exact' : speakerMatcher(speaker)
  return (turn) => {
    if (fits(turn) === 'none') return undefined
    const [first, ...others] = patterns.map((pattern) => findMatches([pattern], turn.text)[0])
    return others.includes(undefined) ? undefined : first
  }
}

function hitIn(found: Turn, at: Match, citations: Citations): Hit {
  const { doc, turn, speaker, question, text } = found
  const { left, match, right } = snippetOf(text, at, SNIPPET_WORDS)
  const [before, after] = [at.from > left.length, at.to + right.length < text.length].map((isCut) => (isCut ? '…' : ''))
  const { line, start, ...pages } = placeIn(found, at.from)
  const citation = citations.cite({ ...pages, line, start, doc, speaker, endLine: line })
  return { doc, turn, speaker, question, line, start, snippet: `${before}${left}${match}${right}${after}`, citation }
}
