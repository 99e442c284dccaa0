import { isNumber } from './letters.ts'
import lists from './words.json' with { type: 'json' }

/** The vocabulary of labels: every word folded. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Titles that say man or woman. */
export const MALE_TITLES = words(lists.maleTitles)
export const FEMALE_TITLES = words(lists.femaleTitles)

/** "Mr.", "Frau", "the Honourable": says no more than man or woman, or respect. */
export function isCourtesy(word: string): boolean {
  return (MALE_TITLES.has(word) || FEMALE_TITLES.has(word) || POLITE.has(word)) && !TITLE_SPELLINGS.has(word)
}

const POLITE = words(lists.polite)

/** Titles that show that a document is French, where "M." is "Monsieur" and no initial. */
export const FRENCH_TITLES = words(lists.frenchTitles)

/** Degrees: they never part two people of one surname. */
export const ACADEMIC_TITLES = words(lists.academicTitles)

/** Titles that are so only with their full stop, and only where they are shown: "Mag. Lund", "Dep. Prado". */
export const DOTTED_TITLES = words(lists.dottedTitles)

/** What may stand before an office: "Acting Mayor Lund", "City Attorney Mara Lund". */
export const OFFICE_QUALIFIERS = words(lists.officeQualifiers)

/** Offices and ranks that stand before a name. */
export const RANK_TITLES = words(lists.rankTitles)

/** Titles that are surnames as well: alone they are no role. */
export const NAMES_TOO = words(lists.namesToo)

/** One title, several spellings. */
export const TITLE_SPELLINGS: ReadonlyMap<string, string> = new Map(Object.entries(lists.titleSpellings))

/** Words before a title that mean nothing by themselves. */
export const ARTICLES = words(lists.articles)

/** Parts that tie a surname to what stands before it. */
export const PARTICLES = words(lists.particles)
/** Particles only behind another one: "de la Cruz", but "Shia La Salle". */
export const SECOND_PARTICLES = words(lists.secondParticles)

export const GENERATIONS = words(lists.generations)
/** Degrees and honours behind a name, as they are written. */
export const HONOURS: ReadonlyMap<string, string> = new Map(
  lists.honours.split(' ').map((honour) => [honour.toLowerCase(), honour]),
)

/** Nouns that name a part in the conversation. */
const ROLE_NOUNS = words(lists.roleNouns)

/** Words that may stand beside a role noun. */
const ROLE_QUALIFIERS = words(lists.roleQualifiers)

const NUMBERED = /^(?:s|p|q|a|r|i|m|f|spk|speaker|person|participant|interviewer|interviewee|channel|ch|user|unknown)\d+$/

/** A noun of a role, or one with its number: "moderator", "speaker1", "p3". */
export function isRoleNoun(word: string): boolean {
  return ROLE_NOUNS.has(word) || NUMBERED.test(word)
}

/** What may stand beside a role noun: "first", "of", "2", "b". */
export function isRoleQualifier(word: string): boolean {
  return ROLE_QUALIFIERS.has(word) || isNumber(word) || (word.length === 1 && word < '\u0080')
}

export function isTitle(word: string): boolean {
  return MALE_TITLES.has(word) || FEMALE_TITLES.has(word) || ACADEMIC_TITLES.has(word) || RANK_TITLES.has(word)
}
