import type { Judged } from '../../recogniser/recogniser.ts'
import { withoutHalves } from '../../text/elide.ts'
import { despaced, isTitleText, isUnderline } from './headings.ts'
import { type HeadingKind, headingKind } from './sections.ts'
import { isNoSection, vocabularyKind } from './words.ts'

const LONGEST = 200
const MARKS_BEFORE = /^[\s#*_>=-]+/
const MARKS_BEHIND = /(?<![\s#*_=:–—-])[\s#*_=:–—-]+$/
const TAGS = /<\/?[a-z][^<>]{0,80}>/gi
// "The bridge {#bridge}"
const ATTRIBUTES = /(?<!\s)\s*\{[#.:][^{}]{0,80}\}\s*$/
// "[The bridge](https://quay.example)"
const LINK = /\[([^[\]]{1,120})\]\([^)[]{0,200}\)/g
const WHITE = /[\s\p{Cc}]+/gu
const HASHES = /^\s*(#{1,6})\s/

/** The text of a heading without its marks. */
function headingTitle(line: string): string {
  const bare = line.replace(ATTRIBUTES, '').replace(TAGS, '').replace(LINK, '$1')
  const title = despaced(bare.replace(MARKS_BEFORE, '').replace(MARKS_BEHIND, '')).replace(WHITE, ' ')
  return withoutHalves(title.slice(0, LONGEST)).trim()
}

/** What headings of one rank share: "#2", "=", "bold"; undefined for other lines. */
function rankOf(line: string, afterBlank: boolean): string | undefined {
  const hashes = HASHES.exec(line)?.[1]
  if (hashes !== undefined) return `#${hashes.length}`
  const kind = headingKind(line, afterBlank)
  return kind === 'topic' || kind === 'bold' || kind === 'item' ? kind : undefined
}

/** What kind of heading a line of the body is. */
type KindOf = (judged: Judged) => HeadingKind | undefined

interface Heading {
  readonly title: string
  readonly rank: string
  readonly isFirst: boolean
}

/** Knows the heading under which speech stands. */
export class Sections {
  /** The nearest heading above, or null. */
  current: string | null = null
  /** Of the front matter: its last heading, and the line before. */
  #heading: Heading | null = null
  #hasHeading = false
  #before: Judged | null = null
  readonly #ranks = new Set<string>()

  /** The look-ahead: ranks of headings that occur between speeches. */
  learn(ahead: readonly Judged[]): void {
    for (const { block, verdict, afterBlank } of ahead) {
      const rank = verdict.label === null && !block.blank ? rankOf(block.line.text, afterBlank) : undefined
      if (rank !== undefined) this.#ranks.add(rank)
    }
  }

  /** A line of the front matter. */
  front(judged: Judged): void {
    const { block, afterBlank } = judged
    if (block.blank || block.fence !== undefined) return
    const { text } = block.line
    const before = this.#before
    this.#before = judged
    if (before !== null && !afterBlank && before.afterBlank && isUnderline(text)) {
      const title = before.block.line.text.trim()
      if (isTitleText(title)) this.#meet(title, text.trim().startsWith('=') ? '#1' : '#2')
      return
    }
    const rank = rankOf(text, afterBlank)
    if (rank !== undefined) this.#meet(headingTitle(text), rank)
  }

  #meet(title: string, rank: string): void {
    this.#heading = { title, rank, isFirst: !this.#hasHeading && rank !== 'item' }
    this.#hasHeading = true
  }

  /** The first label: the last heading before it is a section, unless it is the title of the whole. */
  begin(): void {
    const heading = this.#heading
    this.#heading = null
    if (heading === null) return
    const isTitle = heading.isFirst && (heading.rank === '#1' || !this.#ranks.has(heading.rank))
    this.current = isTitle || vocabularyKind(heading.title) !== undefined ? null : sectionOf(heading.title)
  }

  /** Lines of matter between speeches: the last heading among them counts. */
  meet(lines: readonly Judged[], kindOf: KindOf): void {
    let title: string | null = null
    let before: Judged | null = null
    for (const judged of lines) {
      if (judged.block.blank) continue
      const next = titleAmong(judged, before, kindOf)
      if (next !== undefined) title = next.joins && title !== null ? `${title} ${next.title}` : next.title
      before = judged
    }
    if (title !== null) this.current = sectionOf(withoutHalves(title.slice(0, LONGEST)).trim())
  }
}

function sectionOf(title: string): string | null {
  return title === '' || isNoSection(title) ? null : title
}

/** The title that a line of matter gives: its own, or that of the line it underlines. A heading may have several lines. */
function titleAmong(judged: Judged, before: Judged | null, kindOf: KindOf): { title: string; joins: boolean } | undefined {
  const { text } = judged.block.line
  if (before !== null && !judged.afterBlank && isUnderline(text))
    return { title: headingTitle(before.block.line.text), joins: false }
  const joins = before !== null && !judged.afterBlank && kindOf({ ...before, afterBlank: true }) === 'caps'
  const kind = kindOf(joins ? { ...judged, afterBlank: true } : judged)
  if (kind === 'topic' || kind === 'caps' || kind === 'bold' || kind === 'item')
    return { title: headingTitle(text), joins: joins && kind === 'caps' }
  const isMarked = text.trimStart().startsWith('#') && (kind === 'notes' || kind === 'back')
  return isMarked ? { title: headingTitle(text), joins: false } : undefined
}
