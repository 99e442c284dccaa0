import type { LabelMatch } from '../../recogniser/label.ts'
import { fold } from '../../text/fold.ts'
import { LEAST_LONE } from '../evidence/lone-name.ts'
import type { DeclaredPeople } from './declared.ts'
import type { Spellings } from './display-name.ts'
import type { Roster } from './known-people.ts'

/** Who tells of people before they speak. */
export interface Introducers {
  readonly spellings: Spellings
  readonly declared: DeclaredPeople
  readonly roster: Roster
}

/** Whether a label is one that the user names, initials with a key, somebody of a list, or a full name or the surname of one in the text. */
export function isIntroduced(match: LabelMatch, by: Introducers): boolean {
  const { label, names, shape, prior } = match
  if (by.roster.rules.names(label) || (prior >= LEAST_LONE && by.declared.introduces(match))) return true
  if (shape === 'letter' || isSmallKey(match)) return by.spellings.initials(label) !== undefined
  if (shape === 'initials') return names.every((name) => isInitials(name, by))
  if (prior < LEAST_LONE) return false
  const folded = fold(label)
  return (label.includes(' ') ? by.spellings.find(folded) : by.spellings.surname(folded)) !== undefined
}

// "mld"
const SMALL_KEY = /^\p{Ll}{2,4}$/u

/** Initials in small letters, as some sign. */
function isSmallKey({ label, shape }: LabelMatch): boolean {
  return shape === 'lower' && SMALL_KEY.test(label)
}

/** Initials that a key explains, or a short surname. */
function isInitials(name: string, { spellings, roster }: Introducers): boolean {
  const folded = fold(name)
  return spellings.initials(name) !== undefined || spellings.surname(folded) !== undefined || roster.known(folded) !== undefined
}
