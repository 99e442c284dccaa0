import { ALONE_UNCASED, bareName } from '../../labels/bare-name.ts'
import { ownLine } from '../../labels/own-line.ts'
import type { ConventionEvidence } from '../../model/summary.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { AlphabetOrder } from './alphabet-order.ts'
import { LabelKinds } from './label-kinds.ts'
import { labelStyle } from './label-style.ts'
import { LEAST_LONE } from './lone-name.ts'
import { areAlike, type NameCount, weight } from './name-weight.ts'
import type { Vouched } from './unlikely-names.ts'

/** What decides that labels of one shape are labels. */
const DECISIVE = { labels: 8, speakers: 2, recurring: 2, alternations: 5, score: 4 }
/** Names kept; a document with more is decided long before. */
const NAMES_KEPT = 5_000
/** Of all lines. */
const MOST = 0.4
/** On average names are likely. */
export const LIKELY = 0.35
/** Below this a name counts for nothing, however often it comes. */
export const HOPELESS = 0.15
/** What a name weighs that is none by itself, and takes turns with others; one that a label calls short for another, or of which the text tells; and that of somebody who says it. */
const WORTH = { vouched: 0.3, named: 0.6, said: 0.8 }

/** Counts the labels of one convention: what recurs, alternates and keeps one shape. */
export class LabelEvidence {
  readonly name: string
  readonly #names = new Map<string, NameCount>()
  readonly #vouched = new Set<string>()
  readonly #kinds = new LabelKinds()
  #labels = 0
  #recurring = 0
  #alternations = 0
  readonly #order = new AlphabetOrder()
  #score = 0
  #bestPrior = 0
  #speaks = false
  #priors = 0

  constructor(name: string) {
    this.name = name
  }

