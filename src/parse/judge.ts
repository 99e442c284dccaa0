import { bareName } from '../labels/bare-name.ts'
import type { LabelConvention, LabelMatch } from '../labels/convention.ts'
import { beginsExamination } from '../labels/role-letters.ts'
import type { ConventionEvidence } from '../model/summary.ts'
import { Accepted } from './accepted.ts'
import { isAlone } from './alone.ts'
import { isCalledOut } from './called-out.ts'
import type { CueEvidence, Place } from './cue-evidence.ts'
import { Exchange } from './exchange.ts'
import { foldedLabel } from './folded-label.ts'
import type { Frames } from './frames.ts'
import { given } from './given.ts'
import type { Held } from './held.ts'
import { enoughOnce, HOPELESS } from './label-evidence.ts'
import { isAmongNames } from './lone-name.ts'
import { isNotice } from './notices.ts'
import { SIBLINGS } from './siblings.ts'
import { UnlikelyNames } from './unlikely-names.ts'
import { type Candidate, NOTHING, type Verdict } from './verdict.ts'
import { Weights } from './weights.ts'

/** Weighs the candidates of all conventions over the look-ahead, then judges line by line. */
export class Judge {
  readonly #weights = new Weights()
  readonly #active = new Set<string>()
  readonly #accepted = new Accepted()
  readonly #unlikely = new UnlikelyNames()
  /** Who speaks in turn with whom, over all conventions. */
  readonly exchange = new Exchange()
  #winner: string | null = null
  #lines = 0
  /** Nearly every line carries a label. */
  #isDense = false
  /** Most lines carry a label. */
  #isTalk = false
  #report: readonly ConventionEvidence[] = []
  readonly #introduced: (match: LabelMatch) => boolean

  /** `introduced`: whether the text before a label names that person. */
  constructor(introduced: (match: LabelMatch) => boolean) {
    this.#introduced = introduced
  }

