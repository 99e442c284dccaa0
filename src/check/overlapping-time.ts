import { clock } from './clock.ts'
import { Recordings } from './recordings.ts'
import type { CheckRule } from './rule.ts'
import { dialogue, TWO_RECORDINGS } from './samples.ts'

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
