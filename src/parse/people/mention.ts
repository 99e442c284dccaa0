import { fold } from '../../text/fold.ts'
import type { Member } from './member.ts'
import { splitName } from './names.ts'
import { isTitle } from './words.ts'

/** "Mr. Vice President?" */
const SHORT_PASS = 32

/** Where a member is named first among folded words, or -1. */
export function mentionIn(words: readonly string[], { speaker }: Member): number {
  const { surname, given } = splitName(speaker)
  return words.findIndex((word) => word.length > 1 && (word === surname || word === given[0]))
}

/** Whether the end of a turn gives the floor to a member: by name, or by an office and no more. */
export function passesTo(said: string, member: Member): boolean {
  const words = fold(said).split(' ')
  return (said.length <= SHORT_PASS && isTitle(words[0] ?? '')) || mentionIn(words, member) >= 0
}
