import { BEHIND_LATIN, type LetterCase, latinCase } from '../../text/latin.ts'
import { isAsciiLetter, isAsciiUpper, isDigit } from './units.ts'

/** What a word of a label looks like. */
export type WordKind = 'caps' | 'title' | 'initial' | 'lower' | 'number' | 'code' | 'uncased' | 'mark'

export interface Word {
  readonly text: string
  /** Lower case, without a period at the end or parentheses around. */
  readonly key: string
  readonly kind: WordKind
  readonly letters: number
}

interface Tally {
  upper: number
  lower: number
  uncased: number
  digits: number
  signs: number
  /** Upper-case letters in a row, counted from the last letter. */
  lastUpper: number
  underscore: boolean
  bad: boolean
}

const JOINERS = new Set("'’‘`´ʼʻ-‐‑–.·・_")

/** (Bill)   “Bill”   "Bill": a nickname in its wrapping. */
const WRAPPED = /^(?:\(([^()]+)\)|[“"„]([^“”"„]+)[”"“])$/u

/** Of a crew, the first officer, the second and the engineer; and of a recorder, what was heard of nobody known: "F/O", "CAM-?" */
const OF_FLIGHT = /^(?:[FS]\/[OE]|(?:CAM|RDO|HOT|INT)-\?)$/

/** Of many voices one that is not sure: some woman, and probably the second man: "F?", "M2?" */
const IN_DOUBT = /^[A-Z]{1,2}\d{0,2}\?$/

/** Abbreviations in Hebrew have a quotation mark before their last letter: "יו\"ר", "עו״ד". */
const HEBREW = /^[\u05d0-\u05ea]/
const HEBREW_MARK = /(?<=[\u05d0-\u05ea])["”״׳](?=[\u05d0-\u05ea])/gu

const NUMBER_SIGN = /^#\d{1,3}$/

const UPPER = /^[\p{Lu}\p{Lt}]/u
const LOWER = /^\p{Ll}/u
const LETTER = /^\p{L}/u
const DIGIT = /^\p{N}/u
const SIGN = /^\p{S}/u
const MARK = /^\p{M}/u

/** "d’", "al-", "O'": a prefix in lower case, up to its apostrophe or hyphen. */
const LOWER_PREFIX = /^\p{Ll}{1,4}['’‘ʼ-]\p{Lu}/u
/** Cheap, and true for whatever LOWER_PREFIX fits. */
const PREFIX_MARK = /['’‘ʼ-]/

function bareOf(text: string): string {
  if (NUMBER_SIGN.test(text)) return text.slice(1)
  if (OF_FLIGHT.test(text)) return text.replace('/', '').replace('?', '0')
  if (IN_DOUBT.test(text)) return DIGIT.test(text.at(-2) ?? '') ? text.slice(0, -1) : text.replace('?', '0')
  return unwrap(HEBREW.test(text) ? text.replace(HEBREW_MARK, '') : text)
}

/** Reads a word of a label; undefined when it holds a character that no name holds. */
export function readWord(text: string): Word | undefined {
  if (text === '??' || text === '???' || text === '?') return { text, key: '??', kind: 'mark', letters: 0 }
  // "Speaker #1"
  const bare = bareOf(text)
  const tally = count(bare)
  const kind = tally.bad ? undefined : kindOf(bare, tally)
  if (kind === undefined) return undefined
  const letters = tally.upper + tally.lower + tally.uncased
  return { text, key: (bare.endsWith('.') ? bare.slice(0, -1) : bare).toLowerCase(), kind, letters }
}

function unwrap(text: string): string {
  const wrapped = WRAPPED.exec(text)
  return wrapped?.[1] ?? wrapped?.[2] ?? text
}

function count(text: string): Tally {
  const tally: Tally = { upper: 0, lower: 0, uncased: 0, digits: 0, signs: 0, lastUpper: 0, underscore: false, bad: false }
  for (const character of text) {
    const unit = character.charCodeAt(0)
    if (isAsciiLetter(unit)) countLetter(tally, isAsciiUpper(unit))
    else if (isDigit(unit)) tally.digits++
    else if (JOINERS.has(character)) tally.underscore ||= character === '_'
    else if (unit < 0x80) countAscii(tally, character)
    else countWide(tally, character)
  }
  return tally
}

function countAscii(tally: Tally, character: string): void {
  if ('&+|#~^$'.includes(character)) tally.signs++
  else tally.bad = true
}

function countLetter(tally: Tally, upper: boolean): void {
  if (upper) tally.upper++
  else tally.lower++
  tally.lastUpper = upper ? tally.lastUpper + 1 : 0
}

function countLatin(tally: Tally, letterCase: LetterCase): void {
  if (letterCase === 'uncased') tally.uncased++
  else countLetter(tally, letterCase !== 'lower')
}

function countWide(tally: Tally, character: string): void {
  const unit = character.charCodeAt(0)
  const latin = unit < BEHIND_LATIN ? latinCase(unit) : undefined
  if (latin !== undefined) countLatin(tally, latin)
  else if (UPPER.test(character)) countLetter(tally, true)
  else if (LOWER.test(character)) countLetter(tally, false)
  else if (LETTER.test(character)) tally.uncased++
  else if (DIGIT.test(character)) tally.digits++
  else if (SIGN.test(character)) tally.signs++
  else tally.bad ||= !MARK.test(character)
}

function kindOf(text: string, tally: Tally): WordKind | undefined {
  const letters = tally.upper + tally.lower + tally.uncased
  if (tally.signs > 0) return letters + tally.digits === 0 ? 'mark' : undefined
  if (letters === 0) return numberKind(text, tally)
  if (tally.digits > 0 || tally.underscore) return 'code'
  if (tally.upper + tally.lower === 0) return 'uncased'
  return casedKind(text, tally)
}

function numberKind(text: string, tally: Tally): WordKind | undefined {
  if (tally.digits > 0) return 'number'
  return text === '-' || text === '–' ? 'mark' : undefined
}

/** Letters of one word, by their case.
 *     MARA   McDONALD   d’ESTAING   Mara   de   J.   M.D.
 *     caps   caps       caps        title  lower initial */
function casedKind(text: string, tally: Tally): WordKind {
  const { upper, lower } = tally
  if (upper === 0) return 'lower'
  if (lower === 0) return upper === 1 || isDotted(text, upper) ? 'initial' : 'caps'
  if (tally.lastUpper >= 2 && upper >= 3) return 'caps'
  if (upper + lower <= 3 && tally.lastUpper > 0) return 'caps'
  return beginsName(text) ? 'title' : 'lower'
}

function beginsWithCapital(letterCase: LetterCase | undefined): boolean {
  return letterCase === 'upper' || letterCase === 'title'
}

/** Patterns wait for what is not Latin, and for a mark behind a few small letters. */
function beginsName(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first < BEHIND_LATIN ? beginsWithCapital(latinCase(first)) : UPPER.test(text)) return true
  return PREFIX_MARK.test(text) && LOWER_PREFIX.test(text)
}

/** "J.R.", "M.D.", "H.-J." */
function isDotted(text: string, upper: number): boolean {
  let dots = 0
  for (const character of text) if (character === '.') dots++
  return dots >= upper - 1 && upper <= 4
}
