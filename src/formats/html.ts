import { htmlEntity } from '../text/entities.ts'
import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { type CloseToken, Markup, type MarkupToken, type OpenToken } from '../text/markup.ts'
import { Phrase } from '../text/phrase.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import type { Format, FormatSink, ReaderOptions, Stage } from './format.ts'
import { FromFirstByte } from './from-first-byte.ts'
import { APART, behindName, CELL, isButton, isTimeGlued, LINE, OpenTags, Row, VOID } from './html/elements.ts'
import { behindSpeaker, isOfSpeaker, learnPage, placeBehind } from './html/learned.ts'
import { AboveMarkup, mayBeginHtml, sniffHtml } from './html/sniff.ts'
import { ToldByAttributes } from './html/told.ts'
import { durationSeconds } from './media/durations.ts'
import type { MediaHint } from './media/facts.ts'
import { isOfMedia, safeLink } from './media/facts.ts'
import { NAME_UNITS, withBold, withBoldLead } from './name-like.ts'
import { isBlank } from './text.ts'

/** Units of a line that are put together. */
const LINE_UNITS = 32_768

/** Units that are read before it is settled whether values tell who speaks. */
const LEARNED_UNITS = 65_536

/** Depth that no element has. */
const ENDED = Number.POSITIVE_INFINITY

/** The text of a page, line by line as it is shown; or the speeches of one that marks them. */
class HtmlReader implements Stage<Line> {
  readonly #blocks: FromFirstByte
  readonly #markup: Markup
  readonly #open = new OpenTags()
  readonly #phrase = new Phrase()
  #units = 0
  #lastText = ''
  #isApart = false
  readonly #blanks = new BlankLines()
  readonly #above = new AboveMarkup()
  /** Depth of the outermost element that is furniture. */
  #furniture: number | undefined
  readonly #bold = new BoldLine()
  #isHeading = false
  /** The line begins with words of a program. */
  #isCode = false
  /** Depth of the element that the page calls a speaker; ENDED behind its end, until text follows. */
  #speaker: number | undefined
  /** How sure the page is that it is one. */
  #sureness: 'surely' | 'learned' | 'label' = 'surely'
  readonly #row = new Row(this.#phrase)
  readonly #told = new ToldByAttributes()
  /** The first tokens, as long as elements may be learned from them. */
  #ahead: MarkupToken[] | undefined = []
  #unitsAhead = 0
  /** Depth of the element that holds what nobody says. */
  #aside: number | undefined

  constructor(sink: FormatSink, options?: ReaderOptions) {
    this.#blocks = new FromFirstByte(sink, 'body')
    const fault = (message: string, at: { byte: number; line: number }) => sink.fault({ code: 'bad-markup', message, ...at })
    this.#markup = new Markup(tellingMedia(this.#token, options), { isHtml: true, entities: htmlEntity, fault })
  }

