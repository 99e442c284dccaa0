import { clock } from './clock.ts'
import { Recordings } from './recordings.ts'
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
