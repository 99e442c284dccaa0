import type { LabelShape } from '../../recogniser/label.ts'
import { isJoinerOrTag, isKept } from '../../repairs/invisible.ts'
import { fold } from '../../text/fold.ts'
import { isChatParty, withoutSaid } from './chat-parties.ts'
import { hasDigit, hasLetter, hasLower, hasUpperPair, isKey } from './letters.ts'
import type { Spellings } from './spellings.ts'
import {
  ACADEMIC_TITLES,
  ARTICLES,
  FEMALE_TITLES,
  GENERATIONS,
  HONOURS,
  isTitle,
  MALE_TITLES,
  PARTICLES,
  SECOND_PARTICLES,
} from './words.ts'

export { createSpellings, type Spellings } from './spellings.ts'

/** One word of a label between white space. */
interface Word {
  readonly written: string
  readonly folded: string
}

const WHITE = /[\s\p{Cc}]+/gu
/** Marks that show nothing: zero-width, bidirectional, tags. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/gu
/** Latin letters, usual marks and single spaces: nothing to clean. */
const TIDY = /^[!-~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]+(?: [!-~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]+)*$/
// McVEY   DeLUCA   O’NEIL
// ^^      ^^
const MIXED_PREFIX = /^\p{P}*\p{Lu}\p{Ll}{1,3}(?=\p{Lu}{2})/u
const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'in', 'at', 'from', 'to'])
// LUND, HOST   LUND (CNN)   A & B
//     ^             ^         ^
const PARTS_NAMES = /[,;:/&|)\]]$/u
const OPENS_ASIDE = /^[([]|,$/u
const CLOSES_ASIDE = /[)\]]$/u
const WORDS_JOINED = 6

/**
 * The name to show for a label. Initials with a key become the full name; capitals are written as the document spells
 * the name elsewhere, else with small letters; any other label stays as it is written.
 *     "MARA VAN DER BERG" -> "Mara van der Berg"      "MS. DE LA CRUZ" -> "Ms. De La Cruz"
 * A particle is small only between two words of the name: at the start of a surname it has a capital.
 */
export function displayName(label: string, spellings: Spellings, shape?: LabelShape): string {
  const clean = TIDY.test(label) ? label : label.replace(UNSEEN, keepJoiner).replace(WHITE, ' ').trim()
  // "ChatGPT" is no "McVEY".
  if (hasLower(clean) && isChatParty(fold(clean))) return withoutSaid(clean)
  if (isKey(clean)) {
    const name = spellings.initials(clean)
    if (name !== undefined) return name
  }
  if (shape === 'initials') return spellings.surname(fold(clean)) ?? clean
  if (shape === 'letter') return clean
  const words = clean.split(' ').map((written) => ({ written, folded: fold(written) }))
  return isCaps(words) ? spellWords(words, spellings) : clean
}

/** Joiners stay in scripts and emoji that need them, and tags in flags. */
function keepJoiner(mark: string, at: number, label: string): string {
  return isJoinerOrTag(mark) && isKept(label, at) ? mark : ''
}

/** Whether the name stands in capitals; titles, articles and prefixes may have small letters: "Mr. McVEY", "Mr. LUND of New York". */
function isCaps(words: readonly Word[]): boolean {
  let capitals = false
  for (const { written, folded } of words) {
    if (!hasLetter(written)) continue
    if (capitals && folded === 'of') break
    const body = withoutPrefix(written)
    if (!hasLower(body)) capitals ||= hasUpperPair(body)
    else if (!isSmallBesideCaps(folded)) return false
  }
  return capitals
}

function withoutPrefix(written: string): string {
  return hasLower(written) && hasUpperPair(written) ? written.replace(MIXED_PREFIX, '') : written
}

function isSmallBesideCaps(folded: string): boolean {
  return isTitle(folded) || ARTICLES.has(folded) || SMALL_WORDS.has(folded) || PARTICLES.has(folded) || HONOURS.has(folded)
}

