import { isDigit } from '../../text/characters.ts'
import { CASELESS, kindOf } from './characters.ts'

const HALF = '(?:오전|오후|上午|下午|[AaPp]\\.?[Mm]\\.?)'
// 1:02   01:02:03.456   02.13:07   12.5s   9.30 am   00:00:10-0   10:02 AM
const CLOCK = `(?:${HALF}\\s?)?(?:\\d{1,4}:\\d\\d(?!\\d)(?::\\d\\d){0,2}(?:[.,:]\\d+)?|\\d\\d\\.\\d\\d:\\d\\d|\\d{1,5}\\.\\d+s|\\d{1,2}\\.\\d\\d(?=\\s?[AaPp]\\.?[Mm]))(?:-\\d#)?(?:\\s?[AaPp]\\.?[Mm]\\b\\.?)?`
// yesterday at   2024-03-12T   12/3/24,   Mar 12
const DAY =
  '(?:(?:[Yy]esterday|[Tt]oday|[Hh]eute|[Gg]estern|[Hh]oy|[Aa]yer|[Hh]ier)(?: at|,| um)? |\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}[,،]?[T\\s]+(?:\\d{1,2}\\.\\d\\d\\.\\d\\d)?|[A-Z][a-z]{2} \\d{1,2} )'
const RANGE = `(?:\\s*(?:-->|->|→|–|-)\\s*${CLOCK})?`
const BARE = new RegExp(`#?(?:${DAY})?${CLOCK}Z?${RANGE}#?`, 'y')
// [0.00s -> 5.40s]   (00:12)   [@0:09](https://…)   `[1:02]`
const BOXED = new RegExp(
  `\\\\?[\\[(\`（]{1,2}\\\\?@?(?:${DAY}${CLOCK}?|${CLOCK})[^\\]）)\\n]{0,24}[\\])）\`\\\\]{1,3}(?:\\(https?:[^)\\s]*\\))?`,
  'y',
)
// 1 hour 2 minutes 3 seconds
const SPELT = /^\d+ (?:hours?|minutes?|seconds?)(?: \d+ (?:minutes?|seconds?))*$/
/** Y, T and H: yesterday, today, heute, hier, hoy. */
const DAY_INITIALS: ReadonlySet<number> = new Set([72, 84, 89])
const BOXES: ReadonlySet<number> = new Set([91, 40, 92, 96, 0xff08])

/** The end of a time that begins at `at` and ends before `limit`; -1 where there is none. */
export function timeAt(text: string, at: number, limit: number): number {
  const unit = text.charCodeAt(at)
  const isBoxed = BOXES.has(unit)
  if (!isBoxed && !mayBeginTime(text, at, unit)) return -1
  const pattern = isBoxed ? BOXED : BARE
  pattern.lastIndex = at
  return pattern.test(text) && pattern.lastIndex <= limit ? pattern.lastIndex : -1
}

function mayBeginTime(text: string, at: number, unit: number): boolean {
  if (isDigit(unit) || unit === 35) return true
  if (unit > 127) return kindOf(unit) === CASELESS
  if (unit < 65 || unit > 90) return false
  return DAY_INITIALS.has(unit) || (text.charCodeAt(at + 3) === 32 && isDigit(text.charCodeAt(at + 4)))
}

/** The whole of a line is a time. */
export function isOnlyTime(text: string, from: number, to: number): boolean {
  if (to <= from || to - from > 120) return false
  return timeAt(text, from, to) >= to || (to - from < 40 && SPELT.test(text.slice(from, to)))
}
