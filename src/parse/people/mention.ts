import type { Member } from './member.ts'
import { splitName } from './names.ts'

/** Where a member is named first among folded words, or -1. */
export function mentionIn(words: readonly string[], { speaker }: Member): number {
  const { surname, given } = splitName(speaker)
  return words.findIndex((word) => word.length > 1 && (word === surname || word === given[0]))
}
