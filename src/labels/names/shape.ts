import type { LabelShape } from '../../recogniser/label.ts'
import { ARTICLES } from './heads.ts'
import { CUT_ROLES, ROLES } from './roles.ts'
import { SHORT_NAMES } from './short-names.ts'
import {
  CONNECTIVES,
  COURTESIES,
  DELIVERY,
  PARTICLES,
  SECOND_WORDS,
  SMALL_TITLES,
  SUFFIXES,
  TITLES,
  wordSet,
} from './vocabulary.ts'
import { readWord, type Word } from './word.ts'

const MOST_WORDS = 24
const VOWEL = /[AEIOUYÄÖÜÀÂÉÈÊËÎÏÔÛÙÁÍÓÚÃÕÅÆØİ]/

/** Reads the words of one name; undefined when they cannot be one. */
export function readWords(text: string): readonly Word[] | undefined {
  const pieces = text.split(' ')
  if (pieces.length > MOST_WORDS) return undefined
  const words: Word[] = []
  for (const [index, piece] of pieces.entries()) {
    const word = readWord(piece)
    if (
      word === undefined ||
      !(fits(word, { index, count: pieces.length }) || describes(word, words) || isSecondTitle(word, words))
    )
      return undefined
    words.push(word)
  }
  return beginsLikeName(words) && endsLikeName(words) ? words : undefined
}

/** Somebody whom nobody knows, and where he or she is. */
const PERSONS = wordSet('man woman boy girl person voice somebody someone lady gentleman guy kid')
const WHERE = wordSet('in from at with on by near behind')
const LONGEST_DESCRIPTION = 6

/** "Woman in red", "Man at the back": a word behind these. */
function describes({ kind }: Word, words: readonly Word[]): boolean {
  return kind === 'lower' && words.length < LONGEST_DESCRIPTION && isDescription(words)
}

/** Whether words tell of somebody by what is seen. */
export function isDescription([person, where, what]: readonly Word[]): boolean {
  return (
    person !== undefined && PERSONS.has(person.key) && (where === undefined || WHERE.has(where.key)) && what?.kind !== 'title'
  )
}

// "911", but not "1." and "12"
const CALLED = /^\d{3}$/

/** "911 Operator" */
function numbersRole([first, role, third]: readonly Word[]): boolean {
  return first !== undefined && CALLED.test(first.text) && role !== undefined && ROLES.has(role.key) && third === undefined
}

/** "El Presidente diputado Jo Lund": behind the office of a house, what its holder is. */
function isSecondTitle({ key }: Word, [article, office, third]: readonly Word[]): boolean {
  if (third !== undefined || article === undefined || office === undefined || !COURTESIES.has(key)) return false
  return ARTICLES.has(article.key) && (ROLES.has(office.key) || TITLES.has(office.key))
}

interface Position {
  readonly index: number
  readonly count: number
}

/** Whether a word may stand where it stands: small words only when they are known, numbers only at the end. */
function fits(word: Word, { index, count }: Position): boolean {
  const last = index === count - 1
  if (word.kind === 'number') return last ? index > 0 : index === 0 && count === 2
  if (word.text.endsWith('.') && !fitsPeriod(word, last)) return false
  if (word.kind !== 'lower') return true
  return count === 1 || isKnownLower(word.key) || (index === 1 && isBehindTitle(word.key)) || (index === 0 && isCutTitle(word))
}

/** "dr. Lund", "mag. Vey": in some languages such titles are small. */
function isCutTitle({ key, text }: Word): boolean {
  return SMALL_TITLES.has(key) || (text.endsWith('.') && TITLES.has(key))
}

function isBehindTitle(key: string): boolean {
  return COURTESIES.has(key) || SECOND_WORDS.has(key)
}

export function isKnownLower(key: string): boolean {
  return PARTICLES.has(key) || CONNECTIVES.has(key) || ROLES.has(key) || DELIVERY.has(key)
}

const LONGEST_ABBREVIATION = 6

/** "Dr.", "Parl.", "J.", and at the end "Jr." or "M.D.": a longer word with a period ends a sentence. */
function fitsPeriod({ key, kind, letters }: Word, last: boolean): boolean {
  if (kind === 'initial' || CUT_ROLES.has(key) || SUFFIXES.has(key) || TITLES.has(key) || (letters === 1 && PARTICLES.has(key)))
    return true
  return letters <= LONGEST_ABBREVIATION && !last && kind !== 'lower'
}

function beginsLikeName(words: readonly Word[]): boolean {
  const first = words[0]
  if (first === undefined) return false
  if (first.kind === 'number') return numbersRole(words)
  if (first.kind === 'mark') return first.key === '??' && words.length === 1
  if (first.kind !== 'lower' || words.length === 1) return true
  const mayLead = PARTICLES.has(first.key) || ARTICLES.has(first.key) || ROLES.has(first.key) || isCutTitle(first)
  return mayLead && words.some(isCapital)
}

function isCapital({ kind }: Word): boolean {
  return kind === 'caps' || kind === 'title' || kind === 'initial'
}

function endsLikeName(words: readonly Word[]): boolean {
  const last = words.at(-1)
  if (last === undefined || words.length === 1 || isDescription(words)) return true
  if (last.key === 'by') return false
  return last.kind !== 'lower' || ROLES.has(last.key) || DELIVERY.has(last.key)
}

/** The shape of a name, decided by its main words.
 *     MARA LUND   Dr. Mara Lund   Mr. LUND   MLD        P3       Q
 *     caps        title           caps       initials   number   letter   */
export function shapeOf(words: readonly Word[]): LabelShape {
  const first = words[0]
  if (first === undefined) return 'uncased'
  if (words.length === 1) return shapeOfWord(first)
  if (first.kind === 'code') return 'number'
  if (words.every((word) => word.kind === 'initial')) return 'initials'
  const main = words.filter(isMain)
  if (main.length === 0) return words.some((word) => word.kind === 'uncased') ? 'uncased' : shapeOfRest(words)
  return isCapsName(main) ? 'caps' : 'title'
}

function shapeOfWord(word: Word): LabelShape {
  if (word.kind === 'initial') return word.letters === 1 && !word.text.endsWith('.') ? 'letter' : 'initials'
  if (word.kind === 'caps') return isInitials(word) ? 'initials' : 'caps'
  if (word.kind === 'code' || word.kind === 'number') return 'number'
  if (word.kind === 'title' || word.kind === 'lower') return word.kind
  return 'uncased'
}

/** Two or three capitals, or four without a vowel, that are no word for a role and no usual name. */
function isInitials({ text, key, letters }: Word): boolean {
  return (letters <= 3 || (letters === 4 && !VOWEL.test(text))) && !ROLES.has(key) && !SHORT_NAMES.has(key)
}

function shapeOfRest(words: readonly Word[]): LabelShape {
  return words.some(({ kind }) => kind === 'title' || kind === 'lower') ? 'title' : 'caps'
}

function isMain({ key, kind }: Word, index: number): boolean {
  if (kind !== 'caps' && kind !== 'title') return false
  if (index > 0) return !SUFFIXES.has(key)
  return !TITLES.has(key) && !ARTICLES.has(key)
}

/** The last main word decides, unless it is an acronym behind a word in title case ("Janet Lund AM"). */
function isCapsName(main: readonly Word[]): boolean {
  const last = main.at(-1)
  if (last === undefined || last.kind !== 'caps') return false
  return last.letters > 3 || main.every((word) => word.kind === 'caps')
}
