import { isColumnOfPlace } from '../../formats/table-columns.ts'
import { noteKind } from '../../labels/annotation-words.ts'
import type { LabelMatch } from '../../labels/convention.ts'
import { framed } from '../../labels/framed.ts'
import { endsQuestion } from './bare-mark.ts'
import { isTitleLine } from './bare-names.ts'
import { foldedLabel } from './folded-label.ts'
import type { Held } from './held.ts'
import { HOPELESS } from './label-evidence.ts'
import { NameOrder } from './name-order.ts'
import type { Candidate } from './verdict.ts'

/** What makes a frame that of labels: so many of them, of names that come back and take turns, with speech behind them. */
const ENOUGH = { labels: 6, recurring: 2, alternations: 4, returning: 0.7, variety: 0.5, spoken: 0.5, lines: 0.03 }
/** Of all lines of subtitles, where notes on sounds stand in the same marks: "(grunts) Is it heavy?" */
const OF_CUES = 0.25
/** Behind a time that goes on, names need come back less, and speech may have no full stops: so many words tell it. */
const TIMED = { returning: 0.5, words: 8, forward: 0.9 }
/** Likely names; names that may be any word, which need questions: among so many labels one, and more where they stand alone. */
const PRIOR = { likely: 0.5, any: 0.2 }
const ASKED = { beside: 1 / 15, alone: 1 / 6 }
/** So many times the labels of another convention speak against it. */
const OUTWEIGHS = 3
/** A name came so often before it tells what follows it. */
const FORM_TIMES = 3
// "[N]"  "T(N):"
const BRACKETED = /[[({<*_]N/
const FRAMES_KEPT = 500
const NAMES_KEPT = 2_000
// "… it is."  "… is it?"  "……。"
const SENTENCE_END = /[.?!…。？！]["'”’»)\]*_]*(?:\s|$)/

/** One frame and the names in it. */
interface Count {
  readonly shape: string
  readonly names: Map<string, number>
  labels: number
  /** Labels of names that came twice. */
  returning: number
  recurring: number
  alternations: number
  priors: number
  /** Labels of one letter. */
  letters: number
  /** Labels behind which a sentence ends, and those with a question. */
  spoken: number
  asked: number
  /** Labels of many words without an end, and those whose time is none before the last. */
  wordy: number
  forward: number
  lastTime: number
  readonly order: NameOrder
}

/**
 * Finds the frame of labels that no other convention knows: the same marks around names that come back and take turns.
 *     00:12 >> MARA · speech · 00:15 >> JO · speech · 00:31 >> MARA …
 */
export class Frames {
  readonly #counts = new Map<string, Count>()
  /** Those that came often. */
  readonly #promising: Count[] = []
  /** The label whose speech goes on. */
  #open: Count | undefined
  /** It has many words behind it so far. */
  #isWordy = false
  #lines = 0
  #cues = 0
  #active: ReadonlySet<string> | undefined

  /** Looks at a line of the look-ahead that is not blank; the label that it may carry. */
  see(text: string, isOfCue = false): Candidate | undefined {
    this.#lines++
    if (isOfCue) this.#cues++
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
    const match = framed.match(text)
    if (match === undefined || match.prior < HOPELESS || !maySpeak(match) || isTitleLine(text.slice(match.speechAt)))
      return undefined
    return { convention: framed, match, key: foldedLabel(match.label) }
  }

  #count({ match, key }: Candidate): void {
    const count = this.#of(match)
    if (count === undefined) return
    this.#close()
    const times = (count.names.get(key) ?? 0) + 1
    if (times > 1 || count.names.size < NAMES_KEPT) count.names.set(key, times)
    count.labels++
    count.priors += match.prior
    if (match.shape === 'letter') count.letters++
    if (times > 1) count.returning += times === 2 ? 2 : 1
    if (times === 2) count.recurring++
    if (count.order.last !== '' && count.order.last !== key) count.alternations++
    count.order.follow(key)
    if (match.start !== null && match.start >= count.lastTime) count.forward++
    count.lastTime = match.start ?? count.lastTime
    if (count.labels === ENOUGH.labels) this.#promising.push(count)
    this.#open = count
  }

  #of({ style = '' }: LabelMatch): Count | undefined {
    const known = this.#counts.get(style)
    if (known !== undefined || this.#counts.size >= FRAMES_KEPT) return known
    const zero = {
      labels: 0,
      returning: 0,
      recurring: 0,
      alternations: 0,
      priors: 0,
      letters: 0,
      spoken: 0,
      asked: 0,
      wordy: 0,
      forward: 0,
      lastTime: 0,
    }
    const made: Count = { shape: style, names: new Map(), order: new NameOrder(), ...zero }
    this.#counts.set(style, made)
    return made
  }

  #goOn(text: string): void {
    const open = this.#open
    if (open === undefined) return
    if (!SENTENCE_END.test(text)) {
      this.#isWordy ||= isWordy(text)
      return
    }
    open.spoken++
    if (endsQuestion(text)) open.asked++
    this.#open = undefined
    this.#isWordy = false
  }

  /** Behind the label before, nothing ended a sentence. */
  #close(): void {
    if (this.#open !== undefined && this.#isWordy) this.#open.wordy++
    this.#isWordy = false
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

  get #enough(): Count[] {
    const least = Math.max(this.#lines * ENOUGH.lines, this.#cues * OF_CUES)
    return this.#promising.filter((count) => isEnough(count, least))
  }

  /** The look-ahead is over, and the frames are those of labels: its lines with their labels. */
  settle(held: readonly Held[]): Held[] {
    this.#active = new Set(this.#enough.map(({ shape }) => shape))
    return held.map((line) => {
      const { framed: label } = line
      return label !== undefined && this.#holds(label) ? { ...line, candidates: [...line.candidates, label] } : line
    })
  }

  #holds({ match }: Candidate): boolean {
    return this.#active?.has(match.style ?? '') === true
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

function isEnough(count: Count, least: number): boolean {
  const { labels, names, returning, recurring, alternations, order } = count
  const timed = isTimed(count)
  const spoken = timed ? count.spoken + count.wordy : count.spoken
  if (labels < ENOUGH.labels || recurring < ENOUGH.recurring || alternations < ENOUGH.alternations) return false
  if (returning < labels * (timed ? TIMED.returning : ENOUGH.returning) || names.size > labels * ENOUGH.variety) return false
  if (order.isForm(FORM_TIMES)) return false
  return spoken >= labels * ENOUGH.spoken && labels >= least && areNames(count)
}

/** Likely names behind times that go on, as those of a recording do. */
function isTimed({ shape, labels, priors, forward }: Count): boolean {
  return shape.includes('T') && forward >= labels * TIMED.forward && priors >= labels * PRIOR.likely
}

const SPACES = / +/g

function isWordy(text: string): boolean {
  return (text.match(SPACES)?.length ?? 0) >= TIMED.words
}

/** Names that are likely, or who ask and answer. */
function areNames({ shape, labels, priors, letters, asked }: Count): boolean {
  if (priors >= labels * PRIOR.likely) return true
  const isAlone = shape.endsWith('$') || letters * 2 > labels
  return priors >= labels * PRIOR.any && asked >= labels * (isAlone ? ASKED.alone : ASKED.beside)
}
