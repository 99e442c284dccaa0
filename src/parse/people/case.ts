import { hasDigit } from './letters.ts'
import { ACADEMIC_TITLES, FEMALE_TITLES, GENERATIONS, HONOURS, MALE_TITLES } from './words.ts'

/** Where a word stands in its label. */
export interface WordPlace {
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
export function caseWord(word: string, place: WordPlace): string {
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

const ABBREVIATED: ReadonlySet<string> = new Set([
  'lt',
  'sgt',
  'cpl',
  'st',
  'ft',
  'mt',
  'brig',
  'cmdr',
  'mc',
  'von',
  'van',
  'mag',
  'dipl',
])

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
