/** Records as `schema/` describes them, for tests that know no source of the program. What a record may hold is checked against the schema. */

export interface Edit {
  readonly rule: string
  readonly byte: number
  readonly endByte: number
  readonly line: number
  readonly before: string
  readonly after: string
}

/** A stretch of the source, in lines and bytes. */
interface Span {
  readonly line: number
  readonly endLine: number
  readonly byte: number
  readonly endByte: number
  readonly edits: Edit[]
}

export interface Turn extends Span {
  readonly type: 'turn'
  readonly doc: string
  readonly turn: number
  readonly speaker: string | null
  readonly speakerId: string | null
  readonly label: string | null
  readonly role: string | null
  readonly title: string | null
  readonly affiliation: string | null
  readonly question: number | null
  readonly part: string | null
  readonly to: string | null
  readonly section: string | null
  readonly text: string
  readonly words: number
  readonly start: number | null
  readonly end: number | null
  readonly page: number | null
  readonly lineOnPage: number | null
  readonly endPage: number | null
  readonly endLineOnPage: number | null
  readonly paragraphs: number[]
  readonly annotations: { readonly kind: string; readonly text: string; readonly at: number; readonly end: number }[]
  readonly wordTimes?: {
    readonly text: string
    readonly at: number
    readonly start: number | null
    readonly end: number | null
  }[]
  readonly source?: string
  /** Of captions that are kept as they are shown: offsets in `text` where its lines begin. No part of the record as JSON. */
  readonly cue?: { readonly begins: boolean; readonly lines: readonly number[] }
}

export interface Matter extends Span {
  readonly type: 'matter'
  readonly doc: string
  readonly kind: string
  readonly text: string
}

export interface Diagnostic {
  readonly type: 'diagnostic'
  readonly doc: string
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly line: number | null
  readonly byte: number | null
}

export interface Summary {
  readonly type: 'summary'
  readonly doc: string
  readonly format: string
  readonly encoding: string
  readonly confidence: number | null
  readonly parts?: { readonly name: string; readonly byte: number; readonly endByte: number }[]
  readonly speakers: {
    readonly speakerId: string
    readonly speaker: string
    readonly role: string | null
    readonly turns: number
    readonly labels: string[]
  }[]
  readonly questions: {
    readonly question: number
    readonly askedBy: string | null
    readonly to: string | null
    readonly answeredBy: string[]
    readonly turns: number[]
  }[]
  readonly counts: {
    readonly bytes: number
    readonly lines: number
    readonly turns: number
    readonly words: number
    readonly matter: number
    readonly edits: number
    readonly diagnostics: number
  }
}

export type TranscriptRecord = Turn | Matter | Diagnostic | Summary

export interface TranscriptDocument {
  readonly format: string
  readonly encoding: string
  readonly counts: Summary['counts']
  readonly speakers: Summary['speakers']
  readonly questions: Summary['questions']
  readonly turns: Turn[]
  readonly matter: Matter[]
  readonly diagnostics: Diagnostic[]
}

/** Every record of a source that is fed in these chunks, by the parser of the build or of the source. */
export function collectRecords<Item>(
  chunks: Iterable<Uint8Array>,
  start: (emit: (record: Item) => void) => { push(chunk: Uint8Array): void; end(): void },
): Item[] {
  const records: Item[] = []
  const parser = start((record) => records.push(record))
  for (const chunk of chunks) parser.push(chunk)
  parser.end()
  return records
}
