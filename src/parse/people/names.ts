import { fold, foldName } from '../../text/fold.ts'
import {
  ACADEMIC_TITLES,
  ARTICLES,
  FEMALE_TITLES,
  GENERATIONS,
  HONOURS,
  isRoleNoun,
  isRoleQualifier,
  isTitle,
  MALE_TITLES,
  NAMES_TOO,
  PARTICLES,
  RANK_TITLES,
  SECOND_PARTICLES,
  TITLE_SPELLINGS,
} from './words.ts'

/** A name cut into its parts; every part folded. */
export interface NameParts {
  /** All title words, "" when there are none: "vice president", "dr". */
  readonly title: string
  /** The office or rank among them, in one spelling for each ("sen" for "Senator"), or "". */
  readonly rank: string
  readonly gender: 'm' | 'f' | null
  readonly given: readonly string[]
  readonly particles: string
  readonly surname: string
  /** "jr", "iii" and the like, or "". */
  readonly generation: string
}

// LUND (D-NY)   LUND [on screen]
//      ^^^^^^        ^^^^^^^^^^^
const BRACKETED = /[([{（【][^)\]}）】]*[)\]}）】]?/gu
// The PRESIDING OFFICER (Mr. Burns)
//                        ^^^^^^^^^
const IN_BRACKETS = /[([（]([^)\]）]*)/u
/** Without these there are neither brackets nor nicknames. */
const MARKED = /[([{（【"“‘']/u
const GAP = /\s+/u
// Robert "Bob" Lund   Robert (Bob) Lund
//         ^^^                 ^^^
const NICK = /(?<=\p{L}) ["“(‘']([\p{L}’'-]{2,15})["”)’'] (?=\p{L})/u
// BY MS. LUND
// ^^^
const BY = /^[Bb][Yy]\s+(?=\S)/

/**
 * Splits a label into the parts of a name. Brackets are left out, unless they hold a person with a title behind an
 * office ("The Minister (Mr. David Lund)"). A single word is a surname here; it may be a given name as well.
 */
export function splitName(label: string): NameParts {
  if (!MARKED.test(label)) return splitPlain(label.replace(BY, ''))
  const inner = IN_BRACKETS.exec(label)?.[1] ?? ''
  if (isTitle(fold(inner.split(GAP, 1)[0] ?? '')) && GAP.test(inner.trim())) return splitPlain(inner)
  return splitPlain(label.replace(NICK, ' ').replace(BRACKETED, ' ').replace(BY, ''))
}

function splitPlain(name: string): NameParts {
  const [before = '', ...behind] = name.includes(',') ? name.split(',') : [name]
  const folded = foldedWords(before)
  const count = countTitles(folded)
  const rest = withoutPlace(folded.slice(count))
  const generation = takeSuffixes(rest, behind)
  const surname = rest.at(-1) ?? ''
  const from = particlesFrom(rest)
  const { title, rank, gender } = count === 0 ? NO_TITLES : describeTitles(folded.slice(0, count))
  return {
    title,
    rank,
    gender,
    given: [...rest.slice(0, from), ...givenBehindComma(behind)],
    particles: rest.slice(from, -1).join(' '),
    surname,
    generation,
  }
}

const NO_TITLES = { title: '', rank: '', gender: null } as const

function foldedWords(text: string): string[] {
  return text
    .split(GAP)
    .map(foldName)
    .filter((word) => word !== '')
}

/** Mr. LUND of New York
 *         ^              */
function withoutPlace(words: string[]): string[] {
  const of = words.indexOf('of')
  return of > 0 ? words.slice(0, of) : words
}

/** How many of folded words are titles before a name; at least one word is left over. */
export function countTitles(words: readonly string[]): number {
  let count = 0
  while (count < words.length - 1 && isTitleAt(words, count)) count++
  return count
}

function isTitleAt(words: readonly string[], index: number): boolean {
  const word = words[index] ?? ''
  if (ARTICLES.has(word)) return index === 0 && isTitle(words[1] ?? '')
  return isTitle(word) || word === 'm'
}

/** Takes "Jr.", "III", "PhD" off the end; what is left is never empty. */
function takeSuffixes(words: string[], behindComma: readonly string[]): string {
  let generation = ''
  for (const piece of behindComma) {
    const word = fold(piece).replaceAll(' ', '')
    if (GENERATIONS.has(word)) generation = word
  }
  while (words.length > 1 && isSuffix(words.at(-1) ?? '')) {
    const word = words.pop() ?? ''
    if (GENERATIONS.has(word)) generation = word
  }
  return generation
}

function isSuffix(word: string): boolean {
  return GENERATIONS.has(word) || HONOURS.has(word.replaceAll(' ', ''))
}

/** Where the particles before the surname begin; the index of the surname when there are none. */
function particlesFrom(words: readonly string[]): number {
  let from = Math.max(words.length - 1, 0)
  while (from > 0 && isParticle(words[from - 1] ?? '')) from--
  return from
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word) || SECOND_PARTICLES.has(word)
}

/** "LUND, MARA": one or two words behind the comma that are neither a suffix nor an office. */
function givenBehindComma(behind: readonly string[]): readonly string[] {
  if (behind.length !== 1) return NO_WORDS
  const words = foldedWords(behind[0] ?? '')
  if (words.length > 2) return NO_WORDS
  return words.some((word) => isSuffix(word) || isRoleNoun(word) || isTitle(word)) ? NO_WORDS : words
}

const NO_WORDS: readonly string[] = []

function describeTitles(titles: readonly string[]): Pick<NameParts, 'title' | 'rank' | 'gender'> {
  const words = titles.filter((word) => !ARTICLES.has(word))
  const rank = words.filter((word) => !isPolite(word)).map((word) => TITLE_SPELLINGS.get(word) ?? word)
  return { title: words.join(' '), rank: rank.join(' '), gender: genderOf(words) }
}

function isPolite(word: string): boolean {
  if (RANK_TITLES.has(word) || TITLE_SPELLINGS.has(word)) return false
  return word === 'm' || ACADEMIC_TITLES.has(word) || MALE_TITLES.has(word) || FEMALE_TITLES.has(word)
}

function genderOf(titles: readonly string[]): 'm' | 'f' | null {
  if (titles.some((word) => FEMALE_TITLES.has(word))) return 'f'
  return titles.some((word) => MALE_TITLES.has(word)) ? 'm' : null
}

/** Whether a folded label says what someone does, not who it is: "moderator", "the president", "speaker 1". */
export function isRole(folded: string): boolean {
  const words = folded.split(' ')
  if (words.length === 1) return isRoleNoun(folded) || (isTitle(folded) && !NAMES_TOO.has(folded))
  const known = words.every((word) => isRoleNoun(word) || isRoleQualifier(word) || isTitle(word))
  return known && words.some((word) => isRoleNoun(word) || RANK_TITLES.has(word))
}
