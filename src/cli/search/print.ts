import { HIT_MEMBERS, type Hit } from '../../archive/archive.ts'
import { plainText } from '../../write/text.ts'
import { shortClock } from '../../write/timing.ts'
import type { Paint } from '../color.ts'
import { citation } from '../select/citations.ts'
import type { Column } from '../tables/tables.ts'

/** A row of a list: members in the order of its columns. */
export type SearchRow = Readonly<Record<string, string | number | null | readonly (readonly number[])[]>>

/** A turn that was found, with its citation where one is asked for. */
export interface CitedHit {
  readonly hit: Hit
  readonly citation: string | undefined
}

export function hitRow({ hit, citation: cited }: CitedHit): SearchRow {
  return cited === undefined ? { ...hit } : { ...hit, citation: cited }
}

export const hitColumns: readonly Column<SearchRow>[] = [...HIT_MEMBERS, 'citation'].map((name) =>
  column(name, name === 'doc' || name === 'snippet' ? {} : { optional: true, yields: true }),
)

export function facetColumns(name: string): readonly Column<SearchRow>[] {
  return [column(name), column('turns', { align: 'right' })]
}

function column(name: string, more: Partial<Column<SearchRow>> = {}): Column<SearchRow> {
  return {
    name,
    title: name.toUpperCase(),
    shrinksTo: 12,
    ...more,
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
