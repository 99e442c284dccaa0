import type { LabelShape } from '../../recogniser/label.ts'
import { priorOfCode } from './codes.ts'
import { ABBREVIATIONS, ALONE, ARTICLES, CALENDAR, HEADS, NAMED_MONTHS, OPENERS } from './heads.ts'
import { NUMBERED, ROLES } from './roles.ts'
import { isDescription } from './shape.ts'
import { ADDRESSES, CONNECTIVES, COURTESIES, PARTICLES, SUFFIXES, TITLES, wordSet } from './vocabulary.ts'
import { uncasedPrior } from './wide.ts'
import type { Word, WordKind } from './word.ts'

const UNLIKELY = 0.1
const HEADING = 0.15

/** How person-like the words of one name are, 0 to 1. */
export function priorOf(words: readonly Word[], shape: LabelShape): number {
  const first = words[0]
  if (first === undefined) return 0
  if (shape === 'uncased') return first.kind === 'mark' ? 0.5 : uncasedPrior(words.map((word) => word.text))
  return words.length === 1 ? priorOfWord(first, shape) : priorOfWords(words)
}

function priorOfWord(word: Word, shape: LabelShape): number {
  const { key, kind } = word
  if (kind === 'code') return priorOfCode(word)
  if (shape === 'letter') return 0.4
  if (kind !== 'lower' && key === BOTH) return LIKE_TWO
  if (isHead(word)) return UNLIKELY
  if (ROLES.has(key)) return kind === 'lower' ? 0.4 : key === NOTER ? LIKE_A_NOTE : 0.85
  return priorOfPlainWord(word, shape)
}

/** Writes a note into a text of others, once as a rule: "Editor: this was recorded in two parts". */
const NOTER = 'editor'
const LIKE_A_NOTE = 0.45

/** Two who are named elsewhere, at once; before other words it opens a heading: "Both sides". */
const BOTH = 'both'
const LIKE_TWO = 0.5

const LONGEST_WORD = 20
/** Of programs, in small letters: "Else" is a name. */
const KEYWORDS = wordSet('else elif try except finally self lambda')

function priorOfPlainWord({ key, kind, letters }: Word, shape: LabelShape): number {
  if (letters > LONGEST_WORD) return UNLIKELY
  if (kind === 'lower') return KEYWORDS.has(key) ? UNLIKELY : 0.25
  if (kind === 'title' || TITLES.has(key)) return 0.3
  return shape === 'initials' ? 0.4 : 0.5
}

/** Sets of words that stand before a colon and do not speak. */
const HEAD_SETS = [HEADS, OPENERS, ALONE, CALENDAR, CONNECTIVES, ARTICLES]

/** Two capitals are initials more often than a small word ("DE", "BE"), but for the usual abbreviations; a letter with its full stop always is one. */
function isHead({ key, kind, letters }: Word): boolean {
  if (kind === 'caps' && letters === 2) return ABBREVIATIONS.has(key)
  // "A.", "I."
  if (kind === 'initial') return false
  return HEAD_SETS.some((words) => words.has(key))
}

const LONGEST_OFFICE = 6

/** "der Staatssekretärin Vey auf die Frage des Abgeordneten Lund": behind a small article stands a short office, or a clause. */
function isClause(words: readonly Word[]): boolean {
  return words.length > LONGEST_OFFICE && words[0]?.kind === 'lower' && ARTICLES.has(words[0].key)
}

/** First names of some that begin sentences of others: "Una Ek", "Can Vey", "He Lin". */
const GIVEN = wordSet('una elle son')
const SELDOM_GIVEN = wordSet('can do so he she you my an on')

/** How likely two words are a name whose first begins sentences elsewhere; 0 for any others. */
function priorOfGiven([first, last, third]: readonly Word[]): number {
  if (first === undefined || last === undefined || third !== undefined || first.kind === 'lower' || last.kind !== first.kind)
    return 0
  if (last.letters < 2 || HEAD_SETS.some((words) => words.has(last.key))) return 0
  if (GIVEN.has(first.key)) return 0.8
  return SELDOM_GIVEN.has(first.key) && !isDoing(first, last) ? 0.35 : 0
}

