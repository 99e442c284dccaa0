import { statSync } from 'node:fs'
import type { TranscriptRecord } from '../../model/record.ts'
import type { Summary } from '../../model/summary.ts'
import type { Turn } from '../../model/turn.ts'
import { leadsInto } from '../../node/file-below.ts'
import { transcriptsIn } from '../../node/folder-transcripts.ts'
import { openSource } from '../../node/open-source.ts'
import type { ParseOptions } from '../../parse/options.ts'
import { compilePatterns, findMatches, type Match } from '../../query/pattern.ts'
import { speakerMatcher } from '../../query/speaker-query.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { readInput } from '../records/read-records.ts'

/** A document with all its turns. */
export interface Talk {
  readonly turns: readonly Turn[]
  readonly summary: Summary | undefined
}

/** A turn in which something was found, and where. */
export interface Found {
  readonly turn: Turn
  readonly at: Match
}

export interface Query {
  readonly query: string
  readonly speaker?: string | undefined
  /** In this document alone. */
  readonly doc?: string | undefined
}

/** What the tools of a server read. Every name of a document is one of its own list: none is taken for a path. */
export interface Library {
  /** How words are looked for, for whoever writes a query. */
  readonly queries: string
  list(): readonly string[]
  /** Throws an error that says what is wrong, for a document that is not in the list or cannot be read. */
  read(doc: string): Promise<Talk>
  search(query: Query): AsyncIterable<Found>
  /** The documents that may hold what was said, in these words or nearly. */
  near(text: string): readonly string[]
}

/** A tool is asked for what there is not, or in a way that makes no sense: told to the one who asks. */
export function refusal(what: string): UsageError {
  return new UsageError(what)
}

/** Units of text in the documents that are kept once they were read. */
const KEPT = 50_000_000

// "low water" tide
//  ^^^^^^^^^  ^^^^
const TERM = /"([^"]+)"|([^\s"]+)/g

/** The transcripts of folders, read when they are asked for. */
export class FolderLibrary implements Library {
  readonly queries =
    'words, of which a turn must hold each at the beginning of a word, in any spelling that folds alike; "words in a row" in quotes'
  readonly #folders: readonly string[]
  readonly #parse: ParseOptions
  readonly #io: Io
  readonly #kept = new Map<string, { readonly version: string; readonly talk: Talk; readonly units: number }>()
  #units = 0

  constructor(folders: readonly string[], parse: ParseOptions, io: Io) {
    this.#folders = folders
    this.#parse = { ...parse, places: true, listQuestions: false }
    this.#io = { ...io, warn() {}, error() {} }
  }

  /** What a symbolic link leads to outside of the folders is not theirs. */
  list(): readonly string[] {
    return this.#folders.flatMap((folder) => transcriptsIn(folder).files.filter((path) => leadsInto(path, [folder])))
  }

  async read(doc: string): Promise<Talk> {
    if (!this.list().includes(doc)) throw refusal(`there is no document "${doc}"; the tool "list" names them`)
    return this.#read(doc)
  }

  async #read(doc: string): Promise<Talk> {
    const { size, mtimeMs } = statSync(doc)
    const version = `${size} ${mtimeMs}`
    const before = this.#kept.get(doc)
    if (before?.version === version) return before.talk
    const talk = await this.#parsed(doc)
    const units = talk.turns.reduce((sum, { text }) => sum + text.length, 0)
    this.#units += units - (before?.units ?? 0)
    this.#kept.delete(doc)
    this.#kept.set(doc, { version, talk, units })
    for (const [oldest, { units: freed }] of this.#kept) {
      if (this.#units <= KEPT) break
      this.#kept.delete(oldest)
      this.#units -= freed
    }
    return talk
  }

  async #parsed(doc: string): Promise<Talk> {
    const source = openSource(doc)
    const turns: Turn[] = []
    let summary: Summary | undefined
    const record = (made: TranscriptRecord): void => {
      if (made.type === 'turn') turns.push(made)
      if (made.type === 'summary') summary = made
    }
    try {
      await readInput(source, { parse: this.#parse, visitor: { record, unlabelled() {} } }, this.#io)
    } finally {
      source.close()
    }
    return { turns, summary }
  }

  async *search({ query, speaker, doc }: Query): AsyncGenerator<Found> {
    const terms = Array.from(query.matchAll(TERM), ([, quoted, word]) => quoted ?? word ?? '')
    const patterns = compilePatterns({ patterns: terms, ignoreCase: true, fixed: true, word: false })
    if (!Array.isArray(patterns) || terms.length === 0) throw refusal(`"${query}" has no word to look for`)
    const fits = speaker === undefined ? () => 'exact' : speakerMatcher(speaker)
    for (const name of doc === undefined ? this.list() : [doc]) {
      for (const turn of await this.#turnsOf(name, doc !== undefined)) {
        if (fits(turn) === 'none') continue
        const [at, ...others] = patterns.map((pattern) => findMatches([pattern], turn.text)[0])
        if (at !== undefined && others.every((other) => other !== undefined)) yield { turn, at }
      }
    }
  }

  /** What cannot be read is passed over where all are searched. */
  async #turnsOf(doc: string, isWanted: boolean): Promise<readonly Turn[]> {
    if (isWanted) return (await this.read(doc)).turns
    return this.#read(doc).then(
      ({ turns }) => turns,
      () => [],
    )
  }

  near(): readonly string[] {
    return this.list()
  }
}
