import { LONGEST_MARK, pageKey, pageMarksIn } from './page-marks.ts'

/** Lines of a page at least and at most, and how much longer one page may be than another. */
const PAGE = { least: 12, last: 2, most: 150, ratio: 1.6, closely: 1.3 }
/** Numbers in a row that show pages: alone on their lines, set off from words, behind words like any other, or where pages are told. */
const ENOUGH = { alone: 4, setOff: 3, other: 5, told: 2 }
const FORM_FEEDS = 3
const FORM_FEED = '\f'
const MOST_NUMBERS = 20_000
const MOST_HEADS = 500
const MOST_PLACED = 1000
const MOST_LINES = 20_000
const MOST_CHAINS = 200
/** Lines that are looked at again when pages are told. */
const MOST_RECENT = 4000
/** Lines beside a number that may be a running head or foot. */
const BESIDE = 3
/** The next page with the same head, where left and right pages differ and each has a number and a form feed. */
const NEXT = 4

/** A number that may be that of a page. */
interface Folio {
  /** What its line has but the number. */
  readonly key: string
  readonly number: number
  readonly line: number
}

/** A line that may be a running head: where it stood last, and on how many pages in a row. */
interface Head {
  /** Counted in numbers of pages and form feeds. */
  page: number
  times: number
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
 * each time; or by form feeds. Once they are told, the lines beside each number are looked at: what stands at the same place
 * beside two that follow each other, and nowhere else, is a running head.
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
  /** By what lines say but their numbers: on how many pages in a row at most. */
  readonly #heads = new Map<string, number>()
  /** The same, by their places too: so many lines before a number, or behind it. */
  readonly #placed = new Map<string, Head>()
  /** Lines that stand elsewhere too. */
  readonly #elsewhere = new Set<string>()
  /** Lines since the first number, as long as pages are not told. */
  #recent: string[] = []
  /** The last lines before the one at hand that stand behind no number, and how many behind one are still to be looked at. */
  readonly #before: string[] = []
  #behind = 0
  /** Numbers of pages and form feeds so far. */
  #page = 0
  #feeds = 0
  /** Lines of the pages by which they were told. */
  #length = { least: Number.POSITIVE_INFINITY, most: 0 }
  #afterBlank = true
  #lastLine = 0
  #lastMark = 0

