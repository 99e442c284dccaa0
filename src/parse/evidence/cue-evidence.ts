import { readName } from '../../labels/name.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { LabelEvidence } from './label-evidence.ts'
import { NameOrder } from './name-order.ts'
import { isSlug } from './stage.ts'

/** What follows a name that is alone on its line: text, text behind a blank line, another name, nothing. */
export type Below = 'speech' | 'gap' | 'name' | 'nothing'

/** Where a label stands. */
export interface Place {
  /** Its number in the source. */
  readonly line: number
  readonly text: string
  /** A blank line, or the start of the source, stands before it. */
  readonly afterBlank: boolean
  /** A time alone on its line stands before it. */
  readonly afterTime: boolean
  /** A blank line or a stage line stands before it. */
  readonly beginsParagraph: boolean
  /** A blank line stands before it, or it is set in far behind the line before. */
  readonly isApart: boolean
  /** The line before may end a speech: it ends a sentence, or nothing is known of it. */
  readonly endsBefore: boolean
  /** Undefined when that is not known yet. */
  readonly below: Below | undefined
}

const DECISIVE = { labels: 12, recurring: 2, alternations: 6, singles: 0.25, form: 2, calls: 2 }
/** In a screenplay, as its headings of scenes tell, a few will do, in capitals and with their speech right below, where somebody asks or calls. */
const SCREENPLAY = { labels: 2, names: 2 }
/** Where a blank line stands between each name and its speech, somebody must come back. */
const SPREAD = { labels: 4, recurring: 1, alternations: 3 }
const ENOUGH = { labels: 6, recurring: 2, alternations: 4, singles: 0.34, form: 3, calls: 1 }
/** A short talk is hardly anything else: names that all come back, each with its speech right below, behind whole sentences. */
const SHORT = { labels: 4, alternations: 3, ofLines: 0.4 }
/** Names with a full stop, alone on their lines above what is said: hardly anything else looks so. */
const STOPPED = { labels: 5, recurring: 1, alternations: 4 }
/** So many of the labels keep to a place or look before it is a rule. */
const RULE = 0.8
/** So many names, each so often on average. */
const AGAIN = { labels: 12, times: 3 }
/** How likely a first and a last name are, by themselves. */
const FULL_NAME = 0.8
/** So many names look alike that a new one of that look is taken. */
const LIKE_OTHERS = 0.4

/**
 * Evidence for names of a script. A name is hardly told from any other capital words, so all depends on what the names do
 * together: a few of them come again and again, in a place of their own, with speech behind them, and in no fixed order.
 */
export class CueEvidence extends LabelEvidence {
  /** Lines with a question or a call: where people talk, there are some. */
  calls = 0
  /** The line of the first heading of a scene, or 0. */
  #scenes = 0
  #apart = 0
  #timed = 0
  #direct = 0
  #spread = 0
  #flush = 0
  #counted = 0
  /** First and last names. */
  #full = 0
  #ended = 0
  readonly #styles = new Map<string, number>()
  readonly #order = new NameOrder()

  /** Counts a name where it stands, if it can speak there. */
  addCue(match: LabelMatch, key: string, place: Place): void {
    if (match.isLoose === true || !canSpeak(match, place)) return
    this.#counted++
    if (place.isApart) this.#apart++
    if (place.afterTime) this.#timed++
    if (place.below === 'speech') this.#direct++
    if (place.below === 'gap') this.#spread++
    if (match.at === 0) this.#flush++
    if (place.endsBefore) this.#ended++
    if ((readName(match.label)?.prior ?? 0) >= FULL_NAME) this.#full++
    const style = match.style ?? ''
    this.#styles.set(style, (this.#styles.get(style) ?? 0) + 1)
    this.#order.follow(key)
    this.add(match, key)
  }

  override hear(text: string, line: number): void {
    if (this.#scenes === 0 && isSlug(text)) this.#scenes = line
    if (text.includes('?') || text.includes('!')) this.calls++
  }

  /** Labels of this document stand apart. */
  get isApart(): boolean {
    return this.#apart >= this.#counted * RULE
  }

  /** Speech follows on the very next line. */
  get isDirect(): boolean {
    return this.#direct >= this.#counted * RULE
  }

  /** A blank line stands between each name and its speech. */
  get #isSpread(): boolean {
    return this.#spread >= this.#counted * RULE
  }

  /** Of a screenplay without margins: a blank line ends each speech, and what stands behind it is seen. */
  get endsAtBlank(): boolean {
    return this.#scenes > 0 && this.#flush === this.#counted && this.isApart && (this.isDirect || this.#isSpread)
  }

  /** Whether so many names look like this one that a new one is taken. */
  isLikeOthers({ shape, style = '' }: LabelMatch): boolean {
    const stop = style.endsWith(' stop') ? ' stop' : ''
    // Beside names in capitals, some in small letters are usual: "First Sailor." among "MARA."
    const alike = style.startsWith('title ') ? this.#share(style) + this.#share(`caps${stop || ' line'}`) : this.#share(style)
    // Where names do not stand apart, a sentence of one word at the start of a line looks like one.
    return (shape === 'caps' || style === 'spaced' || (style !== 'title' && this.isApart)) && alike >= LIKE_OTHERS
  }

