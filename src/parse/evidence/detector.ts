import type { Block } from '../../formats/format.ts'
import { readHeads } from '../../heads/read-heads.ts'
import { framed as framedConvention } from '../../labels/framed.ts'
import { markedColon } from '../../labels/marked-colon.ts'
import type { Judged, RecogniserHooks } from '../../recogniser/recogniser.ts'
import { belowCue } from './below-cue.ts'
import { Candidates } from './candidates.ts'
import { Changes } from './changes.ts'
import type { Below } from './cue-evidence.ts'
import { Frames } from './frames.ts'
import { frontLabels } from './front-labels.ts'
import { Furniture } from './furniture.ts'
import { HeadLabels } from './head-labels.ts'
import { type Held, isCue, isOneMore, isText, likeliest, mayCarry, mayFrame, placeOf, spanOf, takeBeyond } from './held.ts'
import { Judge } from './judge.ts'
import { LetteredChoices } from './lettered-choices.ts'
import { LineBefore } from './line-before.ts'
import type { UserLabels } from './user-labels.ts'
import type { Verdict } from './verdict.ts'
import { WrappedLabels } from './wrapped-labels.ts'

const NO_LABEL: Verdict = { label: null, nearMiss: null, reason: 'before the first label' }
/** So many of a window is held beyond it, until the evidence is asked again: at each line would be slow. */
const OVER = 16
const FRONT: Verdict = { label: null, nearMiss: null, reason: 'a headline or a list above the talk' }

/**
 * Finds the label of each block. Blocks are held from the first candidate on until the evidence is decisive, then replayed:
 *     front · front · [ label? · speech · label? · speech … decisive ] · label · speech …
 *     sent on at once   held, at most `window` bytes                     judged at once
 * When the window overflows without enough evidence, blocks up to a candidate within it are let go as front matter.
 */
export class Detector {
  readonly judge: Judge
  readonly #hooks: RecogniserHooks
  readonly #window: number
  #held: Held[] = []
  #decided = false
  #ended = false
  readonly #before = new LineBefore()
  /** The name of a script that was met last: what stands below it is not known yet. */
  #cue: Held | null = null
  readonly #changes = new Changes()
  readonly #frames: Frames
  readonly #heads: HeadLabels
  readonly #furniture = new Furniture()
  readonly #choices = new LetteredChoices()
  readonly #candidates: Candidates
  readonly #wrapped: WrappedLabels
  /** The user does not say what labels are: any marks may set them off, and others may speak whom nothing names. */
  readonly #guesses: boolean

  constructor(window: number, user: UserLabels, hooks: RecogniserHooks) {
    this.#window = window
    this.#hooks = hooks
    this.judge = new Judge(hooks)
    this.#frames = new Frames(hooks.listed)
    this.#heads = new HeadLabels(this.judge, { window, weighed: hooks.weighed })
    this.#candidates = new Candidates([this.#frames, this.#heads], user)
    this.#wrapped = new WrappedLabels((block) => this.#look(block), user)
    this.#guesses = user.conventions === undefined
  }

  push(block: Block): void {
    this.#wrapped.push(block)
  }

  #look(block: Block): void {
    if (block.matter === undefined) this.#hooks.seen(block)
    const candidates = this.#candidates.of(block, this.#decided)
    const framed =
      this.#decided || !this.#guesses || !mayFrame(block) ? undefined : this.#frames.see(block.line.text, block.cue !== undefined)
    const { afterBlank, afterTime, beginsParagraph, isApart, endsBefore } = this.#before.take(block, this.#decided)
    const held = { block, candidates, afterBlank, afterTime, beginsParagraph, isApart, endsBefore, framed }
    if (!block.blank && block.matter === undefined && block.isInert !== true) this.#weigh(held)
    if (this.#decided) this.#hooks.emit(this.#furniture.mark(this.#judged(held, undefined)))
    else this.#hold(held)
  }

