import { type Segment, segmentFrom, wordsFrom } from './segment.ts'
import { type JsonNode, member, textOf } from './tree.ts'

/** The words of a segment, under the names that tools give them. */
export function partsOf(node: JsonNode): readonly Segment[] {
  return wordsFrom(member(node, 'words', 'tokens', 'elements'))
}

export function isWord(node: JsonNode): boolean {
  return /^(?:word|pronunciation|punct|punctuation|entity)/.test(textOf(member(node, 'type')) ?? '')
}

export function wordsOf(node: JsonNode): Segment[] {
  const segment = segmentFrom(node)
  return segment === undefined ? [] : [segment]
}

/** Whether words of a passage repeat those of all before: as many, and none of them said behind the last of these. */
export function repeats(words: readonly Segment[], before: readonly Segment[]): boolean {
  const start = words[0]?.start ?? null
  const end = before.at(-1)?.start ?? null
  return words.length >= before.length && (start === null || end === null || start <= end)
}
