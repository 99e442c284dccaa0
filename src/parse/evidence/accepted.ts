import { TIME_FIRST } from '../../labels/convention.ts'
import { markdownBold } from '../../labels/markdown-bold.ts'
import { isListItem } from '../../labels/marks.ts'
import { PRESIDING } from '../../labels/names/roles.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { initialsOf } from '../people/letters.ts'
import type { Place } from './cue-evidence.ts'
import { foldedLabel } from './folded-label.ts'
import { hasArrows, labelStyle } from './label-style.ts'
import type { Candidate } from './verdict.ts'

/** Of minutes: where so many labels stand so near to the one before. */
const NEAR = { lines: 3, labels: 8, share: 0.7 }
/** Of labels behind times: so many, and of all. */
const TIMED = { labels: 4, share: 0.9 }
/** Of labels alone on their lines. */
const ALONE = { labels: 4, share: 0.95 }
/** Of labels behind arrows. */
const ARROWED = { labels: 2, share: 0.9 }
/** So many labels make a talk. */
const TALK = 3
/** Names kept. */
const KNOWN_KEPT = 100_000

// "guest 2", "b2"
const NUMBERED = /^(.{0,40}\D)\d{1,3}$/

/** What stands before the number of a folded label. */
function seriesOf(key: string): string | undefined {
  return NUMBERED.exec(key)?.[1]
}

/** "The Speaker", "O Sr. Presidente" */
function presides({ label }: LabelMatch): boolean {
  return label
    .toLowerCase()
    .split(' ')
    .some((word) => PRESIDING.has(word))
}

/** The labels accepted so far, and what they have in common. */
export class Accepted {
  readonly #known = new Set<string>()
  /** First and last words of names of several words, and their initials. */
  readonly #parts = new Set<string>()
  readonly #initials = new Set<string>()
  readonly #styles = new Map<string, number>()
  readonly #series = new Set<string>()
  #count = 0
  #afterBlank = 0
  /** Those that stand near the one before, and the line of the last. */
  #near = 0
  #lastLine = 0
  #timeFirst = 0
  #arrows = 0
  #ownLines = 0
  /** Those that are items of a list. */
  #items = 0
  #isHouse = false
  /** How far in the last stands, and the one that is set in most. */
  #lastAt = -1
  #deepest = 0

  add({ match, key }: Candidate, { afterBlank, line, text }: Pick<Place, 'afterBlank' | 'line' | 'text'>): void {
    this.#count++
    if (isListItem(text, match.at)) this.#items++
    if (afterBlank) this.#afterBlank++
    if (line - this.#lastLine <= NEAR.lines) this.#near++
    if (match.style === TIME_FIRST) this.#timeFirst++
    if (hasArrows(match)) this.#arrows++
    if (match.ownLine) this.#ownLines++
    this.#lastLine = line
    this.#lastAt = match.at
    this.#deepest = Math.max(this.#deepest, match.at)
    const style = labelStyle(match)
    this.#styles.set(style, (this.#styles.get(style) ?? 0) + 1)
    if (this.#known.has(key) || this.#known.size >= KNOWN_KEPT) return
    this.#known.add(key)
    // "Jo & Mara": each of them has spoken.
    if (match.names.length > 1) for (const name of match.names) this.#known.add(foldedLabel(name))
    this.#isHouse ||= presides(match)
    const series = seriesOf(key)
    if (series !== undefined) this.#series.add(series)
    if (!key.includes(' ')) return
    this.#initials.add(initialsOf(key.split(' ')))
    this.#parts.add(key.slice(0, key.indexOf(' ')))
    this.#parts.add(key.slice(key.lastIndexOf(' ') + 1))
  }

  /** Somebody who presides has spoken: it is a house. */
  get isHouse(): boolean {
    return this.#isHouse
  }

  /** Several labels were taken. */
  get isTalk(): boolean {
    return this.#count >= TALK
  }

  knows(key: string): boolean {
    return this.#known.has(key)
  }

  /** Whether each of several names of one label has spoken. */
  knowsAll({ names }: LabelMatch): boolean {
    return names.length > 1 && names.every((name) => this.#known.has(foldedLabel(name)))
  }

  /** Whether it is set in more than any before, as the points are that somebody lists. */
  isDeeper({ at }: LabelMatch): boolean {
    return at > this.#deepest
  }

  /** Whether it is in bold at the head of an item of a list, and no label has been one: a point that somebody makes. */
  isPoint({ convention, match }: Candidate, { text }: Pick<Place, 'text'>): boolean {
    return convention === markdownBold && this.#items === 0 && this.#count >= TALK && isListItem(text, match.at)
  }

  /** Whether the line right above carries one that is set in as much. */
  isBeside({ at }: LabelMatch, { line }: { readonly line: number }): boolean {
    return at === this.#lastAt && line === this.#lastLine + 1
  }

  /** Whether it is the first or the last word of a name of several words, or its initials: "ML" behind "Mara Lund". */
  isShort({ match, key }: Candidate): boolean {
    return this.#parts.has(key) || (match.shape === 'initials' && this.#initials.has(key))
  }

  /**
   * Whether most labels look like this one: initials, or a single word in capitals; or it differs from one in its number. Set in
   * more than all it is a point of a list.
   */
  hasStyle(match: LabelMatch): boolean {
    if (this.isDeeper(match)) return false
    if (this.#isOfSeries(foldedLabel(match.label))) return true
    return this.#count >= 5 && (this.#styles.get(labelStyle(match)) ?? 0) >= this.#count * 0.6
  }

  /** Whether nearly all names so far stand alone on their lines, however few they are. */
  get areAlone(): boolean {
    return this.#count > 0 && this.#ownLines >= this.#count * ALONE.share
  }

  /** Whether nearly all names stand alone on their lines, and so does this one. */
  standsAlone({ ownLine }: LabelMatch): boolean {
    return ownLine && this.#ownLines >= ALONE.labels && this.areAlone
  }

  /** Whether nearly all labels are names alone on a line behind a time, and this one is written so. */
  isTimeFirst({ style }: LabelMatch): boolean {
    return style === TIME_FIRST && this.#timeFirst >= TIMED.labels && this.#timeFirst >= this.#count * TIMED.share
  }

  /** Whether nearly all labels stand behind arrows, and so does this one. */
  isBehindArrows(match: LabelMatch): boolean {
    return hasArrows(match) && this.#arrows >= ARROWED.labels && this.#arrows >= this.#count * ARROWED.share
  }

  /** Whether a folded label is known, or differs from one that is in its number: "B2" behind "B1". */
  expects(key: string): boolean {
    return this.#known.has(key) || this.#isOfSeries(key)
  }

  #isOfSeries(key: string): boolean {
    return this.#series.size > 0 && this.#series.has(seriesOf(key) ?? '')
  }

  /** Whether most turns are a line or two, as in minutes: a lone word before a colon is a name, then. */
  get isTight(): boolean {
    return this.#count >= NEAR.labels && this.#near >= this.#count * NEAR.share
  }

  /** Whether labels stand at the start of paragraphs, and this is none. */
  isInside({ beginsParagraph }: Pick<Place, 'beginsParagraph'>): boolean {
    return this.#count >= 5 && this.#afterBlank >= this.#count * 0.9 && !beginsParagraph
  }
}
