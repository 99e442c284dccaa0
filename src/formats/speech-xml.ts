import type { Matter } from '../model/matter.ts'
import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { Markup, type MarkupToken, type OpenToken } from '../text/markup.ts'
import { OpenElements } from '../text/open-elements.ts'
import { Phrase } from '../text/phrase.ts'
import { oneLine } from '../text/white-space.ts'
import { reportOpen } from './cut-off.ts'
import type { Cue, Format, FormatSink, Stage } from './format.ts'
import { FromFirstByte } from './from-first-byte.ts'
import { localName, SpeechNames } from './speech-names.ts'
import { sniffSpeechXml } from './speech-xml-sniff.ts'
import { isBlank } from './text.ts'
import { XmlProlog } from './xml-prolog.ts'

const SPEECH = new Set(['speech', 'sp', 'u', 'question', 'answer', 'membercontribution'])
/** They are a speech only where they say whose. */
const NEED_BY = new Set(['question', 'answer'])
const NAME = new Set(['speaker', 'from', 'member'])
/** These names make a speech of the element that they stand in. */
const MAKES_SPEECH = new Set(['speaker', 'member'])
const ASIDE = new Set('note stage stagedir vocal kinesic incident gap remark authorialnote'.split(' '))
const HEADING = new Set('head title heading subheading num'.split(' '))
const PARAGRAPH = new Set('p lg seg ab para'.split(' '))
const INLINE = new Set(
  'desc hi emph w pc c b i em strong sup sub foreign span a date num q quote said term name persname placename orgname rs ref abbr expan choice orig reg sic corr add del unclear'.split(
    ' ',
  ),
)

/** Units of the name of a speaker. */
const NAME_UNITS = 300

/** A speech that is open: its element stands so deep. */
interface OpenSpeech {
  readonly depth: number
  /** Where it begins, or where it goes on behind another inside. */
  byte: number
  line: number
  readonly who: readonly string[]
  readonly start: number | null
  readonly end: number | null
  /** As its name elements say. */
  names: string[]
  /** Made when its first words come. */
  cue: Cue | undefined
}

/** What is said behind a speech inside of another begins there, whatever was said before. */
function beginAt(speech: OpenSpeech | undefined, { byte, line }: { readonly byte: number; readonly line: number }): void {
  if (speech === undefined) return
  speech.byte = byte
  speech.line = line
  if (speech.cue !== undefined) speech.cue = { ...speech.cue, byte, line }
}

/** Speeches of plays, parliaments and recordings that XML tells apart; what stands around them is matter. */
class SpeechXmlReader implements Stage<Line> {
  readonly #sink: FormatSink
  readonly #prolog: XmlProlog
  readonly #blocks: FromFirstByte
  readonly #markup: Markup
  readonly #known = new SpeechNames()
  readonly #open = new OpenElements()
  readonly #speeches: OpenSpeech[] = []
  readonly #phrase = new Phrase()
  /** The text of a name element that is open, and its depth. */
  #name: { text: string; readonly depth: number } | undefined
  /** Depth of the outermost aside that is open. */
  #aside: number | undefined
  /** The bracket that closes it, once it has words; empty when the words have brackets. */
  #asideEnd: string | undefined
  /** The innermost element that is no part of a line opened or closed. */
  #isParted = false
  #last: Cue | undefined
  #hasSpeech = false

  constructor(sink: FormatSink) {
    this.#sink = sink
    this.#prolog = new XmlProlog(sink)
    this.#blocks = new FromFirstByte(sink, 'boilerplate')
    const fault = (message: string, at: { byte: number; line: number }) => sink.fault({ code: 'bad-markup', message, ...at })
    this.#markup = new Markup((token) => this.#token(token), { fault })
  }

