import type { Block, Stage } from '../../formats/format.ts'
import { HeldLines } from './held-lines.ts'

// "---"   "+++"
const YAML_OPEN = /^\ufeff?---\s*$/
const TOML_OPEN = /^\ufeff?\+\+\+\s*$/
const YAML_CLOSE = /^(?:---|\.\.\.)\s*$/
// "title: The bridge"   "guest-names:"   "- name: Mara Lund"
const YAML_KEY = /^(?:- )?(["']?)([A-Za-z][\w .-]{0,40}?)\1\s?:(?:\s|$)/
// "  - Mara Lund"   "    a folded line"   "# a comment"   "- Mara Lund"   "]"
const YAML_MORE = /^(?:\s+\S|#|-\s+\S|[\]}])/
// "title = 'The bridge'"   "[guests]"   "[[guests]]"
const TOML_KEY = /^\s*(["']?)([\w.-]{1,40})\1\s*=\s*\S/
const TOML_MORE = /^\s*(?:\[{1,2}[\w."' -]{1,60}\]{1,2}|#|["'\]}[{])/
/** A key that only front matter has. */
const KEYS: ReadonlySet<string> = new Set(
  'title subtitle date author authors guest guests host hosts speaker speakers moderator moderators interviewer interviewee interviewees panelists participants attendees transcriber transcribed_by transcript_by tags tag categories category description summary slug layout episode season number series show podcast publisher published source source_file url link permalink media audio video duration lang language draft aliases type name id excerpt image weight venue location event recorded version format'.split(
    ' ',
  ),
)

/**
 * Finds front matter in YAML or TOML, at the start of a source or further down, where another document begins. Its lines are
 * held until the fence that closes it comes; if none does, or a line is none of such matter, all go on as they were.
 *     ---              <- open
 *     title: The tide     held
 *     guests: [Mara Lund]
 *     ---              <- close
 */
export class FrontFences implements Stage<Block> {
  readonly #emit: (block: Block) => void
  readonly #held = new HeldLines()
  #isToml = false
  #isKnown = false
  /** The source begins with it. */
  #isStart = false

  constructor(emit: (block: Block) => void) {
    this.#emit = emit
  }

  /** Nothing is held. */
  get isIdle(): boolean {
    return this.#held.count === 0
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
    if (first !== '-' && first !== '+' && first !== '\ufeff') return false
    this.#isToml = TOML_OPEN.test(text)
    this.#isKnown = false
    this.#isStart = line.byte === 0
    return this.#isToml || YAML_OPEN.test(text)
  }

  #meet(block: Block): void {
    const { text } = block.line
    if (this.#closes(text)) this.#settle(block)
    else if (this.#fits(block)) this.#hold(block)
    else {
      this.#release()
      this.push(block)
    }
  }

  #closes(text: string): boolean {
    return this.#isToml ? TOML_OPEN.test(text) : YAML_CLOSE.test(text)
  }

  #hold(block: Block): void {
    this.#held.add(block)
    if (this.#held.isFull) this.#release()
  }

  /** Whether a line may stand in such matter; notes the keys. The first must be a key. */
  #fits({ blank, line }: Block): boolean {
    if (line.continues) return false
    if (blank) return this.#held.count > 1 || this.#isStart
    const key = (this.#isToml ? TOML_KEY : YAML_KEY).exec(line.text)?.[2]
    if (key === undefined) return (this.#held.count > 1 || this.#isToml) && (this.#isToml ? TOML_MORE : YAML_MORE).test(line.text)
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
