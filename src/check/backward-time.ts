import type { CheckRule } from './rule.ts'
import { dialogue, TWO_RECORDINGS } from './samples.ts'

/** A fall of this many seconds is midnight, or a second recording. */
const HALF_DAY = 43_200

/** A time before the time of the turn above. */
export const backwardTime: CheckRule = {
  name: 'backward-time',
  title: 'A time goes backwards',
  why: 'Turns come in the order in which they are said. A time that is less than the one before is a slip, a piece in the wrong place, or the start of another recording. A fall of half a day is taken for midnight. Where the format tells recordings apart, the times of each are looked at by themselves.',
  severity: 'warning',
  examples: [
    { about: 'a minute is wrong', source: times(['00:10', '00:25', '00:15', '00:40', '00:55', '01:10']), line: 5 },
    { about: 'a second recording begins', source: times(['40:10', '40:25', '41:15', '00:04', '00:15', '00:31']), line: 7 },
    { about: 'hours were lost', source: times(['1:59:10', '1:59:25', '02:15', '2:02:40', '2:02:55']), line: 5 },
  ],
  counterExamples: [
    { about: 'in order', source: times(['00:10', '00:25', '00:35', '00:40', '00:55']), line: 5 },
    { about: 'midnight', source: times(['23:58:10', '23:59:25', '00:00:15', '00:01:40', '00:02:55']), line: 5 },
    { about: 'a second recording, which the format tells', source: TWO_RECORDINGS, line: 4 },
    { about: 'no times', source: dialogue(['MARA LUND:', 'JO VEY:'], 8), line: 5 },
  ],
  watch(report) {
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
  },
}

function times(starts: readonly string[]): string {
  return dialogue(
    starts.map((start, index) => `[${start}] ${index % 2 === 0 ? 'Mara Lund' : 'Jo Vey'}:`),
    starts.length,
  )
}

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
export const overlappingTime: CheckRule = {
  name: 'overlapping-time',
  title: 'Two turns are said at the same time',
  why: `People interrupt each other, so a little overlap is no fault. More than ${LONG} seconds of it are: a time is wrong, or two recordings are mixed.`,
  severity: 'info',
  examples: [
    {
      about: 'nine seconds at once',
      source: spans(['00:10 - 00:20', '00:20 - 00:40', '00:31 - 00:50', '00:51 - 01:00']),
      line: 5,
    },
    { about: 'one inside another', source: spans(['00:10 - 00:20', '00:20 - 02:40', '00:51 - 00:58', '02:51 - 03:00']), line: 5 },
    {
      about: 'the same time twice',
      source: spans(['00:10 - 00:20', '00:20 - 00:40', '00:20 - 00:40', '00:51 - 01:00']),
      line: 5,
    },
  ],
  counterExamples: [
    { about: 'one behind the other', source: spans(['00:10 - 00:20', '00:20 - 00:40', '00:41 - 00:50']), line: 5 },
    { about: 'a short interruption', source: spans(['00:10 - 00:20', '00:20 - 00:40', '00:38 - 00:50']), line: 5 },
    { about: 'a second recording, which the format tells', source: TWO_RECORDINGS, line: 4 },
    { about: 'no ends are known', source: dialogue(['[00:10] Mara Lund:', '[00:12] Jo Vey:'], 2), line: 3 },
  ],
  watch(report) {
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
  },
}

function spans(ranges: readonly string[]): string {
  return dialogue(
    ranges.map((range, index) => `[${range}] ${index % 2 === 0 ? 'Mara Lund' : 'Jo Vey'}:`),
    ranges.length,
  )
}