function spellWords(words: readonly Word[], spellings: Spellings): string {
  const turkish = spellings.isDotless || words.some(({ written }) => written.includes('İ'))
  const spelled: string[] = []
  let aside = false
  for (let at = 0; at < words.length; ) {
    const { length, spelling } = longestSpelling(words, at, spellings)
    const written = words[at]?.written ?? ''
    if (OPENS_ASIDE.test(written) && !written.endsWith(',')) aside = true
    spelled.push(spelling ?? caseAt(words, at, { aside, turkish }))
    const last = words[at + length - 1]?.written ?? ''
    if (CLOSES_ASIDE.test(last)) aside = false
    if (last.endsWith(',')) aside = true
    at += length
  }
  const shown = spelled.join(' ')
  // "O SR. PRESIDENTE", whom the text calls "o Sr. Presidente".
  return ARTICLES.has(words[0]?.folded ?? '') ? shown.charAt(0).toUpperCase() + shown.slice(1) : shown
}

/** The longest run of words from `at` on that the document spells elsewhere. */
function longestSpelling(words: readonly Word[], at: number, spellings: Spellings): { length: number; spelling?: string } {
  for (let length = runLength(words, at); length > 0; length--) {
    if (length === 1 && isFixed(words, at)) break
    const run = words.slice(at, at + length)
    const folded = run.map((word) => word.folded).join(' ')
    const spelling = spellings.find(folded)
    if (spelling !== undefined) return { length, spelling: withMarks(run, spelling) }
  }
  return { length: 1 }
}

/** Words up to the next mark that parts names. */
function runLength(words: readonly Word[], at: number): number {
  let length = 0
  while (length < WORDS_JOINED) {
    const word = words[at + length]
    if (word === undefined || word.folded === '') break
    length++
    if (PARTS_NAMES.test(word.written)) break
  }
  return length
}

/** Words whose letters a rule decides, whatever the text does with them at the start of a sentence. */
function isFixed(words: readonly Word[], at: number): boolean {
  const { written = '', folded = '' } = words[at] ?? {}
  return isTitle(folded) || SMALL_WORDS.has(folded) || PARTICLES.has(folded) || SECOND_PARTICLES.has(folded) || written.length < 3
}

