import { readCue } from './cue-name.ts'
import { type Name, readName } from './name.ts'
import { PRESIDING } from './names/roles.ts'
import { isAsciiUpper } from './names/units.ts'
import { DELIVERY } from './names/vocabulary.ts'

/** A party or an office stands behind the name. */
const TOLD = 0.7
/** Of a name alone no more than its return tells, but of an office that presides. */
const BARE = 0.24
const PRESIDES = 0.5
const LEAST = 0.2
const APOSTROPHE = 0x27
const CAPITALS: ReadonlySet<string> = new Set(['caps', 'initials'])
// ABC     ABC-DEF     Misto (ABC, DEF)     Porto Nuovo
const PARTY = /^[\p{Lu}\p{N}][\p{L}\p{N}’'&+.,/() -]*$/u
export const WORD_END = /[ ,.]/

/** A member of a house by the name in capitals: "ACT I" and "THE END" are none, and "VEY" is a name and no initials. */
export function readMember(label: string, affiliation: string | null): Name | undefined {
  const name = readCue(label) && readName(label)
  if (name === undefined || name.prior < LEAST || !CAPITALS.has(name.shape)) return undefined
  return { ...name, shape: 'caps', affiliation }
}

/** How likely a member speaks. */
export function memberPrior({ affiliation, label }: Pick<Name, 'affiliation' | 'label'>): number {
  if (affiliation !== null) return TOLD
  return presides(label) ? PRESIDES : BARE
}

/** The style of a first and a last name alone before speech of some length: in a house that is told, it is one that comes once. */
export const WHOLE = 'whole'
const LIKELY = 0.8
const LONG = 40
const INITIAL = /^\p{Lu}\./u

/** Whether a member is so: behind a heading in capitals stand few words, but no heading begins with an initial. */
export function isWhole({ affiliation, label, prior }: Name, units: number): boolean {
  return affiliation === null && prior >= LIKELY && label.includes(' ') && (units >= LONG || INITIAL.test(label))
}

/** An office alone that presides over a house. */
export function presides(label: string): boolean {
  return PRESIDING.has(label.toLowerCase())
}

/** Whether brackets hold a party or a place, and no note of delivery. */
export function isParty(text: string): boolean {
  return PARTY.test(text) && !isDelivery(text)
}

/** "aside", "Devamla" */
export function isDelivery(text: string): boolean {
  const [first = ''] = text.toLowerCase().split(WORD_END)
  return DELIVERY.has(first)
}

/** A capital of ASCII or, as far as this tells, one beyond it, or what joins it to the next. */
export function mayBeCapitalUnit(unit: number): boolean {
  return isAsciiUpper(unit) || unit > 0x7f || unit === APOSTROPHE
}
