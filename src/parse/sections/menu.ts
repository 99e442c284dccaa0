import type { Judged } from '../evidence/detector-hooks.ts'
import { endsAsSpeech, type SentenceEnds } from './sentence-ends.ts'
import type { Waiting, WaitingKind } from './waiting-kinds.ts'

/** Paragraphs that stand below the speech, by how they end. */
export interface MenuCount {
  /** Titles, names, dates, words to press. */
  readonly bare: number
  /** Sentences. */
  readonly said: number
  /** All are written as titles and names are. */
  readonly areTitles: boolean
}

/** Where so much of the speech ends as sentences do, a short line that does not, alone in its paragraph, may be none. */
const LIKELY = { turns: 4, share: 0.7 }
/** So many of them at the end of the source are the foot of a page, by how much of the speech ends as sentences do. */
const FOOTS = [
  { bare: 6, share: 0.7, turns: 4 },
  { bare: 5, share: 0.8, turns: 4 },
  { bare: 3, share: 0.9, turns: 4 },
  { bare: 2, share: 0.95, turns: 6, areTitles: true },
]
/** So many points somebody lists, and speaks on. */
const LISTED = 4
/** Above a label one or two are a heading. */
const HEADING = { bare: 2, share: 0.95, turns: 6 }
/** A line that goes on below is longer. */
const LONGEST_BARE = 60
// "1. Trade"   "2) Tides"
const NUMBERED = /^\s*\d{1,2}[.)]\s/
const CAPITAL = /^[\s"“„«‘'(*_#•▶►·–—|-]*(?:\p{Lu}|\p{Lo}|\p{N}|©|@|https?:)/u

/** Headings and furniture that stand between such lines. */
export const IN_MENUS: ReadonlySet<WaitingKind> = new Set(['topic', 'caps', 'bold', 'item', 'furniture', 'page', 'index'])

/** Whether short lines alone in their paragraphs may be no speech in a document whose speech ends so. */
export function mayHoldMenus(ends: SentenceEnds): boolean {
  return ends.turns >= LIKELY.turns && ends.share >= LIKELY.share
}

/** Whether a short line that ends no sentence may be the first of a menu: no point of a list. */
export function mayOpenMenu(text: string): boolean {
  return !NUMBERED.test(text) && !endsAsSpeech(text)
}

/** What stands below the speech so far; at first it is one line. */
export function menuOf({ menu, judged: [first] }: Waiting): MenuCount {
  return menu ?? { bare: 1, said: 0, areTitles: isTitle(first?.block.line.text ?? '') }
}

const SMALL_WORD = /^\p{Ll}/u
const SHORT_WORD = 4
const FEW_WORDS = 5

/** At least half of the words of some length begin with no small letter, or they are few. */
function isTitle(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length <= FEW_WORDS) return true
  const long = words.filter((word, index) => index === 0 || word.length >= SHORT_WORD)
  return long.filter((word) => SMALL_WORD.test(word)).length * 2 <= long.length
}

// "▶ More news"   "※ Transcribed by hand"   "© Atrium"
const POINTER = /^\s*[▶►▸☞→※©ⓒ]\s?\S/u

/** Whether a line points to something else, as lines below an article do. */
export function beginsPointer(text: string): boolean {
  return POINTER.test(text) && !endsAsSpeech(text)
}

/** What stands below the speech with one more line, which `before` stands above, with no blank line between unless it is blank. */
export function countLine({ bare, said, areTitles }: MenuCount, { block }: Judged, before: Judged | undefined): MenuCount {
  const { text } = block.line
  const above = before === undefined || before.block.blank ? '' : before.block.line.text.trim()
  // The line above was the first part of a paragraph that goes on.
  const goesOn = above !== '' && !endsAsSpeech(above) && (above.length > LONGEST_BARE || !CAPITAL.test(text))
  const others = goesOn ? bare - 1 : bare
  return endsAsSpeech(text) || (goesOn && text.length > LONGEST_BARE)
    ? { bare: others, said: said + 1, areTitles }
    : { bare: others + 1, said, areTitles: areTitles && isTitle(text) }
}

/** Whether sentences among the lines show that somebody goes on speaking. */
export function isSpeech({ bare, said }: MenuCount): boolean {
  return said > 0 && (bare < LISTED || said > bare)
}

/** Whether the end of the source shows such lines to be the foot of a page. */
export function isFootOfSource({ bare, said, areTitles }: MenuCount, { turns, share }: SentenceEnds): boolean {
  return (
    said <= bare &&
    FOOTS.some(
      (foot) => bare >= foot.bare && turns >= foot.turns && share >= foot.share && (areTitles || foot.areTitles !== true),
    )
  )
}

/** Whether a label right behind such lines shows them to be a heading. */
export function isHeading({ bare, said, areTitles }: MenuCount, ends: SentenceEnds): boolean {
  return areTitles && said === 0 && bare <= HEADING.bare && ends.turns >= HEADING.turns && ends.share >= HEADING.share
}
