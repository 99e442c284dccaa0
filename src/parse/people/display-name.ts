import type { LabelShape } from '../../recogniser/label.ts'
import { isJoinerOrTag, isKept } from '../../repairs/invisible.ts'
import { fold } from '../../text/fold.ts'
import { caseWord } from './case.ts'
import { chatPartyOf, withoutSaid } from './chat-parties.ts'
import { hasLetter, hasLower, hasUpperPair, isKey } from './letters.ts'
import type { Spellings } from './spellings.ts'
import { sizeAt, sizeBefore } from './tokens.ts'
import { ARTICLES, HONOURS, isTitle, PARTICLES, SECOND_PARTICLES } from './words.ts'

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
  if (hasLower(clean) && chatPartyOf(fold(clean)) !== undefined) return withoutSaid(clean)
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

/** Puts back the marks around a run: "(LUND)" -> "(Lund)". */
function withMarks(run: readonly Word[], spelling: string): string {
  const first = run[0]?.written ?? ''
  const last = run.at(-1)?.written ?? ''
  let from = 0
  while (from < first.length && sizeAt(first, from) === 0) from++
  let to = last.length
  while (to > 0 && sizeBefore(last, to) === 0) to--
  return first.slice(0, from) + spelling + last.slice(to)
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
