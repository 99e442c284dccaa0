import { Archive, FACETS, type FacetName, MOST_RANKED, type SearchRequest } from '../../archive/archive.ts'
import { calendarDate } from '../../text/calendar-date.ts'
import { paintFor } from '../color.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { wholeNumber } from '../input-values.ts'
import type { Io } from '../io.ts'
import { facetColumns, hitColumns, hitRow, hitText, type SearchRow } from '../search/print.ts'
import { CITE_STYLES, type CiteOptions, citationsFrom } from '../select/citations.ts'
import { type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { CHOOSING, type FilterOptions, filtersFrom } from '../select/filters.ts'
import { type Column, listText, TABLE_FORMATS } from '../tables/tables.ts'
import { WRITING } from '../writer-options.ts'

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
