import { endsQuestion } from '../../evidence/speech.ts'
import type { Block } from '../../formats/format.ts'
import { type ChangeMark, readChange } from '../../labels/change-mark.ts'
import { endsSentence } from '../../text/sentences.ts'
import { AskedLines } from './asked-lines.ts'
import { behindDash, DashTalk, isBareQuestion } from './dash-talk.ts'
import { type Held, isText, likeliest } from './held.ts'
import { MarkedTalk } from './marked-talk.ts'
import { OneSided } from './one-sided.ts'
import { RunningTimes, readRunning } from './running-times.ts'
import type { Candidate, Verdict } from './verdict.ts'

type Kind = ChangeMark['kind']

/** So many marks tell that they are marks: arrows by themselves, and beside names. */
const ALONE = 4
const BESIDE = 2
/** A question may be broken off so, now and then. */
const ANSWERS = 3
/** So many labels tell little beside questions that are marked otherwise. */
const FEW = 2
/** Dashes and rings stand before what is asked: so many of them have a name below. */
const ASKED = 0.6

/** Counts marks of a change of speaker that name nobody, and tells where somebody else begins to speak. */
export class Changes {
  readonly #counts: Record<Kind, number> = { arrows: 0, dash: 0, ring: 0, answer: 0 }
  /** Those with a label on the next line that is not blank. */
  readonly #answered: Record<Kind, number> = { arrows: 0, dash: 0, ring: 0, answer: 0 }
  #last: Kind | undefined
  /** Arrows with a label behind them, and how many lines with arrows end a sentence. */
  #named = 0
  #sentences = 0
  /** Lines with one arrow: quotations of quotations have two. */
  #quotes = 0
  #active: ReadonlySet<Kind> | undefined
  readonly #times = new RunningTimes()
  #isTimed = false
  readonly #dashes = new DashTalk()
  #isDashed = false
  #isAnswered = false
  readonly #marked = new MarkedTalk()
  #isMarked = false
  readonly #asked = new AskedLines()
  #isAsked = false
  readonly #oneSided = new OneSided()
  #isOneSided = false
  /** The source tells when something is said, or who speaks: nothing else does. */
  #isGiven = false
  /** Somebody has spoken. */
  #hasBegun = false
  /** The label that was met last. */
  #asks: Candidate | null = null

  /** Looks at a line of the look-ahead; true when it carries a mark. */
  weigh({ block, candidates, afterBlank }: Pick<Held, 'block' | 'candidates' | 'afterBlank'>): boolean {
    if (block.cue !== undefined) this.#isGiven = true
    if (!isText(block)) return false
    const { text } = block.line
    const hasLabel = candidates.length > 0
    this.#oneSided.weigh(text, likeliest(candidates)?.key, afterBlank)
    if (this.#last !== undefined && hasLabel) this.#answered[this.#last]++
    const isDash = this.#dashes.weigh(text, afterBlank)
    const isMarked = this.#marked.weigh(text, afterBlank)
    const mayBegin = this.#asked.weigh(text, afterBlank) || isDash || isMarked
    const mark = hasLabel ? undefined : readChange(text)
    this.#last = mark?.kind
    if (hasLabel) this.#countNamed(text)
    if (mark === undefined) {
      if (!hasLabel && text.startsWith('>') && text.charAt(1) !== '>') this.#quotes++
      return this.#times.weigh(block) || mayBegin
    }
    this.#counts[mark.kind]++
    if (mark.kind === 'arrows' && endsSentence(text)) this.#sentences++
    return true
  }

  #countNamed(text: string): void {
    if (!text.startsWith('>>') || readChange(text) === undefined) return
    this.#named++
    if (endsSentence(text)) this.#sentences++
  }

  /** Whether arrows alone tell who speaks when, beside names or not. */
  get isEnough(): boolean {
    const arrows = this.#counts.arrows + this.#named
    return this.#counts.arrows >= BESIDE && arrows >= ALONE && this.#quotes === 0 && this.#sentences * 2 >= arrows
  }

  /** Whether times alone tell which piece of speech is heard when. */
  get isTimed(): boolean {
    return this.#times.areRunning
  }

  /** Whether times alone tell when speech is heard, or dashes, bold type or headings where one asks and another answers. */
  get isBare(): boolean {
    return this.isTimed || this.#dashes.isTalk || this.#dashes.isAnswered || this.#marked.isTalk || this.#asked.isTalk
  }

