import { isDigit } from '../../text/characters.ts'
import { afterSeparators, afterSpace, CASELESS, find, isSeparator, isSpace, kindOf, LOWER, UPPER } from './characters.ts'
import { type CloseName, MARKS, type Place, type Span } from './head.ts'
import type { NameScan } from './stops.ts'
import { timeAt } from './times.ts'

const LONGEST_TAG = 12
export const NONE: readonly Place[] = []

/** The end of a name that ends at `at`, white space left out. */
export function nameEnd(scan: NameScan, at: number): number {
  let end = at
  while (end > scan.from && isSpace(scan.text.charCodeAt(end - 1))) end--
  return end
}

export function spanAt(scan: NameScan, at: number): Span | undefined {
  const end = timeAt(scan.text, at, scan.line.to)
  return end > 0 ? [at, end] : undefined
}

/** After </b> or [/b], where one stands. */
function afterClosingTag({ text, line }: NameScan, at: number): number {
  const isTag = text.startsWith('</', at)
  if (!isTag && !text.startsWith('[/', at)) return at
  const end = find(text, isTag ? 62 : 93, [at, Math.min(line.to, at + LONGEST_TAG)])
  return end < 0 ? at : end + 1
}

/** Emphasis that ends after the colon: **Mara:** text, <b>Mara:</b> text, [b]Mara:[/b] text. */
function afterClosingMarks(scan: NameScan, from: number): number {
  const { text } = scan
  let at = from
  if (scan.bold < 0 && scan.line.marks & (MARKS.bold | MARKS.italic)) {
    while (text[at] === '*' || text[at] === '_' || (text[at] === "'" && text[at + 1] === "'")) at++
    if (at > from && text[at] === "'") at++
  }
  return afterClosingTag(scan, at)
}

export function colonPlace(scan: NameScan, close: CloseName): readonly Place[] {
  const { text, bold, colon } = scan
  const named = scan.time && text.slice(scan.time[1], colon).trim() === '' ? scan.time : undefined
  const marksEnd = afterClosingMarks(scan, colon + 1)
  const at = afterSpace(text, marksEnd)
  const time = spanAt(scan, at) ?? named
  const end = scan.link >= 0 ? scan.link : bold >= 0 ? bold : named ? named[0] : colon
  return [
    {
      close,
      from: scan.from,
      to: nameEnd(scan, end),
      speech: time && time !== named ? time[1] : at,
      time,
      after: marksEnd > colon + 1 ? 2 : bold >= 0 ? 1 : 0,
    },
  ]
}

export function colonNext(scan: NameScan): 'all' | 'earlier' | 'none' {
  const isLoose = scan.bold >= 0 && scan.colon - scan.bold > 3
  if (isLoose || scan.bar >= 0) return 'all'
  return scan.bold < 0 && !scan.time ? 'earlier' : 'none'
}