  /** `key`: the folded label. */
  add(match: LabelMatch, key: string): void {
    const known = this.#names.get(key)
    if (match.prior < HOPELESS && !this.#vouched.has(key)) return
    this.#labels++
    this.#kinds.add(match)
    this.#priors += Math.max(match.prior, known?.prior ?? 0)
    if (this.#order.last !== '' && this.#order.last !== key) this.#alternations++
    this.#order.add(key)
    this.#bestPrior = Math.max(this.#bestPrior, match.prior)
    this.#speaks ||= !match.ownLine || match.prior >= 0.5
    if (known !== undefined) {
      this.#score -= weight(known)
      known.count++
      known.prior = Math.max(known.prior, match.prior)
      this.#score += weight(known)
      if (known.count === 2) this.#recurring++
    } else if (this.#names.size < NAMES_KEPT) {
      const fresh = { count: 1, prior: match.prior, style: labelStyle(match) }
      this.#names.set(key, fresh)
      this.#kinds.meet(match, key)
      this.#score += weight(fresh)
    }
  }

  /** Takes a label back that was none. */
  forget(match: LabelMatch, key: string): void {
    const { prior } = match
    const known = this.#names.get(key)
    if (known === undefined || prior < HOPELESS) return
    this.#labels--
    this.#kinds.forget(match)
    this.#priors -= prior
    this.#alternations = Math.max(0, this.#alternations - 1)
    this.#score -= weight(known)
    if (known.count === 2) this.#recurring--
    known.count--
    if (known.count > 0) this.#score += weight(known)
    else this.#names.delete(key)
    this.#bestPrior = Math.max(0, ...Array.from(this.#names.values(), (name) => name.prior))
  }

  /** Counts names that others vouch for, as often as they came. */
  vouch({ names, alternations }: Vouched): void {
    for (const { match, key, count, isNamed } of names) {
      if (isNamed === true) {
        this.#vouched.add(key)
        this.assure(key, WORTH.named)
      }
      if (this.#names.has(key)) continue
      const made = { count, prior: isNamed === true ? WORTH.named : WORTH.vouched, style: labelStyle(match) }
      this.#names.set(key, made)
      this.#vouched.add(key)
      this.#labels += count
      this.#priors += count * made.prior
      this.#score += weight(made)
      if (count > 1) this.#recurring++
      this.#speaks ||= !match.ownLine
    }
    this.#alternations = Math.max(this.#alternations, alternations)
  }

  /** Names of which the text tells elsewhere weigh more, where somebody comes back and another speaks between. */
  raise(isTold: (key: string) => boolean): void {
    if (this.#alternations < 2 || this.#recurring < 1) return
    for (const [key, known] of this.#names) if (known.prior >= LEAST_LONE && isTold(key)) this.assure(key, WORTH.named)
  }

  /** Who is called so says it, or something else does: the name weighs so much at least. */
  assure(key: string, least = WORTH.said): void {
    const known = this.#names.get(key)
    if (known === undefined) return
    this.#score -= weight(known)
    known.prior = Math.max(known.prior, least)
    this.#score += weight(known)
    this.#bestPrior = Math.max(this.#bestPrior, known.prior)
  }

  vouchesFor(key: string): boolean {
    return this.#vouched.has(key)
  }

  /** Hears a question, a call, a heading or speech. */
  hear(text: string, _line: number, isSpeech: boolean): void {
    if (isSpeech) this.#kinds.hear(text)
  }

  /** Whether a name that comes once may be one for looking like the others. */
  takesOnce({ style }: LabelMatch): boolean {
    return style !== ALONE_UNCASED
  }

  /** Whether nearly all labels have a time, and this one has. */
  isAmongTimed({ start }: LabelMatch): boolean {
    return start !== null && this.#kinds.areTimed
  }

  /** How often a name came, as a label of this convention. */
  times(key: string): number {
    return this.#names.get(key)?.count ?? 0
  }

  /** How many different names are such. */
  count(isSuch: (key: string) => boolean): number {
    return [...this.#names.keys()].filter(isSuch).length
  }

  /** What the names weigh together; alternation counts a little by itself. */
  get score(): number {
    return this.#score + Math.min(this.#alternations, 10) * 0.1
  }

  /** What tells which of several conventions leads. */
  get weight(): number {
    return this.score
  }

  /** Labels; different names; those that came more than once; changes from one to another. */
  get labels(): number {
    return this.#labels
  }

  get names(): number {
    return this.#names.size
  }

  get recurring(): number {
    return this.#recurring
  }

  get alternations(): number {
    return this.#alternations
  }

  /** Whether labels are told from what looks like them, where a convention must ask. */
  get areLabels(): boolean {
    const isMute = this.name === ownLine.name && this.#kinds.areMute(this)
    return this.name === 'given' || !(isMute || this.#order.isList(this))
  }

  get isDecisive(): boolean {
    return (
      this.areLabels &&
      this.#labels >= DECISIVE.labels &&
      this.#names.size >= DECISIVE.speakers &&
      this.#recurring >= DECISIVE.recurring &&
      this.#alternations >= DECISIVE.alternations &&
      this.score >= DECISIVE.score
    )
  }

  /** Enough where no more can be had: one name that is hardly anything else, two likely ones, one that recurs, or people. */
  get isEnough(): boolean {
    if (!this.areLabels) return false
    if (this.name === bareName.name) return this.#recurring >= 2 && this.#alternations >= 3
    if (this.#bestPrior >= 0.8 && this.#labels >= 1) return true
    return (this.#bestPrior >= 0.5 && this.score >= 1) || this.score >= 1.5 || this.arePeople
  }

  /** First names; alone on their lines they may head what somebody has, and frames tell. */
  get arePeople(): boolean {
    return this.name !== ownLine.name && this.#kinds.arePeople(this)
  }

  /** How likely all labels are, together. */
  get likelihood(): number {
    return this.#priors
  }

  /** Whether nearly every line carries such a label, of names that are not unlikely; of one name, every line. */
  fills(lines: number): boolean {
    const least = this.#names.size >= 2 ? lines * 0.9 : lines
    return this.areLabels && this.#labels > 0 && this.#labels >= least && this.#priors / this.#labels >= LIKELY
  }

  /** Whether so many lines are likely to carry such labels. */
  isLikelyIn(lines: number): boolean {
    return this.isEnough || this.fills(lines)
  }

  /** Whether so many lines carry a label that each of them may; names that come back and take turns make it a talk. */
  isMostOf(lines: number): boolean {
    return this.#recurring >= 2 && this.#alternations >= 3 && this.#labels >= lines * MOST
  }

  /** Whether most labels of the names that come back look like this one. */
  looksRecurring(match: LabelMatch): boolean {
    return areAlike(this.#names.values(), labelStyle(match))
  }

  /** Whether it can stand beside a winner: its labels are more than words alone on a line that recur, as headings do. */
  get isCompanion(): boolean {
    return this.#speaks && (this.isDecisive || this.isEnough)
  }

  report(): ConventionEvidence {
    return {
      name: this.name,
      labels: this.#labels,
      speakers: this.#names.size,
      recurring: this.#recurring,
      alternations: this.#alternations,
      score: Math.round(this.score * 100) / 100,
    }
  }
}