/** "On Framing" tells what is spoken of. */
function isDoing(first: Word, { key, letters }: Word): boolean {
  return first.key === 'on' && letters > 5 && key.endsWith('ing')
}

/** How likely words are a name that other rules would refuse; 0 for any others. */
function priorOfPair(words: readonly Word[]): number {
  return priorOfGiven(words) || priorOfAsker(words) || priorOfSomebody(words) || priorOfCounted(words)
}

/** "A caller", "Un auditeur", "Ein Zuschauer", "Woman in red": somebody whom nobody knows; what lists define, and pictures, are called so too. */
const INDEFINITE = wordSet('a an un une una uno uma um ein eine een')
const LIKE_A_THING = 0.34

function priorOfSomebody(words: readonly Word[]): number {
  const [first, role, third] = words
  if (first === undefined || role === undefined || first.kind === 'lower' || role.kind === 'caps') return 0
  if (isDescription(words)) return LIKE_A_THING
  if (third !== undefined) return 0
  return INDEFINITE.has(first.key) && ROLES.has(role.key) ? LIKE_A_THING : 0
}

/** Before the name of whoever asks: "Frage Lund", "FRAGE LUND". Other nouns behind it are what is asked about. */
const ASKING = wordSet('frage')
const LIKE_A_NOUN = 0.45

/** How likely words are the word for a question and the name of whoever asks it; 0 for any others. */
function priorOfAsker([first, last, third]: readonly Word[]): number {
  if (first === undefined || last === undefined || third !== undefined || !ASKING.has(first.key)) return 0
  const isNamed = last.kind === first.kind && (last.kind === 'title' || last.kind === 'caps') && last.letters > 1
  return isNamed && !HEAD_SETS.some((words) => words.has(last.key)) ? LIKE_A_NOUN : 0
}

function priorOfWords(words: readonly Word[]): number {
  if (isClause(words)) return UNLIKELY
  const given = priorOfPair(words)
  if (given > 0) return given
  const facts = factsOf(words)
  if (facts.personal) return facts.full > 0 || facts.voiced ? 0.9 : 0.3
  if (facts.heading) return facts.numbered ? UNLIKELY : HEADING
  if (facts.numbered) return facts.voiced ? 0.88 : 0.25
  if (facts.role) return facts.full > 5 ? 0.6 : 0.88
  return priorOfNames(words, facts)
}

const COUNTS = wordSet('number no nr num')

/** "JUROR NUMBER 2", "Prospective Juror No. 12": a voice, and its number in words. */
function priorOfCounted(words: readonly Word[]): number {
  const [voice, count, number] = words.slice(-3)
  return number?.kind === 'number' && COUNTS.has(count?.key ?? '') && NUMBERED.has(voice?.key ?? '') ? 0.88 : 0
}

function priorOfNames(words: readonly Word[], { titled, article, connective, full }: Facts): number {
  if (titled && full > 0) return 0.85
  if (article) return full === 1 ? 0.35 : 0.2
  return connective ? HEADING : priorOfFull(words, full)
}

/** First and last name, more or less: by the number of written-out words that are neither particle nor suffix. */
function priorOfFull(words: readonly Word[], full: number): number {
  if (full === 0) return 0.45
  if (full === 1) return words.some((word) => word.kind === 'initial') ? 0.8 : 0.6
  if (full <= 3) return 0.85
  return full === 4 ? 0.7 : 0.3
}

interface Facts {
  /** "Mr.", "Dr.": a form of address before a name. */
  readonly personal: boolean
  readonly heading: boolean
  readonly numbered: boolean
  /** "Speaker 1": the word before the number is one that takes a number. */
  readonly voiced: boolean
  readonly role: boolean
  readonly titled: boolean
  readonly article: boolean
  readonly connective: boolean
  /** Written-out words that can be first or last names. */
  readonly full: number
}

function factsOf(words: readonly Word[]): Facts {
  const first = words[0]?.key ?? ''
  const role = words.some((word) => ROLES.has(word.key))
  return {
    personal: isAddressed(words) && !isCalendar(words),
    heading: isHeading(words, role),
    numbered: words.at(-1)?.kind === 'number',
    voiced: words.some((word) => NUMBERED.has(word.key) || ROLES.has(word.key)),
    role: role && hasRoleAtEdge(words),
    titled: TITLES.has(first),
    article: ARTICLES.has(first),
    connective: words.some((word) => word.kind === 'lower' && CONNECTIVES.has(word.key) && !PARTICLES.has(word.key)),
    full: words.filter(isFull).length,
  }
}