  /** Why a name is not taken; `isLeader`: most labels are names of this script. */
  refuse(match: LabelMatch, place: Place, { isKnown, isLeader }: { isKnown: boolean; isLeader: boolean }): string | null {
    const misplaced = this.misplaces(match, place, isKnown)
    if (misplaced !== null || isKnown) return misplaced
    if (place.line < this.#scenes) return 'above the first scene'
    if (!isLeader) return 'a name that is not known'
    return match.style === 'crowd' || this.isLikeOthers(match) ? null : 'an unlikely name that occurs once'
  }

  #share(style: string): number {
    return this.#counted === 0 ? 0 : (this.#styles.get(style) ?? 0) / this.#counted
  }

  /** Why a name cannot speak where it stands, as the others of this document do. `isKnown`: it has spoken before. */
  misplaces({ shape, ownLine }: LabelMatch, place: Place, isKnown: boolean): string | null {
    const { isApart, endsBefore, below } = place
    // The blank line before a name may be lost: in capitals, alone on its line, it is still itself.
    const isSure = isKnown && ownLine && shape === 'caps' && endsBefore
    if (this.isApart && !isApart && !isSure) return 'inside a paragraph'
    if (!ownLine) return null
    if (below === 'name' || below === 'nothing') return 'no speech below'
    return below === 'gap' && this.isDirect && !(isKnown && isApart) ? 'no speech right below' : null
  }

  /** Nothing but company makes names of a script likely: by themselves they weigh nothing. */
  override get score(): number {
    return this.isEnough ? super.score : 0
  }

  /** Names of a script are any capital words: where another convention sees nearly as much in the same lines, it is surer. */
  override get weight(): number {
    return this.score * 0.75
  }

  override get isDecisive(): boolean {
    return this.#reaches(DECISIVE)
  }

  override get isEnough(): boolean {
    return this.#reaches(ENOUGH) || this.#isScreenplay || this.#isStopped
  }

  get #isStopped(): boolean {
    const { labels, recurring, alternations, calls } = this
    if (labels < STOPPED.labels || recurring < STOPPED.recurring || alternations < STOPPED.alternations) return false
    return (
      (calls > 0 || recurring > 1) &&
      this.isApart &&
      this.isDirect &&
      this.#share('title stop') + this.#share('caps stop') >= RULE
    )
  }

  get #isScreenplay(): boolean {
    if (this.#scenes === 0 || this.calls === 0 || this.labels < SCREENPLAY.labels || this.names < SCREENPLAY.names) return false
    const isSet = this.isDirect || (this.#isSpread && this.#comesBack)
    return this.isApart && isSet && this.#share('caps') + this.#share('caps stop') >= RULE
  }

  get #comesBack(): boolean {
    const { labels, recurring, alternations } = this
    return labels >= SPREAD.labels && recurring >= SPREAD.recurring && alternations >= SPREAD.alternations
  }

  /** Names of a script need their company: it never stands beside another convention. */
  override get isCompanion(): boolean {
    return false
  }

  /** Whether it is a short talk. */
  override fills(lines: number): boolean {
    const { labels, names, recurring, alternations, calls } = this
    if (labels < Math.max(SHORT.labels, lines * SHORT.ofLines) || alternations < SHORT.alternations) return false
    return recurring === names && calls > 0 && this.#direct === labels && this.#ended === labels
  }

  /** Times above names tell as much as questions do, and so do full names that come again and again behind whole sentences. */
  get #areTold(): boolean {
    if (this.#timed >= this.#counted * RULE) return true
    if (this.#ended < this.#counted * RULE) return false
    return this.#full >= this.#counted * RULE && this.labels >= Math.max(AGAIN.labels, this.names * AGAIN.times)
  }

  #reaches({ labels, recurring, alternations, singles, form, calls }: typeof DECISIVE): boolean {
    if (this.calls < calls && !this.#areTold) return false
    if (this.labels < labels || this.recurring < recurring || this.alternations < alternations) return false
    return this.names - this.recurring <= this.labels * singles && !this.#order.isForm(form)
  }
}

/** In small letters a name must stand apart, or right above speech; alone on its line, it needs speech below. */
function canSpeak({ shape, ownLine, style }: LabelMatch, { afterBlank, isApart, endsBefore, below }: Place): boolean {
  if (!ownLine) return true
  // Within a sentence, capitals are an abbreviation, and a line that is set in goes on.
  if (!afterBlank && !endsBefore) return false
  if (below === 'name' || below === 'nothing') return false
  if (shape === 'caps') return true
  return style === 'title' ? below !== 'gap' && (isApart || below === 'speech') : isApart
}
