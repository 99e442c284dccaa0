import { toMillisecond } from './clock.ts'

/** A word of a row that white space parts, and where it stands. */
export interface Field {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The first words of a row, at most `most`. */
export function fieldsOf(text: string, most: number): Field[] {
  const found: Field[] = []
  let at = skipWhite(text, 0)
  while (at < text.length && found.length < most) {
    let to = at
    while (to < text.length && !isWhite(text, to)) to++
    found.push({ text: text.slice(at, to), from: at, to })
    at = skipWhite(text, to)
  }
  return found
}

export function skipWhite(text: string, from: number): number {
  let at = from
  while (at < text.length && isWhite(text, at)) at++
  return at
}

function isWhite(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === 0x20 || unit === 0x09 || unit === 0x0d || unit === 0xa0 || unit === 0xfeff
}

// "12.5"  "0"  ".25"  "-1"
const SECONDS = /^-?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})$/

/** Seconds, to the millisecond; null for what is no number, or is before the beginning. */
export function seconds(text: string | undefined): number | null {
  if (text === undefined || !SECONDS.test(text)) return null
  const value = toMillisecond(Number(text))
  return value < 0 ? null : value
}

/** How many of the whole rows of a head fit, and whether all do; rows for which `skips` holds do not count. */
export function rowsThatFit(
  head: string,
  { skips, fits }: { skips: (row: string) => boolean; fits: (row: string) => boolean },
): number {
  let rows = 0
  for (const row of head.split('\n').slice(0, -1)) {
    if (row.trim() === '' || skips(row)) continue
    if (!fits(row)) return -1
    rows++
  }
  return rows
}
