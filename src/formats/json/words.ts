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