  /** Names of a script are counted when it is known what stands below them, or need not be. */
  #weigh(held: Held): void {
    this.judge.weigh(held.candidates, this.#before.isStage)
    if (!this.#decided) this.judge.hear(held)
    this.#weighCue(held)
    if (this.#decided) this.#weighCues(held, undefined)
    else this.#cue = held.candidates.some(isCue) ? held : null
  }

  #weighCue(next: Held): void {
    if (this.#cue !== null) this.#weighCues(this.#cue, belowCue(this.#cue, next, this.judge))
    this.#cue = null
  }

  #weighCues(held: Held, below: Below | undefined): void {
    for (const candidate of held.candidates) if (isCue(candidate)) this.judge.weighCue(candidate, placeOf(held, below))
  }

  end(): void {
    this.#wrapped.end()
    this.#ended = true
    if (!this.#decided) {
      if (this.#cue !== null) this.#weighCues(this.#cue, 'nothing')
      this.#cue = null
      this.#dropChoices(this.#choices.end())
      if (this.#decides()) this.#replay()
    }
    for (const held of this.#held) this.#letGo(held)
    this.#held = []
  }

  /** Whether names alone on a line may be labels. */
  get asksForNames(): boolean {
    return !this.#decided || this.judge.takesBareNames
  }

  /** The conventions are settled. */
  get decided(): boolean {
    return this.#decided
  }

  /** The source is at its end. */
  get ended(): boolean {
    return this.#ended
  }

  #hold(held: Held): void {
    if (!held.block.blank) this.#dropChoices(this.#choices.see(held))
    const isChange = this.#guesses && this.#changes.weigh(held)
    if (this.#held.length === 0 && !isChange && !this.#mayBegin(held)) {
      this.#letGo(held)
      return
    }
    if (!isOneMore(held.block, this.#held.at(-1)?.block)) this.#held.push(held)
    if (held.candidates.length > 0 && this.judge.isDecisive && this.#decide()) this.#replay()
    else if (spanOf(this.#held) >= this.#window + this.#window / OVER) this.#overflow()
  }

  /** Settles the conventions, by what is no front matter. */
  #decide(): boolean {
    this.judge.vouch()
    if (this.judge.isLikely && !this.judge.isChat) for (const place of frontLabels(this.#held, this.judge)) this.#setAside(place)
    return this.judge.decide()
  }

  /** A line that carries no label. */
  #setAside(place: number): void {
    const held = this.#held[place]
    if (held === undefined || held.isFront === true || held.candidates.some(({ told }) => told !== undefined)) return
    this.judge.forget(held.candidates)
    this.#held[place] = { ...held, isFront: true }
  }

  #dropChoices(choices: readonly Held[]): void {
    if (choices.length > 0) this.judge.exchange.forgetLetters()
    for (const choice of choices) this.#setAside(this.#held.lastIndexOf(choice))
  }

  /** A label, or a question before it. */
  #mayBegin(held: Held): boolean {
    const { text } = held.block.line
    return (
      mayCarry(held) ||
      this.judge.exchange.mayAsk(text, held.afterBlank) ||
      (this.#guesses && isText(held.block) && readHeads(text).length > 0)
    )
  }

  /** Arrows alone tell where somebody else speaks; some have a name behind them. */
  #decides(): boolean {
    const isDecided = this.#decide()
    if (this.#guesses && this.judge.yieldsTo(this.#frames)) return this.#takeFrames()
    const { isEnough, isBare } = this.#changes
    if (isEnough || isBare || !this.#guesses) return isDecided || (isEnough && this.judge.use(markedColon.name)) || isBare
    const held = this.#heads.decide(this.#held, isDecided, this.#ended)
    if (held !== undefined) this.#held = held
    return held !== undefined
  }

  #takeFrames(): boolean {
    this.#held = this.#frames.settle(this.#held)
    const labels = this.#held.flatMap(({ candidates }) => candidates.filter(({ convention }) => convention === framedConvention))
    this.judge.lead(framedConvention, labels)
    return true
  }

  #overflow(): void {
    if (this.#decides()) {
      this.#replay()
      return
    }
    for (const held of takeBeyond(this.#window, this.#held)) this.#letGo(held)
  }

  #letGo(held: Held): void {
    const nearMiss = likeliest(held.candidates)
    this.#hooks.emit({ block: held.block, verdict: { ...NO_LABEL, nearMiss }, afterBlank: held.afterBlank })
  }

  #replay(): void {
    this.#decided = true
    this.#changes.settle(this.judge.winner !== null, this.judge.labels)
    this.#before.replay()
    if (this.#cue !== null) this.#weighCues(this.#cue, this.#ended ? 'nothing' : undefined)
    this.#cue = null
    const judged = this.#held.map((held, index) => this.#judged(held, this.#belowHeld(index)))
    this.#held = []
    const ahead = this.#furniture.learn(judged)
    this.#hooks.decided(ahead)
    for (const line of ahead) this.#hooks.emit(line)
  }

  #judged(held: Held, below: Below | undefined): Judged {
    const { block, candidates, afterBlank, isFront } = held
    const found =
      isFront === true ? { ...FRONT, nearMiss: likeliest(candidates) } : this.judge.judge(candidates, placeOf(held, below))
    const verdict = this.#changes.mend(held, found)
    if (!isText(block) || verdict.label !== null || verdict.changeAt !== undefined)
      return { block, verdict, afterBlank, isNotice: false, question: undefined }
    const { text } = block.line
    const question = this.#guesses ? this.judge.exchange.questionIn(text, afterBlank) : undefined
    return { block, verdict, afterBlank, isNotice: this.judge.isNotice(text, afterBlank), question }
  }

  /** What stands below a held name; undefined where the source may go on. */
  #belowHeld(index: number): Below | undefined {
    const held = this.#held[index]
    if (held?.candidates.some(isCue) !== true) return undefined
    for (let at = index + 1; at < this.#held.length; at++) {
      const next = this.#held[at]
      if (next !== undefined && !next.block.blank) return belowCue(held, next, this.judge)
    }
    return this.#ended ? 'nothing' : undefined
  }
}
