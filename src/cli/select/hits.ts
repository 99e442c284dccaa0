import type { Turn } from '../../model/turn.ts'
import { findMatches, type Match, type Pattern } from '../../query/pattern.ts'
import { type HitPlace, placeIn } from '../../query/places.ts'
import { snippetOf } from '../../query/speaker-query.ts'
import { jsonValue } from '../../write/json.ts'
import { csvRow, tsvRow } from '../../write/rows.ts'
import { type LineStyle, linePrefix } from './line.ts'
import type { SourceColumns } from './source-columns.ts'

/** A match, and where it stands. */
export type Hit = HitPlace & {
  readonly turn: Turn
  readonly doc: string
  readonly match: Match
  readonly column: number | null
}

export function hitsOf(turn: Turn, pattern: Pattern, columns: SourceColumns | undefined): Hit[] {
  return findMatches(pattern, turn.text).map((match) => hitAt(turn, match, columns))
}

export function hitAt(turn: Turn, match: Match, columns: SourceColumns | undefined): Hit {
  const place = placeIn(turn, match.from)
  return { turn, doc: turn.doc, match, column: columns?.of(turn, place.byte) ?? null, ...place }
}

/** The citation behind a match; empty where none is wanted. */
export function citedBehind(hit: Hit, citations: LineStyle['citations']): string {
  return citations?.behind({ ...hit.turn, ...hit }) ?? ''
}

/** One match as `--to jsonl` and `--to csv` write it, its members in order. */
function recordOf(hit: Hit, words: number) {
  const { doc, line, column, byte, start, page, lineOnPage } = hit
  const { turn, speaker, question, text } = hit.turn
  const { left, match, right } = snippetOf(text, hit.match, words)
  return { doc, line, column, byte, start, page, lineOnPage, turn, speaker, question, match, left, right }
}

/** Writes matches as records, behind a header where the format has one. */
export function hitWriter(to: 'jsonl' | 'csv', words: number): (hit: Hit) => string {
  if (to === 'jsonl') return (hit) => jsonValue(recordOf(hit, words)) + '\n'
  let isFirst = true
  return (hit) => {
    const record = recordOf(hit, words)
    const header = isFirst ? csvRow(Object.keys(record)) : ''
    isFirst = false
    return header + csvRow(Object.values(record).map((value) => String(value ?? '')))
  }
}

/** One match, its place and speaker in cells of their own, for a pipe. */
export function hitRow(hit: Hit, words: number, style: Omit<LineStyle, 'fileName'>): string {
  const { left, match, right } = snippetOf(hit.turn.text, hit.match, words)
  const numbers = style.lineNumber ? [String(hit.line), ...(hit.column === null ? [] : [String(hit.column)])] : []
  const place = linePrefix(hit, ':', { ...style, fileName: false, lineNumber: false }).trimEnd()
  const speaker = style.noSpeaker ? [] : [hit.turn.speaker ?? '']
  const cited = citedBehind(hit, style.citations) || []
  return tsvRow([...numbers, ...(place === '' ? [] : [place]), ...speaker, left, match, right, cited].flat())
}
