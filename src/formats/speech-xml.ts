import type { Matter } from '../model/matter.ts'
import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { Markup, type MarkupToken, type OpenToken } from '../text/markup.ts'
import { OpenElements } from '../text/open-elements.ts'
import { Phrase } from '../text/phrase.ts'
import { oneLine } from '../text/white-space.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { reportOpen } from './fields.ts'
import { type Cue, type Format, type FormatSink, HEAD_UNITS, type Stage } from './format.ts'
import { FromFirstByte } from './from-first-byte.ts'
import { unescaped } from './html/escaped-markup.ts'
import { isBlank } from './text.ts'
import { hasLearnedSpeech, type LearnedSpeech, OWN_NAME, OWN_TEXT, SpeechLearner } from './xml/learned-speech.ts'
import { roots } from './xml/speech-elements.json'
import {
  ASIDE,
  INLINE,
  isHeading,
  isNameByClass,
  isSpeech,
  leadsToPage,
  makesSpeech,
  mayBeAny,
  NAME,
  PARAGRAPH,
} from './xml/speech-elements.ts'
import { localName, SpeechNames } from './xml/speech-names.ts'
import {
  addToName,
  beginAt,
  cueOf,
  isFieldOf,
  nameGoesOn,
  type OpenName,
  type OpenSpeech,
  oneOf,
  openSpeech,
  speechAt,
  speechFrom,
  wholeName,
} from './xml/speech-open.ts'

const ROOTS = new Set(roots.split(' '))
/** Roots of documents that have a reader of their own, or none. */
const OTHERS = new Set('html annotation_document basic-transcription rss feed svg tt'.split(' '))

// "<tei:TEI xmlns=…": the first element
const ROOT = /<([a-z_][\w.:-]{0,60})(?=[\s/>])/i
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g
const SPEECH =
  /<(?:[\w-]{1,20}:)?(?:sp|speech|membercontribution|member|speaker|rede|intervention|personspeaking|orateurs|taler|talare|talker|intervento)(?:\s[^<>]{0,300})?>|<(?:[\w-]{1,20}:)?(?:u|turn|segment)\s(?:[^<>]{0,300}\s)?(?:who|speaker|participant)=/i
/** Captions: they say when, and for how long. */
const CAPTION = /<text\s{1,9}start="[\d.]{1,20}"\s{1,9}dur="|<p\s{1,9}t="\d{1,12}"\s{1,9}d="/

// "<katalog>"
const ALONE = /^\s*<\w[\w:.-]{0,60}>\s*$/
// "<buch><autor>Anke Rieck</autor></buch>"
const MARKED = /^\s*<.*>\s*$/
// "<fala quem="Inês">Foi o vento.</fala>"  "Foi o vento.</fala>"
const TAG_AT_EDGE = /^\s*<|>\s*$/
/** Units that are read before it is settled that no element is known to be a speech. */
const LEARNED_UNITS = 65_536

/** How sure the beginning is that of speeches in XML: by its root, which may stand far from the first speech. */
function sniffSpeechXml(head: string): number {
  const isDeclared = /^\ufeff?\s*<(?:\?xml\b|!DOCTYPE\b)/i.test(head)
  const said = head.includes('<!--') ? head.replace(COMMENT, '') : head
  const root = ROOT.exec(said)?.[1]
  if (root === undefined) return /^\ufeff?\s*<[!?]/.test(head) ? 0.3 : 0
  const name = localName(root)
  if (OTHERS.has(name)) return 0
  const hasSpeech = SPEECH.test(head) || CAPTION.test(head)
  if (ROOTS.has(name)) return hasSpeech ? 1 : 0.8
  if (!isDeclared && !/xmlns/.test(head)) return sniffUnknown(said)
  return hasSpeech ? 0.9 : isText(said) ? 0 : 0.6
}

/** Lines that all begin or end with a tag may be XML of a kind that nobody knows. */
function sniffUnknown(head: string): number {
  const lines = head.split('\n').filter((line) => line.trim() !== '')
  if (!lines.every((line) => TAG_AT_EDGE.test(line))) return 0
  if (hasLearnedSpeech(head)) return 0.7
  // What is markup from end to end is data in which nobody speaks.
  const isData = lines.length > ENOUGH.labels && ALONE.test(lines[0] ?? '') && lines.every((line) => MARKED.test(line))
  return isData ? 0.55 : head.length < HEAD_UNITS ? 0.3 : 0
}

/** Lines without a tag, of all lines; some have a word before a colon. */
const ENOUGH = { bare: 0.7, labels: 3 }
// "Mara Lund: Good evening."
const LABEL = /^\s{0,9}\p{Lu}[^:]{0,60}:\s/u