const MARKS_BEFORE = /^[^\p{L}\p{M}\p{N}]+/u
const MARKS_BEHIND = /(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/u

/** Puts back the marks around a run: "(LUND)" -> "(Lund)". */
function withMarks(run: readonly Word[], spelling: string): string {
  const first = run[0]?.written ?? ''
  const last = run.at(-1)?.written ?? ''
  return (MARKS_BEFORE.exec(first)?.[0] ?? '') + spelling + (MARKS_BEHIND.exec(last)?.[0] ?? '')
}

function caseAt(words: readonly Word[], at: number, label: { aside: boolean; turkish: boolean }): string {
  const { written = '', folded = '' } = words[at] ?? {}
  if (withoutPrefix(written) !== written || !hasLower(written)) {
    if (at > 0 && SMALL_WORDS.has(folded)) return written.toLowerCase()
    if (isInnerParticle(words, at)) return written.toLowerCase()
    return caseWord(written, { folded, first: at === 0, ...label })
  }
  return written
}

/** A particle with a given name before it and a surname behind. */
function isInnerParticle(words: readonly Word[], at: number): boolean {
  const folded = words[at]?.folded ?? ''
  if (at + 1 >= words.length || !isParticleAt(words, at, folded)) return false
  let before = at
  while (before > 0 && isParticleAt(words, before - 1, words[before - 1]?.folded ?? '')) before--
  return before > 0 && !isTitle(words[before - 1]?.folded ?? '')
}

function isParticleAt(words: readonly Word[], at: number, folded: string): boolean {
  return PARTICLES.has(folded) || (SECOND_PARTICLES.has(folded) && PARTICLES.has(words[at - 1]?.folded ?? ''))
}

/** Where a word stands in its label. */
interface WordPlace {
  readonly folded: string
  /** The first word of the label. */
  readonly first: boolean
  /** Inside brackets, or behind a comma: where affiliations stand. */
  readonly aside: boolean
  /** The label tells İ from I, so that I is the capital of ı. */
  readonly turkish: boolean
}

// J.   J.R.   M.D.
const DOTTED = /^(?:\p{Lu}\.)+\p{Lu}?[.,)]*$/u
const NUMERAL = /^[IVX]{2,}$/u
const VOWEL = /[aeiouy]/
const ASCII = /^[a-z ]+$/
// O’NEIL-SMITH/LUND
//  ^    ^     ^
const PIECES = /([^\p{L}\p{M}]+)/u
const APOSTROPHE = /^['’‘ʼ`]$/u
// McVEY   MacARTHUR   DeLUCA
// ^^      ^^^         ^^
const WRITTEN_PREFIX = /^\p{Lu}\p{Ll}{1,3}(?=\p{Lu})/u
// MCDONALD
// ^^
const MC = /^MC(?=\p{Lu}{2})/u
// CDU/CSU   DH/YK
const SHORT_FORMS = /^\p{P}*\p{Lu}{1,4}(?:\/\p{Lu}{1,4})+\p{P}*$/u
/** "NG" is a name, though it has no vowel. */
const NO_VOWEL_NAMES: ReadonlySet<string> = new Set(['ng', 'hrdy', 'srb', 'brdj'])

/** Writes one word of a caps label with a capital and small letters. */
function caseWord(word: string, place: WordPlace): string {
  if (hasDigit(word) || DOTTED.test(word)) return word
  const joined = place.folded.replaceAll(' ', '')
  if (joined === 'phd' && word.includes('.')) return word.replace(/^PH/u, 'Ph')
  const honour = HONOURS.get(joined)
  if (honour !== undefined && !place.first) return word.replace(/\p{L}+/u, honour)
  if (!place.first && NUMERAL.test(word)) return word
  if (isAcronym(place) || SHORT_FORMS.test(word)) return word
  return casePieces(word.split(PIECES), place.turkish)
}

/** BBC, NPR: no vowel, or a short word where affiliations stand. */
function isAcronym({ folded, aside }: WordPlace): boolean {
  if (!ASCII.test(folded) || folded.includes(' ') || folded.length > 5 || NO_VOWEL_NAMES.has(folded)) return false
  if (MALE_TITLES.has(folded) || FEMALE_TITLES.has(folded) || ACADEMIC_TITLES.has(folded) || ABBREVIATED.has(folded)) return false
  if (GENERATIONS.has(folded)) return false
  return aside ? folded.length <= 4 : folded.length > 1 && !VOWEL.test(folded)
}

const ABBREVIATED: ReadonlySet<string> = new Set('lt sgt cpl st ft mt brig cmdr mc von van mag dipl'.split(' '))

/** Pieces alternate: letters, what parts them, letters … */
function casePieces(pieces: readonly string[], turkish: boolean): string {
  let cased = ''
  for (let index = 0; index < pieces.length; index += 2) {
    const piece = pieces[index] ?? ''
    const small = index > 0 && APOSTROPHE.test(pieces[index - 1] ?? '') && !isElided(pieces[index - 2] ?? '', piece)
    cased += small ? lower(piece, turkish) : capitalise(piece, turkish)
    cased += pieces[index + 1] ?? ''
  }
  return cased
}

/** O’Neil, D’Angelo, Dell’Orto; but John’s. */
function isElided(before: string, after: string): boolean {
  return after.length > 1 && (before.length <= 2 || before.toLowerCase() === 'dell')
}

function capitalise(piece: string, turkish: boolean): string {
  const prefix = WRITTEN_PREFIX.exec(piece)?.[0] ?? (MC.test(piece) ? 'Mc' : '')
  const rest = piece.slice(prefix.length)
  const [first = ''] = rest
  return prefix + first + lower(rest.slice(first.length), turkish)
}

function lower(text: string, turkish: boolean): string {
  const dotless = turkish ? text.replaceAll('I', 'ı') : text
  return dotless.replaceAll('İ', 'i').toLowerCase()
}
