import type { Front } from '../model/front.ts'
import { calendarDate } from './calendar-date.ts'
import { withoutHalves } from './elide.ts'
import { decodeEntities } from './entities.ts'

/** Longest line, in UTF-16 units, that may be a title. */
const LONGEST_TITLE = 120

// title: "Ferries & tides"     "title": "Ferries",     [ti:Ferries]     Titel: Fähren
const KEYED =
  /^[ \t]*(?:["']?(?:tit(?:le|el|re)|t[íi]tulo|titolo)["']?[ \t]*[:：=]|\[ti:)[ \t]*(?:[>|][+-]?[ \t]*\n[ \t]+)?(.{1,200})/imu
const AROUND = /^["'\s]+|(?<!["'\],#\s])["'\],#\s]+$/g
// <title>Ferries &amp; tides</title>
const ELEMENT = /<title[^<>]*>([^<]+)</i
// WEBVTT - The lighthouse keepers
const WEBVTT = /^WEBVTT[ \t]+(?:-[ \t]*)?(.{1,200})/m
// # Ferries at night
const MARKDOWN = /^##?[ \t]+(.{1,200})/m
/** A line as titles are: neither a sentence nor "Date: …", a date, a time, a link, or a rule. */
const TITLE_LINE = /^(?![^:]{1,30}:\s|\S*:\/\/|.*\d:\d)[\p{Lu}\p{Lo}"“‘«].*[\p{L}\p{M}\p{N})?!"”’»]$/u
/** The syntax of a format. */
const SYNTAX = /^WEBVTT|[{}<>|=;\t]|,[^\s\d]/

// Language: en-GB     lang: pl     @Languages: eng
const LANGUAGE = /^[@"']?lang(?:uages?)?["']?\s*[:=]\s*["']?([a-z]{2,3}(?:-[a-z\d]{2,8}){0,5})\b/im

// "date": "12 March 2024"     Datum: 12.3.2024     日期：2024年3月12日
const DATE = /^[ \t]*["']?(?:date|datum|fecha|data|published|recorded(?: on)?|日期|日付)["']?[ \t]*[:：=][ \t]*(\S.{0,200})$/imu
const DATE_LINE = /^[^\n]{6,40}$/gm
const AMBIGUOUS_DATE = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/
// url: https://talks.example/ferries     <link rel="canonical" href="https://talks.example/ferries">
const LINK =
  /(?:^[ \t]*["']?(?:url|link|permalink|source|canonical)["']?[ \t]*[:：=][ \t]*["'<]?|<link rel="?canonical"? href=")(https?:\/\/[^\s"'<>]{1,2000})/imu

/** What the text above the talk says of it: its title, the date as it stands there, the address. */
export function frontIn(text: string): Front {
  return { title: titleIn(text) ?? null, date: dateIn(text), link: LINK.exec(text)?.[1] ?? null }
}

/** The date that a key has, or a line that is a date and nothing else. */
function dateIn(text: string): string | null {
  const told = DATE.exec(text)?.[1]?.replace(AROUND, '')
  if (told) return told
  const lines = text.match(DATE_LINE) ?? []
  return lines.map((line) => line.trim()).find((line) => AMBIGUOUS_DATE.test(line) || calendarDate(line)?.month) ?? null
}

/** The title that the text above the talk gives, by a key, by markup, or by a first line that looks like one. */
export function titleIn(text: string): string | undefined {
  const element = ELEMENT.exec(text)?.[1]
  const told = KEYED.exec(text)?.[1] ?? (element && decodeEntities(element)) ?? WEBVTT.exec(text)?.[1]
  const [first = ''] = text.trimStart().split('\n', 1)
  const isTitle = first.length <= LONGEST_TITLE && TITLE_LINE.test(first) && !SYNTAX.test(first)
  const title = told ?? MARKDOWN.exec(text)?.[1] ?? (isTitle ? first : undefined)
  return withoutHalves(title?.slice(0, LONGEST_TITLE) ?? '').replace(AROUND, '') || undefined
}

/** The language that the text above the talk names, as a tag of BCP 47 ("eng" is "en"), or undefined. */
export function languageIn(text: string): string | undefined {
  return languageTag(LANGUAGE.exec(text)?.[1] ?? '')
}

/** A tag of BCP 47 in its usual form, or undefined for anything else. */
export function languageTag(text: string): string | undefined {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(text) ? Intl.getCanonicalLocales(text)[0] : undefined
  } catch {
    return undefined
  }
}
