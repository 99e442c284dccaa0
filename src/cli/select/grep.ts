import { ContextWindow, type Shown } from '../../query/context.ts'
import { findMatches, type Match, type Pattern } from '../../query/pattern.ts'
import type { TurnSketch } from '../../query/sketch.ts'
import { plainText } from '../../write/plain-text.ts'
import { fileMark, type LineStyle, linePrefix, turnLine } from './line.ts'
import type { SearchLimit } from './search-limit.ts'
import type { SelectedVisitor } from './select-turns.ts'

/** What is printed: turns, the matches alone, the number of turns, names of files, nothing. */
export type GrepMode = 'turns' | 'matches' | 'count' | 'files-with' | 'files-without' | 'quiet'

export interface GrepPlan {
  readonly pattern: Pattern
  /** What breaks off a search without an end; undefined when there can be none. */
  readonly limit: SearchLimit | undefined
  readonly mode: GrepMode
  readonly invert: boolean
  /** Turns selected at most in one document. */
  readonly most: number
  /** Turns shown around a selected one; undefined when none was asked for, and groups are not parted. */
  readonly context: { readonly before: number; readonly after: number } | undefined
  readonly style: Omit<LineStyle, 'fileName'>
  /** Whether the name of the document stands in front; undefined: where there are several. */
  readonly names: boolean | undefined
  /** Whether matches are painted. */
  readonly colored: boolean
}

/** Characters that wait at most until it is known whether there is another document. */
const MOST_HELD = 1_048_576

/** Prints what grep found, document by document. */
export class GrepReport {
  readonly #plan: GrepPlan
  readonly #write: (text: string) => void
  /** What is printed, each with the name that may come in front, while it is not known whether names do. */
  #held: { readonly name: string; readonly textBehind: (name: string) => string }[] | undefined
  #heldLength = 0
  #first: string | undefined
  #names: boolean
  #found = false
  #printed = false

  constructor(plan: GrepPlan, write: (text: string) => void) {
    this.#plan = plan
    this.#write = write
    this.#names = plan.names === true
  }

  /** Before anything else. */
  start(several: boolean): void {
    this.#names = this.#plan.names ?? several
  }

  /** The input is records, which may be of several documents: numbers say nothing without their names. */
  readonly made = (): void => {
    const { mode, names, style } = this.#plan
    if (!this.#names && names === undefined && (mode === 'count' || style.lineNumber)) this.#held = []
  }

  end(): void {
    for (const { name, textBehind } of this.#held ?? []) this.#write(textBehind(this.#names ? name : ''))
    this.#held = undefined
  }

  /** Whether a turn was selected in any document. */
  get found(): boolean {
    return this.#found
  }

  /** Whether nothing that comes can change the outcome. */
  get done(): boolean {
    return this.#found && this.#plan.mode === 'quiet'
  }

  open(doc: string): SelectedVisitor<TurnSketch> {
    const { most, context = { before: 0, after: 0 } } = this.#plan
    const window = new ContextWindow<TurnSketch>({ ...context, follows: this.#printed }, (shown) => this.#show(shown))
    let count = 0
    this.#first ??= doc
    if (this.#held !== undefined && doc !== this.#first) {
      this.#names = true
      this.end()
    }
    return {
      turn: (turn, wanted) => {
        const selected = wanted && count < most
        if (selected) count++
        this.#found ||= selected
        window.push(turn, selected)
      },
      end: () => this.#total(doc, count),
    }
  }

  #show({ item, selected, gap }: Shown<TurnSketch>): void {
    const { mode, context } = this.#plan
    if (mode === 'matches' && selected) this.#writeMatches(item)
    if (mode !== 'turns') return
    if (gap && context !== undefined) this.#print('', () => this.#plan.style.paint.mark('--') + '\n')
    this.#writeTurn(item, selected)
    this.#printed = true
  }

  #writeTurn(turn: TurnSketch, selected: boolean): void {
    const { colored, invert, pattern, style } = this.#plan
    const mark = selected ? ':' : '-'
    const matches: readonly Match[] = selected && colored && !invert ? findMatches(pattern, turn.text) : []
    const front = this.#frontOf(turn, mark)
    this.#print(fileMark(turn.doc, mark, style.paint), (name) => turnLine(name + front, turn, { ...style, matches }))
  }

  #writeMatches(turn: TurnSketch): void {
    const { invert, pattern, style } = this.#plan
    if (invert) return
    for (const { from, to } of findMatches(pattern, turn.text)) {
      const text = this.#frontOf(turn, ':') + style.paint.match(plainText(turn.text.slice(from, to)))
      this.#print(fileMark(turn.doc, ':', style.paint), (name) => `${name}${text}\n`)
    }
  }

  #frontOf(turn: TurnSketch, mark: ':' | '-'): string {
    return linePrefix(turn, mark, { ...this.#plan.style, fileName: false })
  }

  /** The name of the document may come in front, which is not always known yet. */
  #print(name: string, textBehind: (name: string) => string): void {
    if (this.#held === undefined) {
      this.#write(textBehind(this.#names ? name : ''))
      return
    }
    this.#held.push({ name, textBehind })
    this.#heldLength += textBehind('').length
    if (this.#heldLength > MOST_HELD) this.end()
  }

  /** What is printed of a document as a whole. */
  #total(doc: string, count: number): void {
    const { mode, style } = this.#plan
    if (mode === 'count') this.#print(fileMark(doc, ':', style.paint), (name) => `${name}${count}\n`)
    if ((mode === 'files-with' && count > 0) || (mode === 'files-without' && count === 0))
      this.#write(style.paint.file(plainText(doc)) + '\n')
  }
}