  /** Whether paragraphs that nothing marks are questions, or answers. */
  get asksBare(): boolean {
    return this.#isAnswered || this.#isMarked || this.#isAsked || this.#isOneSided
  }

  /** The look-ahead is over. `labels`: how many of the likeliest there are. */
  settle(hasLabels: boolean, labels: number): void {
    this.#isTimed = !hasLabels && this.isTimed
    // Names may stand before the first question and its answer alone, or in a headline.
    const isFree = !this.#isTimed && (!hasLabels || (labels <= FEW && !this.#isGiven))
    this.#isAnswered = !hasLabels && this.#dashes.isAnswered
    this.#isDashed = this.#isAnswered || (isFree && this.#dashes.isTalk)
    this.#isMarked = this.#marked.settle(isFree && !this.#isDashed)
    this.#isAsked = this.#asked.settle(isFree && !this.#isDashed && !this.#isMarked)
    this.#isOneSided = this.#oneSided.settle(hasLabels)
    const { arrows, answer } = this.#counts
    const asks = (kind: Kind) => this.#counts[kind] >= BESIDE && this.#answered[kind] >= this.#counts[kind] * ASKED
    const active = new Set<Kind>((['dash', 'ring'] as const).filter(asks))
    if (arrows >= BESIDE && this.#quotes === 0) active.add('arrows')
    if (answer >= ANSWERS) active.add('answer')
    this.#active = active
  }

  /** A judgement with what marks of a change tell. Lines must come in order. */
  mend({ block, afterBlank }: Pick<Held, 'block' | 'afterBlank'>, verdict: Verdict): Verdict {
    if (verdict.label !== null && verdict.label.told === undefined && this.#heads(block.line.text, verdict.label)) {
      return { label: null, nearMiss: verdict.label, reason: 'it is above an interview in which nobody is named' }
    }
    if (verdict.label !== null) {
      this.#asks = verdict.label
      this.#oneSided.label(block.line.text)
      this.#hasBegun = true
      return verdict
    }
    const running = this.#isTimed && isText(block) ? readRunning(block.line.text) : undefined
    if (running !== undefined) return { ...verdict, nearMiss: null, changeAt: running.speechAt, time: running.time }
    const changeAt = this.#speechAt(block, afterBlank)
    if (changeAt !== undefined) this.#hasBegun = true
    if (changeAt !== undefined) return { ...verdict, nearMiss: null, changeAt }
    const asks = block.isAsked === true && this.#active?.has('answer') === true ? this.#asks : null
    return asks === null ? verdict : { label: goesOn(asks), nearMiss: null, reason: 'who asked before asks on' }
  }

  /** Whether a label stands above the first question of a talk without labels, and asks nothing. */
  #heads(text: string, { match }: Candidate): boolean {
    const isBare = this.#isDashed || this.#isMarked || this.#isAsked
    return isBare && !this.#hasBegun && !endsQuestion(text.slice(match.speechAt))
  }

  /** Where the speech of somebody begins whom the line does not name; undefined where nobody else begins to speak. */
  #speechAt(block: Block, afterBlank: boolean): number | undefined {
    if (!isText(block)) return undefined
    const { text } = block.line
    const bareAt = this.#bareAt(text, afterBlank)
    if (bareAt >= 0) return bareAt
    if (this.#oneSided.begins(text, afterBlank)) return 0
    if (this.#isAsked && this.#asked.begins(text, afterBlank)) return 0
    if (this.#active === undefined || this.#active.size === 0) return undefined
    const mark = readChange(text)
    return mark !== undefined && this.#active.has(mark.kind) ? mark.speechAt : undefined
  }

  /** Where dashes, or two marks, tell that speech begins, or -1. */
  #bareAt(text: string, afterBlank: boolean): number {
    const dashAt = this.#isDashed ? behindDash(text) : -1
    if (dashAt >= 0) return dashAt
    if (this.#isAnswered && isBareQuestion(text, afterBlank)) return 0
    return this.#isMarked ? this.#marked.speechAt(text, afterBlank) : -1
  }
}

/** The same label, for a line that does not repeat it. */
function goesOn(label: Candidate): Candidate {
  return { ...label, match: { ...label.match, at: 0, speechAt: 0, ownLine: false, start: null, end: null } }
}
