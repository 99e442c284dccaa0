import { clockSeconds, toMillisecond } from '../fields.ts'

/** Seconds of two days: nothing that is longer is one recording. */
const LONGEST = 172_800

const NUMBER = '(\\d{1,6}(?:[.,]\\d{1,6})?)[\\s-]?'
const HOURS =
  '(?:h|hrs?|hours?|std|stunden?|heures?|horas?|or[ae]|uur|tim(?:er|mar|me)?|tuntia?|godz|saat|ч|час(?:а|ов)?|小[時时]|時間|시간)\\.?'
const MINUTES = "(?:m|mins?|minutes?|minuten|minutos?|minut[eiy]?|minuter|minuuttia|dakika|мин|минут[аы]?|分[钟鐘]?|분|['’′])\\.?"
const SECONDS = '(?:s|secs?|seconds?|sek|sekunden?|secondes?|segundos?|second[oi]|sekunder|сек|секунд[аы]?|秒|초|["”″])\\.?'
const AND = '[\\s,]{0,2}(?:(?:and|und|et|y|e|en|og|och|i|и)\\s)?'
// "1h 12m"  "54 min"  "1 Stunde und 12 Minuten"  "54′10″"
const SPELLED = new RegExp(`^(?:${NUMBER}${HOURS})?${AND}(?:${NUMBER}${MINUTES})?${AND}(?:${NUMBER}${SECONDS})?$`, 'iu')
// "1h12"
const SHORT = /^(\d{1,3})\s?h\s?(\d{2})$/i
// "PT1H12M"
const ISO = /^PT(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:(\d{1,6}(?:[.,]\d{1,9})?)S)?$/i
// "54:00 min"  "1:12 h"
const CLOCK = new RegExp(`^([\\d:.,]{4,16})(?:\\s?(?:(${HOURS})|${MINUTES}))?$`, 'iu')
const BARE = /^\d{1,12}(?:[.,]\d{1,12})?$/
const ABOUT = /^(?:[~≈]\s?|(?:ca\.?|circa|about|approx\.?|approximately|around|etwa|rund|environ)\s)/i

/** Seconds of a duration; null when it is none. `scale`: the seconds of one, where a bare number counts something. */
export function durationSeconds(written: string, scale = 0): number | null {
  const text = written.trim().replace(ABOUT, '')
  const seconds = text.length > 60 ? 0 : BARE.test(text) ? Number(text.replace(',', '.')) * scale : read(text)
  return seconds > 0 && seconds <= LONGEST ? toMillisecond(seconds) : null
}

function read(text: string): number {
  const [, clock, ofHours] = CLOCK.exec(text) ?? []
  if (clock !== undefined)
    return clockSeconds(ofHours !== undefined && clock.split(':').length === 2 ? `${clock}:00` : clock) ?? 0
  const [, ...parts] = ISO.exec(text) ?? SHORT.exec(text) ?? SPELLED.exec(text) ?? []
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part = '0') => Number(part.replace(',', '.')))
  return hours * 3600 + minutes * 60 + seconds
}
