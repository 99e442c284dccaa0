import { type TimedTurn, Timing } from './timing.ts'
import type { WriterOptions, Writing } from './writer.ts'

/** One output of turns with both their times, with what it must remember from turn to turn. */
export interface TimedOutput {
  /** Before the first turn. */
  readonly begin?: string
  write(timed: TimedTurn): string
  /** Behind the last turn. */
  end?(): string
}

/** What writes turns with both their times, each as soon as they are known. `format` is its name, for the error. */
export function timedWriting(format: string, open: (options: WriterOptions) => TimedOutput) {
  return (options: WriterOptions): Writing => {
    let timing = new Timing(format, options.wordsPerMinute)
    let output = open(options)
    const written = (timed: TimedTurn | undefined): string => (timed === undefined ? '' : output.write(timed))
    return {
      begin() {
        timing = new Timing(format, options.wordsPerMinute)
        output = open(options)
        return output.begin ?? ''
      },
      record: (record) => (record.type === 'turn' ? written(timing.push(record)) : ''),
      close: () => written(timing.end()) + (output.end?.() ?? ''),
    }
  }
}
