import type { Judged } from '../../recogniser/recogniser.ts'
import { endsInStop } from '../../text/sentences.ts'
import type { Doubtful } from './doubt.ts'
import { isCapitals } from './sections.ts'
import { endsAsSpeech, endsQuestion } from './sentence-ends.ts'
import { isPersonal } from './tightness.ts'
import { vocabularyKind } from './words.ts'

/** What is known of a line from the document. */
interface Document {
  /** How much of the speech ends so, 0 to 1. */
  readonly share: number
  /** It comes again at the distance of pages, but for numbers. */
  readonly again: boolean
}

/** What is known of a line beside its text. */
export interface LineContext extends Document {
  /** A blank line stands before it. */
  readonly afterBlank: boolean
}

/** What the features look at. */
interface Line extends LineContext {
  readonly bare: string
  readonly words: number
  /** Signs of Asia, figures, and whether there are letters of other scripts than these and Latin. */
  readonly signs: number
  readonly figures: number
  readonly isOther: boolean
  readonly isOpen: boolean
}

// "© 2031"   "Copyright"   "All rights reserved"   "CC BY 4.0"
const RIGHTS =
  /©|ⓒ|\bcopyright\b|rights reserved|droits réservés|rechte vorbehalten|derechos reservados|direitos reservados|版权|無断転載|禁止转载|\bcc by\b|\blicen[sc]ed?\b|\blizenz/i