export function boldPlaces(scan: NameScan): readonly Place[] {
  const { text, line } = scan
  if (scan.bold < 0) return NONE
  let at = scan.bold
  while (text[at] === '*' || text[at] === '_' || text[at] === "'") at++
  at = afterClosingTag(scan, at)
  const time = spanAt(scan, afterSpace(text, at))
  const speech = afterSeparators(text, time ? time[1] : afterSpace(text, at), line.to)
  const to = nameEnd(scan, scan.bold)
  const place: Place = { close: 'bold', from: scan.from, to, speech, time }
  // **Mara Lund** *host*   **Mara Lund** (host)
  const hasTitle = speech < line.to && line.to - speech < 80 && /[*_(]/.test(text[speech] ?? '')
  return hasTitle ? [place, { close: 'end', from: scan.from, to, speech: line.to }] : [place]
}

/** Past what stands between a time and the speech: further times, dashes, bars. A dash, a bar or a tab sets the label apart. */
function afterTime(scan: NameScan, from: number): { readonly at: number; readonly isSet: boolean } {
  const { text, line } = scan
  let isSet = false
  let at = from
  while (at < line.to) {
    const unit = text.charCodeAt(at)
    if (isSeparator(unit)) {
      isSet ||= !isSpace(unit) || unit === 9
      at++
      continue
    }
    const end = timeAt(text, at, line.to)
    if (end < 0) break
    at = end
  }
  return { at, isSet: isSet || at >= line.to }
}

export function timePlaces(scan: NameScan): readonly Place[] {
  if (!scan.time) return NONE
  const { at, isSet } = afterTime(scan, scan.time[1])
  if (scan.isHalted && at >= scan.line.to) return NONE
  if (!isSet) scan.line.hasInlineTime = true
  const isDashed = scan.dash >= 0 && scan.dash < scan.time[0] && scan.time[0] - scan.dash < 18
  const to = nameEnd(scan, isDashed ? scan.dash : scan.time[0])
  return [{ close: 'time', from: scan.from, to, speech: at, time: scan.time, after: isSet ? 0 : 1 }]
}

export function timeNext(scan: NameScan): 'all' | 'none' {
  return scan.line.hasInlineTime ? 'all' : 'none'
}

export function periodPlaces(scan: NameScan, isLast: boolean): readonly Place[] {
  if (!scan.isNameLike) return NONE
  return [scan.shortPeriod, scan.period]
    .filter((at) => at >= 0 && at + 1 >= scan.line.to === isLast)
    .map((at) => ({ close: isLast ? 'end-period' : 'period', from: scan.from, to: at, speech: at + 1 }))
}

export function dashPlaces(scan: NameScan): readonly Place[] {
  const { text, line, dash, secondDash, from } = scan
  const places: Place[] = []
  if (dash <= from) return NONE
  const speech = afterSeparators(text, dash, line.to)
  const end = timeAt(text, speech, line.to)
  if (end >= line.to) places.push({ close: 'time', from, to: nameEnd(scan, dash), speech: line.to, time: [speech, end] })
  if (!scan.isNameLike) return places
  places.push({ close: 'dash', from, to: nameEnd(scan, dash), speech })
  if (secondDash >= 0 && scan.firstKind !== LOWER) {
    places.push({
      close: 'dash',
      from,
      to: nameEnd(scan, secondDash),
      speech: afterSeparators(text, secondDash, line.to),
      after: 1,
    })
  }
  return places
}

export function gluedPlaces(scan: NameScan): readonly Place[] {
  if (!scan.isNameLike || scan.glued <= scan.from) return NONE
  let speech = scan.glued
  while (speech < scan.line.to && (isSeparator(scan.text.charCodeAt(speech)) || scan.text[speech] === '.')) speech++
  return [{ close: 'glued', from: scan.from, to: nameEnd(scan, scan.glued), speech }]
}

export function gapPlaces(scan: NameScan): readonly Place[] {
  const { gap, from, line } = scan
  const mayBeSmall = line.marks & (MARKS.time | MARKS.picture) || scan.text.charCodeAt(gap) === 9
  if (gap < 0 || gap - from > 44 || !(scan.isNameLike || mayBeSmall)) return NONE
  return [{ close: 'gap', from, to: gap, speech: afterSpace(scan.text, gap) }]
}

// CHORUS Of words   CAM-1 now   LUND (aside) Words
const CAPITALS = /\p{Lu}[\p{Lu}\p{M}\d'’./-]*(?: \p{Lu}[\p{Lu}\p{M}\d'’./-]*(?=[ [(])){0,4}(?: \([^)]{1,40}\))?(?= +\S)/uy
const QUESTION_LETTERS: ReadonlySet<number> = new Set([81, 65, 80, 82])

// Speaker 2 So we are here
const NUMBERED = /\p{Lu}\p{L}+ \d{1,3}(?= \p{Lu})/uy

export function spacePlaces(scan: NameScan): readonly Place[] {
  if (scan.firstKind === CASELESS) return caselessSpace(scan)
  NUMBERED.lastIndex = scan.from
  if (NUMBERED.test(scan.text))
    return [{ close: 'space', from: scan.from, to: NUMBERED.lastIndex, speech: NUMBERED.lastIndex + 1 }]
  if (scan.firstKind !== UPPER || !isCapitalRun(scan)) return NONE
  CAPITALS.lastIndex = scan.from
  if (!CAPITALS.test(scan.text)) return NONE
  let to = CAPITALS.lastIndex
  if (to >= scan.line.to || to === scan.gap) return NONE
  // The last letter may be the first word of the speech: MARA I know
  if (scan.text[to - 2] === ' ' && to - 2 > scan.from && kindOf(scan.text.charCodeAt(to - 1)) === UPPER) to -= 2
  return [{ close: 'space', from: scan.from, to, speech: to + 1 }]
}

function isCapitalRun(scan: NameScan): boolean {
  const next = scan.text.charCodeAt(scan.from + 1)
  if (next === 32) return QUESTION_LETTERS.has(scan.text.charCodeAt(scan.from))
  return kindOf(next) === UPPER || isDigit(next) || (next === 45 && kindOf(scan.text.charCodeAt(scan.from + 2)) === UPPER)
}

// ○林委員（志明） 謝謝
function caselessSpace(scan: NameScan): readonly Place[] {
  const { text, from, line } = scan
  const last = Math.min(line.to, from + 24)
  let at = from
  for (let depth = 0; at < last; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0xff08 || unit === 40) depth = 1
    else if (unit === 0xff09 || unit === 41) depth = 0
    else if (depth === 0 && isSpace(unit)) break
  }
  const longest = line.marks & MARKS.shape ? 24 : 8
  return at < last && at > from + 1 && at !== scan.gap && at - from <= longest
    ? [{ close: 'space', from, to: at, speech: at + 1 }]
    : NONE
}

// <p>Mara Lund</p>   mlund!~mara@host
const TAGS = /(?:<[^>\n]{0,60}>|[^\S\n])*/y
function tagPlaces(scan: NameScan): readonly Place[] {
  TAGS.lastIndex = scan.tag
  const isMask = scan.text[scan.tag] === '!'
  const speech = isMask || !TAGS.test(scan.text) ? scan.line.to : TAGS.lastIndex
  return [{ close: 'end', from: scan.from, to: nameEnd(scan, scan.tag), speech }]
}

export function endPlaces(scan: NameScan): readonly Place[] {
  const { line } = scan
  if (scan.tag >= 0) return tagPlaces(scan)
  const isNick = scan.words === 1 && line.to - scan.from <= 20
  if (scan.isHalted || scan.period >= 0 || scan.at < line.to || !(scan.isNameLike || isNick)) return NONE
  if (scan.words > 11 && scan.parenthesisEnd !== scan.at - 1) return NONE
  // The period that ends the line closes the name.
  if (scan.isNameLike && scan.shortPeriod + 1 >= line.to) return NONE
  return [{ close: 'end', from: scan.from, to: line.to, speech: line.to }]
}
