import type { Block } from '../formats/format.ts'
import { type ChangeMark, readChange } from '../labels/change-mark.ts'
import { endsSentence } from '../text/sentences.ts'

type Kind = ChangeMark['kind']

/** So many marks tell that they are marks: arrows by themselves, and beside names. */
const ALONE = 4
const BESIDE = 2
/** Dashes and rings stand before what is asked: so many of them have a name below. */
const ASKED = 0.6

/** Counts marks of a change of speaker that name nobody, and tells where somebody else begins to speak. */
export class Changes {
  readonly #counts: Record<Kind, number> = { arrows: 0, dash: 0, ring: 0 }
  /** Those with a label on the next line that is not blank. */
  readonly #answered: Record<Kind, number> = { arrows: 0, dash: 0, ring: 0 }
  #last: Kind | undefined
  #sentences = 0
  /** Lines with one arrow: quotations of quotations have two. */
  #quotes = 0
  #active: ReadonlySet<Kind> | undefined

  /** Looks at a line of the look-ahead; true when it carries a mark. */
  weigh(block: Block, hasLabel: boolean): boolean {
    if (!isText(block)) return false
    const { text } = block.line
    if (this.#last !== undefined && hasLabel) this.#answered[this.#last]++
    const mark = hasLabel ? undefined : readChange(text)
    this.#last = mark?.kind
    if (mark === undefined) {
      if (!hasLabel && text.startsWith('>') && text.charAt(1) !== '>') this.#quotes++
      return false
    }
    this.#counts[mark.kind]++
    if (mark.kind === 'arrows' && endsSentence(text)) this.#sentences++
    return true
  }

  /** Whether arrows alone tell who speaks when. */
  get isEnough(): boolean {
    const { arrows } = this.#counts
    return arrows >= ALONE && this.#quotes === 0 && this.#sentences * 2 >= arrows
  }

  /** The look-ahead is over. */
  settle(): void {
    const { arrows } = this.#counts
    const asks = (kind: Kind) => this.#counts[kind] >= BESIDE && this.#answered[kind] >= this.#counts[kind] * ASKED
    const active = (['dash', 'ring'] as const).filter(asks)
    this.#active = new Set<Kind>(arrows >= BESIDE && this.#quotes === 0 ? [...active, 'arrows'] : active)
  }

  /** Where the speech of somebody begins whom the line does not name; undefined where nobody else begins to speak. */
  speechAt(block: Block): number | undefined {
    if (this.#active === undefined || this.#active.size === 0 || !isText(block)) return undefined
    const mark = readChange(block.line.text)
    return mark !== undefined && this.#active.has(mark.kind) ? mark.speechAt : undefined
  }
}

function isText({ blank, cue, matter, fence, line }: Block): boolean {
  return !blank && cue === undefined && matter === undefined && fence === undefined && !line.continues
}
