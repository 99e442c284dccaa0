import { bareName } from '../../labels/bare-name.ts'
import type { LabelConvention } from '../../labels/convention.ts'
import type { ConventionEvidence } from '../../model/summary.ts'
import type { RecogniserHooks } from '../../recogniser/recogniser.ts'
import { isAlone } from './alone.ts'
import { companionsOf, isSibling, reportsOf } from './companions.ts'
import type { CueEvidence, Place } from './cue-evidence.ts'
import { areDense } from './density.ts'
import { Exchange } from './exchange.ts'
import type { Frames } from './frames.ts'
import type { Held } from './held.ts'
import { LIKELY } from './label-evidence.ts'
import { type Choice, LineJudge } from './line-judge.ts'
import { MachineChat } from './machine-chat.ts'
import { namesSelf } from './names-self.ts'
import { UnlikelyNames } from './unlikely-names.ts'
import type { Candidate, Verdict } from './verdict.ts'
import { Weights } from './weights.ts'

/** "A." alone answers nobody where frames tell of others too, in so many times its labels. */
const BOTH_SIDES = 1.5

/** Weighs the candidates of all conventions over the look-ahead, then judges line by line. */
export class Judge {
  readonly #weights = new Weights()
  readonly #unlikely: UnlikelyNames
  readonly #chat = new MachineChat()
  readonly #isSurname: RecogniserHooks['isSurname']
  /** Who speaks in turn with whom, over all conventions. */
  readonly exchange = new Exchange()
  readonly #choice: Choice = { winner: null, active: new Set(), isDense: false, isTalk: false, isOfParagraphs: false }
  readonly #lineJudge: LineJudge
  /** The conventions of labels that the user tells of. */
  readonly #told = new Set<string>()
  #lines = 0
  /** Who may speak. */
  #last: Candidate | undefined
  /** Those of them that stand behind a blank one. */
  #paragraphs = 0
  #report: readonly ConventionEvidence[] = []

  /** `introduced`: whether the text before a label names that person; `listed`: whether a list of people does. */
  constructor({ introduced, listed, isSurname }: Pick<RecogniserHooks, 'introduced' | 'listed' | 'isSurname'>) {
    this.#isSurname = isSurname
    const { exchange } = this
    this.#unlikely = new UnlikelyNames(listed)
    this.#lineJudge = new LineJudge({ weights: this.#weights, exchange, chat: this.#chat, choice: this.#choice, introduced })
  }

  /** Counts the candidates of a line as evidence, but for names of a script; a stage line is none of the talk. */
  weigh(candidates: readonly Candidate[], isStage = false): void {
    if (!isStage) this.#lines++
    for (const { told, convention } of candidates) if (told !== undefined) this.#told.add(convention.name)
    this.#weights.add(candidates)
  }

  /** Takes the candidates of a line back, which is none of the talk. */
  forget(candidates: readonly Candidate[]): void {
    this.#lines--
    this.#weights.forget(candidates)
  }

  /** Looks at a line of the look-ahead for signs of talk. */
  hear({ block, afterBlank, candidates }: Pick<Held, 'block' | 'afterBlank' | 'candidates'>): void {
    const { text } = block.line
    if (afterBlank) this.#paragraphs++
    if (block.matter === undefined) {
      this.exchange.see(text, afterBlank, candidates)
      this.#unlikely.see(text, candidates)
      this.#chat.see(candidates)
    }
    this.#weights.hear(text, block.line.number)
    this.#meetSelf(text, candidates)
  }

  /** Whoever says the name that stands before what is said speaks, though it be once: "LUND: Good day. … I’m Mara Lund." */
  #meetSelf(text: string, candidates: readonly Candidate[]): void {
    const named = candidates.find(
      ({ convention, match }) => convention.isScript !== true && !isAlone(convention) && match.prior >= LIKELY,
    )
    this.#last = named ?? this.#last
    const speechAt = named?.match.speechAt ?? 0
    if (this.#last === undefined || !namesSelf(text, { label: this.#last.match.label, speechAt })) return
    this.#weights.of(this.#last.convention.name)?.assure(this.#last.key)
  }

  /** Counts a name of a script; such names must come in order. */
  weighCue({ convention, match, key }: Candidate, place: Place): void {
    this.#weights.cuesOf(convention)?.addCue(match, key, place)
  }

  /** How often a candidate came so far. */
  times(candidate: Candidate): number {
    return this.#weights.times(candidate)
  }

