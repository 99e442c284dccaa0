import { type TimedTurn, Timing } from './timing.ts'
import type { WriterOptions, Writing } from './writer.ts'

interface Layout {
  /** The name of the format, for the error. */
  readonly format: string
  /** Before the first turn. */
  readonly begin: (options: WriterOptions) => string
  readonly write: (timed: TimedTurn) => string
}

/** What writes turns with both their times, each as soon as they are known. */
export function timedWriting({ format, begin, write }: Layout) {
  return (options: WriterOptions): Writing => {
    let timing = new Timing(format, options.wordsPerMinute)
    const written = (timed: TimedTurn | undefined): string => (timed === undefined ? '' : write(timed))
    return {
      begin() {
        timing = new Timing(format, options.wordsPerMinute)
        return begin(options)
      },
      record: (record) => (record.type === 'turn' ? written(timing.push(record)) : ''),
      close: () => written(timing.end()),
    }
  }
}
