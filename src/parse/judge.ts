import type { LabelConvention, LabelMatch } from '../labels/convention.ts'
import { LABEL_REACH } from '../labels/convention.ts'
import { conventions } from '../labels/index.ts'
import type { ConventionEvidence } from '../model/summary.ts'
import { fold } from '../text/fold.ts'
import { CueEvidence, type Place } from './cue-evidence.ts'
import { given } from './given.ts'
import { HOPELESS, LabelEvidence } from './label-evidence.ts'

/** A label that a convention sees in a line. */
export interface Candidate {
  readonly convention: LabelConvention
  readonly match: LabelMatch
  /** The folded label. */
  readonly key: string
}

/** The judgement of one line. */
export interface Verdict {
  /** The label, or null when the line carries none. */
  readonly label: Candidate | null
  /** The likeliest candidate of a line without a label. */
  readonly nearMiss: Candidate | null
  readonly reason: string
}

const NOTHING: Verdict = { label: null, nearMiss: null, reason: 'no convention sees a label' }

/** Conventions that differ only in the letters of names: a document with one may use the other for some names. */
const SIBLINGS: Readonly<Record<string, string>> = {
  'caps-colon': 'title-colon',
  'title-colon': 'caps-colon',
  'script-cue': 'script-line',
  'script-line': 'script-cue',
}

const KNOWN_KEPT = 100_000 // names accepted so far