  /** Whether one convention leads so clearly that more evidence would change nothing. */
  get isDecisive(): boolean {
    const { first, second } = this.#weights.leaders()
    if (first?.isDecisive !== true || this.#unlikely.isOpen(first) || this.#chat.isOpen) return false
    return second === undefined || second.score < first.score * 2 || second.isDecisive
  }

  /** Counts words that are no names by themselves, and take turns as names do. */
  vouch(): void {
    this.#unlikely.vouch(this.#weights.all())
    for (const evidence of this.#weights.all()) evidence.raise(this.#isSurname)
  }

  /** Whether some lines are likely to carry labels. */
  get isLikely(): boolean {
    return this.isChat || this.#told.size > 0 || this.#weights.leaders().first?.isLikelyIn(this.#lines) === true
  }

  /** Settles the conventions; false when no line is likely to carry a label. */
  decide(): boolean {
    const ranking = this.#weights.ranking()
    const likely = ranking[0]?.isLikelyIn(this.#lines) === true ? ranking[0] : ranking.find((each) => each.fills(this.#lines))
    const first = likely ?? ranking.find(({ name }) => this.#told.has(name))
    for (const name of this.#told) this.use(name)
    this.#report = reportsOf(ranking)
    this.#chat.settle()
    if (this.#chat.convention !== null) return this.#lead(this.#chat.convention)
    const { convention } = this.exchange.settle(first !== undefined)
    if (first === undefined) {
      this.#choice.winner = convention
      return convention !== null
    }
    const alike = ranking.filter((each) => each === first || (each.labels > 1 && isSibling(each, first)))
    this.#choice.isDense = first.fills(this.#lines) || areDense(alike, this.#lines)
    this.#choice.isTalk = first.isMostOf(this.#lines)
    this.#choice.isOfParagraphs = this.#paragraphs >= first.labels && first.isMostOf(this.#paragraphs)
    this.#lead(first.name)
    for (const name of companionsOf(first, ranking, this.isScript)) this.#choice.active.add(name)
    return true
  }

  /** Whether what was found, if anything, gives way to frames: little speaks for it, and its labels are few beside theirs. */
  yieldsTo(frames: Pick<Frames, 'labels' | 'outweighs'>): boolean {
    const led = this.#weights.of(this.#choice.winner)
    const isHalf = led !== undefined && (led.names === 1 || (led.names === 0 && this.exchange.mark === 'plain'))
    if (isHalf && frames.labels >= led.labels * BOTH_SIDES) return true
    const isKept = !this.exchange.isQuiet || this.isDecisive || this.isChat
    return !isKept && frames.outweighs(led?.labels ?? 0)
  }

  /** Takes a convention instead of what was found, by all labels of it so far. */
  lead({ name }: LabelConvention, labels: readonly Candidate[]): void {
    const evidence = this.#weights.of(name)
    for (const { match, key } of labels) evidence?.add(match, key)
    this.#choice.active.clear()
    this.#lead(name)
    if (evidence !== undefined) this.#report = [evidence.report(), ...this.#report]
  }

  /** Nothing leads after all. */
  refuse(): void {
    this.#choice.winner = null
    this.#choice.active.clear()
    this.#report = []
  }

  #lead(name: string): true {
    this.#choice.winner = name
    return this.use(name)
  }

  /** Takes up a convention. */
  use(name: string): true {
    this.#choice.active.add(name)
    return true
  }

  /** Whether a label is of a convention that the document uses. */
  isActive({ convention }: Pick<Candidate, 'convention'>): boolean {
    return this.#choice.active.has(convention.name)
  }

  /** Whether names alone on a line are labels. */
  get takesBareNames(): boolean {
    return this.#choice.active.has(bareName.name)
  }

  get winner(): string | null {
    return this.#choice.winner
  }

  /** How many labels of the leading convention there are. */
  get labels(): number {
    return this.#weights.of(this.#choice.winner)?.labels ?? 0
  }

  /** Whether the labels are names of a script. */
  get isScript(): boolean {
    return this.#cues !== undefined
  }

  /** Whether a blank line ends what is said, as in screenplays without margins. */
  get endsAtBlank(): boolean {
    return this.#cues?.endsAtBlank === true
  }

  get #cues(): CueEvidence | undefined {
    return this.#choice.winner === null ? undefined : this.#weights.cuesOf({ name: this.#choice.winner })
  }

  get isChat(): boolean {
    return this.#chat.convention !== null
  }

  get report(): readonly ConventionEvidence[] {
    return this.#report
  }

  /** Says whether a line carries a label. Lines must come in order. */
  judge(candidates: readonly Candidate[], place: Place): Verdict {
    return this.#lineJudge.judge(candidates, place)
  }

  /** Whether a line without a label tells what the program did that wrote the document. */
  isNotice(text: string, afterBlank: boolean): boolean {
    return this.#lineJudge.isNotice(text, afterBlank)
  }
}
