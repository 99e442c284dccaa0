import { isDigit } from './names/units.ts'
import { isUpperByte } from './opening.ts'

// "P/1 – Bom dia."   "R- A origem"   "P2 — Bom dia."   "DOMANDA – Quando?"
const DASHED = /^(?:\p{Lu}(\/?\d{1,2}|) ?|[A-Z]{2}\p{Lu}* )[-–—]\s/u
const REACH = 16

/** A letter or a word in capitals that nothing but a dash parts from what is said: its number, and what stands behind the dash. */
export function readDashed(line: string, at: number): { readonly number: string; readonly next: number } | undefined {
  const found = DASHED.exec(line.slice(at, at + REACH))
  return found === null ? undefined : { number: found[1] ?? '', next: at + found[0].length }
}

/** What may stand right behind such a letter. */
export const BEHIND_LETTER = ' -/0123456789'

const SPACE = 0x20
const SLASH = 0x2f
const HYPHEN = 0x2d
/** Dashes beyond ASCII begin so. */
const WIDE_DASH = 0xe2

/** A letter, a number perhaps, and a dash: "P/1 –", "R-". */
export function mayBeDashed(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from + 1
  if (bytes[at] === SLASH) at++
  while (at < to && isDigit(bytes[at] ?? 0)) at++
  if (bytes[at] === SPACE) at++
  return at < to && isDash(bytes[at])
}

/** A word in capitals, a space and a dash: "DOMANDA –". */
export function mayBeDashedCapitals(bytes: Uint8Array, from: number, to: number): boolean {
  if (!isUpperByte(bytes[from] ?? 0) || !isUpperByte(bytes[from + 1] ?? 0)) return false
  let at = from + 2
  while (at < to && (isUpperByte(bytes[at] ?? 0) || (bytes[at] ?? 0) > 0x7f)) at++
  return bytes[at] === SPACE && isDash(bytes[at + 1])
}

function isDash(byte: number | undefined): boolean {
  return byte === HYPHEN || byte === WIDE_DASH
}