  observe(text: string, line: number): void {
    if (line <= this.#lastLine) return
    this.#lastLine = line
    const words = text.trim()
    const isFed = text.includes(FORM_FEED)
    if (isFed) this.#feeds++
    const afterBlank = this.#afterBlank
    this.#afterBlank = words === ''
    if (words === '' && !isFed) return
    const isNew = this.#tell(words, { line, isFed, afterBlank })
    if (isNew && !this.isPaged) this.#lookAgain(words, isFed)
    else if (this.isPaged) this.#look(words, isFed)
    else if (!this.isPending) this.#recent = []
    else if (this.#recent.length < MOST_RECENT) this.#recent.push(isFed ? FORM_FEED + words : words)
  }

  /** A number was met that may be that of a page, and the next may yet come. */
  get isPending(): boolean {
    return this.#lastMark > 0 && this.#lastLine - this.#lastMark <= PAGE.most
  }

  /** Whether it is the line with the number of a page. */
  isMark(text: string): boolean {
    if (!this.isPaged) return false
    if (pageMarksIn(text).some(({ key, number }) => this.#keys.has(key) && (key !== '' || this.#numbers.has(number)))) return true
    return this.#feeds >= FORM_FEEDS && this.#isHead(text, FORM_FEEDS)
  }

  /** Whether the line stood beside the numbers of two pages. What ends in a colon may be a label. */
  isHead(text: string): boolean {
    return this.isPaged && this.#isHead(text, 2)
  }

  #isHead(text: string, times: number): boolean {
    if (text.length > LONGEST_MARK || text.endsWith(':')) return false
    const key = pageKey(text)
    return (this.#heads.get(key) ?? 0) >= times && !this.#elsewhere.has(key)
  }

  /** Takes the numbers of a line; whether they tell pages. */
  #tell(words: string, { line, isFed, afterBlank }: Place): boolean {
    const marks = pageMarksIn(words)
    if (isFed || marks.some(({ isSetOff }) => isSetOff || afterBlank)) this.#lastMark = line
    const isTold = marks.flatMap(({ key, number, isSetOff }) => {
      const folio = { key, number, line }
      const own = this.#tellBy(key, folio, isSetOff)
      return isSetOff && key !== '' ? [own, this.#tellBy(ANY, folio, false)] : [own]
    })
    return isTold.includes(true) || (isFed && this.#feeds >= FORM_FEEDS)
  }

  #tellBy(key: string, folio: Folio, isSetOff: boolean): boolean {
    const chain = this.#follow(key, folio)
    const isEnough = this.#isEnough(key, chain, isSetOff)
    if (isEnough) this.#take(chain)
    return isEnough
  }

  #take(chain: readonly Folio[]): void {
    const lengths = lengthsOf(chain)
    this.#length = { least: Math.min(...lengths), most: Math.max(...lengths) }
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

  #isEnough(key: string, chain: readonly Folio[], isSetOff: boolean): boolean {
    if (chain.length === 0) return false
    if (this.#keys.has(key)) return true
    const alone = key === '' || key === ANY ? ENOUGH.alone : isSetOff ? ENOUGH.setOff : ENOUGH.other
    const isLikePages = this.#isOfPages(chain)
    if (chain.length < (isLikePages ? ENOUGH.told : alone)) return false
    return isEven(chain, isSetOff || isLikePages ? PAGE.ratio : PAGE.closely)
  }

  /** Whether pages are told, and these are as long. */
  #isOfPages(chain: readonly Folio[]): boolean {
    const { least, most } = this.#length
    return this.isPaged && lengthsOf(chain).every((length) => length * PAGE.ratio >= most && length <= least * PAGE.ratio)
  }

  #lookAgain(words: string, isFed: boolean): void {
    this.isPaged = true
    for (const [key, chain] of this.#chains) if (this.#isEnough(key, chain, false)) this.#take(chain)
    for (const line of this.#recent) this.#look(line.replace(FORM_FEED, ''), line.startsWith(FORM_FEED))
    this.#recent = []
    this.#look(words, isFed)
  }

  /** Learns what stands beside the numbers of pages and beside form feeds. */
  #look(words: string, isFed: boolean): void {
    if (isFed) this.#takeBefore()
    if (words === '') return
    if (!this.isMark(words)) this.#lookBeside(words)
    else this.#takeBefore()
  }

  #takeBefore(): void {
    this.#page++
    const before = this.#before.splice(0)
    for (const [index, text] of before.entries()) this.#learn(text, index - before.length)
    this.#behind = BESIDE
  }

  #lookBeside(text: string): void {
    if (this.#behind > 0) {
      this.#learn(text, BESIDE + 1 - this.#behind)
      this.#behind--
      return
    }
    this.#before.push(text)
    const passed = this.#before.length > BESIDE ? (this.#before.shift() ?? '') : ''
    if (passed !== '' && passed.length <= LONGEST_MARK && this.#elsewhere.size < MOST_LINES) this.#elsewhere.add(pageKey(passed))
  }

  #learn(text: string, place: number): void {
    const key = text.length > LONGEST_MARK || this.#elsewhere.size >= MOST_LINES ? '' : pageKey(text)
    if (key === '') return
    if (this.#placed.size >= MOST_PLACED) this.#placed.clear()
    const placed = `${place}${key}`
    const last = this.#placed.get(placed)
    const times = last !== undefined && this.#page - last.page <= NEXT ? last.times + 1 : 1
    this.#placed.set(placed, { page: this.#page, times })
    if (times > (this.#heads.get(key) ?? 1) && this.#heads.size < MOST_HEADS) this.#heads.set(key, times)
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
