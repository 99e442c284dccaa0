import { basename } from 'node:path'
import type { Front } from '../../model/front.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import type { Turn } from '../../model/turn.ts'
import { isRole, splitName } from '../../parse/people/names.ts'
import { calendarDate } from '../../text/calendar-date.ts'
import { fold } from '../../text/fold.ts'
import { plainText } from '../../write/text.ts'
import { shortClock } from '../../write/timing.ts'
import { UsageError } from '../errors.ts'

export const CITE_STYLES = ['apa', 'chicago', 'page:line'] as const
export type CiteStyle = (typeof CITE_STYLES)[number]

type Pages = Pick<Turn, 'page' | 'lineOnPage' | 'endPage' | 'endLineOnPage'>

/** "12:5-13:2", "12:5-9" on one page, or "12:5" for a turn of one line; "205-209" where lines alone are numbered; nothing without numbers. */
export function citation({ page, lineOnPage, endPage, endLineOnPage }: Pages): string {
  if (page === null) return endPage === null ? range(lineOnPage, endLineOnPage) : ''
  const last = endPage ?? page
  const from = lineOnPage === null ? String(page) : `${page}:${lineOnPage}`
  if (last === page)
    return lineOnPage === null || (endLineOnPage ?? lineOnPage) === lineOnPage ? from : `${from}-${endLineOnPage}`
  // Behind a line, a page alone would be read as a line.
  return endLineOnPage === null ? `${page}-${last}` : `${from}-${last}:${endLineOnPage}`
}

function range(from: number | null, to: number | null): string {
  if (from === null) return ''
  return to === null || to === from ? String(from) : `${from}-${to}`
}

/** What is cited. */
export type CitedPlace = Pages & Pick<Turn, 'doc' | 'speaker' | 'start' | 'line'> & { readonly endLine?: number }

/** What the command line says of a work, before what its front matter says. */
export interface CiteOptions {
  readonly cite?: CiteStyle
  readonly title?: string
  readonly date?: string
  readonly url?: string
}

/** Cites places in works, by what is known and nothing else; "n.d." where no date is. */
export class Citations {
  readonly isBehind: boolean
  readonly #style: CiteStyle
  readonly #fronts = new Map<string, Front>()
  #without = 0
  #with = 0

  constructor(private readonly options: CiteOptions = {}) {
    const { cite = 'page:line' } = options
    this.#style = cite
    this.isBehind = cite !== 'page:line'
  }

  /** Told of each record: the first turn of a document says what its front matter does. */
  readonly record = (record: TranscriptRecord): void => {
    if (record.type === 'turn' && record.front !== undefined) this.#fronts.set(record.doc, record.front)
  }

  /** The place on printed pages, in front of what was found; empty where the citation stands behind. */
  of(turn: Pages): string {
    if (this.isBehind) return ''
    const place = citation(turn)
    if (place === '') this.#without++
    else this.#with++
    return place
  }

  /** The citation behind what was found, by where it begins, as with -n. */
  behind(place: Omit<CitedPlace, 'endLine'>): string {
    return this.isBehind ? plainText(this.cite({ ...place, endLine: place.line })) : ''
  }