  push(line: Line): void {
    this.#blocks.see(line)
    if (this.#above.holds(line.text)) this.#blocks.block({ line, blank: isBlank(line.text) })
    else this.#markup.push(line)
    this.#unitsAhead += line.text.length
    if (this.#unitsAhead > LEARNED_UNITS) this.#learn()
  }

  end(): void {
    this.#markup.end()
    this.#learn()
    this.#flush()
    this.#blocks.end()
  }

  #learn(): void {
    const ahead = this.#ahead
    if (ahead === undefined) return
    this.#ahead = undefined
    this.#told.learned = learnPage(ahead)
    for (const token of ahead) this.#token(token)
  }

  readonly #token = (token: MarkupToken): void => {
    if (this.#ahead !== undefined) this.#ahead.push(token)
    else if (token.kind === 'text') this.#text(token.line)
    else if (token.kind === 'open') this.#opens(token)
    else this.#closes(token)
  }

  #text(line: Line): void {
    if (!isBlank(line.text)) this.#endName(line, line.text)
    if (isButton(line.text, this.#open)) return
    if (!isBlank(line.text) || !this.#phrase.isEmpty) this.#add(line)
  }

  /** The element of a speaker has ended, if one was open. */
  #endName({ byte, number }: { readonly byte: number; readonly number: number }, behind = ''): void {
    if (this.#speaker === undefined || (behind !== '' && this.#open.depth >= this.#speaker)) return
    this.#speaker = undefined
    const shown = this.#phrase.lead(NAME_UNITS)
    const mayBeGiven = this.#sureness === 'learned' || (behind !== '' && this.#sureness !== 'label')
    if (mayBeGiven && this.#told.names(shown, () => this.#phrase.take())) return
    const colon = behindSpeaker(shown, behind, this.#sureness === 'label')
    if (colon !== '' && !this.#phrase.isEmpty) this.#phrase.put(colon, { byte, number })
  }

  /** White space between two pieces of a line is one space, line ends too. */
  #add(line: Line): void {
    const isPre = this.#open.has('pre')
    if (isPre && this.#phrase.lastNumber !== line.number) this.#flush()
    if (this.#blanks.before(line) && isPre) this.#isApart = true
    const from = isPre || line.continues ? 0 : line.text.length - line.text.trimStart().length
    const isParted = from > 0 || (this.#phrase.lastNumber !== line.number && !line.continues)
    if (this.#phrase.isEmpty) this.#beginLine(line)
    else if (isParted || isTimeGlued(this.#phrase.lastUnit, line)) this.#phrase.put(' ', line)
    if (!isBlank(line.text)) this.#bold.follow(this.#open, this.#phrase)
    this.#lastText = line.text
    this.#phrase.add(from === 0 ? line : partOf(line, from, line.text.length))
    this.#units += line.text.length
    if (line.goesOn || this.#units > LINE_UNITS) this.#flush()
  }

  #beginLine(line: Line): void {
    const rank = this.#open.heading
    this.#bold.begin(this.#open, rank === undefined)
    this.#isHeading = rank !== undefined
    this.#isCode = this.#open.has('code')
    if (rank !== undefined && this.#furniture === undefined) this.#phrase.put(`${'#'.repeat(rank)} `, line)
  }

  #opens(token: OpenToken): void {
    const { name, attributes } = token
    if (name === 'dd') this.#endTerm(token)
    this.#parts(token)
    this.#open.open(name)
    const { depth } = this.#open
    if (this.#furniture !== undefined && depth < this.#furniture) this.#furniture = undefined
    if (this.#furniture === undefined && this.#open.isFurniture) {
      this.#flush()
      this.#furniture = depth
    }
    if (this.#furniture === undefined && this.#learned(token)) return
    this.#told.see(attributes, depth)
    if (name !== 'li') this.#nameOpens(attributes, depth)
    if (CELL.has(name)) this.#row.begin(token)
  }

  /** An element begins that is known by what stands in those of its kind. */
  #learned(token: OpenToken): boolean {
    const { depth } = this.#open
    if (this.#sureness === 'learned' && this.#speaker === ENDED) this.#endName({ byte: token.byte, number: token.line })
    const at = placeBehind(this.#phrase.isEmpty ? '' : this.#lastText)
    const around = depth - (VOID.has(token.name) ? 0 : 1)
    const what = this.#aside === undefined ? this.#told.meet(token, around, at) : undefined
    if (what === undefined) return false
    if (what !== 'label') this.#flush()
    if (what === 'aside') this.#aside = depth
    else if (what !== 'given') {
      this.#speaker = depth
      this.#sureness = what === 'name' ? 'learned' : 'label'
    }
    return what !== 'given'
  }

  /** An element begins that the page calls a speaker. */
  #nameOpens(attributes: OpenToken['attributes'], depth: number): void {
    if (!isOfSpeaker(attributes) || !this.#mayName) return
    this.#speaker = depth
    this.#sureness = 'surely'
  }

  /** A term ends that something is said of. */
  #endTerm({ byte, line }: OpenToken | CloseToken): void {
    if (!this.#phrase.isEmpty && this.#open.has('dt'))
      this.#phrase.put(behindName(this.#phrase.lead(NAME_UNITS)), { byte, number: line })
  }

  /** A name stands at the beginning of a line, or behind the time of it. */
  get #mayName(): boolean {
    const isOfText = this.#furniture === undefined && this.#open.heading === undefined
    return isOfText && !/\p{L}/u.test(this.#phrase.lead(NAME_UNITS))
  }

  #closes(token: CloseToken): void {
    const { name } = token
    if (name === 'dt') this.#endTerm(token)
    this.#parts(token)
    this.#open.close(name)
    if (this.#aside !== undefined && this.#open.depth < this.#aside) {
      this.#flush()
      this.#aside = undefined
    }
    this.#told.leave(this.#open.depth)
    if (this.#speaker !== undefined && this.#open.depth < this.#speaker) this.#speaker = ENDED
    if (this.#furniture !== undefined && this.#open.depth < this.#furniture) {
      this.#flush()
      this.#furniture = undefined
    }
  }

  /** A line ends at a tag. */
  #parts({ name, byte, line }: OpenToken | CloseToken): void {
    if (!APART.has(name) && !LINE.has(name)) return
    this.#endName({ byte, number: line })
    const isShown = this.#blanks.showsOne(name, this.#phrase.isEmpty)
    this.#flush()
    if (APART.has(name) || isShown) this.#isApart = true
  }

  #flush(): void {
    this.#units = 0
    this.#row.settle()
    const taken = this.#phrase.take()
    const line = taken === undefined || this.#told.isGiven ? taken : this.#bold.mark(taken)
    const namesColumns = this.#row.takeColumns()
    if (line === undefined || isBlank(line.text) || (this.#aside !== undefined && this.#told.takeAside(line.text))) return
    if (this.#isApart) this.#blocks.block({ line: partOf(line, 0, 0), blank: true })
    this.#isApart = false
    if (this.#furniture !== undefined || this.#aside !== undefined || namesColumns)
      this.#blocks.block({ line, blank: false, matter: 'boilerplate' })
    else this.#blocks.block({ ...this.#told.blockOf(line, this.#isHeading), ...(this.#isCode && { isInert: true }) })
  }
}

/** Finds the blank lines that a page shows between lines of text that no element parts. */
class BlankLines {
  #last = 0
  #isBroken = false

  /** Whether blank lines of the source, which are shown in `<pre>`, stand before the line that text was read from. */
  before({ number }: { readonly number: number }): boolean {
    const isApart = number > this.#last + 1
    this.#last = number
    return isApart
  }

  /** Whether a tag that ends a line ends one in which nothing stands: `<br><br>`. */
  showsOne(tag: string, isEmpty: boolean): boolean {
    const shows = tag === 'br' && this.#isBroken && isEmpty
    this.#isBroken = tag === 'br'
    return shows
  }
}

/** What of a line is bold: a name that is, or that begins it, is marked as Markdown does. */
class BoldLine {
  #isBold = false
  /** Units of what is bold, with text behind it that is not. */
  #lead = 0

  /** A line begins in these elements; `mayBe`: it is no heading. */
  begin({ isBold }: Pick<OpenTags, 'isBold'>, mayBe: boolean): void {
    this.#isBold = isBold && mayBe
    this.#lead = 0
  }

  /** Text follows that is bold or not; `before` tells what the line begins with. */
  follow({ isBold }: Pick<OpenTags, 'isBold'>, before: Phrase): void {
    if (!this.#isBold || isBold || this.#lead > 0) return
    this.#isBold = false
    this.#lead = before.lead(NAME_UNITS).length
  }

  mark(line: Line): Line {
    return this.#isBold ? withBold(line) : (withBoldLead(line, this.#lead) ?? line)
  }
}

const LINKS = /^(?:og:(?:audio|video)(?::(?:url|secure_url))?|twitter:player:stream|contentUrl)$/
const DURATIONS = /^(?:(?:og:)?(?:audio|video|music):)?duration$/
const OF_MEDIA = /^(?:audio|video)\//i

/**
 * Tells of the recording that elements name, and hands tokens on.
 *     <audio src="talk.mp3">  <video><source src="talk.mp4"></video>  <meta property="og:audio" content="…">
 */
function tellingMedia(next: (token: MarkupToken) => void, { media: tell }: ReaderOptions = {}) {
  let isPlayer = false
  return (token: MarkupToken): void => {
    if (token.kind !== 'text' && (token.name === 'audio' || token.name === 'video'))
      // Without a sound, and again and again, it is a picture that moves.
      isPlayer = token.kind === 'open' && !(token.attributes.has('muted') && token.attributes.has('loop'))
    if (token.kind === 'open' && token.attributes.size > 0) tell?.(hintOf(token, isPlayer))
    next(token)
  }
}

function hintOf({ name, attributes, byte }: OpenToken, isPlayer: boolean): MediaHint {
  const of = (attribute: string) => attributes.get(attribute) ?? ''
  const href = safeLink(attributes.get('href'))
  if (name === 'a') return href !== undefined && isOfMedia(href) ? { link: href, byte } : {}
  if (name === 'enclosure' || (name === 'link' && of('rel') === 'enclosure')) return { link: href ?? safeLink(of('url')) }
  if (/^(?:audio|video|source|embed)$/.test(name) && (isPlayer || OF_MEDIA.test(of('type'))))
    return { link: safeLink(of('src')), seconds: durationSeconds(of('data-duration'), 1) }
  // <time itemprop="duration" datetime="PT54M">
  const said = of('property') || of('name') || of('itemprop')
  const value = of('content') || of('datetime') || of('href')
  if (LINKS.test(said)) return { link: safeLink(value) }
  return DURATIONS.test(said) ? { seconds: durationSeconds(value, 1) } : {}
}

export const html: Format = {
  ...catalogue.html,
  begins: mayBeginHtml,
  sniff: sniffHtml,
  reader: (sink, options) => new HtmlReader(sink, options),
}
