import { ContextWindow, type Shown } from '../../query/context.ts'
import { findMatches, type Match, type Pattern } from '../../query/pattern.ts'
import type { TurnSketch } from '../../query/sketch.ts'
import { plainText } from '../../write/plain-text.ts'
import { type LineStyle, linePrefix, turnText } from './line.ts'
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
  readonly style: (several: boolean) => LineStyle
  /** Whether matches are painted. */
  readonly colored: boolean
}

/** Prints what grep found, document by document. */
export class GrepReport {
  readonly #plan: GrepPlan
  readonly #write: (text: string) => void
  #style: LineStyle
  #found = false
  #printed = false

  constructor(plan: GrepPlan, write: (text: string) => void) {
    this.#plan = plan
    this.#write = write
    this.#style = plan.style(false)
  }

  /** Before anything else. */
  start(several: boolean): void {
    this.#style = this.#plan.style(several)
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
    if (gap && context !== undefined) this.#write(this.#style.paint.mark('--') + '\n')
    this.#writeTurn(item, selected)
    this.#printed = true
  }

  #writeTurn(turn: TurnSketch, selected: boolean): void {
    const { colored, invert, pattern } = this.#plan
    const style = this.#style
    const matches: readonly Match[] = selected && colored && !invert ? findMatches(pattern, turn.text) : []
    this.#write(linePrefix(turn, selected ? ':' : '-', style) + turnText(turn, matches, style.paint) + '\n')
  }

  #writeMatches(turn: TurnSketch): void {
    const { invert, pattern } = this.#plan
    const style = this.#style
    if (invert) return
    const prefix = linePrefix(turn, ':', style)
    for (const { from, to } of findMatches(pattern, turn.text)) {
      this.#write(prefix + style.paint.match(plainText(turn.text.slice(from, to))) + '\n')
    }
  }

  /** What is printed of a document as a whole. */
  #total(doc: string, count: number): void {
    const { mode } = this.#plan
    const style = this.#style
    const name = style.paint.file(plainText(doc))
    if (mode === 'count') this.#write((style.fileName ? name + style.paint.mark(':') : '') + `${count}\n`)
    if ((mode === 'files-with' && count > 0) || (mode === 'files-without' && count === 0)) this.#write(name + '\n')
  }
}