  push(line: Line): void {
    this.#blocks.see(line)
    if (!this.#hasSpeech) this.#prolog.look(line)
    this.#markup.push(line)
  }

  end(): void {
    this.#markup.end()
    this.#flush()
    this.#blocks.end()
    if (!this.#blocks.hasLines) return
    const at = { line: 1, byte: 0 }
    reportOpen(this.#open, this.#blocks.hasLines, this.#sink)
    if (!this.#hasSpeech) {
      const message = 'no element holds a speech with words, such as <sp>, <u> or <speech>, so there are no turns'
      this.#sink.fault({ code: 'no-words', message, ...at })
    }
  }

  #token(token: MarkupToken): void {
    this.#known.take(token)
    if (token.kind === 'text') this.#text(token.line)
    else if (token.kind === 'open') this.#opens(localName(token.name), token)
    else this.#closes(localName(token.name), token)
  }

  #text(line: Line): void {
    if (this.#name !== undefined) {
      if (this.#aside === undefined && this.#name.text.length < NAME_UNITS)
        this.#name.text += ` ${line.text.slice(0, NAME_UNITS)}`
      return
    }
    if (this.#aside !== undefined && isBlank(line.text)) return
    if (this.#phrase.number !== undefined && this.#phrase.number !== line.number) this.#flush()
    if (this.#aside !== undefined && this.#speeches.length > 0) this.#beginAside(line)
    this.#phrase.add(line)
    if (line.goesOn) this.#flush()
  }

  /** What stands in an aside in a speech is set in brackets, as print does; some have their own. */
  #beginAside(line: Line): void {
    if (this.#asideEnd !== undefined) return
    this.#asideEnd = /^\s{0,99}[([]/.test(line.text) ? '' : ']'
    if (this.#asideEnd !== '') this.#phrase.put('[', line)
  }

  #opens(name: string, token: OpenToken): void {
    const isAside = ASIDE.has(name) && this.#aside === undefined
    if (!INLINE.has(name) && !(ASIDE.has(name) && this.#speeches.length > 0)) this.#flush()
    if (PARAGRAPH.has(name)) this.#isParted = true
    this.#open.open(name)
    const depth = this.#open.names.length
    if (isAside) {
      this.#aside = depth
      this.#asideEnd = undefined
    } else if (SPEECH.has(name) && !(NEED_BY.has(name) && !token.attributes.has('by'))) this.#begin(depth, token)
    else if (NAME.has(name) && this.#aside === undefined) this.#nameOpens(name, depth, token)
  }

  #begin(depth: number, { name, attributes, byte, line }: OpenToken): void {
    const isMore = localName(name) === 'membercontribution'
    if (isMore && this.#speeches.length > 0) return
    const who = (attributes.get('who') ?? attributes.get('by') ?? '').slice(0, 2000).trim().split(/\s+/)
    const start = this.#known.timeOf(attributes.get('start') ?? attributes.get('when'))
    const end = this.#known.timeOf(attributes.get('end'))
    const ids = who.map((id) => id.slice(id.indexOf('#') + 1)).filter((id) => id !== '')
    this.#speeches.push({ depth, byte, line, who: ids, start, end, names: [], cue: isMore ? this.#last : undefined })
    this.#isParted = false
  }

  #nameOpens(name: string, depth: number, { byte, line }: OpenToken): void {
    const speech = this.#speeches.at(-1)
    if (speech === undefined && !MAKES_SPEECH.has(name)) return
    if (speech === undefined) {
      this.#speeches.push({ depth: depth - 1, byte, line, who: [], start: null, end: null, names: [], cue: undefined })
      this.#isParted = false
    }
    // A name behind words is one that they speak of.
    if (speech?.cue === undefined) this.#name = { text: '', depth }
  }

  #closes(name: string, { byte, line: number }: { readonly byte: number; readonly line: number }): void {
    if (this.#asideEnd && ASIDE.has(name) && this.#aside === this.#open.names.length)
      this.#phrase.put(this.#asideEnd, { byte, number })
    if (!INLINE.has(name) && !(ASIDE.has(name) && this.#speeches.length > 0)) this.#flush()
    if (PARAGRAPH.has(name)) this.#isParted = true
    this.#open.close(name)
    const depth = this.#open.names.length
    if (this.#aside !== undefined && depth < this.#aside) {
      this.#aside = undefined
      this.#asideEnd = undefined
    }
    if (this.#name !== undefined && depth < this.#name.depth) this.#endName(this.#name.text)
    for (let speech = this.#speeches.at(-1); speech !== undefined && depth < speech.depth; speech = this.#speeches.at(-1)) {
      this.#flush()
      this.#speeches.pop()
      beginAt(this.#speeches.at(-1), { byte, line: number })
    }
  }

  #endName(text: string): void {
    this.#name = undefined
    const name = oneLine(text).replace(/[\s:.,]{1,10}$/, '')
    if (name !== '') this.#speeches.at(-1)?.names.push(name)
  }

  /** Hands on the line at hand. */
  #flush(): void {
    const line = this.#phrase.take()
    if (line === undefined || isBlank(line.text)) return
    const speech = this.#speeches.at(-1)
    const isHeading = this.#open.names.some((name) => HEADING.has(name))
    if (speech === undefined || isHeading) this.#blocks.block({ line, blank: false, matter: this.#matterKind(isHeading) })
    else this.#say(line, speech)
  }

  #matterKind(isHeading: boolean): Matter['kind'] {
    if (!this.#hasSpeech) return 'front'
    return isHeading ? 'heading' : this.#open.has('back') ? 'back' : 'body'
  }

  #say(whole: Line, speech: OpenSpeech): void {
    const isFirst = speech.cue === undefined
    const from = isFirst ? (/^\s{0,9}:\s{0,9}/.exec(whole.text)?.[0].length ?? 0) : 0
    const line = from === 0 ? whole : partOf(whole, from, whole.text.length)
    if (isBlank(line.text)) return
    if (this.#isParted && !isFirst) this.#blocks.block({ line: partOf(line, 0, 0), blank: true })
    this.#isParted = false
    speech.cue ??= this.#cueOf(speech)
    this.#last = speech.cue
    this.#hasSpeech = true
    this.#blocks.block({ line, blank: false, cue: speech.cue })
  }

  /** Who speaks is what the name elements say, or whom the element refers to. */
  #cueOf({ byte, line, who, start, end, names }: OpenSpeech): Cue {
    const place = { start, end, byte, line }
    const known = who.map((id) => this.#known.nameOf(id))
    const said = names.length > 0 ? names : who.map((id, index) => known[index] ?? id)
    if (said.length === 0) return { ...place, speaker: null }
    const speaker = said.join(' & ')
    const name = known.length === 0 || known.includes(undefined) ? speaker : known.join(' & ')
    return name === speaker ? { ...place, speaker } : { ...place, speaker, name }
  }
}

export const speechXml: Format = {
  name: 'speech-xml',
  title: 'XML of plays, parliaments and recordings (TEI, ParlaMint, Akoma Ntoso)',
  examples: [
    '<?xml version="1.0"?>\n<PLAY>\n<SPEECH>\n<SPEAKER>MARA</SPEAKER>\n<LINE>Good evening.</LINE>\n</SPEECH>\n<SPEECH>\n<SPEAKER>JO</SPEAKER>\n<LINE>Thank you.</LINE>\n</SPEECH>\n</PLAY>\n',
  ],
  extensions: ['.xml', '.tei'],
  told: 'its first element is a root such as <TEI>, <akomaNtoso> or <PLAY>, or speeches such as <sp> or <u who="…"> stand near the top',
  streams: true,
  begins: (line) => /^\ufeff?<(?:\?xml|!--|!DOCTYPE|[a-z])/i.test(line),
  sniff: sniffSpeechXml,
  reader: (sink) => new SpeechXmlReader(sink),
}
