import { codePageOfFont, MACINTOSH, WESTERN } from './code-page.ts'

/** What holds in a group; an inner group begins with what its outer one has. */
export interface Group {
  isBold: boolean
  isRemoved: boolean
  font: number | undefined
  /** Characters behind "\u" that stand for the same in older programs. */
  fallback: number
  /** What its text is for. */
  use: 'text' | 'skipped' | 'fonts'
  /** "\*" has been read: it is skipped unless its name is known. */
  isOptional: boolean
}

/** Groups that are open at once; deeper ones share the innermost. */
const DEPTH = 1_000

export function outermost(): Group {
  return { isBold: false, isRemoved: false, font: undefined, fallback: 1, use: 'text', isOptional: false }
}

/** The groups that are open. */
export class Groups {
  readonly #outer: Group[] = []
  #deeper = 0
  now: Group = outermost()

  get depth(): number {
    return this.#outer.length + this.#deeper
  }

  open(): void {
    if (this.#outer.length >= DEPTH) {
      this.#deeper++
      return
    }
    this.#outer.push(this.now)
    this.now = { ...this.now, isOptional: false }
  }

  close(): void {
    if (this.#deeper > 0) this.#deeper--
    else this.now = this.#outer.pop() ?? outermost()
  }
}

/** Fonts that are kept. */
const MOST_FONTS = 10_000

/** The code page of a document, and those of its fonts. */
export class CodePages {
  #usual = WESTERN
  readonly #fonts = new Map<number, number>()
  #declared = 0

  /** Takes a control word that says something of it. */
  take(name: string, value: number | undefined, isInFonts: boolean): void {
    if (name === 'ansicpg' && value !== undefined) this.#usual = value
    else if (name === 'mac') this.#usual = MACINTOSH
    else if (!isInFonts) return
    else if (name === 'f') this.#declared = value ?? 0
    else if (name === 'fcharset') this.#keep(codePageOfFont(value ?? 0))
    else if (name === 'cpg') this.#keep(value)
  }

  of(font: number | undefined): number {
    return (font === undefined ? undefined : this.#fonts.get(font)) ?? this.#usual
  }

  #keep(page: number | undefined): void {
    if (page !== undefined && page > 0 && this.#fonts.size < MOST_FONTS) this.#fonts.set(this.#declared, page)
  }
}