/** Weighs the candidates of all conventions over the look-ahead, then judges line by line. */
export class Judge {
  readonly #evidence = new Map(
    [given, ...conventions].map(({ name, isScript }) => [name, isScript ? new CueEvidence(name) : new LabelEvidence(name)]),
  )
  readonly #active = new Set<string>()
  readonly #known = new Set<string>()
  #winner: string | null = null
  #lines = 0
  /** Nearly every line carries a label. */
  #isDense = false
  #report: readonly ConventionEvidence[] = []
  /** Last words of accepted names of several words. */
  readonly #surnames = new Set<string>()
  readonly #styles = new Map<string, number>()
  readonly #introduced: (match: LabelMatch) => boolean
  /** Accepted labels, and those of them that follow a blank line. */
  #accepted = 0
  #acceptedAfterBlank = 0

  /** `introduced`: whether the text before a label names that person. */
  constructor(introduced: (match: LabelMatch) => boolean) {
    this.#introduced = introduced
  }

  /** Every label that some convention sees in a line. */
  candidates(text: string): Candidate[] {
    const line = text.length > LABEL_REACH ? text.slice(0, LABEL_REACH) : text
    const found: Candidate[] = []
    for (const convention of conventions) {
      const match = convention.match(line)
      if (match !== undefined) found.push({ convention, match, key: foldedLabel(match.label) })
    }
    return found
  }

  /** Counts the candidates of a line as evidence, but for names of a script. */
  weigh(candidates: readonly Candidate[]): void {
    this.#lines++
    for (const { convention, match, key } of candidates) {
      if (convention.isScript !== true) this.#evidence.get(convention.name)?.add(match, key)
    }
  }

  /** Looks at a line of the look-ahead for signs of talk. */
  hear(text: string): void {
    if (!text.includes('?') && !text.includes('!')) return
    for (const evidence of this.#evidence.values()) if (evidence instanceof CueEvidence) evidence.calls++
  }

  /** Counts a name of a script; such names must come in order. */
  weighCue({ convention, match, key }: Candidate, place: Place): void {
    this.#cues(convention)?.addCue(match, key, place)
  }

  /** How often a candidate came so far. */
  times({ convention, key }: Candidate): number {
    return this.#evidence.get(convention.name)?.times(key) ?? 0
  }

  #cues({ name }: LabelConvention): CueEvidence | undefined {
    const evidence = this.#evidence.get(name)
    return evidence instanceof CueEvidence ? evidence : undefined
  }

  /** Whether one convention leads so clearly that more evidence would change nothing. */
  get isDecisive(): boolean {
    const [first, second] = this.#ranking()
    return first?.isDecisive === true && (second === undefined || second.score < first.score * 2 || second.isDecisive)
  }

  /** Settles the conventions; false when no line is likely to carry a label. */
  decide(): boolean {
    const ranking = this.#ranking()
    this.#report = ranking.map((evidence) => evidence.report()).filter((report) => report.labels > 0)
    const [first] = ranking
    if (first === undefined || !(first.isEnough || first.fills(this.#lines))) return false
    this.#isDense = first.fills(this.#lines)
    this.#winner = first.name
    this.#active.add(first.name)
    for (const evidence of ranking) {
      // Names of a script weigh little, so that a colon in speech would soon weigh enough beside them.
      const likely = evidence.isCompanion && evidence.score >= first.score * 0.05 && (!this.isScript || evidence.isDecisive)
      if (likely || SIBLINGS[first.name] === evidence.name) this.#active.add(evidence.name)
    }
    return true
  }

  get winner(): string | null {
    return this.#winner
  }

  /** Whether the labels are names of a script. */
  get isScript(): boolean {
    return this.#winner !== null && this.#evidence.get(this.#winner) instanceof CueEvidence
  }

  get report(): readonly ConventionEvidence[] {
    return this.#report
  }

  #ranking(): LabelEvidence[] {
    return [...this.#evidence.values()].sort((left, right) => right.score - left.score)
  }

  /** Says whether a line carries a label. Lines must come in order. */
  judge(candidates: readonly Candidate[], place: Place): Verdict {
    const [first] = candidates
    if (first === undefined) return NOTHING
    if (first.convention === given) return { label: first, nearMiss: null, reason: 'the format names the speaker' }
    let best: Candidate | null = null
    let nearMiss: Candidate | null = null
    let reason = ''
    for (const candidate of candidates) {
      const refusal = this.#refuse(candidate, place)
      if (refusal === null) {
        if (best === null || this.#rank(candidate) > this.#rank(best)) best = candidate
      } else if (nearMiss === null || candidate.match.prior > nearMiss.match.prior) {
        nearMiss = candidate
        reason = refusal
      }
    }
    return best === null ? { label: null, nearMiss, reason } : this.#accept(best, place.afterBlank)
  }

  /** Of two labels that could be taken, a name of a script that is one, then a name already known, then the likelier. */
  #rank({ convention, match, key }: Candidate): number {
    return (convention.isScript === true ? 2 : 0) + (this.#known.has(key) ? 1 : 0) + match.prior
  }

  #accept(label: Candidate, afterBlank: boolean): Verdict {
    const reason = this.#known.has(label.key) ? 'a name already known' : 'a likely name of the chosen convention'
    this.#accepted++
    if (afterBlank) this.#acceptedAfterBlank++
    const style = labelStyle(label.match)
    this.#styles.set(style, (this.#styles.get(style) ?? 0) + 1)
    if (this.#known.size < KNOWN_KEPT) {
      this.#known.add(label.key)
      if (label.key.includes(' ')) this.#surnames.add(label.key.slice(label.key.lastIndexOf(' ') + 1))
    }
    return { label, nearMiss: null, reason }
  }

  /** Why a candidate is not taken, or null when it is. */
  #refuse(candidate: Candidate, place: Place): string | null {
    const { convention, match, key } = candidate
    if (match.prior < HOPELESS) return 'a word that does not speak'
    const cues = this.#cues(convention)
    if (cues !== undefined) return this.#refuseCue(candidate, place, cues)
    if (this.#known.has(key) && match.prior >= 0.25) return null
    if (!this.#active.has(convention.name) && !this.#awaken(convention.name)) return 'the convention was not chosen'
    if (this.#known.has(key) || (this.#surnames.has(key) && match.prior >= 0.25)) return null
    if (this.#partsParagraphs && !place.afterBlank && match.prior < 0.8) return 'inside a paragraph'
    return match.prior >= 0.5 ? null : this.#refuseUnlikely(candidate)
  }

  /** Why a name of a script is not taken. */
  #refuseCue({ convention, match, key }: Candidate, place: Place, cues: CueEvidence): string | null {
    if (!this.#active.has(convention.name)) return 'the convention was not chosen'
    const isKnown = this.#known.has(key) || cues.times(key) >= 2
    const misplaced = cues.misplaces(match, place, isKnown)
    if (misplaced !== null || isKnown) return misplaced
    if (convention.name !== this.#winner) return 'a name that is not known'
    return match.style === 'crowd' || cues.isLikeOthers(match) ? null : 'an unlikely name that occurs once'
  }

  /** Why a name that is unlikely by itself is not taken. */
  #refuseUnlikely({ convention, match, key }: Candidate): string | null {
    if (match.ownLine && convention.name !== this.#winner) return 'words alone on a line, which may be a heading'
    if (this.#isDense && match.prior >= 0.3) return null
    if (this.#hasStyle(match) || this.#introduced(match)) return null
    const times = this.#evidence.get(convention.name)?.times(key) ?? 0
    return times >= 2 ? null : 'an unlikely name that occurs once'
  }

  /** Whether most labels so far look like this one: initials, or a single word in capitals. */
  #hasStyle(match: LabelMatch): boolean {
    return this.#accepted >= 5 && (this.#styles.get(labelStyle(match)) ?? 0) >= this.#accepted * 0.6
  }

  /** Whether labels of this document stand at the start of paragraphs. */
  get #partsParagraphs(): boolean {
    return this.#accepted >= 5 && this.#acceptedAfterBlank >= this.#accepted * 0.9
  }

  /** Takes up a convention that has become decisive behind the look-ahead. */
  #awaken(name: string): boolean {
    const evidence = this.#evidence.get(name)
    if (evidence?.isDecisive !== true || !evidence.isCompanion) return false
    this.#active.add(name)
    return true
  }
}

/** Labels recur: what they fold to is kept, up to a bound. */
const folded = new Map<string, string>()
const FOLDED_KEPT = 2_000

function foldedLabel(label: string): string {
  let key = folded.get(label)
  if (key === undefined) {
    if (folded.size >= FOLDED_KEPT) folded.clear()
    key = fold(label) || label
    folded.set(label, key)
  }
  return key
}

/** What a label looks like: the shape of its letters, and whether it is one word. */
function labelStyle({ label, shape }: LabelMatch): string {
  return label.includes(' ') ? `${shape} words` : shape
}
