import { byteAt, type Line } from '../text/line.ts'
import { measured, partOf } from '../text/line-pieces.ts'
import { Markup, type MarkupToken, type OpenToken } from '../text/markup.ts'
import { oneLine } from '../text/white-space.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { mayBeginXml } from './documents/office-reader.ts'
import { reportEnd, toMillisecond } from './fields.ts'
import type { Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'
import { type TierMeaning, TimeOrder } from './time-order.ts'
import { isNoSpeech } from './xml/tier-names.ts'

/** Points of the time line, tiers and speakers that are kept, and units of one name. */
const MOST = { points: 2_000_000, tiers: 10_000, speakers: 10_000, units: 300 }

type Attributes = OpenToken['attributes']

/** An annotation of a tier, or what stands behind all tiers. */
interface Piece {
  readonly byte: number
  readonly line: number
  readonly lines: Line[]
  start: number | null
  end: number | null
}

/** How one program calls the elements of tiers; made anew for each document. */
interface Dialect {
  readonly root: string
  readonly tier: string
  /** An annotation, and the element in it that has its words, if they do not stand in it at once. */
  readonly annotation: string
  readonly value?: string
  /** The element, and the attributes, that tell when an annotation begins and ends. */
  readonly timed: string
  readonly times: readonly [start: string, end: string]
  /** Elements that stand behind the tiers. */
  readonly back?: ReadonlySet<string>
  /** Any other element, and what it says of the time line. */
  opens(token: OpenToken, points: Map<string, number>): void
  text?(text: string): void
  closes?(name: string): void
  /** The id of a tier, and what is in it. */
  meaning(attributes: Attributes): TierMeaning
  readonly id: string
  readonly silent: string
}

const BACK = 'back'

/** Tiers one after the other, each annotation with points of a common time line. */
class XmlTierReader implements Stage<Line> {
  readonly #markup: Markup
  readonly #order: TimeOrder
  readonly #points = new Map<string, number>()
  readonly #tiers = new Map<string, TierMeaning>()
  #tier: string | undefined
  #open: Piece | undefined
  #isValue = false
  #back: Piece | undefined
  #hasWords = false
  #isClosed = false
  #endByte = 0

  constructor(
    private readonly sink: FormatSink,
    private readonly dialect: Dialect,
  ) {
    this.#order = new TimeOrder(sink, (tier) => this.#tiers.get(tier) ?? { matter: tier === BACK ? BACK : 'body' })
    const fault = (message: string, at: { byte: number; line: number }) => sink.fault({ code: 'bad-markup', message, ...at })
    this.#markup = new Markup((token) => this.#token(token), { fault })
  }

  push(line: Line): void {
    this.#endByte = line.endByte
    const wasBack = this.#back
    if (this.#order.isEmpty) this.#order.front(line)
    this.#markup.push(line)
    if (this.#back === undefined) return
    const said = partOf(line, wasBack === undefined ? unitAt(line, this.#back.byte) : 0, line.text.length)
    if (!isBlank(said.text)) this.#back.lines.push(said)
  }

  end(): void {
    this.#markup.end()
    this.#endAnnotation()
    this.#endBack()
    if (!this.#isClosed && this.#endByte > 0) reportEnd(`</${this.dialect.root}>`, this.sink)
    if (!this.#hasWords && this.#endByte > 0)
      this.sink.fault({ code: 'no-words', message: this.dialect.silent, line: 1, byte: 0 })
    this.#order.end(this.#endByte)
  }

  /** What stands behind the tiers ends where another tier begins, as of a second document. */
  #endBack(): void {
    if (this.#back !== undefined && this.#back.lines.length > 0) this.#order.add({ tier: BACK, ...this.#back })
    this.#back = undefined
  }

  #token(token: MarkupToken): void {
    const { root, annotation, value, tier } = this.dialect
    if (token.kind === 'open') this.#opens(token)
    else if (token.kind === 'text') this.#text(token.line)
    else if (token.name === value) this.#isValue = false
    else if (token.name === annotation) this.#endAnnotation()
    else if (token.name === tier) this.#tier = undefined
    else if (token.name === root) this.#isClosed = true
    else this.dialect.closes?.(token.name)
  }

  #text(line: Line): void {
    if (this.#open === undefined) this.dialect.text?.(line.text)
    else if (this.#isValue && !isBlank(line.text)) this.#open.lines.push(line)
  }

  #opens(token: OpenToken): void {
    const { name, attributes, byte, line } = token
    const { annotation, timed, times, value, back } = this.dialect
    if (name === annotation) {
      this.#endAnnotation()
      this.#open = { byte, line, lines: [], start: null, end: null }
      this.#isValue = value === undefined
    }
    if (name === timed && this.#open !== undefined) {
      this.#open.start = this.#points.get(attributes.get(times[0]) ?? '') ?? null
      this.#open.end = this.#points.get(attributes.get(times[1]) ?? '') ?? null
    } else if (name === value) this.#isValue = true
    else if (name === this.dialect.tier) this.#begins(attributes)
    else if (back?.has(name) && this.#hasWords && this.#tier === undefined)
      this.#back ??= { byte, line, lines: [], start: null, end: null }
    else if (this.#points.size < MOST.points) this.dialect.opens(token, this.#points)
  }

  #begins(attributes: Attributes): void {
    this.#endBack()
    this.#tier = `tier ${attributes.get(this.dialect.id) ?? this.#tiers.size}`
    if (this.#tiers.size < MOST.tiers) this.#tiers.set(this.#tier, this.dialect.meaning(attributes))
  }

  #endAnnotation(): void {
    const open = this.#open
    this.#open = undefined
    this.#isValue = false
    if (open === undefined || open.lines.length === 0) return
    const tier = this.#tier ?? ''
    this.#hasWords ||= 'speaker' in (this.#tiers.get(tier) ?? {})
    this.#order.add({ tier, ...open })
  }
}

/** The unit of a line that a byte begins. */
function unitAt(whole: Line, byte: number): number {
  const line = measured(whole)
  let at = 0
  while (at < line.text.length && byteAt(line, at) < byte) at += 1
  return at
}

/** How sure the first element of a document makes its format. */
function sniffRoot(head: string, root: string): number {
  const element = /<([a-z][^\s>/]*)/i.exec(head)?.[1]
  return element === undefined ? 0.3 : Number(element === root)
}

/** What ELAN calls the first tier of a document until somebody names it. */
const UNNAMED = /^default$/i

/** Units of a second. Other units than milliseconds are frames, and older than any file that is met. */
function unitOf(name: string | undefined): number {
  return name === 'NTSC-frames' ? 30_000 / 1001 : name === 'PAL-frames' ? 25 : 1000
}

function elan(): Dialect {
  let unit = 1000
  return {
    root: 'ANNOTATION_DOCUMENT',
    tier: 'TIER',
    id: 'TIER_ID',
    annotation: 'ANNOTATION',
    value: 'ANNOTATION_VALUE',
    timed: 'ALIGNABLE_ANNOTATION',
    times: ['TIME_SLOT_REF1', 'TIME_SLOT_REF2'],
    back: new Set(
      'LINGUISTIC_TYPE LOCALE LANGUAGE CONSTRAINT CONTROLLED_VOCABULARY LEXICON_REF REF_LINK_SET EXTERNAL_REF'.split(' '),
    ),
    opens({ name, attributes }, points) {
      const value = attributes.get('TIME_VALUE') ?? ''
      if (name === 'HEADER') unit = unitOf(attributes.get('TIME_UNITS'))
      else if (name === 'TIME_SLOT' && /^\d{1,12}$/.test(value))
        points.set(attributes.get('TIME_SLOT_ID') ?? '', toMillisecond(Number(value) / unit))
    },
    /** A tier that depends on another says more of the same words. */
    meaning(attributes) {
      const id = attributes.get('TIER_ID') ?? ''
      const participant = attributes.get('PARTICIPANT')?.trim() ?? ''
      const isOther = participant !== '' && (isNoSpeech(id) || isNoSpeech(attributes.get('LINGUISTIC_TYPE_REF') ?? ''))
      if (attributes.has('PARENT_REF') || isOther) return { matter: 'body' }
      return { speaker: participant || (UNNAMED.test(id) ? null : id) }
    },
    silent: 'no tier has an annotation with words, so there are no turns',
  }
}

export const eaf: Format = {
  ...catalogue.eaf,
  order: 'time',
  begins: mayBeginXml,
  sniff: (head) => sniffRoot(head, 'ANNOTATION_DOCUMENT'),
  reader: (sink) => new XmlTierReader(sink, elan()),
}

interface Speaker {
  code: string
  given: string
  family: string
}

// "12.5"
const SECONDS = /^\d{1,9}(?:\.\d{1,20})?$/
/** What the parts of a name are called, by those who keep a list of speakers. */
const GIVEN = /^(?:vorname|first ?name|given ?name|prénom|nombre)$/i
const FAMILY = /^(?:name|nachname|last ?name|surname|family ?name|nom|apellidos?)$/i

function partOfName(attribute: string): 'given' | 'family' | undefined {
  if (GIVEN.test(attribute)) return 'given'
  return FAMILY.test(attribute) ? 'family' : undefined
}

function exmaralda(): Dialect {
  const speakers = new Map<string, Speaker>()
  /** Whose entry is open, and what its text tells. */
  let speaker: Speaker | undefined
  let part: keyof Speaker | undefined
  const line = new EvenPoints()
  return {
    root: 'basic-transcription',
    tier: 'tier',
    id: 'id',
    annotation: 'event',
    timed: 'event',
    times: ['start', 'end'],
    opens({ name, attributes }, points) {
      if (name === 'tli') line.add(attributes, points)
      else if (name === 'speaker') {
        speaker = { code: '', given: '', family: '' }
        if (speakers.size < MOST.speakers) speakers.set(attributes.get('id') ?? '', speaker)
      } else if (name === 'abbreviation') part = 'code'
      else if (name === 'ud-information') part = partOfName(attributes.get('attribute-name') ?? '')
    },
    text(text) {
      if (speaker !== undefined && part !== undefined) speaker[part] = oneLine(`${speaker[part]} ${text.slice(0, MOST.units)}`)
    },
    closes(name) {
      if (name === 'speaker') speaker = undefined
      else part = undefined
    },
    /** What is transcribed is of type "t"; the others tell more of the same words, or what else is seen. */
    meaning(attributes) {
      const id = attributes.get('speaker')
      if (attributes.get('type') !== 't' || id === undefined) return { matter: 'body' }
      const { code = '', given = '', family = '' } = speakers.get(id) ?? {}
      const name = given !== '' && family !== '' ? { name: `${given} ${family}` } : {}
      return { speaker: code || family || id || null, ...name }
    },
    silent: 'no tier of type "t" has an event with words, so there are no turns',
  }
}

/** Points without a time stand evenly between those that have one. */
class EvenPoints {
  /** Those without since the last that has one, and its time. */
  #untimed: string[] = []
  #time = 0

  add(attributes: Attributes, points: Map<string, number>): void {
    const id = attributes.get('id') ?? ''
    const time = attributes.get('time') ?? ''
    if (!SECONDS.test(time)) {
      if (points.size + this.#untimed.length < MOST.points) this.#untimed.push(id)
      return
    }
    const seconds = Number(time)
    const step = (seconds - this.#time) / (this.#untimed.length + 1)
    for (const [index, untimed] of this.#untimed.entries()) points.set(untimed, toMillisecond(this.#time + step * (index + 1)))
    this.#untimed = []
    this.#time = seconds
    points.set(id, toMillisecond(seconds))
  }
}

export const exb: Format = {
  ...catalogue.exb,
  order: 'time',
  begins: mayBeginXml,
  sniff: (head) => sniffRoot(head, 'basic-transcription'),
  reader: (sink) => new XmlTierReader(sink, exmaralda()),
}