/** "Mr. Lund", "O SR. LUND", "M. le président" */
function isAddressed(words: readonly Word[]): boolean {
  const first = words[0]?.key ?? ''
  const second = words[1]?.key ?? ''
  if (ARTICLES.has(first)) return ADDRESSES.has(second) || COURTESIES.has(second)
  return ADDRESSES.has(first) || (first === 'm' && ARTICLES.has(second))
}

function isFull({ key, kind, letters }: Word, index: number, words: readonly Word[]): boolean {
  if (kind === 'uncased') return true
  if (kind !== 'caps' && kind !== 'title') return false
  if (index === 1 && ARTICLES.has(words[0]?.key ?? '') && ADDRESSES.has(key)) return false
  if (index === 0) return letters > 1 && !ARTICLES.has(key) && !TITLES.has(key)
  return letters > 1 && !PARTICLES.has(key) && !isSuffix(key, kind)
}

/** "MA" and "Jr.", but not the surname "Ma". */
function isSuffix(key: string, kind: WordKind): boolean {
  return SUFFIXES.has(key) && (kind === 'caps' || key.length > 2 || key.endsWith('r'))
}

/** The office is the first or last word, or the one before "of" or "for"; in lower case only beside one other word. */
function hasRoleAtEdge(words: readonly Word[]): boolean {
  const last = words.findLast((word) => word.kind !== 'number' && word.kind !== 'initial')
  const start = ARTICLES.has(words[0]?.key ?? '') ? 1 : 0
  if (isOffice(words[start]) || isOffice(last)) return true
  if (last !== undefined && ROLES.has(last.key) && !words.some(isSmall)) return true
  return words.some((word, index) => isOffice(word) && CONNECTIVES.has(words[index + 1]?.key ?? ''))
}

function isOffice(word: Word | undefined): boolean {
  return word !== undefined && word.kind !== 'lower' && ROLES.has(word.key)
}

function isSmall({ kind, key }: Word): boolean {
  return kind === 'lower' && CONNECTIVES.has(key)
}

/** "March 12", "Tuesday, Session I" */
function isCalendar(words: readonly Word[]): boolean {
  const first = words[0]?.key ?? ''
  if (words.at(-1)?.kind === 'number') return CALENDAR.has(first) || NAMED_MONTHS.has(first)
  return CALENDAR.has(first) && HEADS.has(words[1]?.key ?? '')
}

/** Behind these more must come: "FUNDING PROVIDED BY". */
const ENDS_OPEN = wordSet('by for of with from and the was were been are has have')

// "THE 115TH CONGRESS", not "JO LUND 3RD"
const ORDINAL = /^\d{1,4}(?:st|nd|rd|th)$/

/** Words that begin a sentence or name a thing, at the edges or, for those that begin sentences, inside. */
function isHeading(words: readonly Word[], role: boolean): boolean {
  const first = words[0]
  const last = words.findLast((word) => word.kind !== 'number')
  if (first === undefined || last === undefined || isCalendar(words)) return true
  if (ENDS_OPEN.has(last.key) || words.slice(0, -1).some(({ key }) => ORDINAL.test(key))) return true
  if (first.kind !== 'initial' && OPENERS.has(first.key)) return true
  // "Teilnehmer: Mara Lund" lists them, "Teilnehmer 1: …" is one.
  const isOneOf = words.at(-1)?.kind === 'number' && NUMBERED.has(last.key)
  if (HEADS.has(last.key)) return !isOneOf && !isSurname(words)
  if (HEADS.has(first.key) && !role) return true
  return words.slice(1, -1).some((word) => word.kind === 'title' && OPENERS.has(word.key) && !PARTICLES.has(word.key))
}

/** "Senator PRICE": an office in small letters before capitals, which are a surname whatever they mean. */
function isSurname([office, name, third]: readonly Word[]): boolean {
  return third === undefined && office?.kind === 'title' && ROLES.has(office.key) && name?.kind === 'caps'
}
