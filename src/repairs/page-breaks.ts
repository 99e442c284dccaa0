import { type PageMark, pageMarksIn } from './page-marks.ts'
import { BESIDE, RunningHeads } from './running-heads.ts'

/** Lines of a page at least and at most, and how much longer one page may be than another. */
const PAGE = { least: 12, last: 2, most: 150, ratio: 1.6, closely: 1.25 }
/** Numbers in a row that show pages: alone on their lines, set off from words, behind words like any other; where pages are told, set off or alone. */
const ENOUGH = { alone: 4, setOff: 3, other: 6, told: 2, toldAlone: 3 }
const FORM_FEEDS = 3
const FORM_FEED = '\f'
const MOST_NUMBERS = 20_000
const MOST_CHAINS = 200
/** Lines that are looked at again when pages are told. */
const MOST_RECENT = 4000
/** Lines from the beginning on in which the next number is waited for, though nothing sets the number off: later that takes two in a row. */
const EARLY = 200

/** A number that may be that of a page. */
interface Folio {
  /** What its line has but the number. */
  readonly key: string
  readonly number: number
  readonly line: number
  readonly isSetOff: boolean
}

interface Place {
  readonly line: number
  /** A form feed stands in it. */
  readonly isFed: boolean
  readonly afterBlank: boolean
}

/** Of numbers that are set off from words, whatever these are: heads of left and right pages differ. */
const ANY = '*'

/**
 * The pages of a text, told by numbers that count up and keep the distance of pages: alone on their lines, or with the same words
 * each time; or by form feeds. Once they are told, the lines beside each number are looked at, which may be running heads.
 *     12 ... 40 lines ... 13 ... 41 lines ... 14 ... 40 lines ... 15
 */
export class PageBreaks {
  /** Pages are told. */
  isPaged = false
  /** They were before anything was repaired that stands on them: a running head may come first, which may begin with any letter. */
  areKnown = false
  /** Of the number alone. */
  readonly #numbers = new Set<number>()
  /** What the lines with a number have but the number. */
  readonly #keys = new Set<string>()
  readonly #chains = new Map<string, Folio[]>()
  readonly #heads = new RunningHeads()
  /** Lines since the first number, as long as pages are not told. */
  #recent: string[] = []
  #feeds = 0
  #afterBlank = true
  #lastFeed = 0
  /** Lines of the pages by which they were told. */
  #length = { least: 0, most: 0 }
  #lastLine = 0
  #lastMark = 0

  observe(text: string, line: number): void {
    this.#lastLine = line
    const words = text.trim()
    const isFed = text.includes(FORM_FEED)
    if (isFed) this.#feed(line)
    const afterBlank = this.#afterBlank
    this.#afterBlank = words === ''
    if (words === '' && !isFed) return
    const isNew = this.#tell(words, { line, isFed, afterBlank })
    if (isNew && !this.isPaged) this.#lookAgain(words, isFed)
    else if (this.isPaged) this.#look(words, isFed)
    else this.#keep(isFed ? FORM_FEED + words : words)
  }