  /** A whole citation, of a work whose front matter was among the records or is given. */
  cite(place: CitedPlace, front: Front | undefined = this.#fronts.get(place.doc)): string {
    const { title = front?.title ?? basename(place.doc), date = front?.date, url = front?.link } = this.options
    const work = { title, date: date ?? 'n.d.', link: url ?? '' }
    if (this.#style === 'apa') return apa(place, work)
    if (this.#style === 'chicago') return chicago(place, work)
    return `${title}, ${citation(place) || linesOf(place)}`
  }

  /** What is to be said when nothing of all that was printed has such a place. */
  get complaint(): string | undefined {
    if (this.#with > 0 || this.#without === 0) return undefined
    return 'no printed pages or lines are known of what was found, so --cite puts nothing in front; -n puts the line of the source'
  }
}

/** The citations that are asked for, or undefined. */
export function citationsFrom(options: CiteOptions): Citations | undefined {
  const { cite, title, date, url } = options
  if ((cite === undefined || cite === 'page:line') && (title ?? date ?? url) !== undefined)
    throw new UsageError('--title, --date and --url say what is cited; give --cite apa or --cite chicago with them')
  return cite && new Citations(options)
}

interface Work {
  readonly title: string
  readonly date: string
  readonly link: string
}

/**
 * APA 7, as for transcripts of audiovisual works: the speaker is the author, and the citation in the text says where.
 *     Lund, M. (2024, March 12). The harbour [Transcript]. https://… In text: (Lund, 2024, 4:02)
 */
function apa(place: CitedPlace, { title, date, link }: Work): string {
  const { apa: when, year } = datesOf(date)
  const { name, surname } = place.speaker === null ? { name: '', surname: title } : inverted(place.speaker)
  const whole =
    name === '' ? `${title} [Transcript]. (${when}).` : `${name.replace(/\.?$/, '.')} (${when}). ${title} [Transcript].`
  return `${whole}${link && ` ${link}`} In text: (${surname}, ${year}, ${whereIn(place, ['p. ', 'pp. '])})`
}

/** A note of Chicago 17: Mara Lund, “The harbour,” March 12, 2024, transcript, 4:02, https://…. */
function chicago(place: CitedPlace, { title, date, link }: Work): string {
  return `${[place.speaker ?? [], `“${title},” ${datesOf(date).chicago}`, 'transcript', whereIn(place, ['', '']), link || []].flat().join(', ')}.`
}

/** The time, the printed page and lines, or else the lines of the source. `marks`: what stands before a page, and before several. */
function whereIn(place: CitedPlace, [onePage, severalPages]: readonly [string, string]): string {
  const { page, endPage, start } = place
  const mark = page === null ? 'lines ' : (endPage ?? page) === page ? onePage : severalPages
  const printed = citation(place).replaceAll('-', '–')
  const known = [start === null ? [] : shortClock(start), printed === '' ? [] : mark + printed].flat()
  return known.join(', ') || linesOf(place)
}

function linesOf({ line, endLine = line }: CitedPlace): string {
  return endLine > line ? `lines ${line}–${endLine}` : `line ${line}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const YEAR = /\b\d{4}\b/

/** A date in the words of both styles; one that is not sure stays as it stands. */
function datesOf(text: string): { readonly apa: string; readonly chicago: string; readonly year: string } {
  const { year, month, day } = calendarDate(text.trim()) ?? {}
  if (year === undefined) return { apa: text, chicago: text, year: YEAR.exec(text)?.[0] ?? text }
  const inYear = [MONTHS[(month ?? 0) - 1] ?? [], day ?? []].flat().join(' ')
  if (inYear === '') return { apa: `${year}`, chicago: `${year}`, year: `${year}` }
  return { apa: `${year}, ${inYear}`, chicago: `${inYear}${day ? ',' : ''} ${year}`, year: `${year}` }
}

// Mara "Mo" Lund
//      ^^^^
const NICK = / ["“(‘'][^ ]+["”)’'](?= )/u
const NO_PERSON = /\d| and | & |\/|\?/
const HYPHEN = /[-‐‑]/

/** "Dr. Mara-Lea van Lund, Jr." -> "van Lund, M.-L., Jr."; what is no name of one person stays as it is. */
function inverted(speaker: string): { readonly name: string; readonly surname: string } {
  const parts = splitName(speaker)
  if (isRole(fold(speaker)) || NO_PERSON.test(speaker)) return { name: speaker, surname: speaker }
  const words = speaker.replace(NICK, '').split(/,? +/)
  const titles = parts.title === '' ? 0 : parts.title.split(' ').length
  const particles = parts.particles === '' ? 0 : parts.particles.split(' ').length
  const own = words.slice(titles, titles + parts.given.length + particles + 1)
  // "Martin L. King": a letter with a point is no particle.
  let given = parts.given.length
  while (given < own.length - 1 && own[given]?.endsWith('.')) given++
  const surname = own.slice(given).join(' ')
  const initials = own.slice(0, given).map((word) =>
    word
      .split(HYPHEN)
      .map((part) => `${[...part][0]}.`)
      .join('-'),
  )
  const generation = parts.generation === '' ? [] : (words[titles + own.length] ?? [])
  return { name: [surname, initials.join(' ') || [], generation].flat().join(', '), surname }
}
