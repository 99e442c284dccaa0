import { fold } from '../text/fold.ts'
import { isLetter } from './characters.ts'
import { GluedWords } from './glued-words.ts'
import { hyphenLeft, hyphenRight, pairOf } from './hyphen-words.ts'
import { joinedPronoun } from './join-i-verb.ts'
import { KnownWords } from './known-words.ts'
import { PageBreaks } from './page-breaks.ts'
import type { Evidence } from './repair.ts'
import { StopWordProfile } from './stop-words.ts'
import { beginsWord } from './word-edges.ts'

/** What is kept of a document, besides what always is. */
export interface Kept {
  readonly pages: boolean
  readonly words: boolean
  readonly glued: boolean
}

/** Evidence that grows with the document. */
export interface EvidenceCounter extends Evidence {
  /** Takes the next line of the document. */
  observe(text: string): void
  /** Take the lines themselves, and with their numbers. */
  readonly pages?: PageBreaks | undefined
  readonly glued?: GluedWords | undefined
  /** From now on pages are looked for, and words are kept and counted; `whole`: what the whole document shows of glued words, where that is known. */
  keep(what: Kept, whole?: GluedWords): void
  knows(word: string): boolean
  /** Takes the label of a speaker. */
  label(text: string): void
  /**
   * A stretch of the document is complete. Only here it is looked at whether there are too many pairs to take more: what
   * is counted when within a stretch must make no difference.
   */
  endStretch(): void
}

export function createEvidence(): EvidenceCounter {
  return new DocumentEvidence()
}

/** Folding does no more to it than to make it lower case. */
const ASCII_WORD = /^[A-Za-z]+$/
const BEGINS = 32

/** A letter of ASCII by its last five bits, which folding leaves as they are; 0 when there is another unit or none. */
function letterOf(word: string, at: number): number {
  const unit = word.charCodeAt(at)
  return isLetter(unit) && unit < 0x80 ? unit & 0x1f : 0
}

/** How a word begins: its first two letters, of which folding leaves those of ASCII as they are. */
function beginOf(word: string): number {
  return letterOf(word, 0) * BEGINS + letterOf(word, 1)
}

/** "don’t": folding parts it, so that it is no word. */
function isInTwo(word: string): boolean {
  const at = word.indexOf('’')
  return at > 0 && at < word.length - 1 && isLetter(word.charCodeAt(at - 1)) && isLetter(word.charCodeAt(at + 1))
}

const PAIRS = 20_000
const LABEL_WORDS = 20_000

class DocumentEvidence implements EvidenceCounter {
  sureJoins = 0
  freePronouns = 0
  readonly #profile = new StopWordProfile()
  readonly #pairs = new Set<string>()
  #takesPairs = true
  readonly #labelWords = new Set<string>()
  /** How they begin: hardly any other word needs to be folded. */
  readonly #labelBegins = new Uint8Array(BEGINS * BEGINS)
  /** Labels whose words were taken. */
  readonly #labels = new Set<string>()

  pages: PageBreaks | undefined
  #words: KnownWords | undefined

  glued: GluedWords | undefined
  /** Glued words of the whole document, which are counted already. */
  #whole: GluedWords | undefined

  keep({ pages, words, glued }: Kept, whole?: GluedWords): void {
    this.#whole ??= whole
    if (glued) this.glued ??= whole ?? new GluedWords()
    if (pages) this.pages ??= new PageBreaks()
    if (words) this.#words ??= new KnownWords()
  }

  knows(word: string): boolean {
    return this.#words?.has(word) === true
  }

  get english(): boolean {
    return this.#profile.english
  }

  hyphenated(left: string, right: string): boolean {
    return this.#pairs.has(pairOf(left, right)) || this.#pairs.has(pairOf(right, left))
  }

  readonly inLabel = (word: string): boolean => {
    const begin = beginOf(word)
    const isTold = begin % BEGINS > 0 && begin >= BEGINS
    if ((isTold && this.#labelBegins[begin] === 0) || isInTwo(word)) return false
    return this.#labelWords.has(ASCII_WORD.test(word) ? word.toLowerCase() : fold(word))
  }

  observe(text: string): void {
    this.#profile.observe(text)
    this.#words?.observe(text)
    if (this.#profile.english && this.#whole === undefined) this.glued?.observe(text)
    for (let at = text.indexOf('I'); at >= 0; at = text.indexOf('I', at + 1)) this.#pronoun(text, at)
    for (let at = text.indexOf('-', 1); at >= 0; at = text.indexOf('-', at + 1)) this.#hyphen(text, at)
  }

  label(text: string): void {
    if (this.#labelWords.size > LABEL_WORDS || this.#labels.has(text)) return
    this.#labels.add(text)
    for (const word of fold(text).split(' ')) {
      this.#labelWords.add(word)
      this.#labelBegins[beginOf(word)] = 1
    }
  }

  endStretch(): void {
    this.#takesPairs = this.#pairs.size < PAIRS
    this.#words?.endStretch()
    this.glued?.endStretch()
  }

  #pronoun(text: string, at: number): void {
    if (!beginsWord(text, at)) return
    if (!isLetter(text.charCodeAt(at + 1))) this.freePronouns++
    else if (joinedPronoun(text, at)?.sure) this.sureJoins++
  }

  #hyphen(text: string, at: number): void {
    if (!this.#takesPairs || !isLetter(text.charCodeAt(at + 1))) return
    const left = hyphenLeft(text, at)
    if (left !== '') this.#pairs.add(pairOf(left, hyphenRight(text, at + 1)))
  }
}
