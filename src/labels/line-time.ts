import { isAsciiLetter, isDigit, skipBlank } from './names/units.ts'
import type { ClockTime } from './time.ts'

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '#': '#' }

/** What cockpits record is told in hours, minutes and seconds, whatever parts them: 0733:41.5   00.29:27   0733.41 */
const HOURS_FIRST = /(?:([01]\d|2[0-3])([0-5]\d)[:.]([0-5]\d)|(\d\d)\.([0-5]\d):([0-5]\d))(?:\.\d{1,3})?/y
/** Tenths of a second behind a hyphen: 00:01:02-3 */
const TENTHS = /(\d\d):([0-5]\d):([0-5]\d)-\d/y
/** 152406 */
const SIX_FIGURES = /([01]\d|2[0-3])([0-5]\d)([0-5]\d)/y
/** 12.03   1.12.03 */
const DOTTED = /(\d{1,3})\.([0-5]\d)(?:\.([0-5]\d))?/y
const FORMS = [HOURS_FIRST, TENTHS, SIX_FIGURES, DOTTED]
/** Seconds, as programs print them: 4.0s   0.00s - 4.00s   12s --> 15s */
const SECONDS = /(\d{1,6}(?:\.\d{1,3})?)s(?:\s?(?:-{1,2}>?|[–—→]|to)\s?(\d{1,6}(?:\.\d{1,3})?)s)?(?![\p{L}\d])/uy

/** From and to in seconds, as files of recognisers and corpora have them: 12.03 15.20   12.03–15.20 */
const FROM_TO = /(\d{1,6}\.\d{1,3})(?:[ \t]{1,4}| ?[-–—→] ?)(\d{1,6}\.\d{1,3})(?=[ \t])/y
/** The same where whole seconds have no fraction, with a wide gap behind: 0–27.12   45.18–49 */
const WHOLE_FROM_TO = /(\d{1,6}(?:\.\d{1,3})?) ?[-–—→] ?(\d{1,6}(?:\.\d{1,3})?)(?=\t| {2})/y

/**
 * Reads a time in any form that is one before a name, and may be none elsewhere, bare or in brackets.
 *     0733:41   00.29:27   #00:01:02-3#   12.03   [1.12.03]   0.00s - 4.00s   12.03 15.20
 */
export function readLineTime(line: string, at: number): ClockTime | undefined {
  const closer = CLOSERS[line.charAt(at)]
  if (closer === undefined) return readForms(line, at)
  const inside = readForms(line, skipBlank(line, at + 1))
  const close = inside === undefined ? 0 : skipBlank(line, inside.next)
  return inside !== undefined && line.charAt(close) === closer ? { ...inside, next: close + 1 } : undefined
}

function readForms(line: string, at: number): ClockTime | undefined {
  if (!isDigit(line.charCodeAt(at))) return undefined
  const both = readFromTo(line, at)
  if (both !== undefined) return both
  for (const form of FORMS) {
    const found = readForm(line, at, form)
    if (found !== undefined) return found
  }
  return readSeconds(line, at)
}

export function readFromTo(line: string, at: number): ClockTime | undefined {
  return readRange(line, at, FROM_TO) ?? readRange(line, at, WHOLE_FROM_TO)
}

function readRange(line: string, at: number, form: RegExp): ClockTime | undefined {
  form.lastIndex = at
  const found = form.exec(line)
  const [start, end] = [Number(found?.[1]), Number(found?.[2])]
  return end >= start ? { start, end, next: form.lastIndex } : undefined
}

function readSeconds(line: string, at: number): ClockTime | undefined {
  SECONDS.lastIndex = at
  const found = SECONDS.exec(line)
  if (found === null) return undefined
  return { start: Number(found[1]), end: found[2] === undefined ? null : Number(found[2]), next: SECONDS.lastIndex }
}

function readForm(line: string, at: number, form: RegExp): ClockTime | undefined {
  form.lastIndex = at
  const found = form.exec(line)
  if (found === null || !endsTime(line, form.lastIndex)) return undefined
  const start = found.slice(1).reduce((sum, field) => (field === undefined ? sum : sum * 60 + Number(field)), 0)
  return { start, end: null, next: form.lastIndex }
}

/** No figure, letter or further field follows. */
function endsTime(line: string, at: number): boolean {
  const unit = line.charCodeAt(at)
  if ('.:'.includes(line.charAt(at) || ' ')) return !isDigit(line.charCodeAt(at + 1))
  return !isDigit(unit) && !isAsciiLetter(unit)
}
