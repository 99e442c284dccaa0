import { sentenceStarts } from '../text/sentences.ts'
import { isPolite } from './courtesies.ts'
import { ENDS_ASKING, readSaid } from './said.ts'

/** So many of the last sentences are looked at. */
const NEAR = 4

/** The sentences of a text, trimmed; good enough to show a sample. */
export function sentences(text: string): string[] {
  const starts = sentenceStarts(text)
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim())
}

/** Whether a sentence asks: "Who pays?", "Tell us about the harbour." */
export function asks(sentence: string): boolean {
  return ENDS_ASKING.test(sentence) || readSaid(sentence).requests === 1
}

/** The sentence of a text without a question mark that comes nearest to a question: "I have a question about the mill." */
function announcement(last: readonly string[]): string | undefined {
  return last.findLast((sentence) => {
    const { announces, opens } = readSaid(sentence)
    return announces + opens > 0
  })
}

/** The question that a turn puts: its last sentences that ask, else the one that says what is asked; no courtesies after it. */
export function questionSentences(text: string): string {
  const all = sentences(text)
  const end = all.findLastIndex((sentence) => ENDS_ASKING.test(sentence) || !isPolite(sentence)) + 1
  const near = Math.max(0, end - NEAR)
  const request = all.slice(near, end).findLastIndex(asks)
  const last = request < 0 ? all.findLastIndex((sentence) => ENDS_ASKING.test(sentence)) : near + request
  if (last < 0) return announcement(all.slice(near, end)) ?? all[end - 1] ?? all.at(-1) ?? ''
  let first = last
  while (first > 0 && asks(all[first - 1] ?? '')) first--
  return all.slice(first, last + 1).join(' ')
}
