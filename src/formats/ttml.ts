import type { Line } from '../text/line.ts'
import { Markup, type MarkupToken, type OpenToken } from '../text/markup.ts'
import { Phrase } from '../text/phrase.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { reportOpen } from './fields.ts'
import type { Cue, Format, FormatSink, Stage } from './format.ts'
import { FromFirstByte } from './from-first-byte.ts'
import { isBlank } from './text.ts'
import { type TimedSpan, trimmedSpan } from './timed-words.ts'
import { type Attributes, type Interval, TtmlTiming } from './ttml/timing.ts'
import { localName } from './xml/speech-names.ts'

/** Elements that are heard, one inside of the other. */
const HEARD = new Set(['body', 'div', 'p', 'span'])
/** What stands in these is said of the document, not in it. */
const ABOUT = new Set('head metadata agent name actor title desc copyright item'.split(' '))
/** Elements open at once whose names are kept. */
const DEPTH = 256

interface Open {
  readonly name: string
  /** Of its own, or of the element around it. */
  readonly agent: string | undefined
}

/** The paragraph that is open, or a span in it in which somebody else speaks. */
interface Paragraph {
  readonly token: OpenToken
  /** Its times, and whether it has some of its own: else those of its spans count more. */
  readonly interval: Interval
  readonly isTimed: boolean
  readonly around: Paragraph | undefined
}

/** Captions in TTML, DFXP or IMSC: each `p` is a cue, each agent in it a speaker. */
class TtmlReader implements Stage<Line> {
  readonly #keepsTimes: boolean
  readonly #blocks: FromFirstByte
  readonly #markup: Markup
  readonly #agents = new TtmlAgents()
  readonly #timing: TtmlTiming
  readonly #words: TtmlWords
  readonly #open: Open[] = []
  #deeper = 0
  #about = 0
  readonly #phrase = new Phrase()
  #cue: Cue | undefined
  #paragraph: Paragraph | undefined
  /** When the last cue of the paragraph begins; undefined where it has none so far. */
  #since: number | null | undefined
  /** Where the words of the last cue began. */
  #lastByte = -1
  /** The tag at hand, for what is said of its times. */
  #at = { byte: 0, line: 1 }
  #hasAgents = false
  #hasSpeech = false

  constructor(
    private readonly sink: FormatSink,
    keepsTimes = false,
  ) {
    this.#keepsTimes = keepsTimes
    this.#blocks = new FromFirstByte(sink, 'front')
    const fault = (code: string) => (message: string, at: { byte: number; line: number }) => sink.fault({ code, message, ...at })
    this.#markup = new Markup((token) => this.#token(token), { fault: fault('bad-markup') })
    this.#timing = new TtmlTiming((text) =>
      fault('bad-timing')(`"${text.slice(0, 40)}" is not a time, such as 00:00:01.500, 1.5s or 36f`, this.#at),
    )
    this.#words = new TtmlWords(this.#timing)
  }

  push(line: Line): void {
    this.#blocks.see(line)
    this.#markup.push(line)
  }