  /** Of lines behind which no number has come, only those that may stand beside the first. */
  #keep(line: string): void {
    if (!this.isPending && this.#recent.length > 2 * BESIDE) this.#recent = this.#recent.slice(-BESIDE)
    if (this.#recent.length < MOST_RECENT) this.#recent.push(line)
  }

  /** A number was met that may be that of a page, and the next may yet come. */
  get isPending(): boolean {
    return this.#lastMark > 0 && this.#lastLine - this.#lastMark <= PAGE.most
  }

  /** Whether it is the line with the number of a page. */
  isMark(text: string): boolean {
    if (!this.isPaged) return false
    return this.numberIn(text) !== undefined || (this.#feeds >= FORM_FEEDS && this.#heads.has(text, FORM_FEEDS))
  }

  /** The number of a page that stands in a line. */
  numberIn(text: string): number | undefined {
    if (!this.isPaged) return undefined
    return pageMarksIn(text).find(({ key, number }) => this.#keys.has(key) && (key !== '' || this.#numbers.has(number)))?.number
  }

  /** Whether the line stood beside the numbers of two pages. */
  isHead(text: string): boolean {
    return this.isPaged && this.#heads.has(text, 2)
  }

  #feed(line: number): void {
    this.#feeds++
    if (!this.isPaged && this.#feeds > 1) this.#measure([line - this.#lastFeed])
    this.#lastFeed = line
  }

  /** Takes the numbers of a line; whether they tell pages. */
  #tell(words: string, place: Place): boolean {
    const { line, isFed } = place
    const isTold = pageMarksIn(words).map((mark) => this.#tellOf(mark, place))
    if (isFed) this.#lastMark = line
    return isTold.includes(true) || (isFed && this.#feeds >= FORM_FEEDS)
  }

  #tellOf({ key, number, isSetOff, isHead }: PageMark, { line, afterBlank }: Place): boolean {
    const folio = { key, number, line, isSetOff }
    const isTold = this.#tellBy(key, folio)
    const mayGoOn = (afterBlank && line <= EARLY) || (this.#chains.get(key)?.length ?? 0) > 1
    if (isSetOff || mayGoOn) this.#lastMark = line
    return (isSetOff && isHead && this.#tellBy(ANY, folio)) || isTold
  }

  #tellBy(key: string, folio: Folio): boolean {
    const chain = this.#follow(key, folio)
    const isEnough = this.#isEnough(key, chain)
    if (isEnough) this.#take(chain)
    return isEnough
  }

  #take(chain: readonly Folio[]): void {
    this.#length = { least: 0, most: 0 }
    this.#measure(lengthsOf(chain))
    for (const { key, number } of chain) {
      this.#keys.add(key)
      if (key === '' && this.#numbers.size < MOST_NUMBERS) this.#numbers.add(number)
    }
  }

  /** The numbers of lines with these words, as far as each goes on with the one before. */
  #follow(key: string, folio: Folio): Folio[] {
    const chain = this.#chains.get(key) ?? []
    const last = chain.at(-1)
    const known = last !== undefined || this.#chains.size < MOST_CHAINS
    if (last !== undefined && folio.line - last.line < this.#leastGap(key, folio.number - last.number)) return []
    const goesOn = last !== undefined && this.#goesOn(key, folio, last)
    const next = goesOn ? [...chain, folio].slice(-ENOUGH.other) : [folio]
    if (known) this.#chains.set(key, next)
    return goesOn ? next : []
  }

  /** The last page is a short one. */
  #leastGap(key: string, step: number): number {
    return this.#keys.has(key) && step === 1 ? PAGE.last : PAGE.least
  }

  #goesOn(key: string, folio: Folio, last: Folio): boolean {
    const step = folio.number - last.number
    if (step !== 1 && (step !== 2 || (key === '' && !this.isPaged))) return false
    const length = (folio.line - last.line) / step
    return this.#keys.has(key) || (length >= PAGE.least && length <= PAGE.most)
  }

  #measure(lengths: readonly number[]): void {
    const { least, most } = this.#length
    this.#length = { least: Math.min(...lengths, ...(most > 0 ? [least] : [])), most: Math.max(...lengths, most) }
  }

  #isEnough(key: string, chain: readonly Folio[]): boolean {
    if (chain.length === 0) return false
    if (this.#keys.has(key)) return true
    const isSetOff = chain.every((folio) => folio.isSetOff)
    const alone = key === '' || key === ANY ? ENOUGH.alone : isSetOff ? ENOUGH.setOff : ENOUGH.other
    const told = key === '' ? ENOUGH.toldAlone : ENOUGH.told
    const isLikePages = isSetOff && this.#isOfPages(chain)
    if (chain.length < (isLikePages ? told : alone)) return false
    return isEven(chain, (isSetOff && key !== ANY) || isLikePages ? PAGE.ratio : PAGE.closely)
  }

  /** Whether pages are told, and these are as long. */
  #isOfPages(chain: readonly Folio[]): boolean {
    const { least, most } = this.#length
    return (
      this.isPaged && most > 0 && lengthsOf(chain).every((length) => length * PAGE.ratio >= most && length <= least * PAGE.ratio)
    )
  }

  #lookAgain(words: string, isFed: boolean): void {
    this.isPaged = true
    for (const [key, chain] of this.#chains) if (this.#isEnough(key, chain)) this.#take(chain)
    for (const line of this.#recent) this.#look(line.replace(FORM_FEED, ''), line.startsWith(FORM_FEED))
    this.#recent = []
    this.#look(words, isFed)
  }

  /** Learns what stands beside the numbers of pages and beside form feeds. */
  #look(words: string, isFed: boolean): void {
    const isMark = words !== '' && this.isMark(words)
    if (isFed) this.#heads.turn()
    if (isMark) this.#heads.turn()
    else if (words !== '') this.#heads.pass(words)
  }
}

/** Whether all pages are about as long. */
function isEven(chain: readonly Folio[], ratio: number): boolean {
  const lengths = lengthsOf(chain)
  return Math.max(...lengths) <= Math.min(...lengths) * ratio
}

function lengthsOf(chain: readonly Folio[]): number[] {
  return chain.slice(1).map(({ line, number }, index) => {
    const before = chain[index] ?? { line: 0, number: 0 }
    return (line - before.line) / (number - before.number)
  })
}
