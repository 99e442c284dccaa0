import type { Line } from '../text/line.ts'
import { Markup, type MarkupToken, type OpenToken } from '../text/markup.ts'
import { toMillisecond } from './clock.ts'
import type { Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'
import { type TierMeaning, TimeOrder } from './time-order.ts'
import { mayBeginXml } from './xml-root.ts'

/** Points of a time line, tiers and speakers that are kept. */
const MOST = { points: 2_000_000, tiers: 10_000, speakers: 10_000, units: 200 }
const SECONDS = /^\d{1,9}(?:\.\d{1,20})?$/

interface OpenEvent {
  readonly byte: number
  readonly line: number
  readonly lines: Line[]
  readonly start: number | null
  readonly end: number | null
}

/** Basic transcriptions of EXMARaLDA: a time line, and tiers one after the other, whose events begin and end at its points. */
class ExbReader implements Stage<Line> {
  readonly #sink: FormatSink
  readonly #markup: Markup
  readonly #order: TimeOrder
  readonly #points = new Map<string, number>()
  readonly #speakers = new Map<string, string>()
  readonly #tiers = new Map<string, TierMeaning>()
  /** The last point that has a time: one without is placed there. */
  #now = 0
  #speaker: string | undefined
  #isName = false
  #tier: string | undefined
  #event: OpenEvent | undefined
  #hasWords = false
  #isClosed = false
  #endByte = 0

  constructor(sink: FormatSink) {
    this.#sink = sink
    this.#order = new TimeOrder(sink, (tier) => this.#tiers.get(tier) ?? { matter: 'body' })
    const fault = (message: string, at: { byte: number; line: number }) => sink.fault({ code: 'bad-markup', message, ...at })
    this.#markup = new Markup((token) => this.#token(token), { fault })
  }

  push(line: Line): void {
    this.#endByte = line.endByte
    if (this.#order.isEmpty) this.#order.front(line)
    this.#markup.push(line)
  }

  end(): void {
    this.#markup.end()
    this.#endEvent()
    if (this.#endByte > 0 && !this.#isClosed) this.#complain('cut-off', 'the document has no end: it was cut off, or is damaged')
    if (this.#endByte > 0 && !this.#hasWords) this.#complain('no-words', 'no tier has an event with words, so there are no turns')
    this.#order.end(this.#endByte)
  }

  #complain(code: string, message: string): void {
    this.#sink.fault({ code, message, line: 1, byte: 0 })
  }

  #token(token: MarkupToken): void {
    if (token.kind === 'open') this.#opens(token)
    else if (token.kind === 'text') this.#text(token.line)
    else if (token.name === 'abbreviation') this.#isName = false
    else if (token.name === 'speaker') this.#speaker = undefined
    else if (token.name === 'event') this.#endEvent()
    else if (token.name === 'basic-transcription') this.#isClosed = true
  }

  #opens({ name, attributes, byte, line }: OpenToken): void {
    if (name === 'speaker') this.#speaker = attributes.get('id')
    else if (name === 'abbreviation') this.#isName = this.#speaker !== undefined
    else if (name === 'tli') this.#point(attributes)
    else if (name === 'tier') this.#begins(attributes)
    else if (name === 'event') {
      this.#endEvent()
      const at = (key: string) => this.#points.get(attributes.get(key) ?? '') ?? null
      this.#event = { byte, line, lines: [], start: at('start'), end: at('end') }
    }
  }

  #text(line: Line): void {
    if (this.#isName && this.#speaker !== undefined && this.#speakers.size < MOST.speakers) {
      const name = line.text.trim().slice(0, MOST.units)
      if (name !== '') this.#speakers.set(this.#speaker, name)
    } else if (!isBlank(line.text)) this.#event?.lines.push(line)
  }

  #point(attributes: ReadonlyMap<string, string>): void {
    const time = attributes.get('time') ?? ''
    if (SECONDS.test(time)) this.#now = toMillisecond(Number(time))
    if (this.#points.size < MOST.points) this.#points.set(attributes.get('id') ?? '', this.#now)
  }

  /** Tiers of type "t" are what is said; others annotate it, or tell of what else happens. */
  #begins(attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('speaker')
    this.#tier = `tier ${attributes.get('id') ?? ''}`
    if (this.#tiers.size >= MOST.tiers) return
    const isSpeech = attributes.get('type') === 't'
    this.#tiers.set(this.#tier, isSpeech ? { speaker: this.#speakers.get(id ?? '') ?? id ?? null } : { matter: 'body' })
  }

  #endEvent(): void {
    const event = this.#event
    this.#event = undefined
    if (event === undefined || event.lines.length === 0) return
    this.#hasWords = true
    this.#order.add({ tier: this.#tier ?? '', ...event })
  }
}

export const exb: Format = {
  name: 'exb',
  title: 'EXMARaLDA basic transcriptions',
  examples: [
    '<?xml version="1.0"?>\n<basic-transcription><head><speakertable><speaker id="SPK0"><abbreviation>Mara</abbreviation></speaker></speakertable></head>\n<basic-body><common-timeline><tli id="T0" time="0.0"/><tli id="T1" time="1.8"/></common-timeline>\n<tier id="TIE0" speaker="SPK0" category="v" type="t"><event start="T0" end="T1">Good evening.</event></tier></basic-body></basic-transcription>\n',
  ],
  extensions: ['.exb'],
  told: 'its first element is <basic-transcription>',
  streams: false,
  order: 'time',
  isCoded: true,
  begins: mayBeginXml,
  sniff(head) {
    const element = /<[a-z][^\s>]*/i.exec(head)?.[0]
    return element === undefined ? 0.3 : element === '<basic-transcription' ? 1 : 0
  },
  reader: (sink) => new ExbReader(sink),
}
