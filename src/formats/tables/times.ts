import { clockSeconds } from '../clock.ts'
import type { TimeUnit } from './columns.ts'

// "12.5"  "12,5"  "1200"  "12.5 s"  "300 ms"
const NUMBER = /^(\d{1,12}(?:[.,]\d{1,20})?)\s?(ms|s|sec)?$/

/** Seconds of a cell; null when it is no time. */
export function cellSeconds(text: string, unit: TimeUnit): number | null {
  const bare = text.replace(/^[[(]|[\])]$/g, '')
  const clock = clockSeconds(bare)
  if (clock !== null) return clock
  const [, number, own] = NUMBER.exec(bare) ?? []
  if (number === undefined) return null
  const value = Number(number.replace(',', '.'))
  return Math.round((own ?? unit) === 'ms' ? value : value * 1000) / 1000
}

/** A second has fewer than so many words; the words of a subtitle take less than so many seconds each. */
const SECONDS_A_WORD = 20

const WHOLE = /^\d{1,12}$/

/**
 * Whether whole numbers that no name explains are milliseconds: as seconds the words would take far too long. Whisper
 * writes them so. A row that tells no end lasts until the next begins.
 */
export function looksLikeMilliseconds(rows: readonly { start: string; end: string; text: string }[]): boolean {
  let long = 0
  let timed = 0
  for (const [index, { start, end: told, text }] of rows.entries()) {
    const end = told === '' ? (rows[index + 1]?.start ?? '') : told
    if (!WHOLE.test(start) || !WHOLE.test(end)) continue
    timed++
    if (Number(end) - Number(start) > SECONDS_A_WORD * text.split(/\s+/).length) long++
  }
  return timed > 0 && long * 2 > timed
}
