import type { BarName, Finding } from './bars.ts'
import type { Inputs } from './inputs.ts'
import type { Meter } from './measure.ts'

/** What a section works with. */
export interface Bench {
  readonly inputs: Inputs
  readonly meter: Meter
  /** Bytes of the large inputs. */
  readonly bytes: number
  /** Rounds that count. */
  readonly runs: number
  /** Everything at the sizes of the promise, which takes hours. */
  readonly full: boolean
  /** Growth to the sizes at which it shows. */
  readonly growth: boolean
  /** Shapes whose growth is measured; none is all. */
  readonly shapes: readonly string[]
  /** A line for who waits. */
  readonly say: (line: string) => void
}

/** What a section found. */
export interface Report {
  readonly bars?: ReadonlyMap<BarName, Finding>
  /** Markdown for the place of its name in the template. */
  readonly text?: string
  /** What is wrong enough to fail the run. */
  readonly failures?: readonly string[]
}

/** A part of the suite, for --only. */
export interface Section {
  readonly name: string
  readonly title: string
  run(bench: Bench): Promise<Report>
}

/** "150 MB" */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e5) / 10} MB`
}
