import type { TimedSpan } from '../formats/timed-words.ts'
import type { WordTime } from '../model/word-time.ts'
import type { TextOffsets } from './text-offsets.ts'

/** Times of words of a passage as those of the text: what an edit took out has none, what it changed keeps its time. */
export function wordTimesIn(text: string, spans: readonly TimedSpan[], offsets: TextOffsets): WordTime[] {
  const words: WordTime[] = []
  for (const { from, to, start, end } of spans) {
    const at = offsets.begin(from)
    const last = offsets.end(to)
    if (last > at) words.push({ text: text.slice(at, last), at, start, end })
  }
  return words
}
