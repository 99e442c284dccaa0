import { endsQuestion, saysPersons } from '../../evidence/speech.ts'
import { isColumnOfPlace, namesSpeakers } from '../../formats/tables/columns.ts'
import { noteKind } from '../../labels/annotation-words.ts'
import { BEFORE_SMALL, CAPITALS, framed, matchAlone } from '../../labels/framed.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { isTitleLine } from './bare-names.ts'
import { foldedLabel } from './folded-label.ts'
import { FEWEST, type FrameCount, isEnough, noLabels } from './frame-count.ts'
import type { Held } from './held.ts'
import { HOPELESS } from './label-evidence.ts'
import type { Candidate } from './verdict.ts'

/** Of all lines that many are labels. */
const OF_LINES = 0.03
/** Of all lines of subtitles, where notes on sounds stand in the same marks: "(grunts) Is it heavy?" */
const OF_CUES = 0.25
/** So many words may be speech without full stops. */
const WORDS = 8
/** So many times the labels of another convention speak against it. */
const OUTWEIGHS = 3
// "[N]"  "T(N):"
const BRACKETED = /[[({<*_]N/
/** What somebody weighs whom a list names. */
const LISTED = 0.6
const FRAMES_KEPT = 500
const NAMES_KEPT = 2_000
// "… it is."  "… is it?"  "……。"
const SENTENCE_END = /[.?!…。？！]["'”’»)\]*_]*(?:\s|$)/

/** What is said behind a label, and whether its first sentence has ended. */
interface Said {
  readonly count: FrameCount
  hasEnd: boolean
  /** In the first sentence: many words, or such as "I" and "you". */
  isWordy: boolean
  isPersonal: boolean
  asksAtOnce: boolean
  asks: boolean
}

/**
 * Finds the frame of labels that no other convention knows: the same marks around names that come back and take turns.
 *     00:12 >> MARA · speech · 00:15 >> JO · speech · 00:31 >> MARA …
 */
export class Frames {
  readonly #counts = new Map<string, FrameCount>()
  /** Those that came often. */
  readonly #promising: FrameCount[] = []
  /** What the last label says. */
  #said: Said | undefined
  #lines = 0
  #cues = 0
  /** A row above names columns of speakers and of what they say. */
  #isNamed = false
  #active: ReadonlySet<string> | undefined
  readonly #isListed: (match: LabelMatch) => boolean

  /** `isListed`: whether a list above the talk names the person of a label. */
  constructor(isListed: (match: LabelMatch) => boolean) {
    this.#isListed = isListed
  }

  /** Looks at a line of the look-ahead that is not blank; the label that it may carry. */
  see(text: string, isOfCue = false): Candidate | undefined {
    this.#lines++
    if (isOfCue) this.#cues++
    if (text.startsWith('|')) this.#isNamed ||= namesSpeakers(text)
    const found = this.#match(text)
    if (found === undefined) {
      this.#goOn(text)
      return undefined
    }
    this.#count(found)
    this.#goOn(text.slice(found.match.speechAt))
    return found
  }

  #match(text: string): Candidate | undefined {
    const found = framed.match(text) ?? this.#matchListed(text)
    if (found === undefined || !maySpeak(found) || isTitleLine(text.slice(found.speechAt))) return undefined
    const match = this.#isOfColumn(found) ? { ...found, prior: Math.max(found.prior, LISTED) } : found
    if (match.prior < HOPELESS) return undefined
    return { convention: framed, match, key: foldedLabel(match.label) }
  }

  #matchListed(text: string): LabelMatch | undefined {
    const match = matchAlone(text)
    return match !== undefined && this.#isListed(match) ? match : undefined
  }

  #count({ match, key }: Candidate): void {
    const count = this.#of(match)
    if (count === undefined) return
    this.#close()
    const times = (count.names.get(key) ?? 0) + 1
    if (times > 1 || count.names.size < NAMES_KEPT) count.names.set(key, times)
    this.#tally(count, match)
    if (times > 1) count.returning += times === 2 ? 2 : 1
    if (times === 2) count.recurring++
    if (count.order.last !== '' && count.order.last !== key) count.alternations++
    count.order.follow(key)
    if (count.labels === FEWEST) this.#promising.push(count)
    this.#said = { count, hasEnd: false, isWordy: false, isPersonal: false, asksAtOnce: false, asks: false }
  }

  #tally(count: FrameCount, match: LabelMatch): void {
    count.labels++
    count.priors += this.#isListed(match) ? Math.max(match.prior, LISTED) : match.prior
    if (match.shape === 'letter') count.letters++
    if (this.#isOfColumn(match)) count.isNamed = true
    if (match.start !== null && match.start >= count.lastTime) count.forward++
    count.lastTime = match.start ?? count.lastTime
  }

  #isOfColumn({ style = '' }: LabelMatch): boolean {
    return this.#isNamed && style.startsWith('|')
  }

  #of({ style = '' }: LabelMatch): FrameCount | undefined {
    const known = this.#counts.get(style)
    if (known !== undefined || this.#counts.size >= FRAMES_KEPT) return known
    const made = noLabels(style)
    this.#counts.set(style, made)
    return made
  }

  #goOn(text: string): void {
    const said = this.#said
    if (said === undefined) return
    const asks = endsQuestion(text)
    said.asks ||= asks
    if (said.hasEnd) return
    said.isPersonal ||= saysPersons(text)
    if (SENTENCE_END.test(text)) {
      said.hasEnd = true
      said.asksAtOnce = asks
    } else said.isWordy ||= isWordy(text)
  }

  /** The speech of the label before is over. */
  #close(): void {
    const said = this.#said
    this.#said = undefined
    if (said === undefined) return
    const { count, hasEnd, isWordy, isPersonal } = said
    if (hasEnd) count.spoken++
    else if (isWordy) count.wordy++
    if (isWordy && isPersonal && !hasEnd) count.told++
    if (isPersonal) count.personal++
    if (said.asksAtOnce) count.asked++
    if (said.asks) count.asking++
  }

  /** The labels of all frames that are those of labels. */
  get labels(): number {
    return this.#enough.reduce((sum, { labels }) => sum + labels, 0)
  }

  /** Whether frames tell who speaks better than `others` labels of another convention. */
  outweighs(others: number): boolean {
    const { labels } = this
    return labels > 0 && labels >= others * OUTWEIGHS
  }

  get #enough(): FrameCount[] {
    this.#close()
    const least = Math.max(this.#lines * OF_LINES, this.#cues * OF_CUES)
    return this.#promising.filter((count) => count.shape !== BEFORE_SMALL && isEnough(count, { lines: this.#lines, least }))
  }

  /** The look-ahead is over, and the frames are those of labels: its lines with their labels. */
  settle(held: readonly Held[]): Held[] {
    this.#active = new Set(this.#enough.map(({ shape }) => shape))
    return held.map((line) => {
      const { framed: label } = line
      if (label === undefined || !this.#holds(label)) return line
      // "8:31 Jo Vey – Yes" is no chapter, nor is somebody one who comes back.
      const isFront = line.isFront === true && label.match.start === null && this.#times(label) < 2
      return { ...line, candidates: [...line.candidates, label], isFront }
    })
  }

  #times({ match, key }: Candidate): number {
    return this.#counts.get(match.style ?? '')?.names.get(key) ?? 0
  }

  #holds({ match, key }: Candidate): boolean {
    if (match.style !== BEFORE_SMALL) return this.#active?.has(match.style ?? '') === true
    return this.#active?.has(CAPITALS) === true && this.#counts.get(CAPITALS)?.names.has(key) === true
  }

  /** The label of a line in one of the frames. */
  candidate(text: string): Candidate | undefined {
    const found = this.#active === undefined ? undefined : this.#match(text)
    return found !== undefined && this.#holds(found) ? found : undefined
  }
}

/** What is heard stands in brackets like a name, and what a column is called in a cell. */
function maySpeak({ label, style = '' }: LabelMatch): boolean {
  if (style.startsWith('|')) return !isColumnOfPlace(label)
  return !BRACKETED.test(style) || noteKind(label.toLowerCase()) === undefined
}

const SPACES = / +/g

function isWordy(text: string): boolean {
  return (text.match(SPACES)?.length ?? 0) >= WORDS
}
