import type { Block, BlockSpan, Cue, Printed } from '../formats/format.ts'
import type { TimedSpan } from '../formats/timed-words.ts'
import type { Matter } from '../model/matter.ts'
import type { Candidate } from '../recogniser/recogniser.ts'
import type { Line } from '../text/line.ts'
import { writtenAt } from '../text/line-pieces.ts'
import { PassageBuilder } from '../text/passage.ts'
import { CLOSING_RULE, REPEAT_RULE, TIME_RULE } from './drop-repeats.ts'
import { EdgeTimes } from './edge-times.ts'
import { dropMarks, LeadMarks } from './lead-marks.ts'
import type { Sections } from './sections/title.ts'
import { type Boundary, NOWHERE, type Stretch, takeOut } from './stretch.ts'

/** Takes a stretch that is complete. */
export type CloseStretch = (stretch: Stretch, boundary: Boundary) => void

/** What a stretch begins as. */
export type Beginning = Pick<Stretch, 'what' | 'label' | 'isWhole'> & Partial<Pick<Stretch, 'asks' | 'times' | 'kept'>>

/** Where something begins in the source. */
export type Place = Pick<Stretch, 'byte' | 'line'>

/** The end of a line that is none of the speech: from `at` on, by the text that is shown. */
interface Tail {
  readonly line: Line
  readonly at: number
  readonly rule: string
}

/** Builds stretches line by line; one at a time is open. */
export class StretchBuilder {
  /** A blank line stands behind the last line of what is open. */
  isBlank = false
  /** What is open is complete: the next line that is not blank begins something else. */
  isComplete = false
  readonly edges = new EdgeTimes()
  readonly #close: CloseStretch
  readonly #sections: Pick<Sections, 'current'>
  readonly #keepsPrints: boolean
  #open: Stretch | null = null
  readonly #leadMarks = new LeadMarks()
  #span: BlockSpan | undefined
  /** What matter stands in that the format names: text behind it goes on with that. */
  #interrupted: Beginning | undefined

  /** `sections`: the headings met so far. `keepsPrints`: stretches have `prints`. */
  constructor(close: CloseStretch, sections: Pick<Sections, 'current'>, keepsPrints = false) {
    this.#close = close
    this.#sections = sections
    this.#keepsPrints = keepsPrints
  }

  get open(): Stretch | null {
    return this.#open
  }

  begin({ byte, line }: Place, { what, label, asks, times = null, isWhole, kept }: Beginning): Stretch {
    const section = this.#sections.current
    this.isComplete = false
    this.#interrupted = undefined
    const stretch: Stretch = {
      what,
      label,
      asks,
      passage: new PassageBuilder(),
      byte,
      line,
      times,
      section,
      isWhole,
      words: undefined,
      cues: undefined,
      kept,
      repeats: undefined,
      endByte: undefined,
      pages: undefined,
      prints: undefined,
    }
    this.#open = stretch
    this.isBlank = false
    return stretch
  }

  /** Matter that the format names goes on, or begins. */
  enter(block: Block, kind: Matter['kind']): void {
    if (this.#open?.what !== kind || !this.isNext(block)) this.#interrupt(block, kind)
  }

  /** Begins matter that the format names, in the midst of what is open. */
  #interrupt(block: Block, kind: Matter['kind']): void {
    const { what, label, asks } = this.#interrupted ?? this.#open ?? { what: 'front' as const, label: null }
    this.close(boundary(block, null))
    this.begin(placeOf(block), { what: kind, label: null })
    this.#interrupted = { what, label, asks }
  }

  /** Adds text[from..] of a line; true when a paragraph of the open turn begins with it. */
  append({ line, span, printed, words, isGlued, repeats = 0 }: Block, from: number): boolean {
    if (printed !== undefined) this.#print(printed)
    if (span !== undefined && this.#open !== null) this.#open.endByte = span.endByte
    this.#span = span
    const begins = from === 0 && this.isBlank && this.#open?.what === 'turn'
    const isAgain = repeats > from
    const marks = this.#marksOf(line, from)
    // A line that will be taken out must leave no blank line behind.
    const isWhole = Math.max(isAgain ? repeats : 0, marks) >= line.text.trimEnd().length
    this.#put(line, from, line.continues || isGlued ? '' : isWhole ? ' ' : '\n')
    if (words !== undefined) this.#time(line.text.slice(from), words, from)
    if (isAgain) this.#repeat(line.text.slice(from), repeats - from)
    if (marks > 0) dropMarks(this.#open, line, marks)
    this.#closeTime(line, from)
    this.isBlank = isWhole && marks > 0
    return begins
  }

  #put(line: Line, from: number, gap: '' | ' ' | '\n'): void {
    const between = this.isBlank ? '\n\n' : gap
    if (line.written === undefined) this.#open?.passage.add(line, from, between)
    else this.#open?.passage.add(line.written, writtenAt(line, from), between)
  }

  /** Behind the marks that lead the lines of a turn, or 0. */
  #marksOf({ text }: Line, from: number): number {
    const open = this.#open
    if (open?.what !== 'turn') return 0
    const isBelow = !this.isBlank && open.label?.match.ownLine === true
    if (open.passage.length === 0) this.#leadMarks.begin(text, { from, isBelow })
    return from === 0 ? this.#leadMarks.endIn(text) : 0
  }

