import type { Facet, Hit } from '../../archive/archive.ts'
import { shortClock } from '../../write/clock.ts'
import { plainText } from '../../write/plain-text.ts'
import { citation } from '../select/citations.ts'
import type { Paint } from '../select/paint.ts'
import type { Column } from '../tables/tables.ts'

/** A row of a list: members in the order of its columns. */
export type SearchRow = Readonly<Record<string, string | number | null | readonly (readonly number[])[]>>

/** A turn that was found, with its citation where one is asked for. */
export interface CitedHit {
  readonly hit: Hit
  readonly citation: string | undefined
}

const HIT_NAMES = [
  ...['doc', 'line', 'endLine', 'byte', 'endByte', 'start', 'end', 'page', 'lineOnPage', 'endPage', 'endLineOnPage'],
  ...['turn', 'speaker', 'speakerId', 'role', 'question', 'part', 'section', 'words', 'title', 'date', 'day', 'link'],
  ...['snippet', 'matches', 'citation'],
]
const NUMBERS = new Set(['line', 'endLine', 'byte', 'endByte', 'start', 'end', 'page', 'lineOnPage', 'turn', 'question', 'words'])

export function hitRow({ hit, citation: cited }: CitedHit): SearchRow {
  const known = new Map(Object.entries({ ...hit, ...(cited !== undefined && { citation: cited }) }))
  return Object.fromEntries(HIT_NAMES.flatMap((name) => (known.has(name) ? [[name, known.get(name) ?? null]] : [])))
}

export const hitColumns: readonly Column<SearchRow>[] = HIT_NAMES.map((name) =>
  column(name, name !== 'doc' && name !== 'snippet'),
)

export function facetRow({ value, turns }: Facet, name: string): SearchRow {
  return { [name]: value, turns }
}

export function facetColumns(name: string): readonly Column<SearchRow>[] {
  return [column(name, false), column('turns', false)]
}

function column(name: string, isOptional: boolean): Column<SearchRow> {
  const isNumber = NUMBERS.has(name) || name === 'turns'
  return {
    name,
    title: name.toUpperCase(),
    ...(isNumber ? ({ align: 'right' } as const) : { shrinksTo: 12 }),
    ...(isOptional && ({ optional: true, yields: true } as const)),
    cell(row) {
      const value = row[name] ?? ''
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
    },
  }
}

/** A turn that was found, for people: where, who and when, and a piece of it. */
export function hitText({ hit, citation: cited }: CitedHit, paint: Paint): string {
  const { doc, line, speaker, start, day } = hit
  const place = `${paint.file(plainText(doc))}${paint.mark(':')}${paint.line(String(line))}`
  const pages = citation(hit)
  const who = speaker === null ? [] : paint.speaker(plainText(speaker))
  const where = [who, start === null ? [] : shortClock(start), pages === '' ? [] : `page ${pages}`, day ?? []].flat()
  const behind = cited === undefined ? '' : `    ${plainText(cited)}\n`
  return `${[place, ...where].join(', ')}\n    ${painted(hit, paint)}\n${behind}`
}

function painted({ snippet, matches }: Hit, paint: Paint): string {
  let text = ''
  let at = 0
  for (const [from, to] of matches) {
    text += plainText(snippet.slice(at, from)) + paint.match(plainText(snippet.slice(from, to)))
    at = to
  }
  return text + plainText(snippet.slice(at))
}
