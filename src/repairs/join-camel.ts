import { LOWER_CASE } from './characters.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { beginsWord, endsWord, wordEnd } from './word-edges.ts'

/** A word of grammar joined with a capitalised word. */
export const joinCamel: Repair = repairRule('join/camel', {
  safety: 'opt-in',
  triggers: LOWER_CASE,
  suspects: (word) => JOINED.test(word),
  find: findCamel,
})

// "theUnited": the first is no prefix of names in code, or hardly one
const JOINED = /^(the|and|that|with|our|their|your|his|her|from|about|these|those|this|but|of)(\p{Lu}\p{Ll}[\p{Ll}'’]+)$/u

/** At the first letter.
 *     It is theUnited Nations
 *           ^                 */
function findCamel(text: string, at: number, evidence: Evidence): Finding | undefined {
  const end = wordEnd(text, at)
  const word = text.slice(at, end)
  const [, first] = JOINED.exec(word) ?? []
  if (first === undefined || !evidence.english || !beginsWord(text, at) || !endsWord(text, end) || evidence.inLabel(word))
    return undefined
  return { from: at, to: at + first.length, after: `${first} ` }
}
