import type { Judged, TalkKind } from '../../recogniser/recogniser.ts'
import type { Doubtful } from './doubt.ts'
import { isItem, isNumbered, isTitleText } from './headings.ts'
import { behindListMark, headsPeople, isAboveList, isListItem } from './list-rows.ts'
import { type HeadingKind, headingKind } from './sections.ts'
import { endsAsSpeech, SentenceEnds } from './sentence-ends.ts'
import { indentOf, stageKind } from './stage.ts'
import { isPersonal, isTold, LabelDensity, Tightness } from './tightness.ts'
import { doubtfulLine, leastOdds, mayBeUnsaid } from './unsaid.ts'
import type { WaitingKind } from './waiting-kinds.ts'
import { GREETS } from './words.ts'

/** What is set in begins so many columns behind what is not. */
const SET_IN = 4

// "```"
const FENCE = /^(?:`{3,}|~{3,})\s*$/
// "---"  "***"
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/

/** An item is further out by so many columns at least. */
const OUTER = 2
// "- The bridge"   "  3. The bridge"
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+\S/

// "I need three things:"
const ANNOUNCES = /[:：,，、;；]\s*$/

/** Labels and beginnings that are kept. */
const MOST_SPOKEN = 1_000
/** What was said before a line. */
interface Before {
  /** It ends as a sentence does. */
  readonly endsInStop: boolean
  readonly length: number
}

/** Knows what a line of the body is by what the document is like. */
export class BodyLines {
  readonly density = new LabelDensity()
  readonly ends = new SentenceEnds()
  readonly #tightness = new Tightness()
  readonly #spoken = new Set<string>()
  readonly #heads = new RunningHeads()
  #isScript = false
  #isChat = false
  /** A fence opened above the first label: another closes the talk, and each talk behind it. */
  #isFenced = false
  /** Where the speech of the open turn begins in its lines, if it is set in below its label; else 0. */
  #column = 0
  #awaitsSpeech = false
  /** Whoever speaks may have ended: no list is announced, and no sentence open where sentences end. */
  #mayStop = false
  #isAnnounced = false
  /** The line that was weighed last: it may be asked for again. */
  #weighed: { readonly judged: Judged; readonly doubt: Doubtful } | undefined
  /** The line before is a point of a numbered list. */
  #isList = false
  /** How far in the label of the open turn stands, if it is an item of a list; else -1. */
  #item = -1

  /** Looks at the look-ahead. */
  learn(ahead: readonly Judged[], { isScript, isChat }: TalkKind): void {
    this.#isScript = isScript
    this.#isChat = isChat
    this.density.learn(ahead)
    this.ends.learn(ahead)
    this.#heads.learn(ahead)
  }

  /** A label opens a turn. */
  open({ block, verdict, afterBlank }: Judged): void {
    this.density.labelled++
    this.#isList = false
    const match = verdict.label?.match
    if (verdict.label && this.#spoken.size < MOST_SPOKEN) this.#spoken.add(verdict.label.key)
    this.#tightness.open(match, afterBlank)
    this.#column = 0
    this.#isAnnounced = ANNOUNCES.test(block.line.text.slice(match?.speechAt ?? 0))
    this.#item = match !== undefined && isListItem(block.line.text, match.at) ? match.at : -1
    this.#awaitsSpeech = this.#isScript && match?.ownLine === true && match.at > 0
  }

  /** Whether a line above the first label begins the talk, though nobody is named. */
  opensTalk({ block, afterBlank }: Judged): boolean {
    return afterBlank && this.ends.areUsual && GREETS.test(block.line.text)
  }

  /** Whether somebody has spoken whose label is folded so. */
  knows(key: string): boolean {
    return this.#spoken.has(key)
  }

  /** A line of speech is added to the open turn. */
  hear(text: string): void {
    if (ANNOUNCES.test(text)) this.#isAnnounced = true
    else if (endsAsSpeech(text)) this.#isAnnounced = false
    if (!this.#awaitsSpeech) return
    this.#awaitsSpeech = false
    const indent = indentOf(text)
    this.#column = indent >= SET_IN ? indent : 0
  }

  /** A line is no heading, whatever it is. */
  place({ block }: Judged): void {
    if (!block.blank) this.#isList = isNumbered(block.line.text.trimStart())
  }

  /** What a line is when it is not speech; `before`: what is said before it, nothing above the first label. In minutes a row such as "Poll: yes 6" is no speech of the speaker before it. */
  kindOf(judged: Judged, before?: Before): WaitingKind | undefined {
    if (judged.block.blank) return undefined
    if (before === undefined) return this.#meetTitle(judged.block.line.text.trim())
    const { line, isInert } = judged.block
    // A piece of a line is what the line is.
    if (line.continues || isInert === true) return undefined
    // Answers of programs are documents of their own, with headings, lists, tables and rules.
    if (this.#isChat) return RULE.test(line.text) ? 'rule' : undefined
    this.#mayStop = before.length > 0 && !this.#isAnnounced && (before.endsInStop || this.ends.areUsual)
    const kind = this.#kindIn(judged, line.text.trim())
    if (kind === 'stage' && before.length === 0) return undefined
    if (before.endsInStop) return kind
    // "I need these:": what is announced is said, and a sentence goes on where others end.
    if (kind === 'item' && this.ends.areUsual && !isItem(line.text.trim())) return 'title'
    return kind === 'prose' ? undefined : kind
  }

  /** Meets a line above the first label. */
  #meetTitle(text: string): 'list' | undefined {
    if (FENCE.test(text)) this.#isFenced = !this.#isFenced
    this.#tightness.introduce(text)
    return headsPeople(text) ? 'list' : undefined
  }

  #kindIn(judged: Judged, text: string): WaitingKind | undefined {
    if (this.#isFenced && FENCE.test(text)) return 'end'
    if (judged.afterBlank && headsPeople(text)) return 'list'
    if (this.ends.areUsual && this.#heads.has(judged)) return 'page'
    const kind = this.headingOf(judged)
    if (kind === 'item' && this.#isList && isNumbered(text)) return undefined
    return kind ?? this.#kindOfOther(judged, text)
  }

  #kindOfOther(judged: Judged, text: string): WaitingKind | undefined {
    if (this.#isOuterItem(judged.block.line.text)) return 'part'
    const alone = judged.afterBlank ? this.#kindAlone(judged, text) : undefined
    return (alone ?? 'title') === 'title' && this.#mayStop && this.mayDoubt(judged) ? 'doubt' : alone
  }

  #kindAlone(judged: Judged, text: string): WaitingKind | undefined {
    const { nearMiss } = judged.verdict
    if (nearMiss !== null && this.density.isThroughout && !isPersonal(text)) return 'notes'
    if (this.#item >= 0 && this.density.isThroughout && isAboveList(judged.block.line.text)) return 'topic'
    if (this.#isScript) return undefined
    return this.#kindOfParagraph(text)
  }

  /** What a paragraph is that nothing else is known of. */
  #kindOfParagraph(text: string): WaitingKind | undefined {
    const isTitle = isTitleText(text)
    if (!isTitle && this.#tightness.isTight(this.density) && isTold(text)) return 'prose'
    if (isTitle && this.#tightness.headsExchange(text, this.density)) return 'item'
    return isTitle ? 'title' : undefined
  }

  /** Whether a line may be none that is said. */
  mayDoubt(judged: Judged): boolean {
    return !this.#isScript && mayBeUnsaid(judged) && this.doubtOf(judged, false).odds > leastOdds(judged)
  }

  doubtOf(judged: Judged, isKnown: boolean): Doubtful {
    if (this.#weighed?.judged === judged && !isKnown) return this.#weighed.doubt
    const doubt = doubtfulLine(judged, { isKnown, share: this.ends.likelyShare, again: this.#heads.has(judged) })
    if (!isKnown) this.#weighed = { judged, doubt }
    return doubt
  }

  /** Of minutes kept as a list: an item further out than that of the label is what is talked about next. */
  #isOuterItem(text: string): boolean {
    return this.#item >= OUTER && ITEM.test(text) && indentOf(text) <= this.#item - OUTER
  }

  /** What kind of heading, furniture or direction a line is; a notice of a program is furniture. */
  headingOf({ block, afterBlank }: Judged): HeadingKind | undefined {
    const { text } = block.line
    if (!this.#isScript) return headingKind(text, afterBlank)
    const isAction = afterBlank && indentOf(text) + SET_IN <= this.#column
    return stageKind(text, afterBlank) ?? (isAction ? 'direction' : headingKind(text, afterBlank))
  }

  /** Whether text without a label behind a heading is matter too, if nobody says "I" in it, or in a list. In a script that is so behind the heading of a scene. */
  isMatterBehind(kind: WaitingKind, { block }: Judged): boolean {
    if (this.#isScript) return kind === 'topic'
    const { text } = block.line
    return this.density.isThroughout && (behindListMark(text, 0) > 0 || !isPersonal(text))
  }
}

/** So many times, so many lines apart. */
const ENOUGH = { times: 2, apart: 12 }
const LONGEST = 100
const LINES_KEPT = 2_000
const FIGURES = /\p{N}+/gu
const WORDS = /^[\p{Lu}\p{N}].*\S\s+\S/u

/** Finds lines of several words that come again at the distance of pages, whatever number they hold, and end no sentence: "1204  Vey - Cross". */
class RunningHeads {
  readonly #seen = new Map<string, { times: number; last: number }>()
  /** The line that was looked at last. */
  #last = 0

  /** Looks at the look-ahead; what comes behind it is looked at line by line. */
  learn(ahead: readonly Judged[]): void {
    for (const judged of ahead) this.#see(keyOf(judged), judged)
  }

  /** Whether a line is such a head, as far as is known. */
  has(judged: Judged): boolean {
    const key = keyOf(judged)
    if (judged.block.line.number > this.#last) this.#see(key, judged)
    return key !== undefined && (this.#seen.get(key)?.times ?? 0) >= ENOUGH.times
  }

  #see(key: string | undefined, { block }: Judged): void {
    const { number } = block.line
    this.#last = number
    if (key === undefined) return
    const seen = this.#seen.get(key)
    if (seen === undefined && this.#seen.size < LINES_KEPT) this.#seen.set(key, { times: 1, last: number })
    if (seen === undefined || number - seen.last < ENOUGH.apart) return
    seen.times++
    seen.last = number
  }
}

function keyOf({ block, verdict, afterBlank }: Judged): string | undefined {
  const { text } = block.line
  if (block.blank || !afterBlank || verdict.label !== null || text.length > LONGEST) return undefined
  const start = text.trim()
  return !WORDS.test(start) || endsAsSpeech(start) ? undefined : start.replace(FIGURES, '#')
}
