import { Archive, type DocumentEntry, type TurnEntry } from '../../archive/archive.ts'
import { ROLES } from '../../model/roles.ts'
import type { Turn } from '../../model/turn.ts'
import { findAnnotations } from '../../parse/annotations.ts'
import { readQuotation } from '../../query/quotation-words.ts'
import { UsageError } from '../errors.ts'
import { Citations } from '../select/citations.ts'
import { CITATION, type Hit, type Library, type Query } from './library.ts'

const ALL = Number.MAX_SAFE_INTEGER
/** Turns that hold words of a quotation, the likeliest first, whose documents are looked through. */
const MOST_NEAR = 200
/** Words of a quotation that are looked for in a row, and so many rows. */
const ROWS = [3, 1] as const
const MOST_ROWS = 60

/** The documents of an archive, as it was when it was opened. */
export class ArchiveLibrary implements Library {
  readonly queries =
    'words, all of which a turn must hold, "words in a row", a beginning such as harb*, NEAR(two words, 5), AND, OR, NOT and brackets'
  readonly #archive: Archive
  readonly #citations = new Citations(CITATION)

  private constructor(archive: Archive) {
    this.#archive = archive
  }

  static async open(path: string): Promise<ArchiveLibrary> {
    return new ArchiveLibrary(await Archive.open(path))
  }

  list(): readonly string[] {
    return this.#archive.documents({ limit: ALL }).map(({ doc }) => doc)
  }

  async read(doc: string): Promise<readonly Turn[]> {
    const { id, title, date, link } = this.#document(doc)
    const turns = this.#archive.turns(id, { limit: ALL }).map(turnOf)
    return turns.map((turn, at) => (at === 0 ? { ...turn, front: { title, date, link } } : turn))
  }

  #document(doc: string): DocumentEntry {
    const document = this.#archive.document(doc)
    if (document === undefined) throw new UsageError(`there is no document "${doc}"; the tool "list" names them`)
    return document
  }

  async search({ query, speaker, doc, limit, offset }: Query): Promise<readonly Hit[]> {
    const document = doc === undefined ? undefined : this.#document(doc).id
    const request = { query, speakers: speaker === undefined ? [] : [speaker], document }
    return this.#archive.search(request, { limit, offset }).hits.map((hit) => {
      const { doc: name, turn, question, line, start, snippet } = hit
      return { doc: name, turn, speaker: hit.speaker, question, line, start, snippet, citation: this.#citations.cite(hit, hit) }
    })
  }

  /** Looks for words in a row, then for single ones. */
  near(text: string): readonly string[] {
    const words = readQuotation(text, [])
      .words.slice(0, MOST_ROWS)
      .map(({ spelling }) => spelling.letters)
    for (const length of ROWS) {
      const rows = words.slice(length - 1).map((_, at) => `"${words.slice(at, at + length).join(' ')}"`)
      const hits = rows.length === 0 ? [] : this.#archive.search({ query: rows.join(' OR ') }, { limit: MOST_NEAR }).hits
      if (hits.length > 0) return [...new Set(hits.map(({ doc }) => doc))]
    }
    return []
  }
}

/** A turn as a record, with what an archive does not keep left open. */
function turnOf({ role, part, speaker, ...entry }: TurnEntry): Turn {
  return {
    ...entry,
    type: 'turn',
    speaker,
    label: speaker,
    role: ROLES.find((known) => known === role) ?? null,
    part: part === 'ask' || part === 'answer' ? part : null,
    title: null,
    affiliation: null,
    to: null,
    paragraphs: [0],
    annotations: findAnnotations(entry.text),
    edits: [],
  }
}
