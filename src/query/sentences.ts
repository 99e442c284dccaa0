import { sentenceStarts } from '../text/sentences.ts'

/** The sentences of a text, trimmed; good enough to show a sample. */
export function sentences(text: string): string[] {
  const starts = sentenceStarts(text)
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim())
}

const QUESTION = /[?？]["'”’»)\]」』]*$/u

/** The question that a turn puts: its last sentences that end in a question mark, else its last sentence. */
export function questionSentences(text: string): string {
  const all = sentences(text)
  const last = all.findLastIndex((sentence) => QUESTION.test(sentence))
  if (last < 0) return all.at(-1) ?? ''
  let first = last
  while (QUESTION.test(all[first - 1] ?? '')) first--
  return all.slice(first, last + 1).join(' ')
}
