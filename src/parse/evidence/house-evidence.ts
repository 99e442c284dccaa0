import type { ConventionEvidence } from '../../model/summary.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { LabelEvidence } from './label-evidence.ts'
import { NameOrder } from './name-order.ts'

/**
 * A house: so many labels tell a party or an office, so many different ones, the same again, and so many names come back. Or so
 * many are an office that presides. Or so many have initials behind, and so many of them come back: in a list of books, few do.
 */
const HOUSE = { told: 3, share: 0.15, parties: 2, kept: 1, returns: 2, form: 2, presided: 2, initials: 6, returning: 0.3 }
/** Looked at before a house is sure: names alone must come back to be labels. */
const LABELS = 16
/** So few tell another one than before, for one that tells the same. */
const CHANGED = 0.34
const PARTIES_KEPT = 5_000

/**
 * Evidence for members of a house. Any words in capitals and a full stop look like a name alone: what tells a house is that
 * beside some names stands a party, which differs from one to another and stays with its name, and that after others have
 * spoken a name comes back, in no fixed order: neither headings nor lists of books or places nor notes for a stage do this.
 */
export class HouseEvidence extends LabelEvidence {
  /** By folded name, what stood beside it first. */
  readonly #byName = new Map<string, string>()
  readonly #parties = new Set<string>()
  readonly #order = new NameOrder()
  /** Offices that preside, and surnames with initials, where a convention tells them. */
  #presided = 0
  #initials = 0
  #told = 0
  #kept = 0
  #changed = 0
  #returns = 0

  override add(match: LabelMatch, key: string): void {
    if (this.times(key) > 0 && this.#order.last !== key) this.#returns++
    this.#order.follow(key)
    super.add(match, key)
    if (match.style === 'presides') this.#presided++
    else if (match.style === 'initials') this.#initials++
    if (match.affiliation !== null) this.#tell(match.affiliation, key)
  }

  #tell(party: string, key: string): void {
    this.#told++
    const known = this.#byName.get(key)
    if (known === party) this.#kept++
    else if (known !== undefined) this.#changed++
    if (known !== undefined || this.#byName.size >= PARTIES_KEPT) return
    this.#byName.set(key, party)
    this.#parties.add(party)
  }

  override get areLabels(): boolean {
    if (this.#returns < HOUSE.returns || this.#order.isForm(HOUSE.form)) return false
    if (this.#presided >= HOUSE.presided) return true
    return this.#isTold || (this.#initials >= HOUSE.initials && this.#returns >= this.labels * HOUSE.returning)
  }

  get #isTold(): boolean {
    if (this.#told < Math.max(HOUSE.told, this.labels * HOUSE.share) || this.#parties.size < HOUSE.parties) return false
    return this.#kept >= HOUSE.kept && this.#changed <= this.#kept * CHANGED
  }

  override get score(): number {
    return this.areLabels ? super.score : 0
  }

  override get isDecisive(): boolean {
    return this.labels >= LABELS && super.isDecisive
  }

  /** Words in capitals are worth no word where nothing stands beside any of them. */
  override report(): ConventionEvidence {
    return this.#told + this.#presided + this.#initials === 0 ? { ...super.report(), labels: 0 } : super.report()
  }
}
