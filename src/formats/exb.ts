import type { Line } from '../text/line.ts'
import { Markup, type MarkupToken, type OpenToken } from '../text/markup.ts'
import { oneLine } from '../text/white-space.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { mayBeginXml } from './documents/office-reader.ts'
import { reportEnd, toMillisecond } from './fields.ts'
import type { Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'
import { type TierMeaning, TimeOrder } from './time-order.ts'

/** Points of the time line, tiers and speakers that are kept, and units of one name. */
const MOST = { points: 2_000_000, tiers: 10_000, speakers: 10_000, units: 300 }

// "12.5"
const SECONDS = /^\d{1,9}(?:\.\d{1,20})?$/
/** What the parts of a name are called, by those who keep a list of speakers. */
const GIVEN = /^(?:vorname|first ?name|given ?name|prénom|nombre)$/i
const FAMILY = /^(?:name|nachname|last ?name|surname|family ?name|nom|apellidos?)$/i

/** What the list of speakers tells of one. */
interface Speaker {
  code: string
  given: string
  family: string
}

interface OpenEvent {
  readonly byte: number
  readonly line: number
  readonly lines: Line[]
  readonly start: number | null
  readonly end: number | null
}

/** A basic transcription of EXMARaLDA: tiers one after the other, each event with points of a common time line. */
class ExbReader implements Stage<Line> {
  readonly #markup: Markup
  readonly #order: TimeOrder
  readonly #points = new Map<string, number>()
  /** Points without a time since the last that has one, and its time. */
  #untimed: string[] = []
  #time = 0
  readonly #tiers = new Map<string, TierMeaning>()
  readonly #speakers = new Map<string, Speaker>()
  /** Whose entry is open, and what its text tells. */
  #speaker: Speaker | undefined
  #part: 'code' | 'given' | 'family' | undefined
  #tier = ''
  #event: OpenEvent | undefined
  #hasWords = false
  #isClosed = false
  #endByte = 0

  constructor(private readonly sink: FormatSink) {
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
    if (this.#endByte > 0 && !this.#isClosed) reportEnd('</basic-transcription>', this.sink)
    if (this.#endByte > 0 && !this.#hasWords) {
      this.#complain('no-words', 'no tier of type "t" has an event with words, so there are no turns')
    }
    this.#order.end(this.#endByte)
  }

  #complain(code: string, message: string): void {
    this.sink.fault({ code, message, line: 1, byte: 0 })
  }

  #token(token: MarkupToken): void {
    if (token.kind === 'open') this.#opens(token)
    else if (token.kind === 'text') this.#text(token.line)
    else if (token.name === 'event') this.#endEvent()
    else if (token.name === 'speaker') this.#speaker = undefined
    else if (token.name === 'basic-transcription') this.#isClosed = true
    else this.#part = undefined
  }

  #text(line: Line): void {
    if (this.#event !== undefined) {
      if (!isBlank(line.text)) this.#event.lines.push(line)
    } else if (this.#speaker !== undefined && this.#part !== undefined)
      this.#speaker[this.#part] = oneLine(`${this.#speaker[this.#part]} ${line.text.slice(0, MOST.units)}`)
  }

  #opens({ name, attributes, byte, line }: OpenToken): void {
    if (name === 'event') {
      this.#endEvent()
      const [start, end] = ['start', 'end'].map((key) => this.#points.get(attributes.get(key) ?? '') ?? null)
      this.#event = { byte, line, lines: [], start: start ?? null, end: end ?? null }
    } else if (name === 'tli') this.#point(attributes)
    else if (name === 'tier') this.#begins(attributes)
    else if (name === 'speaker') this.#meet(attributes.get('id') ?? '')
    else if (name === 'abbreviation') this.#part = 'code'
    else if (name === 'ud-information') this.#part = partOfName(attributes.get('attribute-name') ?? '')
  }

  /** Points without a time stand evenly between those that have one. */
  #point(attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('id') ?? ''
    const time = attributes.get('time') ?? ''
    if (this.#points.size + this.#untimed.length >= MOST.points) return
    if (!SECONDS.test(time)) {
      this.#untimed.push(id)
      return
    }
    const seconds = Number(time)
    const step = (seconds - this.#time) / (this.#untimed.length + 1)
    for (const [index, untimed] of this.#untimed.entries())
      this.#points.set(untimed, toMillisecond(this.#time + step * (index + 1)))
    this.#untimed = []
    this.#time = seconds
    this.#points.set(id, toMillisecond(seconds))
  }

  #meet(id: string): void {
    this.#speaker = { code: '', given: '', family: '' }
    if (this.#speakers.size < MOST.speakers) this.#speakers.set(id, this.#speaker)
  }

  /** What is transcribed is of type "t"; the others tell more of the same words, or what else is seen. */
  #begins(attributes: ReadonlyMap<string, string>): void {
    this.#tier = `tier ${attributes.get('id') ?? this.#tiers.size}`
    if (this.#tiers.size >= MOST.tiers) return
    const isSpeech = attributes.get('type') === 't' && attributes.has('speaker')
    this.#tiers.set(this.#tier, isSpeech ? this.#meaningOf(attributes.get('speaker') ?? '') : { matter: 'body' })
  }

  #meaningOf(id: string): TierMeaning {
    const { code = '', given = '', family = '' } = this.#speakers.get(id) ?? {}
    const name = given !== '' && family !== '' ? `${given} ${family}` : undefined
    return { speaker: code || family || id || null, ...(name !== undefined && { name }) }
  }

  #endEvent(): void {
    const event = this.#event
    this.#event = undefined
    if (event === undefined || event.lines.length === 0) return
    this.#hasWords ||= 'speaker' in (this.#tiers.get(this.#tier) ?? {})
    this.#order.add({ tier: this.#tier, ...event })
  }
}

function partOfName(attribute: string): 'given' | 'family' | undefined {
  if (GIVEN.test(attribute)) return 'given'
  return FAMILY.test(attribute) ? 'family' : undefined
}

export const exb: Format = {
  ...catalogue.exb,
  order: 'time',
  begins: mayBeginXml,
  sniff(head) {
    const element = /<[a-z][^\s>/]*/i.exec(head)?.[0]
    return element === undefined ? 0.3 : element === '<basic-transcription' ? 1 : 0
  },
  reader: (sink) => new ExbReader(sink),
}
