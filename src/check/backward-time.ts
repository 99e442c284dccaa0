import type { CheckRule } from './rule.ts'
import { checkRule } from './samples.ts'

/** A fall of this many seconds is midnight, or a second recording. */
const HALF_DAY = 43_200

/** A time before the time of the turn above. */
export const backwardTime: CheckRule = checkRule('backward-time', (report) => {
  const recordings = new Recordings()
  let last: number | null = null
  return {
    recording: recordings.begin,
    turn({ start, end, line }) {
      if (recordings.reaches(line)) last = null
      if (start !== null && last !== null && start < last && last - start < HALF_DAY) {
        report({ message: `the time ${clock(start)} is before ${clock(last)} of the turn above`, line })
      }
      if (start !== null && end !== null && end < start) {
        report({ message: `the turn ends at ${clock(end)}, before it begins at ${clock(start)}`, line })
      }
      last = start ?? last
    },
  }
})

/** Seconds as a clock shows them: 75.5 -> "1:15.5", 3600 -> "1:00:00", -75.5 -> "-1:15.5". */
export function clock(seconds: number): string {
  if (seconds < 0) return `-${clock(-seconds)}`
  const tenths = Math.round(seconds * 10)
  const whole = Math.floor(tenths / 10)
  const rest = tenths % 10 === 0 ? '' : `.${tenths % 10}`
  const [hours, minutes, last] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return (hours > 0 ? `${hours}:${two(minutes)}` : String(minutes)) + `:${two(last)}${rest}`
}

/** Which turns begin another recording of the same source, whose times begin anew. */
class Recordings {
  /** Lines in which recordings begin that no turn has reached yet. */
  readonly #lines: number[] = []

  readonly begin = (line: number): void => {
    if (this.#lines.at(-1) !== line) this.#lines.push(line)
  }

  /** Whether a recording begins with the turn in this line, or between it and the turn before. */
  reaches(line: number): boolean {
    const isReached = (this.#lines[0] ?? line + 1) <= line
    while ((this.#lines[0] ?? line + 1) <= line) this.#lines.shift()
    return isReached
  }
}

/** People do talk at once; so many seconds of it are worth a look. */
const LONG = 5

/** Two turns at the same time. */
export const overlappingTime: CheckRule = checkRule('overlapping-time', (report) => {
  const recordings = new Recordings()
  let until: number | null = null
  let whose = ''
  return {
    recording: recordings.begin,
    turn({ start, end, speaker, line }) {
      if (recordings.reaches(line)) until = null
      const over = start === null || until === null ? 0 : Math.min(until, end ?? until) - start
      if (start !== null && over > LONG) {
        report({ message: `begins at ${clock(start)}, while ${whose} speaks until ${clock(until ?? 0)}`, line })
      }
      if (end === null) return
      until = end
      whose = `"${speaker ?? ''}"`
    },
  }
})
