import type { Name } from './name.ts'
import { ROLES } from './names/roles.ts'
import { isDigit } from './names/units.ts'
import { beforeWideOffice } from './names/wide.ts'
import { isWideLetter, saysWide } from './wide-speech.ts'

const LONGEST = 8
/** Marks that speech opens with. */
const OPENERS = '“"「『《〈（([…—‘'
/** Anything may stand before a colon: a name must recur, an office need not. */
const NAME = 0.45
const OFFICE = 0.7

/** Whether an ASCII colon parts a short name in Han, kana or Hangul from speech that is not set off by a space.
 *     林海潮:谢谢大家      主持人:“不忘”
 *           ^                    ^       */
export function isTightWide(line: string, at: number, { label, shape }: Name): boolean {
  if (shape !== 'uncased' || label.length > LONGEST || !isWideLetter(label.charCodeAt(0)) || at >= line.length) return false
  const unit = line.charCodeAt(at)
  if (isWideLetter(unit) || OPENERS.includes(line.charAt(at))) return true
  // "比例:3:1" is none, "主持人:6月15日就是纪念日。" is.
  return isDigit(unit) && saysWide(line, at)
}

/** How likely such a name is at most. */
export function tightPrior(label: string): number {
  return beforeWideOffice(label) === undefined ? NAME : OFFICE
}

// "So tell"
const WORDS = /^\p{Lu}[\p{L}’']{0,20},? \p{L}/u
const WORDS_REACH = 24

/** Whether words that begin with a capital stand right behind the colon of a role in small letters, which is a key as often. */
export function isTightRole(line: string, at: number, { label }: Name): boolean {
  return ROLES.has(label) && WORDS.test(line.slice(at, at + WORDS_REACH))
}
