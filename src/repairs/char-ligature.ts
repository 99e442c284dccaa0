import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'

/** What each of U+FB00 to U+FB06 stands for; "ſt" has a long s, which nobody writes any more. */
const LETTERS = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st']
const FIRST = 0xfb00

/** Letters that print joins to one shape, kept as one character. */
export const charLigature: Repair = repairRule('char/ligature', {
  safety: 'safe',
  stage: 'characters',
  triggers: 'ﬀﬁﬂﬃﬄﬅﬆ',
  find(text, at): Finding | undefined {
    const after = LETTERS[text.charCodeAt(at) - FIRST]
    return after === undefined ? undefined : { from: at, to: at + 1, after }
  },
})
