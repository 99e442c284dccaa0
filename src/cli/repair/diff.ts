import type { LineChange, MarkedLine } from './lines.ts'

/** Lines shown around a change. */
const CONTEXT = 3
/** A hunk is held until its lines can be counted; a longer one is written in two. */
const LONGEST_HUNK = 20_000

export type LineKind = 'context' | 'removed' | 'added'

/** How the parts of a diff look; `line` gets a line without its end. */
export interface DiffStyle {
  readonly file: (text: string) => string
  readonly hunk: (text: string) => string
  readonly line: (kind: LineKind, line: MarkedLine) => string | Uint8Array
}

export interface DiffOptions {
  readonly name: string
  readonly style: DiffStyle
  write(piece: string | Uint8Array): void
}

interface DiffLine extends MarkedLine {
  readonly kind: LineKind
}

/** A unified diff of the source and its repaired text, hunk by hunk. */
export class UnifiedDiff {
  /** Lines of the hunk that is open, or the last lines before one. */
  #lines: DiffLine[] = []
  #open = false
  /** Equal lines at the end of `#lines`. */
  #trailing = 0
  #before = 0
  #after = 0
  #headed = false

  constructor(private readonly options: DiffOptions) {}

  push({ same, before, after }: LineChange): void {
    if (same) for (const line of before) this.#keep(line)
    else this.#change(before, after)
  }

  end(): void {
    if (this.#open) this.#close()
  }

  #keep(line: MarkedLine): void {
    this.#before++
    this.#after++
    this.#lines.push({ kind: 'context', ...line })
    this.#trailing++
    if (!this.#open && this.#lines.length > CONTEXT) this.#lines.shift()
    else if (this.#open && this.#trailing > 2 * CONTEXT) this.#close()
  }

  #change(before: readonly MarkedLine[], after: readonly MarkedLine[]): void {
    if (this.#lines.length > LONGEST_HUNK) this.#close()
    this.#open = true
    this.#trailing = 0
    for (const line of before) this.#lines.push({ kind: 'removed', ...line })
    for (const line of after) this.#lines.push({ kind: 'added', ...line })
    this.#before += before.length
    this.#after += after.length
  }

  #close(): void {
    const extra = Math.max(0, this.#trailing - CONTEXT)
    const lines = this.#lines.slice(0, this.#lines.length - extra)
    this.#head()
    this.#hunk(lines, extra)
    this.#lines = this.#lines.slice(this.#lines.length - Math.min(extra, CONTEXT))
    this.#trailing = this.#lines.length
    this.#open = false
  }

  #head(): void {
    if (this.#headed) return
    this.#headed = true
    const { name, style, write } = this.options
    write(`${style.file(`--- ${name}`)}\n${style.file(`+++ ${name}`)}\n`)
  }

  #hunk(lines: readonly DiffLine[], behind: number): void {
    const { style, write } = this.options
    const before = range(lines, 'removed', this.#before - behind)
    const after = range(lines, 'added', this.#after - behind)
    write(`${style.hunk(`@@ -${before} +${after} @@`)}\n`)
    for (const { kind, bytes, marks } of lines) {
      const ended = bytes.at(-1) === 0x0a
      write(style.line(kind, { bytes: ended ? bytes.subarray(0, -1) : bytes, marks }))
      write(ended ? '\n' : '\n\\ No newline at end of file\n')
    }
  }
}

/** "first,count" of the lines of one side, which end at line `last`. */
function range(lines: readonly DiffLine[], own: LineKind, last: number): string {
  const count = lines.filter(({ kind }) => kind === own || kind === 'context').length
  return `${count === 0 ? last : last - count + 1},${count}`
}