  /** Words of the text added last have times; `from`: where it begins in the line that their offsets count from. */
  #time(text: string, words: readonly TimedSpan[], from: number): void {
    const open = this.#open
    if (open?.what !== 'turn' || text.trim() === '') return
    const shift = open.passage.length - text.trimEnd().length - from
    const least = open.passage.length - text.trim().length
    open.words ??= []
    for (const word of words) {
      const span = { ...word, from: Math.max(word.from + shift, least), to: Math.min(word.to + shift, open.passage.length) }
      if (span.from < span.to) open.words.push(span)
    }
  }

  /** What is open is heard up to the end of a cue. */
  extend({ end }: Cue): void {
    const times = this.#open?.times
    if (times) times.end = end ?? times.end
  }

  /** A cue begins in the open turn. */
  mark({ start, end, byte, line }: Cue): void {
    const open = this.#open
    if (open === null) return
    open.cues ??= []
    open.cues.push({ at: open.passage.length, start, end, byte, line })
  }

  /** The first units of the text added last were shown before. */
  #repeat(text: string, units: number): void {
    const open = this.#open
    if (open === null || text.trim() === '') return
    const lead = text.length - text.trimStart().length
    const from = open.passage.length - text.trim().length
    takeOut(open, { rule: REPEAT_RULE, from, to: Math.min(from + units - lead, open.passage.length) })
  }

  /** Behind `end` of the line that was added last stand marks that close behind label and speech. */
  closeMarks(line: Line, end: number): void {
    if (this.#open !== null) this.#dropTail(this.#open, { line, at: end, rule: CLOSING_RULE })
  }

  /** Behind the text added last stands the time at which it ended. */
  #closeTime(line: Line, from: number): void {
    const open = this.#open
    const time = open?.what === 'turn' ? this.edges.readClosing(line.text) : undefined
    if (open === null || time === undefined || time.at < from) return
    this.#dropTail(open, { line, at: time.at, rule: TIME_RULE })
    open.times = { start: open.times?.start ?? time.since, end: time.seconds }
  }

  /** What stands behind `at` in the line that was added last, as it is written, is taken out. */
  #dropTail(open: Stretch, { line, at, rule }: Tail): void {
    const to = open.passage.length
    const behind = (line.written ?? line).text.trimEnd().length - writtenAt(line, at)
    takeOut(open, { rule, from: to - behind, to })
  }

  #print(last: Printed): void {
    const open = this.#open
    if (open !== null && this.#keepsPrints) {
      open.prints ??= []
      open.prints.push({ ...last, at: open.passage.length })
    }
    if (open?.pages) open.pages.last = last
    else if (open) open.pages = { first: last.line === null && open.passage.length > 0 ? NOWHERE : last, last }
  }

  /** Whether the bytes of a block stand right behind those of what is open; they do unless blocks have spans. */
  isNext({ span }: Block): boolean {
    return span === undefined || span === this.#span || span.byte === this.#open?.endByte
  }

  /** Ends what is complete before a line that is not blank. */
  closeComplete(block: Block): void {
    if (block.blank) return
    if (this.isComplete) this.close(boundary(block, null))
    const before = this.#interrupted
    if (before === undefined || block.matter !== undefined) return
    this.close(boundary(block, before.label))
    this.begin(placeOf(block), before)
  }

  /** Ends a stretch that is too long and begins another of its kind. */
  split({ what, label, asks }: Stretch, block: Block): void {
    this.close({ ...boundary(block, label), splits: true })
    this.begin(placeOf(block), { what, label, asks })
  }

  close(at: Boundary): void {
    const open = this.#open
    if (open !== null) this.#close(open, open.endByte === undefined ? at : { ...at, byte: open.endByte })
    this.#open = null
  }
}

/** Where the speech of a line begins; of two lines read as one, it stands in the second. */
export function speechOf(block: Block, from: number): { block: Block; from: number } {
  if (block.second === undefined) return { block, from }
  const { second, ...rest } = block
  return { block: { ...rest, line: second }, from: from - block.line.text.length + second.text.length }
}

/** Where a line of plain text begins, its printed number included. */
export function placeOf({ line, span, printed }: Block): Place {
  if (span !== undefined) return span
  return { byte: printed?.byte ?? line.byte, line: line.number }
}

/** A boundary before a line of plain text. */
export function boundary(block: Block, next: Candidate | null): Boundary {
  const { byte, line } = placeOf(block)
  return { byte, line, next, splits: false }
}
