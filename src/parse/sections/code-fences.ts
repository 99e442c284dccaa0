import type { Block, Stage } from '../../formats/format.ts'
import { wordSet } from '../../text/word-set.ts'

// "```ts"   "~~~ {.python}"   "  ```js title=\"a.js\"", not "```js var tide = 2": what is written into a line of speech
const OPEN = /^\s{0,24}(`{3,16}|~{3,16}) ?\{?\.?([A-Za-z][\w+#.-]{0,24})(?=\s*$|\s{0,9}[{},:]|\s{1,9}[\w-]{1,40}=)/
const CLOSE = /^\s{0,24}(`{3,16}|~{3,16})\s*$/
/** What is no language of programs: people may talk in it. */
const PROSE = wordSet(`
  text txt plain plaintext plain-text none markdown md mdx log chat irc transcript dialogue dialog conversation interview subtitle
  subtitles srt vtt webvtt quote fountain screenplay`)
/** A fence that nothing closes ends behind so many lines. */
const MOST_LINES = 400

/**
 * Marks the lines of Markdown that a program is written in: nobody says them, whatever they look like. A fence that names no
 * language may hold a talk.
 *     ```ts              <- open
 *     default: return       isInert
 *     ```                <- close
 */
export class CodeFences implements Stage<Block> {
  readonly #emit: (block: Block) => void
  /** The mark of the open fence, "" outside. */
  #mark = ''
  #lines = 0

  constructor(emit: (block: Block) => void) {
    this.#emit = emit
  }

  /** No fence is open. */
  get isIdle(): boolean {
    return this.#mark === ''
  }

  push(block: Block): void {
    if (this.#mark !== '') this.#inside(block)
    else {
      this.#mark = openedBy(block)
      this.#lines = 0
      this.#emit(block)
    }
  }

  #inside(block: Block): void {
    const closing = block.line.continues ? '' : (CLOSE.exec(block.line.text)?.[1] ?? '')
    if (closing.startsWith(this.#mark) || ++this.#lines >= MOST_LINES) this.#mark = ''
    this.#emit(this.#mark === '' ? block : { ...block, isInert: true })
  }

  end(): void {}
}

/** The mark of the fence that a line opens before lines of a program, else "". */
function openedBy({ blank, line }: Block): string {
  if (blank || line.continues) return ''
  const first = line.text.trimStart().charAt(0)
  if (first !== '`' && first !== '~') return ''
  const [, mark = '', language = ''] = OPEN.exec(line.text) ?? []
  return PROSE.has(language.toLowerCase()) ? '' : mark
}
