import type { LabelMatch, LabelShape } from '../../recogniser/label.ts'
import type { Judged } from '../../recogniser/recogniser.ts'
import { endsInStop } from '../../text/sentences.ts'
import { headingKind } from './sections.ts'
import { saysPersons } from './sentence-ends.ts'

/** Of all labels: so few behind a blank line, and so few paragraphs without one. */
const TIGHT = { labels: 6, parted: 0.2, bare: 0.2, capitals: 0.8 }
const CAPITALS: ReadonlySet<LabelShape> = new Set(['letter', 'caps', 'initials'])
// “Ground rules”
const QUOTED = /^["“„«‘].*["”“»’]$/
// "then both went home": the sentence before goes on
const GOES_ON = /^[^\p{L}\p{N}]{0,3}\p{Ll}/u

/** Sees whether label stands below label, so that a blank line parts nothing but exchanges. */
export class Tightness {
  /** Labels with a blank line before them, and those of letters or capitals. */
  #parted = 0
  #capitals = 0
  /** Messages with a time, and labels above what is said, may have paragraphs of their own. */
  #mayPart = false
  /** Somebody told of the talk above it. */
  #isIntroduced = false

  /** A line above the first label. */
  introduce(text: string): void {
    this.#isIntroduced ||= isProse(text)
  }

  /** A turn begins. */
  open(match: LabelMatch | undefined, afterBlank: boolean): void {
    if (afterBlank) this.#parted++
    if (match !== undefined && CAPITALS.has(match.shape)) this.#capitals++
    this.#mayPart ||= match === undefined || match.ownLine || match.start !== null
  }

  /** Whether somebody tells of the talk, and no paragraph of it went on behind a blank line: one that does is hardly the speaker's. */
  isTight({ labelled, bare }: LabelDensity): boolean {
    return this.#isIntroduced && !this.#mayPart && bare === 0 && this.#isClose(labelled)
  }

  /**
   * Whether a short line behind a blank one heads the next exchange: in quotes, or where the labels are letters and capitals, as in
   * extracts from courts. Messages end without a full stop.
   */
  headsExchange(text: string, { labelled, bare }: LabelDensity): boolean {
    if (!this.#isClose(labelled) || bare > labelled * TIGHT.bare) return false
    return QUOTED.test(text) || this.#capitals >= labelled * TIGHT.capitals
  }

  #isClose(labelled: number): boolean {
    return labelled >= TIGHT.labels && this.#parted <= labelled * TIGHT.parted
  }
}

// "“The dog did not bark.": somebody reads aloud
const QUOTES = /^["“„«‘「『]/
/** Words of speech beside those that say "I": "us", "notre". */
const OURS =
  /(?:^|[^\p{L}])(?:us|our|ours|mine|myself|ourselves|your|yours|uns|unser\p{L}{0,2}|mich|mein\p{L}{0,2}|dich|dein\p{L}{0,2}|euch|euer|eure\p{L}?|moi|mon|mes|notre|nos|votre|vos|mi|mis|nos|nuestr\p{L}{1,2}|meus?|minhas?|noss\p{L}{1,2}|mio|mia|miei|nostr\p{L}|jag|jeg|vi|oss|vår\p{L}{0,2}|mig|meg|min|mitt|mina|mine|ik|wij|ons|onze|jij|jullie|mijn)(?=[^\p{L}]|$)/iu
/** Letters of languages whose words of speech are not known. */
const FOREIGN = /[^\P{L}\p{Script=Latin}]/u
/** A line of verse is shorter than one that goes on below. */
const LONGEST_VERSE = 60
const LEAST_PROSE = 40

/** Whether somebody says such as "I" or "our" in a text, or may do so in letters that are not known. */
export function isPersonal(text: string): boolean {
  return saysPersons(text) || OURS.test(text) || FOREIGN.test(text)
}

/** Whether a paragraph may be told by somebody else than who spoke before: it begins anew, is no quotation and no verse, and says nothing such as "I". */
export function isTold(text: string): boolean {
  if (GOES_ON.test(text) || QUOTES.test(text)) return false
  return (text.length > LONGEST_VERSE || endsInStop(text)) && !isPersonal(text)
}

/** Whether a line above the talk is of prose: who tells of the talk there may do so below it. */
function isProse(text: string): boolean {
  return text.length >= LEAST_PROSE && (text.length > LONGEST_VERSE || endsInStop(text))
}

/** How many paragraphs of a document carry labels. */
export class LabelDensity {
  /** Labels met, and paragraphs of speech begun without one. */
  labelled = 0
  bare = 0
  /** The same in the look-ahead. */
  readonly #ahead = { labelled: 0, bare: 0 }

  learn(ahead: readonly Judged[]): void {
    let inSpeech = false
    for (const { block, verdict, afterBlank } of ahead) {
      if (verdict.label !== null) {
        inSpeech = true
        this.#ahead.labelled++
      } else if (inSpeech && afterBlank && !block.blank) {
        const kind = headingKind(block.line.text, true)
        if (kind === undefined) this.#ahead.bare++
        inSpeech = kind === undefined || kind === 'stage'
      }
    }
  }

  /** Whether nearly every paragraph carries a label, as in minutes: then speech behind a heading has no speaker. */
  get isThroughout(): boolean {
    const { labelled, bare } = this.labelled > this.#ahead.labelled ? this : this.#ahead
    return labelled >= 5 && bare < labelled * 0.2
  }
}
