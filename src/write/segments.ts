import { type TimedTurn, Timing } from './timing.ts'
import type { WriterOptions, Writing } from './writer.ts'

/** A JSON array of one object a turn, between a beginning and an end. */
interface Layout {
  readonly format: string
  readonly begin: string
  readonly end: string
  segment(timed: TimedTurn): string
}

/** What makes such output. */
export function segmentsAs({ format, begin, end, segment }: Layout) {
  return ({ wordsPerMinute }: WriterOptions): Writing => {
    let timing = new Timing(format, wordsPerMinute)
    let mark = '\n'
    const written = (timed: TimedTurn | undefined): string => {
      if (timed === undefined) return ''
      const before = mark
      mark = ',\n'
      return before + segment(timed)
    }
    return {
      begin() {
        timing = new Timing(format, wordsPerMinute)
        mark = '\n'
        return begin
      },
      record: (record) => (record.type === 'turn' ? written(timing.push(record)) : ''),
      close: () => `${written(timing.end())}\n${end}\n`,
    }
  }
}
