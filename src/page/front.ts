import { decodeEntities } from '../text/entities.ts'

/** Longest line, in UTF-16 units, that may be a title. */
const LONGEST_TITLE = 120

// title: "Ferries & tides"     "title": "Ferries",     [ti:Ferries]
const KEYED = /^[ \t]*(?:["']?title["']?[ \t]*[:=]|\[ti:)[ \t]*(.{1,200})/im
const AROUND = /^["'\s]+|["'\],#\s]+$/g
// <title>Ferries &amp; tides</title>
const ELEMENT = /<title[^<>]*>([^<]+)</i
// WEBVTT - The lighthouse keepers
const WEBVTT = /^WEBVTT[ \t]+(?:-[ \t]*)?(.{1,200})/m
// # Ferries at night
const MARKDOWN = /^#[ \t]+(.{1,200})/m
/** A line as titles are: neither a sentence nor "Date: …", a link, a rule, or markup. */
const TITLE_LINE = /^(?![^:]{1,30}:\s|\S*:\/\/)[\p{Lu}\p{Lo}\p{N}"“‘«].*[\p{L}\p{M}\p{N})?!"”’»]$/u

// Language: en-GB     lang: pl     @Languages: eng
const LANGUAGE = /^[@"']?lang(?:uages?)?["']?\s*[:=]\s*["']?([a-z]{2,3}(?:-[a-z\d]{2,8})*)\b/im

/**
 * The title that the matter above the talk gives, or undefined: a key `title`, what HTML, WebVTT or Markdown call a title, or, in
 * prose, a first line that looks like one.
 */
export function titleIn(front: readonly string[], isProse: boolean): string | undefined {
  const text = front.join('\n\n')
  const element = ELEMENT.exec(text)?.[1]
  const told = KEYED.exec(text)?.[1] ?? (element && decodeEntities(element)) ?? WEBVTT.exec(text)?.[1]
  const title = told ?? (isProse ? (MARKDOWN.exec(text)?.[1] ?? firstLine(text)) : undefined)
  return title?.slice(0, LONGEST_TITLE).replace(AROUND, '').toWellFormed() || undefined
}

function firstLine(text: string): string | undefined {
  const line = text.split('\n', 1)[0]?.trim() ?? ''
  return line.length <= LONGEST_TITLE && TITLE_LINE.test(line) ? line : undefined
}

/** The language that the matter above the talk names, as a tag of BCP 47 ("eng" is "en"), or undefined. */
export function languageIn(front: readonly string[]): string | undefined {
  return languageTag(LANGUAGE.exec(front.join('\n'))?.[1] ?? '')
}

/** A tag of BCP 47 in its usual form, or undefined for anything else. */
export function languageTag(text: string): string | undefined {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(text) ? Intl.getCanonicalLocales(text)[0] : undefined
  } catch {
    return undefined
  }
}
