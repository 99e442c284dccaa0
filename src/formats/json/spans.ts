import type { SourcePlace } from '../../text/json-tokens.ts'
import type { Segment } from './segment.ts'

/** A time in which one speaks, of data that give speakers apart from words. */
export interface Span {
  readonly speaker: string
  readonly start: number
  readonly end: number
  readonly at: SourcePlace
}

/** The words, each with the speaker in whose time it begins. */
export function assigned(words: readonly Segment[], told: readonly Span[]): Segment[] {
  const spans = [...told].sort((left, right) => left.start - right.start)
  let at = 0
  return words.map((word) => {
    const time = word.start ?? spans[at]?.start ?? 0
    while (at + 1 < spans.length && (spans[at + 1]?.start ?? Infinity) <= time) at++
    return { ...word, speaker: spans[at]?.speaker ?? null }
  })
}
