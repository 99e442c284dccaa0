/** Lines of a page at least and at most, and how much longer one page may be than another. */
const PAGE = { least: 12, most: 150, ratio: 1.6 }
/** Numbers in a row, each a page behind the one before, that show pages. */
const ENOUGH = 4
const MOST_NUMBERS = 20_000
const MOST_HEADS = 500
const MOST_LINES = 20_000
/** Lines beside a number that may be a running head or foot. */
const BESIDE = 2
const LONGEST = 120
// "12"   "- 12 -"   "(12)"
const FOLIO = /^[-–—( ]{0,4}(\d{1,5})[-–—) ]{0,4}$/
const VARYING = /[\d\s]+/g

/** A number that stands alone on its line. */
interface Folio {
  readonly number: number
  readonly line: number
}

/**
 * The pages of a text, told by numbers that stand alone on their lines, count up by one and keep the distance of pages. Once
 * they are told, the lines beside each number are looked at: what stands there twice is a running head.
 *     12 ... 40 lines ... 13 ... 41 lines ... 14 ... 40 lines ... 15
 */
export class PageBreaks {
  /** Pages are told. */
  isPaged = false
  readonly #numbers = new Set<number>()
  readonly #heads = new Map<string, number>()
  #chain: Folio[] = []
  /** Lines that stand elsewhere too. */
  readonly #elsewhere = new Set<string>()
  /** The last lines before the one at hand that stand behind no number, and how many behind one are still to be looked at. */
  readonly #before: string[] = []
  #behind = 0

  observe(text: string, line: number): void {
    const words = text.trim()
    if (words === '') return
    const number = folioOf(words)
    if (number !== undefined && this.#counts({ number, line })) this.#take()
    else if (this.isPaged) this.#lookBeside(words)
  }

  isFolio(text: string): boolean {
    const number = this.isPaged ? folioOf(text) : undefined
    return number !== undefined && this.#numbers.has(number)
  }

  /** Whether the line stood beside the numbers of two pages. */
  isHead(text: string): boolean {
    const key = this.isPaged && text.length <= LONGEST ? keyOf(text) : ''
    return (this.#heads.get(key) ?? 0) > 1 && !this.#elsewhere.has(key)
  }

  /** Whether the number goes on with those before; else they begin anew with it. */
  #counts(folio: Folio): boolean {
    const last = this.#chain.at(-1)
    const gap = folio.line - (last?.line ?? 0)
    if (this.isPaged) {
      const isNext = last !== undefined && folio.number > last.number && folio.number <= last.number + 2 && gap >= PAGE.least
      if (isNext) this.#chain = [folio]
      return isNext
    }
    const goesOn = last !== undefined && folio.number === last.number + 1 && gap >= PAGE.least && gap <= PAGE.most
    if (last === undefined || goesOn || gap >= PAGE.least) this.#chain = goesOn ? [...this.#chain, folio] : [folio]
    if (this.#chain.length < ENOUGH) return false
    this.isPaged = isEven(this.#chain)
    if (!this.isPaged) this.#chain.shift()
    return this.isPaged
  }

  #take(): void {
    for (const { number } of this.#chain) if (this.#numbers.size < MOST_NUMBERS) this.#numbers.add(number)
    for (const text of this.#before.splice(0)) this.#learn(text)
    this.#behind = BESIDE
  }

  #lookBeside(text: string): void {
    if (this.#behind > 0) {
      this.#behind--
      this.#learn(text)
      return
    }
    this.#before.push(text)
    const passed = this.#before.length > BESIDE ? (this.#before.shift() ?? '') : ''
    if (passed !== '' && passed.length <= LONGEST && this.#elsewhere.size < MOST_LINES) this.#elsewhere.add(keyOf(passed))
  }

  #learn(text: string): void {
    if (text.length > LONGEST || this.#heads.size >= MOST_HEADS || this.#elsewhere.size >= MOST_LINES) return
    const key = keyOf(text)
    this.#heads.set(key, (this.#heads.get(key) ?? 0) + 1)
  }
}

function folioOf(text: string): number | undefined {
  const found = text.length > 20 ? undefined : FOLIO.exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Heads differ in their numbers only. */
function keyOf(text: string): string {
  return text.replace(VARYING, '')
}

/** Whether all pages are about as long. */
function isEven(chain: readonly Folio[]): boolean {
  const gaps = chain.slice(1).map(({ line }, index) => line - (chain[index]?.line ?? 0))
  return Math.max(...gaps) <= Math.min(...gaps) * PAGE.ratio
}
