import { clockSeconds } from '../clock.ts'
import { type JsonNode, member, textOf } from './tree.ts'

// "1.5s"  "1,5"
const SECONDS = /^(\d{1,9}(?:[.,]\d{1,9})?)s?$/
// "PT1H2M3.5S"
const ISO = /^PT(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?$/i

/** A number, "4.87", "1.5s", "00:00:04.870" or "PT4.87S"; whole seconds of {seconds, nanos}. */
export function timeOf(node: JsonNode | undefined): number | null {
  const text = textOf(node)?.trim()
  if (text === undefined) return secondsAndNanos(node)
  const seconds = SECONDS.exec(text)?.[1]
  const value = seconds === undefined ? (clockSeconds(text) ?? isoSeconds(text)) : Number(seconds.replace(',', '.'))
  return value === null || !Number.isFinite(value) || value < 0 ? null : value
}

/** A count of ticks, of which even minutes have more digits than any other time. */
export function ticksOf(node: JsonNode | undefined): number | null {
  const text = textOf(node)
  return text !== undefined && /^\d{1,15}(?:\.\d{1,3})?$/.test(text) ? Number(text) : null
}

function isoSeconds(text: string): number | null {
  const [whole, hours = 0, minutes = 0, seconds = 0] = ISO.exec(text) ?? []
  return whole === undefined || whole.length < 4 ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

function secondsAndNanos(node: JsonNode | undefined): number | null {
  const seconds = Number(textOf(member(node, 'seconds', 'relative')) ?? Number.NaN)
  const nanos = Number(textOf(member(node, 'nanos')) ?? 0)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds + (Number.isFinite(nanos) ? nanos / 1e9 : 0) : null
}
