import type { Block, Stage } from '../../formats/format.ts'
import { wordSet } from '../../text/word-set.ts'

/** Finds what stands between fences: front matter, then the lines of programs, then comments outside of these. */
export class Fences implements Stage<Block> {
  readonly #comments: Comments
  readonly #code: CodeFences
  readonly #front: FrontFences

  constructor(emit: (block: Block) => void) {
    this.#comments = new Comments(emit)
    this.#code = new CodeFences((block) => this.#comments.push(block))
    this.#front = new FrontFences((block) => this.#code.push(block))
  }

  push(block: Block): void {
    this.#front.push(block)
  }

  end(): void {
    this.#front.end()
    this.#comments.end()
  }
}

const MOST_LINES = 400
const MOST_UNITS = 32_768

/** Lines that are held until it is clear what they are; there is an end to that. */
export class HeldLines {
  #blocks: Block[] = []
  #units = 0

  get count(): number {
    return this.#blocks.length
  }

  /** Holds one more; `units`: what it counts for. */
  add(block: Block, units = block.line.text.length): void {
    this.#blocks.push(block)
    this.#units += units
  }

  /** So many are held that they will be nothing else than what they look like. */
  get isFull(): boolean {
    return this.#blocks.length > MOST_LINES || this.#units > MOST_UNITS
  }

  /** Lets all go. */
  take(): readonly Block[] {
    const blocks = this.#blocks
    this.#blocks = []
    this.#units = 0
    return blocks
  }
}

// "```ts"   "~~~ {.python}"   "  ```js title=\"a.js\"", not "```js var tide = 2": what is written into a line of speech
const OPEN = /^\s{0,24}(`{3,16}|~{3,16}) ?\{?\.?([A-Za-z][\w+#.-]{0,24})(?=\s*$|\s{0,9}[{},:]|\s{1,9}[\w-]{1,40}=)/
const CLOSE = /^\s{0,24}(`{3,16}|~{3,16})\s*$/
/** What is no language of programs: people may talk in it. */
const PROSE = wordSet(`
  text txt plain plaintext plain-text none markdown md mdx log chat irc transcript dialogue dialog conversation interview subtitle
  subtitles srt vtt webvtt quote fountain screenplay`)

/**
 * Marks the lines of Markdown that a program is written in: nobody says them, whatever they look like. A fence that names no
 * language may hold a talk.
 *     ```ts              <- open
 *     default: return       isInert
 *     ```                <- close
 */
class CodeFences {
  readonly #emit: (block: Block) => void
  /** The mark of the open fence, "" outside. */
  #mark = ''
  #lines = 0

  constructor(emit: (block: Block) => void) {
    this.#emit = emit
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
}

/** The mark of the fence that a line opens before lines of a program, else "". */
function openedBy({ blank, line }: Block): string {
  if (blank || line.continues) return ''
  const first = line.text.trimStart().charAt(0)
  if (first !== '`' && first !== '~') return ''
  const [, mark = '', language = ''] = OPEN.exec(line.text) ?? []
  return PROSE.has(language.toLowerCase()) ? '' : mark
}

const COMMENT_OPEN = '<!--'
const COMMENT_CLOSE = '-->'

/**
 * Finds comments of Markdown and HTML that go on over lines: nobody says them. They are held until their end comes; if none
 * does, all lines go on as they were. A comment within one line is furniture (`sections`).
 *     <!--               <- open
 *     status: draft         held
 *     -->                <- close
 */
class Comments implements Stage<Block> {
  readonly #emit: (block: Block) => void
  readonly #held = new HeldLines()

  constructor(emit: (block: Block) => void) {
    this.#emit = emit
  }