/** Whether markup stands around lines of text with labels, and hardly in them. */
function isText(head: string): boolean {
  const lines = head.split('\n').filter((line) => line.trim() !== '')
  const bare = lines.filter((line) => !/[<>]|="/.test(line))
  return bare.length >= lines.length * ENOUGH.bare && bare.filter((line) => LABEL.test(line)).length >= ENOUGH.labels
}

/** Speeches of plays, parliaments and recordings that XML tells apart; what stands around them is matter. */
class SpeechXmlReader implements Stage<Line> {
  readonly #prolog: XmlProlog
  readonly #blocks: FromFirstByte
  readonly #markup: Markup
  readonly #known = new SpeechNames()
  readonly #open = new OpenElements()
  readonly #speeches: OpenSpeech[] = []
  readonly #phrase = new Phrase()
  /** The text of a name element that is open, and its depth. */
  #name: OpenName | undefined
  /** Depth of the element that tells something of a speech, and is no part of it. */
  #field: number | undefined
  /** Depth of the outermost aside that is open. */
  #aside: number | undefined
  /** The bracket that closes it, once it has words; empty when the words have brackets. */
  #asideEnd: string | undefined
  /** The innermost element that is no part of a line opened or closed. */
  #isParted = false
  #last: Cue | undefined
  #hasSpeech = false
  /** The first lines, as long as elements may be learned from them. */
  #ahead: { readonly learner: SpeechLearner; readonly lines: Line[]; units: number } | undefined = {
    learner: new SpeechLearner(),
    lines: [],
    units: 0,
  }
  #learned: LearnedSpeech | undefined

  constructor(private readonly sink: FormatSink) {
    this.#prolog = new XmlProlog(sink)
    this.#blocks = new FromFirstByte(sink, 'boilerplate')
    const fault = (message: string, at: { byte: number; line: number }) => sink.fault({ code: 'bad-markup', message, ...at })
    this.#markup = new Markup((token) => this.#token(token), { fault })
  }

  push(line: Line): void {
    const ahead = this.#ahead
    if (ahead === undefined) {
      this.#read(line)
      return
    }
    ahead.lines.push(line)
    ahead.units += line.text.length
    ahead.learner.push(line)
    if (ahead.learner.isKnown || ahead.units > LEARNED_UNITS) this.#learn()
  }

  #learn(): void {
    const ahead = this.#ahead
    if (ahead === undefined) return
    this.#ahead = undefined
    if (!ahead.learner.isKnown) this.#learned = ahead.learner.learned()
    for (const line of ahead.lines) this.#read(line)
  }

  #read(line: Line): void {
    this.#blocks.see(line)
    if (!this.#hasSpeech) this.#prolog.look(line)
    this.#markup.push(line)
  }

  end(): void {
    this.#learn()
    this.#markup.end()
    this.#flush()
    this.#blocks.end()
    if (!this.#blocks.hasLines) return
    const at = { line: 1, byte: 0 }
    reportOpen(this.#open, this.#blocks.hasLines, this.sink)
    if (!this.#hasSpeech) {
      const message = 'no element holds a speech with words, such as <sp>, <u> or <speech>, so there are no turns'
      this.sink.fault({ code: 'no-words', message, ...at })
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
      if (this.#aside === undefined) addToName(this.#name, line.text)
      return
    }
    if (this.#field !== undefined || (this.#aside !== undefined && isBlank(line.text))) return
    if (this.#phrase.number !== undefined && this.#phrase.number !== line.number) this.#flush()
    if (this.#aside !== undefined && this.#speeches.length > 0) this.#beginAside(line)
    for (const { line: said, isParted } of unescaped(line)) {
      if (isParted) this.#flush()
      this.#isParted ||= isParted
      this.#phrase.add(said)
    }
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
    if (this.#name !== undefined) nameGoesOn(this.#name, name, token)
    if (isAside) {
      this.#aside = depth
      this.#asideEnd = undefined
    } else if (this.#isLearned(name, depth, token)) return
    else if (isSpeech(name, token.attributes, this.#speeches.length === 0 && mayBeAny(this.#open))) this.#begin(depth, token)
    else if (name === 'who') this.#switch(token)
    else if (this.#aside === undefined && (NAME.has(name) || isNameByClass(name, token.attributes)))
      this.#nameOpens(name, depth, token)
    else if (isFieldOf(this.#speeches.at(-1), name, depth)) this.#field ??= depth
  }

  /** Takes an element that was learned to be a speech, or to tell something of one. */
  #isLearned(name: string, depth: number, token: OpenToken): boolean {
    const learned = this.#learned
    const open = this.#speeches.at(-1)
    if (learned === undefined) return false
    if (open === undefined && learned.elements.has(name)) {
      const { speaker, start, end } = learned
      const of = (field = '') => [...token.attributes].find(([key]) => `@${localName(key)}` === field)?.[1]
      const said = speaker === OWN_NAME ? name : of(speaker)
      const times = { start: this.#known.timeOf(of(start)), end: this.#known.timeOf(of(end)) }
      this.#speeches.push({ ...openSpeech(depth, token), ...times, names: said === undefined ? [] : [oneLine(said)] })
      this.#isParted = false
    } else if (open === undefined || depth !== open.depth + 1 || learned.text === OWN_TEXT || name === learned.text) return false
    else if (name === learned.speaker && open.cue === undefined)
      this.#name = { text: '', depth, first: '', last: '', party: '', part: undefined, isFull: false }
    else this.#field ??= depth
    return true
  }

  #begin(depth: number, token: OpenToken): void {
    const isMore = localName(token.name) === 'membercontribution'
    if (isMore && this.#speeches.length > 0) return
    const speech = speechFrom(depth, token, this.#known)
    this.#speeches.push(isMore ? { ...speech, cue: this.#last } : speech)
    this.#isParted = false
  }

  #switch(token: OpenToken): void {
    const next = oneOf(this.#speeches.at(-1), token)
    if (next === undefined) return
    this.#flush()
    this.#speeches[this.#speeches.length - 1] = next
  }

  #nameOpens(name: string, depth: number, token: OpenToken): void {
    const { attributes } = token
    if (this.#name !== undefined || (name === 'speaker' && attributes.has('name'))) return
    let speech = this.#speeches.at(-1)
    const isBetween = speech !== undefined && depth === speech.depth + 1
    const isMaking = makesSpeech(name, this.#open.names.at(-2))
    if (name === 'name' && !isBetween && !isMaking) return
    if (speech === undefined && !isMaking) return
    if (speech === undefined) {
      this.#speeches.push({ ...openSpeech(depth - 1, token), isMade: true })
      this.#isParted = false
    } else if (speech.cue !== undefined && isBetween && (name === 'name' || isNameByClass(name, attributes))) {
      this.#flush()
      // A name between the paragraphs of a speech, and no part of them, begins what another says in it.
      speech = openSpeech(speech.depth, token)
      this.#speeches[this.#speeches.length - 1] = speech
      this.#isParted = false
    }
    // A name behind words is one that they speak of.
    if (speech?.cue === undefined)
      this.#name = { text: '', depth, first: '', last: '', party: '', part: undefined, isFull: false }
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
    if (this.#field !== undefined && depth < this.#field) this.#field = undefined
    if (this.#name !== undefined) this.#name.part = undefined
    if (this.#name !== undefined && depth < this.#name.depth) this.#endName(this.#name)
    for (let speech = this.#speeches.at(-1); speech !== undefined && depth < speech.depth; speech = this.#speeches.at(-1)) {
      this.#flush()
      this.#speeches.pop()
      beginAt(this.#speeches.at(-1), { byte, line: number })
    }
  }

  #endName(told: OpenName): void {
    this.#name = undefined
    const name = wholeName(told)
    const speech = this.#speeches.at(-1)
    if (name !== '') speech?.names.push(name)
    else if (speech?.isMade && speech.cue === undefined && speech.names.length === 0) this.#speeches.pop()
  }

  /** Hands on the line at hand. */
  #flush(): void {
    const line = this.#phrase.take()
    if (line === undefined || isBlank(line.text)) return
    const speech = this.#speeches.at(-1)
    const inHeading = this.#open.names.some(isHeading)
    if (speech === undefined || inHeading || leadsToPage(line.text))
      this.#blocks.block({ line, blank: false, matter: this.#matterKind(inHeading) })
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

// <?xml version="1.0" encoding="UTF-16"?>
//                     ^^^^^^^^^^^^^^^
const WIDE = /^\ufeff?<\?xml\b[^>]{0,200}\bencoding\s{0,9}=\s{0,9}["']utf-?16/i
const ENTITY = '<!ENTITY'

/** Says of the beginning of an XML document what is not done as it says: no entity of its own is read, and bytes tell the encoding. */
class XmlProlog {
  readonly #fault: FormatSink['fault']
  #isFirst = true
  #hasEntities = false

  constructor({ fault }: Pick<FormatSink, 'fault'>) {
    this.#fault = fault
  }

  /** Each line that stands before the first speech. */
  look({ text, number: line, byte, widths }: Line): void {
    if (this.#isFirst && widths !== 'two' && WIDE.test(text))
      this.#fault({ code: 'wrong-encoding', message: 'it says to be UTF-16 and is not; its bytes were believed', line, byte })
    this.#isFirst = false
    if (this.#hasEntities || !text.includes(ENTITY)) return
    this.#hasEntities = true
    const message = 'it declares entities of its own; none is read, and a reference to one stays as it is written'
    this.#fault({ code: 'own-entities', message, line, byte })
  }
}

export const speechXml: Format = {
  ...catalogue['speech-xml'],
  begins: (line) => /^\ufeff?<(?:\?xml|!--|!DOCTYPE|[a-z])/i.test(line),
  sniff: sniffSpeechXml,
  reader: (sink) => new SpeechXmlReader(sink),
}
