import { byteAt, type Line } from '../text/line.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { type Block, type Format, HEAD_UNITS, type Stage } from './format.ts'
import { MarginCount } from './margin/chain.ts'
import { quotationUnits } from './margin/forms.ts'
import { FEW, isLabelled, LEAST_LABELLED, type Rhythm, tellRhythm } from './margin/rhythm.ts'
import { isBlank } from './text.ts'

const MANY = 12
/** No page has more lines. */
const LONGEST_PAGE = 64

/** How sure lines make it that all of them are those of a quotation in which somebody speaks. */
function quotationSureness(rows: readonly string[]): number {
  const texts = rows.filter((row) => !isBlank(row))
  const said = texts.map((row) => row.slice(quotationUnits(row)).trimStart())
  if (texts.some((row) => quotationUnits(row) === 0)) return 0
  const labelled = said.filter(isLabelled).length
  if (labelled < LEAST_LABELLED || texts.length < FEW) return 0.2
  return texts.length >= MANY ? 1 : 0.55
}

/** How sure the first lines of a source make it that something stands in their margin, 0 to 1. */
function marginSureness(head: string): number {
  const rows = rowsOf(head)
  return Math.max(quotationSureness(rows), tellRhythm(rows)?.sureness ?? 0)
}

/** How sure they make it that lines or paragraphs are numbered. */
export function numbersSureness(head: string): number {
  return tellRhythm(rowsOf(head))?.sureness ?? 0
}

/** Whether lines that follow can tell nothing more; but for where pages are seen to begin, it may be on the next that numbers begin again. */
function isClear(head: string): boolean {
  const rows = rowsOf(head)
  if (quotationSureness(rows) === 1) return true
  const rhythm = tellRhythm(rows)
  if (rhythm?.sureness !== 1) return false
  const { counts, full, numbers, step } = rhythm
  return counts === 'paragraphs' || Number.isFinite(full) || numbers * step > LONGEST_PAGE
}

function rowsOf(head: string): string[] {
  return head.split('\n').slice(0, -1)
}

/** Takes off what stands in the margin of lines. What it is, the first of them tell, HEAD_UNITS at most. */
export class MarginFilter implements Stage<Line> {
  #held: { readonly line: Line; readonly page: number | null }[] | undefined = []
  #head = ''
  /** Undefined: the lines are those of a quotation. */
  #rhythm: Rhythm | undefined
  #count = new MarginCount()
  /** The printed number of the line that comes next. */
  #next = 0

  constructor(private readonly emit: (block: Block) => void) {}

  /** `page`: that it stands on, where it is known. */
  push(line: Line, page: number | null = null): void {
    if (this.#held === undefined) this.#take(line, page)
    else {
      this.#held.push({ line, page })
      this.#head += `${line.text}\n`
      if (this.#head.length >= HEAD_UNITS || isClear(this.#head)) this.#begin()
    }
  }

  end(): void {
    this.#begin()
  }

  #begin(): void {
    const held = this.#held ?? []
    const rows = rowsOf(this.#head)
    const rhythm = tellRhythm(rows)
    if (rhythm !== undefined && rhythm.sureness > quotationSureness(rows)) this.#rhythm = rhythm
    this.#next = rhythm?.first ?? 0
    this.#count = new MarginCount(rhythm?.last)
    this.#held = undefined
    this.#head = ''
    for (const { line, page } of held) this.#take(line, page)
  }

  #take(line: Line, page: number | null): void {
    if (line.continues) this.emit({ line, blank: false })
    else if (this.#rhythm !== undefined) this.#number(line, page, this.#rhythm)
    else {
      const said = partOfLine(line, quotationUnits(line.text), line.text.length)
      this.emit({ line: said, blank: isBlank(said.text) })
    }
  }

  #number(line: Line, page: number | null, rhythm: Rhythm): void {
    const { form, counts } = rhythm
    const mark = form.find(line.text)
    // The number behind a line that comes in pieces would be that of the last.
    const isMark = mark !== undefined && !(line.goesOn && mark.from === 0) && this.#isOfMargin(mark.number, rhythm)
    const number = isMark ? mark.number : this.#next
    const isCounted = counts === 'lines' || (counts === 'text' && !isBlank(line.text))
    if (isMark || isCounted) this.#next = number + 1
    const said = isMark ? partOfLine(line, mark.from, mark.to) : line
    const block = { line: said, blank: isBlank(said.text) }
    const onPage = isCounted && number > 0 ? number : null
    this.emit(page === null && onPage === null ? block : { ...block, printed: { page, line: onPage, byte: line.byte } })
  }

  /** Where every line is numbered, a number further on is one as well: lines were left out. */
  #isOfMargin(number: number, rhythm: Rhythm): boolean {
    if (this.#count.take(number, rhythm)) return true
    const isFurther = rhythm.step === 1 && rhythm.counts !== 'paragraphs' && number > (this.#count.last ?? 0)
    if (isFurther) this.#count.leap(number)
    return isFurther
  }
}

/** A part of a line that answers for all of its bytes: what stood before it is of its first unit, what stood behind of the last. */
function partOfLine(line: Line, from: number, to: number): Line {
  if (from === 0 && to === line.text.length) return line
  const text = line.text.slice(from, to)
  const widths = new Uint32Array(text.length + 1)
  for (let unit = 0; unit <= text.length; unit++) widths[unit] = byteAt(line, from + unit) - line.byte
  const { number, byte, endByte, goesOn } = line
  return { text, widths, number, byte, endByte, goesOn, continues: false }
}

/** Plain text in which something stands in the margin. */
export const margin: Format = {
  ...catalogue.margin,
  begins: () => true,
  sniff: marginSureness,
  reader: (sink) => new MarginFilter((block) => sink.block(block)),
}