const ADDRESS = /https?:|www\.|\S@[^\s@]+\.\w|(?:^|\s)@\w|\.(?:com|org|net|example|docx?|pdf|html?|mp3)\b/i
// "Home | News | About"   "Impressum · Datenschutz"
const PARTS = /\s[|·•»›｜／*]\s|\t|\S {3}|　　|｜/
const BULLET = /^(?:[-*+•▶►▸☞→※◆■●►#>]|—\s|\[\d)/
// "1. Trade"   "II. The pier"   "A) The bridge"
const NUMBERED = /^(?:\d{1,3}|[IVX]{1,5}|[A-Z])[.)]\s/
// "Producer: Jo Vey"
const KEY = /^\p{Lu}[\p{L} ’'-]{1,30}\s?[:：]\s*\S/u
const BRACKETED = /^[([{（【〔［*_].*[)\]}）】〕］*_]$/
const CLOCK = /\b\d{1,2}[.:]\d{2}\b/
const YEAR = /\b(?:1[89]|20)\d\d\b/
const SMALL_FIRST = /^[^\p{L}\p{N}]{0,3}\p{Ll}/u
const CAPITAL_FIRST = /^[^\p{L}\p{N}]{0,3}[\p{Lu}\p{N}]/u
const OTHER_SCRIPT = /[^\P{L}\p{sc=Latin}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u
const EASTERN = /[我你您咱]|私|僕|です|ます|でした|ました|ません|ください/
const EAST = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu
const FAR = /[\u2e80-\uffff]/
const UNUSUAL = /[^\0-\x7f\u2010-\u2027]/
const DIGITS = /\p{N}/gu
const LETTERS = /\p{L}/gu
const GAP = /\s+/
/** Shorter words have small letters in titles, too. */
const LONG = 4

/** Most of the longer words begin with a capital or a figure. */
function isTitled({ bare }: Line): boolean {
  const words = bare.split(GAP)
  const long = words.filter((word, index) => index === 0 || word.length >= LONG)
  return words.length > 1 && !isCapitals(bare) && long.filter((word) => CAPITAL_FIRST.test(word)).length * 3 >= long.length * 2
}

function counted(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}

interface Feature {
  readonly name: string
  /** Log-odds that nobody says such a line. */
  readonly weight: number
  has(line: Line): boolean
}

/** Weights fitted by `npm run fit:unsaid` to documents whose lines are marked. */
export const FEATURES: readonly Feature[] = [
  { name: 'every line', weight: 0.3, has: () => true },
  { name: 'begins a paragraph', weight: 1, has: ({ afterBlank }) => afterBlank },
  { name: 'comes again', weight: 1.1, has: ({ again }) => again },
  { name: 'a word', weight: 0.1, has: ({ words }) => words <= 1 },
  { name: 'up to three words', weight: -0.4, has: ({ words }) => words > 1 && words <= 3 },
  { name: 'up to seven words', weight: -1.2, has: ({ words }) => words > 3 && words <= 7 },
  { name: 'more than fourteen words', weight: -1, has: ({ words }) => words > 14 },
  { name: 'open, where all speech ends', weight: -1.4, has: ({ isOpen, share }) => isOpen && share >= 0.8 },
  { name: 'open, where less speech ends', weight: -0.9, has: ({ isOpen, share }) => isOpen && share < 0.8 },
  { name: 'open, up to seven words', weight: 3.6, has: ({ isOpen, words }) => isOpen && words <= 7 },
  { name: 'open, more than fourteen words', weight: -1.5, has: ({ isOpen, words }) => isOpen && words > 14 },
  { name: 'ends in a stop', weight: -1.2, has: ({ bare }) => endsInStop(bare) },
  { name: 'ends in a colon', weight: -0.2, has: ({ bare }) => bare.endsWith(':') || bare.endsWith('：') },
  { name: 'asks', weight: -0.9, has: ({ bare }) => endsQuestion(bare) },
  { name: 'says "I"', weight: -1.8, has: (it) => (it.signs > 0 ? EASTERN.test(it.bare) : !it.isOther && isPersonal(it.bare)) },
  { name: 'other letters', weight: 0.4, has: ({ isOther }) => isOther },
  { name: 'small letter first', weight: -3.6, has: ({ bare }) => SMALL_FIRST.test(bare) },
  { name: 'capitals first', weight: 1.2, has: isTitled },
  { name: 'has a comma', weight: -0.6, has: ({ bare }) => bare.includes(',') },
  { name: 'open, with figures', weight: 0.7, has: ({ isOpen, figures }) => isOpen && figures > 0 },
  { name: 'mostly figures', weight: 0.8, has: ({ bare, figures }) => figures > 0 && figures * 2 > counted(LETTERS, bare) },
  { name: 'a time', weight: 1.1, has: ({ bare }) => CLOCK.test(bare) },
  { name: 'a year', weight: 0.7, has: ({ bare }) => YEAR.test(bare) },
  { name: 'rights', weight: 3.5, has: ({ bare }) => RIGHTS.test(bare) },
  { name: 'an address', weight: 1.5, has: ({ bare }) => ADDRESS.test(bare) },
  { name: 'in parts', weight: 0.4, has: ({ bare }) => PARTS.test(bare) },
  { name: 'a bullet', weight: 1.6, has: ({ bare }) => BULLET.test(bare) },
  { name: 'numbered', weight: 1.2, has: ({ bare }) => NUMBERED.test(bare) },
  { name: 'key and value', weight: 0.8, has: ({ bare }) => KEY.test(bare) },
  { name: 'words of headings', weight: 1.9, has: ({ bare }) => bare.length <= 80 && vocabularyKind(bare) !== undefined },
]

/** The features that a line has. */
export function featuresOf(text: string, context: LineContext): readonly Feature[] {
  const bare = text.trim()
  const signs = FAR.test(bare) ? counted(EAST, bare) : 0
  const words = signs > 0 ? signs / 2 : bare.split(GAP).length
  const isOther = UNUSUAL.test(bare) && OTHER_SCRIPT.test(bare)
  const line = { ...context, bare, words, signs, isOther, figures: counted(DIGITS, bare), isOpen: !endsAsSpeech(bare) }
  return FEATURES.filter((feature) => feature.has(line))
}

/** Odds of what is known to be a heading or furniture. */
const KNOWN = 4
/** Speech is likelier in all documents than in those that the weights were fitted on. */
const RARE = 0.5
/** Within a paragraph a line is in doubt from so much on, in log-odds, and no longer. */
const WITHIN = { odds: 2, length: 100 }

// "First the lamp,"
const GOES_ON = /[,，、;；]\s*$/

/** A note in brackets says itself what it is, what ends in a comma goes on, and a line within a paragraph is hardly anything but speech if it is long or a sentence. */
export function mayBeUnsaid({ block, afterBlank }: Judged): boolean {
  const { text } = block.line
  if (BRACKETED.test(text.trim()) || GOES_ON.test(text)) return false
  return afterBlank || (text.length <= WITHIN.length && !endsAsSpeech(text))
}

/** Odds from which a line is in doubt. */
export function leastOdds({ afterBlank }: Judged): number {
  return afterBlank ? 0 : WITHIN.odds
}

/** How likely it is that nobody says a line, by its features, or because it is known. */
export function doubtfulLine({ block, afterBlank }: Judged, document: Document & { readonly isKnown: boolean }): Doubtful {
  const { isKnown, ...context } = document
  if (isKnown) return { odds: KNOWN, begins: afterBlank, isKnown }
  const odds = featuresOf(block.line.text, { ...context, afterBlank }).reduce((sum, { weight }) => sum + weight, 0)
  return { odds: odds - RARE, begins: afterBlank, isKnown }
}
