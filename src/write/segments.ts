import { timedWriting } from './timed-writing.ts'
import type { TimedTurn } from './timing.ts'

/** A JSON array of one object a turn, between a beginning and an end. */
interface Layout {
  readonly format: string
  readonly begin: string
  readonly end: string
  segment(timed: TimedTurn): string
}

/** What makes such output. */
export function segmentsAs({ format, begin, end, segment }: Layout) {
  return timedWriting(format, () => {
    let mark = '\n'
    return {
      begin,
      write(timed) {
        const before = mark
        mark = ',\n'
        return before + segment(timed)
      },
      end: () => `\n${end}\n`,
    }
  })
}
