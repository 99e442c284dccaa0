import { Phrase } from '../../text/phrase.ts'
import type { Segment } from './segment.ts'

/** Of the gaps between words at least one in so many has a space of its own, where words carry them. */
const GAPS = 5

/** A mark that stands behind a word, alone or before more: ".", ", by three hours". */
const CLOSES = /^[.,;:!?…%)\]}。、，！？]{1,3}(?:$|\s)/

/**
 * Whether words carry the spaces between them, as pieces of words and of messages do: "Go", "od", " mor", "ning".
 */
export function carrySpaces(words: readonly Segment[]): boolean {
  let own = 0
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1]?.text.text ?? ''
    const behind = words[at]?.text.text ?? ''
    if (/\s$/.test(before) || /^\s/.test(behind)) own++
  }
  return own * GAPS >= words.length - 1 && own > 0
}

/** Words of one speaker as one segment; `spaced`: a space parts them, unless they bring their own. */
export function joined(words: readonly Segment[], spaced = !carrySpaces(words)): Segment | undefined {
  const [first] = words
  if (first === undefined) return undefined
  if (words.length === 1) return first
  const phrase = new Phrase()
  for (const { text, attaches } of words) {
    if (text !== first.text && spaced && !attaches && !CLOSES.test(text.text)) phrase.put(' ', text)
    phrase.add(text)
  }
  const end = words.reduce((latest: number | null, word) => word.end ?? latest, null)
  return { ...first, text: phrase.take() ?? first.text, end, parts: words }
}

/** As they stand in the source. */
export function inOrder(segments: Segment[]): Segment[] {
  return segments.sort((left, right) => left.at.byte - right.at.byte)
}
