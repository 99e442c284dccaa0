import type { Matter } from '../model/matter.ts'
import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { Markup, type MarkupToken, type OpenToken } from '../text/markup.ts'
import { OpenElements } from '../text/open-elements.ts'
import { Phrase } from '../text/phrase.ts'
import { oneLine } from '../text/white-space.ts'
import { reportOpen } from './cut-off.ts'
import { piecesBetweenTags } from './escaped-markup.ts'
import type { Cue, Format, FormatSink, Stage } from './format.ts'
import { FromFirstByte } from './from-first-byte.ts'
import { beginAt, cueOf, isOfNobody, NOBODY, type OpenSpeech, speechAt } from './open-speech.ts'
import { changesSpeaker, elements, isSpeech } from './speech-elements.ts'
import { localName, SpeechNames } from './speech-names.ts'
import { sniffSpeechXml } from './speech-xml-sniff.ts'
import { isBlank } from './text.ts'
import { XmlProlog } from './xml-prolog.ts'

/** Units of the name of a speaker. */
const NAME_UNITS = 300

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
  /** Depth of the outermost element that is open and not shown. */
  #hidden: number | undefined
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
    if (this.#hidden !== undefined) return
    if (this.#name !== undefined) {
      if (this.#aside === undefined && this.#name.text.length < NAME_UNITS)
        this.#name.text += ` ${line.text.slice(0, NAME_UNITS)}`
      return
    }
    const wordsIn = this.#speeches.at(-1)?.wordsIn
    if (wordsIn !== undefined && !this.#open.has(wordsIn)) return
    if (wordsIn === undefined || !line.text.includes('<')) this.#words(line)
    else this.#escaped(line)
  }

  /** Text that holds tags as text. */
  #escaped(line: Line): void {
    for (const piece of piecesBetweenTags(line)) {
      if (!isBlank(piece.line.text)) this.#words(piece.line)
      if (!piece.ends) continue
      this.#flush()
      this.#isParted = true
    }
  }

  #words(line: Line): void {
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
    const isAside = elements.isAside(name) && this.#aside === undefined
    if (!elements.isInline(name) && !(elements.isAside(name) && this.#speeches.length > 0)) this.#flush()
    if (elements.isParagraph(name)) this.#isParted = true
    const parent = this.#open.names.at(-1)
    this.#open.open(name)
    const depth = this.#open.names.length
    if (elements.isHidden(name)) this.#hidden ??= depth
    else if (isAside) {
      this.#aside = depth
      this.#asideEnd = undefined
    } else if (changesSpeaker(name, token, parent)) this.#change(depth, token)
    else if (isSpeech(name, token, this.#speeches.length > 0)) this.#begin(depth, token)
    else if (name === 'who') this.#switch(token)
    else if (elements.isName(name, parent) && this.#aside === undefined) this.#nameOpens(name, depth, token)
  }

  #begin(depth: number, { name: written, attributes, byte, line }: OpenToken): void {
    const name = localName(written)
    const isMore = name === 'membercontribution'
    if (isMore && this.#speeches.length > 0) return
    const start = this.#known.timeOf(attributes.get('start') ?? attributes.get('startTime') ?? attributes.get('when'))
    const end = this.#known.timeOf(attributes.get('end') ?? attributes.get('endTime'))
    const who = this.#known.idsIn(attributes)
    const names = who.length > 0 ? [] : [oneLine(attributes.get('speakername') ?? '')].filter((said) => said !== '')
    const wordsIn = elements.wordsIn(name)
    this.#speeches.push({ depth, byte, line, who, start, end, all: who, wordsIn, names, cue: isMore ? this.#last : undefined })
    this.#isParted = false
  }

  /** Somebody else speaks from here on, in the element that is open around. */
  #change(depth: number, { byte, line }: OpenToken): void {
    this.#flush()
    if (this.#speeches.at(-1)?.depth === depth - 1) this.#speeches.pop()
    this.#speeches.push({ ...NOBODY, depth: depth - 1, byte, line, names: [], cue: undefined })
    this.#isParted = false
    this.#name = { text: '', depth }
  }

  /** Several speak at once, and the words of each of them follow: <Turn speaker="ml jv"><Who nb="1"/>Yes.<Who nb="2"/>No. */
  #switch({ attributes, byte, line }: OpenToken): void {
    const speech = this.#speeches.at(-1)
    const one = speech?.all[Number(attributes.get('nb')) - 1]
    if (speech === undefined || one === undefined) return
    this.#flush()
    this.#speeches.pop()
    this.#speeches.push({ ...speech, who: [one], names: [], byte, line, cue: undefined })
  }

  #nameOpens(name: string, depth: number, { byte, line }: OpenToken): void {
    const speech = this.#speeches.at(-1)
    if (speech === undefined && !elements.makesSpeech(name)) return
    if (speech === undefined) {
      this.#speeches.push({ ...NOBODY, depth: depth - 1, byte, line, names: [], cue: undefined })
      this.#isParted = false
    }
    // A name behind words is one that they speak of.
    if (speech?.cue === undefined) this.#name = { text: '', depth }
  }

  #closes(name: string, { byte, line: number }: { readonly byte: number; readonly line: number }): void {
    if (this.#asideEnd && elements.isAside(name) && this.#aside === this.#open.names.length)
      this.#phrase.put(this.#asideEnd, { byte, number })
    if (!elements.isInline(name) && !(elements.isAside(name) && this.#speeches.length > 0)) this.#flush()
    if (elements.isParagraph(name)) this.#isParted = true
    this.#open.close(name)
    const depth = this.#open.names.length
    if (this.#hidden !== undefined && depth < this.#hidden) this.#hidden = undefined
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
    const speech = this.#speeches.at(-1)
    if (speech === undefined || name === '') return
    if (elements.namesOnce(this.#open.names.at(-1))) speech.names = []
    speech.names.push(name)
  }

  /** Hands on the line at hand. */
  #flush(): void {
    const line = this.#phrase.take()
    if (line === undefined || isBlank(line.text)) return
    const speech = this.#speeches.at(-1)
    const isHeading = this.#open.names.some(elements.isHeading)
    if (speech === undefined || isHeading || isOfNobody(speech))
      this.#blocks.block({ line, blank: false, matter: this.#matterKind(isHeading) })
    else this.#say(line, speech)
  }

  #matterKind(isHeading: boolean): Matter['kind'] {
    if (!this.#hasSpeech) return 'front'
    return isHeading ? 'heading' : this.#open.has('back') ? 'back' : 'body'
  }

  #say(whole: Line, speech: OpenSpeech): void {
    const isFirst = speech.cue === undefined
    const from = isFirst ? speechAt(whole.text) : 0
    const line = from === 0 ? whole : partOf(whole, from, whole.text.length)
    if (isBlank(line.text)) return
    if (this.#isParted && !isFirst) this.#blocks.block({ line: partOf(line, 0, 0), blank: true })
    this.#isParted = false
    speech.cue ??= cueOf(speech, this.#known)
    this.#last = speech.cue
    this.#hasSpeech = true
    this.#blocks.block({ line, blank: false, cue: speech.cue })
  }
}

export const speechXml: Format = {
  name: 'speech-xml',
  title: 'XML of plays, parliaments and recordings (TEI, ParlaMint, Akoma Ntoso, Transcriber, reports of many houses)',
  examples: [
    '<?xml version="1.0"?>\n<PLAY>\n<SPEECH>\n<SPEAKER>MARA</SPEAKER>\n<LINE>Good evening.</LINE>\n</SPEECH>\n<SPEECH>\n<SPEAKER>JO</SPEAKER>\n<LINE>Thank you.</LINE>\n</SPEECH>\n</PLAY>\n',
  ],
  extensions: ['.xml', '.tei', '.trs'],
  told: 'its first element is a root such as <TEI>, <akomaNtoso> or <PLAY>, or speeches such as <sp> or <u who="…">, or other elements that say who speaks, stand near the top',
  streams: true,
  begins: (line) => /^\ufeff?<(?:\?xml|!--|!DOCTYPE|[a-z])/i.test(line),
  sniff: sniffSpeechXml,
  reader: (sink) => new SpeechXmlReader(sink),
}