  push(block: Block): void {
    if (this.#held.count > 0) this.#meet(block)
    else if (opens(block)) this.#held.add(block)
    else this.#emit(block)
  }

  end(): void {
    this.#release((block) => block)
  }

  #meet(block: Block): void {
    const closes = block.line.text.includes(COMMENT_CLOSE)
    this.#held.add(block)
    if (closes) this.#release((held) => ({ ...held, matter: 'boilerplate' }))
    else if (this.#held.isFull) this.#release((held) => held)
  }

  #release(as: (block: Block) => Block): void {
    for (const block of this.#held.take()) this.#emit(block.blank ? block : as(block))
  }
}

/** Whether a line opens a comment that the line does not close. */
function opens({ blank, line, matter, cue, isInert, fence }: Block): boolean {
  if (blank || line.continues || matter !== undefined || cue !== undefined || isInert === true || fence !== undefined)
    return false
  const start = line.text.trimStart()
  return start.startsWith(COMMENT_OPEN) && !start.includes(COMMENT_CLOSE)
}

// "---"
const YAML_OPEN = /^\ufeff?---\s*$/
const YAML_CLOSE = /^(?:---|\.\.\.)\s*$/
// "title: The bridge"   "guest-names:"   "- name: Mara Lund"
const YAML_KEY = /^(?:- )?(["']?)([A-Za-z][\w .-]{0,40}?)\1\s?:(?:\s|$)/
// "  - Mara Lund"   "    a folded line"   "# a comment"   "- Mara Lund"   "]"
const YAML_MORE = /^(?:\s+\S|#|-\s+\S|[\]}])/
/** A key that only front matter has. */
const KEYS: ReadonlySet<string> = new Set(
  'title subtitle date author authors guest guests host hosts speaker speakers moderator moderators interviewer interviewee interviewees panelists participants attendees transcriber transcribed_by transcript_by tags tag categories category description summary slug layout episode season number series show podcast publisher published source source_file url link permalink media audio video duration lang language draft aliases type name id excerpt image weight venue location event recorded version format'.split(
    ' ',
  ),
)

/**
 * Finds front matter in YAML, at the start of a source or further down, where another document begins. Its lines are
 * held until the fence that closes it comes; if none does, or a line is none of such matter, all go on as they were.
 *     ---              <- open
 *     title: The tide     held
 *     guests: [Mara Lund]
 *     ---              <- close
 */
class FrontFences implements Stage<Block> {
  readonly #emit: (block: Block) => void
  readonly #held = new HeldLines()
  #isKnown = false
  /** The source begins with it. */
  #isStart = false

  constructor(emit: (block: Block) => void) {
    this.#emit = emit
  }

  push(block: Block): void {
    if (this.#held.count > 0) this.#meet(block)
    else if (this.#opens(block)) this.#held.add(block, 0)
    else this.#emit(block)
  }

  end(): void {
    this.#release()
  }

  #opens({ blank, line }: Block): boolean {
    if (blank || line.continues) return false
    const { text } = line
    const first = text.charAt(0)
    if (first !== '-' && first !== '\ufeff') return false
    this.#isKnown = false
    this.#isStart = line.byte === 0
    return YAML_OPEN.test(text)
  }

  #meet(block: Block): void {
    const { text } = block.line
    if (YAML_CLOSE.test(text)) this.#settle(block)
    else if (this.#fits(block)) this.#hold(block)
    else {
      this.#release()
      this.push(block)
    }
  }

  #hold(block: Block): void {
    this.#held.add(block)
    if (this.#held.isFull) this.#release()
  }

  /** Whether a line may stand in such matter; notes the keys. The first must be a key. */
  #fits({ blank, line }: Block): boolean {
    if (line.continues) return false
    if (blank) return this.#held.count > 1 || this.#isStart
    const key = YAML_KEY.exec(line.text)?.[2]
    if (key === undefined) return this.#held.count > 1 && YAML_MORE.test(line.text)
    const isKnown = KEYS.has(key.toLowerCase().replaceAll('-', '_'))
    this.#isKnown ||= isKnown
    return isKnown || isLower(key)
  }

  #settle(block: Block): void {
    if (!this.#isKnown) {
      this.#release()
      this.push(block)
      return
    }
    const [first, ...rest] = this.#held.take()
    if (first !== undefined) this.#emit({ ...first, fence: 'open' })
    for (const held of rest) this.#emit({ ...held, fence: 'inside' })
    this.#emit({ ...block, fence: 'close' })
  }

  #release(): void {
    for (const block of this.#held.take()) this.#emit(block)
  }
}

function isLower(key: string): boolean {
  return key.charAt(0) !== key.charAt(0).toUpperCase()
}
