import { Archive, FACETS, type FacetName, HIT_MEMBERS, type Hit, MOST_RANKED, type SearchRequest } from '../../archive/archive.ts'
import { calendarDate } from '../../text/calendar-date.ts'
import { plainText } from '../../write/text.ts'
import { shortClock } from '../../write/timing.ts'
import { type Paint, paintFor } from '../color.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { wholeNumber } from '../input-values.ts'
import type { Io } from '../io.ts'
import { CITE_STYLES, type CiteOptions, citation, citationsFrom } from '../select/citations.ts'
import { type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { CHOOSING, type FilterOptions, filtersFrom } from '../select/filters.ts'
import { type Column, listText, TABLE_FORMATS } from '../tables/tables.ts'
import { WRITING } from '../writer-options.ts'

/** A row of a list: members in the order of its columns. */
type SearchRow = Readonly<Record<string, string | number | null | readonly (readonly number[])[]>>

/** A turn that was found, with its citation where one is asked for. */
interface CitedHit {
  readonly hit: Hit
  readonly citation: string | undefined
}

function hitRow({ hit, citation: cited }: CitedHit): SearchRow {
  return cited === undefined ? { ...hit } : { ...hit, citation: cited }
}

const hitColumns: readonly Column<SearchRow>[] = [...HIT_MEMBERS, 'citation'].map((name) =>
  column(name, name === 'doc' || name === 'snippet' ? {} : { optional: true, yields: true }),
)

function facetColumns(name: string): readonly Column<SearchRow>[] {
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
function hitText({ hit, citation: cited }: CitedHit, paint: Paint): string {
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

const FORMATS = ['text', ...TABLE_FORMATS] as const

interface SearchOptions extends FilterOptions, CiteOptions, FileOptions {
  readonly since?: string
  readonly most: number
  readonly countBy?: FacetName
}

function requestFrom(query: string, options: SearchOptions): SearchRequest {
  const { since } = options
  if (since !== undefined && calendarDate(since) === undefined)
    throw new UsageError(`--since ${since} is not a date; write one such as 2024-03-12, 2024-03 or 2024`)
  return { query, since, ...filtersFrom(options) }
}

interface Listing {
  readonly rows: readonly SearchRow[]
  readonly columns: readonly Column<SearchRow>[]
  /** For people; without it they are shown a table, too. */
  text?(): Promise<string>
}

/** What was found, to be written. */
function find(archive: Archive, request: SearchRequest, { options, io }: Searching): Listing {
  const { most, countBy } = options
  if (countBy !== undefined) {
    const rows = archive.facets(request, countBy, most).map(({ value, turns }) => ({ [countBy]: value, turns }))
    return { rows, columns: facetColumns(countBy) }
  }
  const { hits, total } = archive.search(request, { limit: most })
  const citations = citationsFrom(options)
  const found = hits.map((hit) => ({ hit, citation: citations?.cite(hit, hit) }))
  if (total > hits.length && hits.length > 0) {
    const [all, order] =
      total > MOST_RANKED ? [`more than ${MOST_RANKED}`, 'as they stand in the archive'] : [total, 'the best first']
    io.warn(`${hits.length} of ${all} turns shown, ${order}; --most shows more`)
  }
  async function text(): Promise<string> {
    const paint = await paintFor(io.color)
    return found.map((cited) => hitText(cited, paint)).join('\n')
  }
  return { rows: found.map(hitRow), columns: hitColumns, text }
}

interface Searching {
  readonly options: SearchOptions
  readonly io: Io
}

async function runSearch(query: string, path: string, { options, io }: Searching): Promise<ExitCode> {
  const to = formatMeant(options, FORMATS, 'what is found') ?? 'text'
  const request = requestFrom(query, options)
  const archive = await Archive.open(path)
  try {
    const { rows, columns, text } = find(archive, request, { options, io })
    if (to === 'text' && text !== undefined) await io.stdout.write(await text())
    else await io.stdout.write(await listText({ columns, rows, to: to === 'text' ? 'table' : to, choices: options }, io))
    return rows.length > 0 ? 0 : 1
  } finally {
    archive.close()
  }
}

export const search: Command = {
  name: 'search',
  values: { ...WRITING, ...CHOOSING, to: FORMATS, cite: CITE_STYLES, most: wholeNumber(1), countBy: FACETS },
  run: ([query = '', path = ''], options: SearchOptions, given) =>
    withFile({ files: [path], output: options.output }, given, (io) => runSearch(query, path, { options, io })),
}
