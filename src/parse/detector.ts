import type { Block } from '../formats/format.ts'
import type { LabelMatch } from '../labels/convention.ts'
import type { Line } from '../text/line.ts'
import { GivenSpeakers } from './given.ts'
import { type Candidate, Judge, type Verdict } from './judge.ts'

/** A block and the judgement of it. */
export interface Judged {
  readonly block: Block
  readonly verdict: Verdict
  /** A blank line, or the start of the source, stands before it. */
  readonly afterBlank: boolean
}

interface Held {
  readonly block: Block
  readonly candidates: readonly Candidate[]
  readonly afterBlank: boolean
}

export interface DetectorHooks {
  /** Whether the text so far names the person of a label. */
  readonly introduced: (match: LabelMatch) => boolean
  /** Told of every block as it comes, before it is judged. */
  readonly seen: (block: Block) => void
  /** Told of what the conventions see in a block. */
  readonly candidates: (block: Block, candidates: readonly Candidate[]) => void
  /** The conventions are settled; these blocks are judged and will be emitted next. */
  readonly decided: (ahead: readonly Judged[]) => void
  readonly emit: (judged: Judged) => void
}

const NO_LABEL: Verdict = { label: null, nearMiss: null, reason: 'before the first label' }

/**
 * Finds the label of each block. Blocks are held from the first candidate on until the evidence is decisive, then
 * replayed:
 *     front · front · [ label? · speech · label? · speech … decisive ] · label · speech …
 *     sent on at once   held, at most `window` bytes                     judged at once
 * When the window fills without enough evidence, blocks up to the next candidate are let go as front matter.
 */
export class Detector {
  readonly judge: Judge
  readonly #hooks: DetectorHooks
  readonly #window: number
  readonly #given = new GivenSpeakers()
  #held: Held[] = []
  #decided = false
  #ended = false
  #afterBlank = true

  constructor(window: number, hooks: DetectorHooks) {
    this.#window = window
    this.#hooks = hooks
    this.judge = new Judge(hooks.introduced)
  }

  push(block: Block): void {
    if (block.matter === undefined) this.#hooks.seen(block)
    const candidates = this.#candidates(block)
    if (candidates.length > 0) this.#hooks.candidates(block, candidates)
    this.#take(block, candidates)
  }

  #candidates({ line, blank, cue, matter }: Block): readonly Candidate[] {
    if (blank || matter !== undefined || cue?.speaker === null) return []
    if (cue?.speaker !== undefined) return [this.#given.candidate(cue.speaker)]
    return line.continues ? [] : this.judge.candidates(line.text)
  }

  /** A line whose candidates are known, and which was told of otherwise. */
  pushRecalled(line: Line, candidates: readonly Candidate[]): void {
    this.#take({ line, blank: false, isRecalled: true }, candidates)
  }

  #take(block: Block, candidates: readonly Candidate[]): void {
    const held = { block, candidates, afterBlank: this.#afterBlank }
    this.#afterBlank = block.blank
    if (!block.blank && block.matter === undefined) this.judge.weigh(candidates)
    if (this.#decided) this.#hooks.emit(this.#judged(held))
    else this.#hold(held)
  }

  end(): void {
    this.#ended = true
    if (!this.#decided && this.judge.decide()) this.#replay()
    for (const held of this.#held) this.#letGo(held)
    this.#held = []
  }

  /** Lines that carry no label were passed over. */
  skimmed(endsBlank: boolean): void {
    this.#afterBlank = endsBlank
  }

  /** Whether the conventions are settled. */
  get decided(): boolean {
    return this.#decided
  }

  /** Whether the source is at its end. */
  get ended(): boolean {
    return this.#ended
  }

  #hold(held: Held): void {
    if (this.#held.length === 0 && held.candidates.length === 0) {
      this.#letGo(held)
      return
    }
    this.#held.push(held)
    if (held.candidates.length > 0 && this.judge.isDecisive && this.judge.decide()) this.#replay()
    else if (held.block.line.endByte - (this.#held[0]?.block.line.byte ?? 0) >= this.#window) this.#overflow()
  }

  #overflow(): void {
    if (this.judge.decide()) {
      this.#replay()
      return
    }
    const next = this.#held.findIndex((held, index) => index > 0 && held.candidates.length > 0)
    for (const held of this.#held.splice(0, next < 0 ? this.#held.length : next)) this.#letGo(held)
  }

  #letGo(held: Held): void {
    const nearMiss = likeliest(held.candidates)
    this.#hooks.emit({ block: held.block, verdict: { ...NO_LABEL, nearMiss }, afterBlank: held.afterBlank })
  }

  #replay(): void {
    this.#decided = true
    const ahead = this.#held.map((held) => this.#judged(held))
    this.#held = []
    this.#hooks.decided(ahead)
    for (const judged of ahead) this.#hooks.emit(judged)
  }

  #judged({ block, candidates, afterBlank }: Held): Judged {
    return { block, verdict: this.judge.judge(candidates, afterBlank), afterBlank }
  }
}

function likeliest(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null
  for (const candidate of candidates) if (candidate.match.prior > (best?.match.prior ?? 0)) best = candidate
  return best
}
