import type { Turn } from '../../model/turn.ts'
import { ContextWindow, findMatches, type Match, type Pattern, type Shown } from '../../query/pattern.ts'
import { plainText } from '../../write/text.ts'
import type { SearchLimit } from './grep-options.ts'
import { citedBehind, type Hit, hitAt, hitRow, hitsOf } from './hits.ts'
import type { Kwic } from './kwic.ts'
import { fileMark, type LinePlace, type LineStyle, linePrefix, speakerMark, turnLine } from './line.ts'
import type { SelectedVisitor } from './select-turns.ts'
import type { SourceColumns } from './source-columns.ts'

/** What is printed: turns, matches with or without the words around, records of them, the number of turns, names of files, nothing. */
export type GrepMode = 'turns' | 'matches' | 'snippets' | 'records' | 'count' | 'files-with' | 'files-without' | 'quiet'

/** How matches are printed. */
export interface HitPlan {
  /** Words on either side. */
  readonly words: number
  /** Whether a place of the match is asked for. */
  readonly isPlaced: boolean
  readonly columns: SourceColumns | undefined
  /** Of `records`. */
  readonly write: ((hit: Hit) => string) | undefined
  /** Of `snippets` on a terminal. */
  readonly kwic: Kwic | undefined
}

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
  readonly hits: HitPlan
}

/** Characters that wait at most until it is known whether there is another document. */
const MOST_HELD = 1_048_576

/** Prints what grep found, document by document. */
export class GrepReport {
  /** What is printed, each with the name that may come in front, while it is not known whether names do. */
  #held: { readonly name: string; readonly textBehind: (name: string) => string }[] | undefined
  #heldLength = 0
  #first: string | undefined
  #names: boolean
  #found = false
  #printed = false

  constructor(
    private readonly plan: GrepPlan,
    private readonly write: (text: string) => void,
  ) {
    this.#names = plan.names === true
  }

  /** Before anything else. */
  start(several: boolean): void {
    this.#names = this.plan.names ?? several
  }

  /** The input is records, which may be of several documents: numbers say nothing without their names. */
  readonly made = (): void => {
    const { mode, names, style } = this.plan
    if (!this.#names && names === undefined && (mode === 'count' || style.lineNumber)) this.#held = []
  }

  end(): void {
    for (const { name, textBehind } of this.#held ?? []) this.write(textBehind(this.#names ? name : ''))
    this.#held = undefined
  }

  /** Whether a turn was selected in any document. */
  get found(): boolean {
    return this.#found
  }

  /** Whether nothing that comes can change the outcome. */
  get done(): boolean {
    return this.#found && this.plan.mode === 'quiet'
  }

  open(doc: string): SelectedVisitor {
    const { most, context = { before: 0, after: 0 } } = this.plan
    const window = new ContextWindow<Turn>({ ...context, follows: this.#printed }, (shown) => this.#show(shown))
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

  #show({ item, selected, gap }: Shown<Turn>): void {
    const { mode, context, invert } = this.plan
    if (mode === 'turns') {
      if (gap && context !== undefined) this.#print('', () => this.plan.style.paint.mark('--') + '\n')
      this.#writeTurn(item, selected)
      this.#printed = true
    } else if (selected && !invert && (mode === 'matches' || mode === 'snippets' || mode === 'records')) {
      for (const hit of hitsOf(item, this.plan.pattern, this.plan.hits.columns)) this.#writeHit(hit)
    }
  }

  #writeTurn(turn: Turn, selected: boolean): void {
    const { colored, invert, pattern, style, hits } = this.plan
    const mark = selected ? ':' : '-'
    const isPlaced = hits.isPlaced && (turn.placeOf ?? turn.wordTimes) !== undefined
    const matches: readonly Match[] = selected && !invert && (colored || isPlaced) ? findMatches(pattern, turn.text) : []
    const [first] = isPlaced ? matches : []
    const { line, start, column } = first === undefined ? { ...turn, column: null } : hitAt(turn, first, hits.columns)
    const place = { ...turn, line, start, column }
    const front = this.#frontOf(place, mark)
    const look = {
      ...style,
      matches: colored ? matches : [],
      behind: selected ? this.#behind(style.citations?.behind(place)) : '',
    }
    this.#print(fileMark(turn.doc, mark, style.paint), (name) => turnLine(name + front, turn, look))
  }

  #writeHit(hit: Hit): void {
    const { mode, style, hits } = this.plan
    const { turn, match } = hit
    if (mode === 'records') this.write(hits.write?.(hit) ?? '')
    else if (mode === 'matches') {
      const said = speakerMark(turn, style) + style.paint.match(plainText(turn.text.slice(match.from, match.to)))
      const text = `${this.#frontOf(hit, ':')}${said}${this.#behind(citedBehind(hit, style.citations))}\n`
      this.#print(fileMark(turn.doc, ':', style.paint), (name) => name + text)
    } else if (hits.kwic === undefined) {
      const row = hitRow(hit, hits.words, style)
      this.#print(`${plainText(turn.doc)}\t`, (name) => name + row)
    } else this.write(hits.kwic.line(hit, hits.words, { ...style, fileName: this.#names }))
  }

  #behind(cited = ''): string {
    return cited === '' ? '' : `\t${this.plan.style.paint.line(cited)}`
  }

  #frontOf(place: LinePlace, mark: ':' | '-'): string {
    return linePrefix(place, mark, { ...this.plan.style, fileName: false })
  }

  /** The name of the document may come in front, which is not always known yet. */
  #print(name: string, textBehind: (name: string) => string): void {
    if (this.#held === undefined) {
      this.write(textBehind(this.#names ? name : ''))
      return
    }
    this.#held.push({ name, textBehind })
    this.#heldLength += textBehind('').length
    if (this.#heldLength > MOST_HELD) this.end()
  }

  /** What is printed of a document as a whole. */
  #total(doc: string, count: number): void {
    const { mode, style } = this.plan
    if (mode === 'count') this.#print(fileMark(doc, ':', style.paint), (name) => `${name}${count}\n`)
    if ((mode === 'files-with' && count > 0) || (mode === 'files-without' && count === 0))
      this.write(style.paint.file(plainText(doc)) + '\n')
  }
}
