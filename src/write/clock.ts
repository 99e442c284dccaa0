interface ClockParts {
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
  readonly milliseconds: number
}

/** Of seconds, rounded to the millisecond; a clock shows no time before 0, and no more than can be counted. */
function parts(time: number): ClockParts {
  const all = Math.min(Math.max(0, Math.round(time * 1000)), Number.MAX_SAFE_INTEGER)
  const seconds = Math.floor(all / 1000)
  return {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
    milliseconds: all % 1000,
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** 3754.25 -> "01:02:34" */
export function clockSeconds(time: number): string {
  const { hours, minutes, seconds } = parts(time)
  return `${two(hours)}:${two(minutes)}:${two(seconds)}`
}

/** 3754.25 -> "01:02:34.250" */
export function clock(time: number, point = '.'): string {
  return clockSeconds(time) + point + String(parts(time).milliseconds).padStart(3, '0')
}

/** 3754.25 -> "1:02:34", 34.2 -> "0:34"; for people, -34.2 -> "-0:34" */
export function shortClock(time: number): string {
  if (time < 0) return `-${shortClock(-time)}`
  const { hours, minutes, seconds } = parts(time)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

/** Seconds to the millisecond, without needless digits: 34.25 */
export function seconds(time: number): string {
  return String(Math.round(time * 1000) / 1000)
}
