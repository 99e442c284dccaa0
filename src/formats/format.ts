import type { Line } from '../text/line.ts'

/** A step of the pipeline: synchronous, made with the function it emits to. */
export interface Stage<In> {
  push(item: In): void
  end(): void
}

/** A piece of the source that the parser reads at once: one line of a paragraph, or one cue. */
export interface Block {
  readonly line: Line
  /** White space only. */
  readonly blank: boolean
  /** Its label is one that was looked at before. */
  readonly isRecalled?: true
}

/** One input format. */
export interface Format {
  readonly name: string
  readonly title: string
  readonly examples: readonly string[]
  readonly extensions: readonly string[]
  /** Whether its records leave before its end is reached. */
  readonly streams: boolean
  /** How sure the first characters of a source make it, 0 to 1. */
  sniff(head: string): number
  reader(emit: (block: Block) => void): Stage<Line>
}
