import { fold } from '../../text/fold.ts'
import { beginsUpper, hasLower } from './letters.ts'
import { gapBefore, type TokenIndex, type Tokens, wordAt } from './tokens.ts'
import { PARTICLES, SECOND_PARTICLES } from './words.ts'

// Mara Lund (MLD)    MLD — Mara Lund    | MLD | Mara Lund |
//          ^^           ^^^                  ^^^
const KEY_GAP = /^(?:[ \t*_]*[(|:=–—-]|[ *_]*\t)[ \t*_|]*$/u
// Mara Lund (MLD)
//              ^
const CLOSED = /^[)\]]/u
// * MLD — Mara Lund, chair
//                  ^
const NAME_ENDS = /^[ \t*_]*(?:[\r\n,;|(–—-]|$)/u
const INSIDE_NAME = /^(?:[ \t\u00a0]{1,2}|['’‘ʼ-]|\.[ \u00a0]?)$/u
const NAME_REACH = 5
const REACH = { before: NAME_REACH + 1, behind: NAME_REACH + 2 }
const WHITE = /\s+/gu

/** The full name that a text introduces for a key of initials. */
export function initialsIn(index: TokenIndex, key: string): string | undefined {
  const folded = fold(key)
  for (const offset of index.at(folded)) {
    const tokens = index.around(offset, REACH)
    if (wordAt(tokens, tokens.at) !== key) continue
    const name = nameBefore(tokens, tokens.at, folded) ?? nameBehind(tokens, tokens.at, folded)
    if (name !== undefined) return name
  }
  return undefined
}

/** Mara Lund (MLD)
 *             ^     */
function nameBefore(tokens: Tokens, key: number, initials: string): string | undefined {
  const gap = gapBefore(tokens, key)
  const behind = gapBefore(tokens, key + 1)
  if (!KEY_GAP.test(gap) || !(gap.includes('(') ? CLOSED : NAME_ENDS).test(behind)) return undefined
  let best: string | undefined
  for (let from = key - 1; from >= Math.max(0, key - NAME_REACH) && isNameToken(tokens, from); from--) {
    if (from < key - 1 && fits(tokens, [from, key], initials)) {
      if (isExact(tokens, [from, key], initials)) return spell(tokens, from, key)
      best ??= spell(tokens, from, key)
    }
    if (!INSIDE_NAME.test(gapBefore(tokens, from))) break
  }
  return best
}

/** MLD — Mara Lund
 *       ^             */
function nameBehind(tokens: Tokens, key: number, initials: string): string | undefined {
  if (!KEY_GAP.test(gapBefore(tokens, key + 1))) return undefined
  let end = key + 1
  do {
    if (end >= tokens.folded.length || !isNameToken(tokens, end)) return undefined
    end++
  } while (end - key <= NAME_REACH && INSIDE_NAME.test(gapBefore(tokens, end)))
  const closed = end === tokens.folded.length || NAME_ENDS.test(gapBefore(tokens, end))
  const fit = closed && end > key + 2 && fits(tokens, [key + 1, end], initials)
  return fit ? spell(tokens, key + 1, end) : undefined
}

function isNameToken(tokens: Tokens, index: number): boolean {
  const word = wordAt(tokens, index)
  if (beginsUpper(word)) return word.length === 1 || hasLower(word)
  const folded = tokens.folded[index] ?? ''
  return PARTICLES.has(folded) || SECOND_PARTICLES.has(folded)
}

/** Whether the initials begin as the name does and all occur in it, in their order: "mld" in "mara lund". */
function fits(tokens: Tokens, [from, to]: readonly [number, number], initials: string): boolean {
  const letters = tokens.folded.slice(from, to).join('')
  if (letters[0] !== initials[0]) return false
  let at = 0
  for (const letter of initials) {
    at = letters.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

function isExact(tokens: Tokens, [from, to]: readonly [number, number], initials: string): boolean {
  const first = tokens.folded.slice(from, to).map((word) => word[0])
  return first.join('') === initials
}

function spell(tokens: Tokens, from: number, to: number): string {
  return tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]).replace(WHITE, ' ')
}
