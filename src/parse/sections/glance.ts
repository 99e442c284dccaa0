import { isLowerByte } from '../../labels/opening.ts'
import { NOTICE_PAIRS, NOTICE_WORDS } from './notices.ts'

/** A line among bytes: bytes[from..to), so many UTF-16 units, without white space at its ends. */
export interface LineSpan {
  from: number
  to: number
  units: number
}

/** Longer lines are no headings, in units. */
const LONGEST = 240
const LONGEST_ALONE = 120
/** First words of lines that may be furniture of a page or end a transcript. */
const FIRST_WORDS =
  'oral rebuttal examination further voir direct cross redirect recross reexamination prepared opening closing question questions end meeting recording session hearing stopped copyright transcribed transcription transcript ad advertisement commercial sponsor music short break intermission jingle theme intro outro audio video page skip share download sfx mfx fx sound sounds grams atmos amb ambience ambiance act acts scene sc akt szene auftritt vorletzte letzte letzter erste erster zweite zweiter dritte dritter vierte vierter f sechste sechster siebente siebenter siebte siebter achte achter neunte neunter zehnte zehnter elfte elfter zw u acte acto atto escena scena actus scaena scoena tableau prologue epilogue prologus epilogus induction interlude int ext est enter exit exits exeunt re reenter manet manent fade cut dissolve smash blackout curtain slow quick finis intermission continued f action actions resolved resolution proposed poll polls decision decided agreed agreement consensus next key decisions outcomes summary conclusions resolutions follow scribe scribenick werbung werbepause publicit publicidad publicidade pausa pag p pagina seite sida strana strona sivu sayfa halaman'
/** Second words behind "the". */
const SECOND_WORDS = 'meeting recording session hearing'
/** Words of headings are looked for within so many bytes of a beginning that is no letter. */
const REACH = 8

const MASK = 0x3fff
const firstWords = hashesOf(FIRST_WORDS)
const secondWords = hashesOf(SECOND_WORDS)
const THE = hashOf('the')
/** Words that begin a notice of the transcriber, and those that do when one of theirs follows. */
const noticeWords = hashesOf(NOTICE_WORDS)
const noticePairs = new Map(Object.entries(NOTICE_PAIRS).map(([first, seconds]) => [hashOf(first), hashesOf(seconds)]))
const I = hashOf('i')
const DO = hashOf('do')
const COMMA = 0x2c

/** Last bytes of a line that ends a sentence: ASCII, or the last of a closing quotation mark or an ellipsis. Behind a comma stands who is sworn. */
const TERMINALS = '.?!;:")'
const terminal = new Uint8Array(256)
for (const mark of TERMINALS) terminal[mark.charCodeAt(0)] = 1

/** What a word tells by the last bits of its hash: a heading may begin with it, or with it and another, or it is this other. */
const HEADS = 1
const ARTICLE = 2
const SECOND = 4

/** What words tell, and by byte whether it ends a sentence: what a heading is told by, as tables. */
export function glanceTables(): { readonly words: Uint8Array; readonly terminal: Uint8Array } {
  const words = new Uint8Array(MASK + 1)
  const tell = (hashes: Iterable<number>, what: number) => {
    for (const hash of hashes) words[hash & MASK] = (words[hash & MASK] ?? 0) | what
  }
  tell([...firstWords.all, ...noticeWords.all], HEADS)
  tell([THE, ...noticePairs.keys()], ARTICLE)
  tell([DO, ...secondWords.all, ...[...noticePairs.values()].flatMap(({ all }) => [...all])], SECOND)
  return { words, terminal }
}

/**
 * Whether `headingKind` may find anything in a line that begins with a letter, a quotation mark or an ellipsis and holds
 * no slash. Never false when it does.
 */
export function mayBeHeading(bytes: Uint8Array, span: LineSpan, afterBlank: boolean): boolean {
  if (span.units > LONGEST) return false
  if (afterBlank && span.units <= LONGEST_ALONE && !endsSentence(bytes, span.to)) return true
  return beginsHeading(bytes, span) || (afterBlank && beginsNotice(bytes, span))
}

/** "Whereupon, …"   "The hearing was adjourned at …"   "I, Jo Vey, …": told by one word, by two, or by a comma. */
function beginsNotice(bytes: Uint8Array, { from, to }: LineSpan): boolean {
  const end = wordEnd(bytes, from, to)
  if (end === from) return false
  const hash = hashAt(bytes, from, end)
  if (hasHash(noticeWords, hash)) return true
  const seconds = noticePairs.get(hash)
  if (seconds === undefined) return false
  if (hash === I && bytes[end] === COMMA) return true
  const secondEnd = wordEnd(bytes, end + 1, to)
  const second = hashAt(bytes, end + 1, secondEnd)
  if (hash !== I || second !== DO) return hasHash(seconds, second)
  return hasHash(seconds, hashAt(bytes, secondEnd + 1, wordEnd(bytes, secondEnd + 1, to)))
}

function endsSentence(bytes: Uint8Array, to: number): boolean {
  const last = bytes[to - 1] ?? 0
  if (last < 0x80) return terminal[last] === 1
  // ’ ” …
  return bytes[to - 3] === 0xe2 && bytes[to - 2] === 0x80 && (last === 0x99 || last === 0x9d || last === 0xa6)
}

function beginsHeading(bytes: Uint8Array, { from, to }: LineSpan): boolean {
  const word = letterAt(bytes, from, to)
  if (word === to) return false
  if (word - from > REACH) return true
  const end = wordEnd(bytes, word, to)
  const hash = hashAt(bytes, word, end)
  if (hash !== THE) return hasHash(firstWords, hash)
  return hasHash(secondWords, hashAt(bytes, end + 1, wordEnd(bytes, end + 1, to)))
}

/** The first ASCII letter of a line, or its end. */
function letterAt(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && !isLowerByte((bytes[at] ?? 0) | 0x20)) at++
  return at
}

function wordEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && isLowerByte((bytes[at] ?? 0) | 0x20)) at++
  return at
}

/** One number for a word, whatever its case; two words may have the same. */
function hashAt(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + ((bytes[at] ?? 0) | 0x20)) | 0
  return hash
}

function hashOf(word: string): number {
  const bytes = new TextEncoder().encode(word)
  return hashAt(bytes, 0, bytes.length)
}

/** The hashes of words: nearly always their last bits tell that one is not among them. */
interface Hashes {
  readonly bits: Uint8Array
  readonly all: ReadonlySet<number>
}

function hashesOf(words: string): Hashes {
  const all = new Set(words.split(' ').map(hashOf))
  const bits = new Uint8Array(MASK + 1)
  for (const hash of all) bits[hash & MASK] = 1
  return { bits, all }
}

function hasHash({ bits, all }: Hashes, hash: number): boolean {
  return bits[hash & MASK] === 1 && all.has(hash)
}