  end(): void {
    this.#markup.end()
    this.#flush()
    this.#blocks.end()
    if (!this.#blocks.hasLines) return
    const at = { line: 1, byte: 0 }
    reportOpen({ names: this.#open.map(({ name }) => name) }, true, this.sink)
    if (!this.#hasSpeech) this.sink.fault({ code: 'no-words', message: 'no <p> holds words, so there are no turns', ...at })
  }

  #token(token: MarkupToken): void {
    if (token.kind === 'text') this.#text(token.line)
    else if (token.kind === 'open') this.#opens(localName(token.name), token)
    else this.#closes(localName(token.name))
  }

  #opens(name: string, token: OpenToken): void {
    if (this.#open.length >= DEPTH) {
      this.#deeper++
      return
    }
    const attributes = attributesOf(token)
    this.#at = { byte: token.byte, line: token.line }
    if (ABOUT.has(name)) this.#about++
    if (name === 'tt') this.#timing.root(attributes)
    else if (name === 'agent') this.#agents.open(attributes('id'))
    else if (name === 'name') this.#agents.openName(attributes('type'))
    else if (name === 'br' || name === 'p') this.#flush()
    if (name === 'p') this.#since = undefined
    const around = this.#open.at(-1)?.agent
    const agent = HEARD.has(name) ? (attributes('agent') ?? around) : around
    if (name === 'span' && agent !== around) this.#endCue()
    this.#open.push({ name, agent })
    if (HEARD.has(name)) this.#hear(token, { attributes, isOther: agent !== around })
  }

  /** An element opens that is heard; `isOther`: in it somebody else speaks. */
  #hear(token: OpenToken, { attributes, isOther }: { readonly attributes: Attributes; readonly isOther: boolean }): void {
    const name = localName(token.name)
    if (isOther) this.#hasAgents = true
    this.#timing.open(attributes)
    if (name === 'span') this.#words.open(attributes)
    if (name !== 'p' && !(name === 'span' && isOther)) return
    const isTimed = this.#timing.isOwn
    this.#paragraph = { token, isTimed, interval: this.#timing.interval, around: name === 'span' ? this.#paragraph : undefined }
  }

  #closes(name: string): void {
    if (this.#deeper > 0) {
      this.#deeper--
      return
    }
    const at = this.#open.findLastIndex((open) => open.name === name)
    if (at < 0) return
    while (this.#open.length > at) this.#close(this.#open.at(-1))
  }

  #close(open: Open | undefined): void {
    if (open === undefined) return
    const { name, agent } = open
    if (name === 'span') this.#words.close()
    if (name === 'p' || (name === 'span' && this.#open.at(-2)?.agent !== agent)) {
      this.#endCue()
      this.#paragraph = name === 'p' ? undefined : this.#paragraph?.around
    }
    if (name === 'name') this.#agents.closeName()
    else if (name === 'agent') this.#agents.close()
    if (HEARD.has(name)) this.#timing.close()
    if (ABOUT.has(name)) this.#about--
    this.#open.pop()
  }

  #text(line: Line): void {
    if (this.#about > 0) this.#agents.say(line.text)
    else if (this.#paragraph !== undefined) {
      if (this.#phrase.lastNumber !== undefined && this.#phrase.lastNumber !== line.number) this.#flush()
      this.#phrase.add(line)
      this.#words.grow(line.text)
      if (line.goesOn) this.#flush()
    }
  }

  /** A paragraph ends, or somebody else speaks in it. */
  #endCue(): void {
    this.#flush()
    this.#cue = undefined
  }

  /** The cue of the line at hand: its paragraph has its times, or else the spans in it. */
  #cueOf({ byte, number }: Line, words: readonly TimedSpan[]): Cue {
    const { token, interval, isTimed = false } = this.#paragraph ?? {}
    const last = isTimed ? interval?.end : (words.at(-1)?.end ?? this.#cue?.end ?? interval?.end)
    const end = last ?? null
    if (this.#cue !== undefined) return Object.assign(this.#cue, { end })
    const start = (isTimed ? interval?.start : (words[0]?.start ?? interval?.start)) ?? null
    // Behind a span of somebody else the paragraph has begun already.
    const place = token !== undefined && token.byte > this.#lastByte ? token : { byte, line: number }
    this.#lastByte = byte
    const isSame = start === this.#since
    this.#since = start
    return {
      start,
      end,
      ...this.#speakerOf(this.#open.at(-1)?.agent),
      byte: place.byte,
      line: place.line,
      ...(isSame && { isSame }),
    }
  }

  #speakerOf(agent: string | undefined): Pick<Cue, 'speaker' | 'name'> {
    if (agent === undefined) return { speaker: this.#hasAgents ? null : undefined }
    const ids = agent.trim().split(/\s+/)
    const name = ids.map((id) => this.#agents.nameOf(id) ?? id).join(' & ')
    const speaker = ids.join(' & ')
    return name === speaker ? { speaker } : { speaker, name }
  }

  #flush(): void {
    const line = this.#phrase.take()
    const words = this.#words.take()
    if (line === undefined || isBlank(line.text)) return
    this.#hasSpeech = true
    this.#cue = this.#cueOf(line, words)
    this.#blocks.block({ line, blank: false, cue: this.#cue, ...(this.#keepsTimes && words.length > 0 && { words }) })
  }
}

/** By names without prefixes, which documents choose as they like. */
function attributesOf({ attributes }: OpenToken): Attributes {
  const values = new Map([...attributes].map(([name, value]) => [name.slice(name.indexOf(':') + 1), value]))
  return (name) => values.get(name)
}

// "<tt xmlns=…"  "<tt:tt …": the first element
const ROOT = /<([A-Za-z_][\w.:-]{0,60})(?=[\s/>])([^>]{0,4000})/
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g

/** Agents kept. */
const MOST = 100_000
const NAME_UNITS = 300

/** Who the agents of a document are: `<ttm:agent xml:id="m"><ttm:name type="full">Mara Lund</ttm:name></ttm:agent>` */
class TtmlAgents {
  readonly #names = new Map<string, { name: string; isFull: boolean }>()
  #agent: string | undefined
  #name: { text: string; readonly isFull: boolean } | undefined

  open(id: string | undefined): void {
    this.#agent = id
  }

  close(): void {
    this.#agent = undefined
  }

  openName(type: string | undefined): void {
    this.#name = { text: '', isFull: type === 'full' }
  }

  /** Takes text, if it is that of a name. */
  say(text: string): void {
    if (this.#name !== undefined && this.#name.text.length < NAME_UNITS) this.#name.text += text.slice(0, NAME_UNITS)
  }

  /** A full name counts more than others. */
  closeName(): void {
    const name = this.#name?.text.trim().replace(/\s+/g, ' ') ?? ''
    const isFull = this.#name?.isFull === true
    const id = this.#agent
    this.#name = undefined
    if (id === undefined || name === '' || this.#names.size >= MOST) return
    const known = this.#names.get(id)
    if (known === undefined || (isFull && !known.isFull)) this.#names.set(id, { name, isFull })
  }

  nameOf(id: string): string | undefined {
    return this.#names.get(id)?.name
  }
}

const TIMES = ['begin', 'end', 'dur']

/** Follows the spans of a paragraph that have times of their own: words, mostly. */
class TtmlWords {
  readonly #open: { from: number; readonly isTimed: boolean; hasTimed: boolean }[] = []
  #words: TimedSpan[] = []
  #text = ''

  constructor(private readonly timing: TtmlTiming) {}

  /** A span opens behind the text so far; its times are the innermost now. */
  open(attributes: Attributes): void {
    const isTimed = TIMES.some((name) => attributes(name) !== undefined)
    if (isTimed) for (const around of this.#open) around.hasTimed = true
    this.#open.push({ from: this.#text.length, isTimed, hasTimed: false })
  }

  close(): void {
    const open = this.#open.pop()
    if (open?.isTimed !== true || open.hasTimed) return
    const { start, end } = this.timing.interval
    const word = trimmedSpan(this.#text, { from: open.from, to: this.#text.length, start, end })
    if (word !== undefined) this.#words.push(word)
  }

  /** Text is added to the line. */
  grow(text: string): void {
    this.#text += text
  }

  /** The words of the line at hand, which is complete. */
  take(): TimedSpan[] {
    const words = this.#words
    this.#words = []
    this.#text = ''
    for (const open of this.#open) open.from = 0
    return words
  }
}

export const ttml: Format = {
  ...catalogue.ttml,
  begins: (line) => /^\ufeff?\s*<(?:\?xml|!--|!DOCTYPE|[A-Za-z])/i.test(line),
  sniff(head) {
    const [, name, attributes = ''] = ROOT.exec(head.includes('<!--') ? head.replace(COMMENT, '') : head) ?? []
    if (name === undefined) return /^\ufeff?\s*<[!?]/.test(head) ? 0.05 : 0
    return localName(name) === 'tt' && (/ttml|ttaf/.test(attributes) || /<(?:[\w-]{1,20}:)?body\b/.test(head)) ? 1 : 0
  },
  reader: (sink, options) => new TtmlReader(sink, options?.words),
}