  /** Counts the candidates of a line as evidence, but for names of a script; a stage line is none of the talk. */
  weigh(candidates: readonly Candidate[], isStage = false): void {
    if (!isStage) this.#lines++
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
    if (block.matter === undefined) {
      this.exchange.see(text, afterBlank, candidates)
      this.#unlikely.see(text, candidates)
    }
    if (!text.includes('?') && !text.includes('!') && !text.startsWith('#')) return
    for (const evidence of this.#weights.all()) evidence.hear(text)
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
    const [first, second] = this.#weights.ranking()
    if (first?.isDecisive !== true || this.#unlikely.isOpen(first)) return false
    return second === undefined || second.score < first.score * 2 || second.isDecisive
  }

  /** Counts words that are no names by themselves, and take turns as names do. */
  vouch(): void {
    this.#unlikely.vouch(this.#weights.all())
  }

  /** Whether some lines are likely to carry labels. */
  get isLikely(): boolean {
    return this.#weights.ranking()[0]?.isLikelyIn(this.#lines) === true
  }

  /** Settles the conventions; false when no line is likely to carry a label. */
  decide(): boolean {
    const ranking = this.#weights.ranking()
    const [first] = ranking
    // Headings alone on a line are no evidence of anything else.
    const told = ranking.filter((evidence) => evidence === first || !isAlone(evidence))
    this.#report = told.map((evidence) => evidence.report()).filter((report) => report.labels > 0)
    const isLikely = first?.isLikelyIn(this.#lines) === true
    const { convention } = this.exchange.settle(isLikely)
    if (first === undefined || !isLikely) {
      this.#winner = convention
      return convention !== null
    }
    this.#isDense = first.fills(this.#lines)
    this.#isTalk = first.isMostOf(this.#lines)
    this.#winner = first.name
    this.#active.add(first.name)
    for (const evidence of ranking) {
      // Names of a script weigh little, so that a colon in speech would soon weigh enough beside them.
      const likely = evidence.isCompanion && evidence.score >= first.score * 0.05 && (!this.isScript || evidence.isDecisive)
      if (likely || SIBLINGS[first.name] === evidence.name) this.#active.add(evidence.name)
    }
    return true
  }

  /** Whether what was found, if anything, gives way to frames: little speaks for it, and its labels are few beside theirs. */
  yieldsTo(frames: Pick<Frames, 'outweighs'>): boolean {
    if (!this.exchange.isQuiet || this.isDecisive) return false
    return frames.outweighs(this.#weights.of(this.#winner)?.labels ?? 0)
  }

  /** Takes a convention instead of what was found, by all labels of it so far. */
  lead({ name }: LabelConvention, labels: readonly Candidate[]): void {
    const evidence = this.#weights.of(name)
    for (const { match, key } of labels) evidence?.add(match, key)
    this.#winner = name
    this.#active.clear()
    this.#active.add(name)
    if (evidence !== undefined) this.#report = [evidence.report(), ...this.#report]
  }

  /** Takes up a convention that what else the document has speaks for. */
  use(name: string): true {
    this.#active.add(name)
    return true
  }

  /** Whether names alone on a line are labels. */
  get takesBareNames(): boolean {
    return this.#active.has(bareName.name)
  }

  get winner(): string | null {
    return this.#winner
  }

  /** Whether the labels are names of a script. */
  get isScript(): boolean {
    return this.#winner !== null && this.#weights.cuesOf({ name: this.#winner }) !== undefined
  }

  get report(): readonly ConventionEvidence[] {
    return this.#report
  }

  /** Says whether a line carries a label. Lines must come in order. */
  judge(candidates: readonly Candidate[], place: Place): Verdict {
    const [first] = candidates
    if (first?.convention === given) return { label: first, nearMiss: null, reason: 'the format names the speaker' }
    // A name alone on a line tells nothing where no other such names are labels.
    if (!candidates.some((candidate) => this.#isTold(candidate))) return NOTHING
    let best: Candidate | null = null
    let nearMiss: Candidate | null = null
    let reason = ''
    for (const candidate of candidates) {
      const refusal = this.#refuse(candidate, place)
      if (refusal === null) {
        if (best === null || this.#rank(candidate) > this.#rank(best)) best = candidate
      } else if (
        candidate.match.isLoose !== true &&
        this.#isTold(candidate) &&
        candidate.match.prior > (nearMiss?.match.prior ?? 0)
      ) {
        nearMiss = candidate
        reason = refusal
      }
    }
    if (best === null) return { label: null, nearMiss, reason }
    const why = this.#accepted.knows(best.key) ? 'a name already known' : 'a likely name of the chosen convention'
    this.#accepted.add(best, place)
    return { label: best, nearMiss: null, reason: why }
  }

  /** Names alone on a line are headings, where no such names are labels. */
  #isTold({ convention }: Candidate): boolean {
    return !isAlone(convention) || this.#active.has(convention.name)
  }

  /** Whether a line without a label tells what the program did that wrote the document. */
  isNotice(text: string, afterBlank: boolean): boolean {
    const winner = this.#winner
    const isKnown = (key: string) => this.#accepted.knows(key) || (this.#weights.of(winner)?.times(key) ?? 0) > 0
    return isNotice(text, { winner, isKnown: (nick) => isKnown(foldedLabel(nick)), afterBlank })
  }

  /** Of two labels that could be taken, a name of a script or a word for a question that is one, then a name already known, then the likelier. */
  #rank({ convention, match, key }: Candidate): number {
    return (convention.isScript === true || match.part !== undefined ? 2 : 0) + (this.#accepted.knows(key) ? 1 : 0) + match.prior
  }

  /** Why a candidate is not taken, or null when it is. */
  #refuse(candidate: Candidate, place: Place): string | null {
    const { convention, match, key } = candidate
    if (this.exchange.vouches(candidate)) return null
    if (match.isLoose === true) return this.#accepted.refuseLoose(key, { place, isActive: this.#active.has(convention.name) })
    if (this.#weights.isHopeless(candidate) || !this.#isTold(candidate)) return 'a word that does not speak'
    const cues = this.#weights.cuesOf(convention)
    if (cues !== undefined) return this.#refuseCue(candidate, place, cues)
    if (this.#accepted.knows(key) && match.prior >= 0.25) return null
    if (!this.#active.has(convention.name) && !this.#awaken(candidate)) return 'the convention was not chosen'
    if (this.#accepted.knows(key) || (match.prior >= 0.25 && this.#accepted.isShort(candidate))) return null
    if (match.prior < 0.8 && this.#accepted.isInside(place)) return 'inside a paragraph'
    return match.prior >= enoughOnce(convention) ? null : this.#refuseUnlikely(candidate, place)
  }

  /** Why a name of a script is not taken. */
  #refuseCue({ convention, match, key }: Candidate, place: Place, cues: CueEvidence): string | null {
    if (!this.#active.has(convention.name)) return 'the convention was not chosen'
    const isKnown = this.#accepted.knows(key) || cues.times(key) >= 2
    return cues.refuse(match, place, { isKnown, isLeader: convention.name === this.#winner })
  }

  /** Why a name that is unlikely by itself is not taken. */
  #refuseUnlikely(candidate: Candidate, place: Place): string | null {
    const { convention, match, key } = candidate
    const evidence = this.#weights.of(convention.name)
    const times = evidence?.times(key) ?? 0
    if (match.ownLine && (convention.name !== this.#winner || (evidence?.takesOnce(match) === false && times < 2)))
      return 'words alone on a line, which may be a heading'
    if (isCalledOut(match) && place.beginsParagraph && this.#accepted.isHouse) return null
    if (isAmongNames(candidate, place, { accepted: this.#accepted, evidence, isTalk: this.#isTalk })) return null
    if (times >= 2 || this.#accepted.knowsAll(match) || (this.#isDense && match.prior >= 0.3)) return null
    // Words that begin sentences and name things are no names for looking like the labels around.
    if (match.prior > HOPELESS && (this.#accepted.hasStyle(match) || this.#introduced(match))) return null
    return 'an unlikely name that occurs once'
  }

  /** Takes up a convention that has become decisive behind the look-ahead, or letters where an examination begins. */
  #awaken({ convention: { name }, match }: Candidate): boolean {
    const evidence = this.#weights.of(name)
    const isToldLate = evidence?.isDecisive === true && evidence.isCompanion
    return (isToldLate || beginsExamination(match)) && this.use(name)
  }
}
