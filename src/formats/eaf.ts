import { byteAt, type Line } from '../text/line.ts'
import { measured, partOf } from '../text/line-pieces.ts'
import { Markup, type MarkupToken, type OpenToken } from '../text/markup.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { reportEnd, toMillisecond } from './fields.ts'
import type { Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'
import { type TierMeaning, TimeOrder } from './time-order.ts'
import { isNoSpeech } from './xml/tier-names.ts'

/** Time slots, and tiers, that are kept. */
const MOST_SLOTS = 2_000_000
const MOST_TIERS = 10_000

/** What stands behind the tiers begins with one of these. */
const BACK = 'back'
const BACK_BEGINS: ReadonlySet<string> = new Set(
  'LINGUISTIC_TYPE LOCALE LANGUAGE CONSTRAINT CONTROLLED_VOCABULARY LEXICON_REF REF_LINK_SET EXTERNAL_REF'.split(' '),
)

/** What ELAN calls the first tier of a document until somebody names it. */
const UNNAMED = /^default$/i

interface OpenAnnotation {
  readonly byte: number
  readonly line: number
  readonly lines: Line[]
  start: number | null
  end: number | null
}

/** Annotations of ELAN: tiers one after the other, each annotation with slots of a time order. */
class EafReader implements Stage<Line> {
  readonly #markup: Markup
  readonly #order: TimeOrder
  readonly #slots = new Map<string, number>()
  readonly #tiers = new Map<string, TierMeaning>()
  #unit = 1000
  #tier: string | undefined
  #open: OpenAnnotation | undefined
  #isValue = false
  #back: OpenAnnotation | undefined
  #firstByte: number | undefined
  #isClosed = false
  #endByte = 0

  constructor(private readonly sink: FormatSink) {
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
    const from = wasBack === undefined ? unitAt(line, this.#back.byte) : 0
    const said = partOf(line, from, line.text.length)
    if (!isBlank(said.text)) this.#back.lines.push(said)
  }

  end(): void {
    this.#markup.end()
    if (!this.#isClosed && this.#endByte > 0) reportEnd('</ANNOTATION_DOCUMENT>', this.sink)
    this.#endAnnotation()
    this.#endBack()
    if (this.#firstByte === undefined && this.#endByte > 0) {
      this.#complain('no-words', 'no tier has an annotation with words, so there are no turns')
    }
    this.#order.end(this.#endByte)
  }

  /** What stands behind the tiers ends where another tier begins, as of a second document. */
  #endBack(): void {
    if (this.#back !== undefined && this.#back.lines.length > 0) this.#order.add({ tier: BACK, ...this.#back })
    this.#back = undefined
  }

  #complain(code: string, message: string): void {
    this.sink.fault({ code, message, line: 1, byte: 0 })
  }

  #token(token: MarkupToken): void {
    if (token.kind === 'open') this.#opens(token)
    else if (token.kind === 'text') {
      if (this.#isValue && !isBlank(token.line.text)) this.#open?.lines.push(token.line)
    } else if (token.name === 'ANNOTATION_VALUE') this.#isValue = false
    else if (token.name === 'ANNOTATION') this.#endAnnotation()
    else if (token.name === 'TIER') this.#tier = undefined
    else if (token.name === 'ANNOTATION_DOCUMENT') this.#isClosed = true
  }

  #opens(token: OpenToken): void {
    const { name, attributes, byte, line } = token
    if (name === 'TIME_SLOT') this.#slot(attributes)
    else if (name === 'HEADER') this.#unit = unitOf(attributes.get('TIME_UNITS'))
    else if (name === 'TIER') this.#begins(attributes)
    else if (name === 'ANNOTATION') {
      this.#endAnnotation()
      this.#open = { byte, line, lines: [], start: null, end: null }
    } else if (name === 'ALIGNABLE_ANNOTATION' && this.#open !== undefined) {
      this.#open.start = this.#slots.get(attributes.get('TIME_SLOT_REF1') ?? '') ?? null
      this.#open.end = this.#slots.get(attributes.get('TIME_SLOT_REF2') ?? '') ?? null
    } else if (name === 'ANNOTATION_VALUE') this.#isValue = true
    else if (BACK_BEGINS.has(name) && this.#firstByte !== undefined && this.#tier === undefined)
      this.#back ??= { byte, line, lines: [], start: null, end: null }
  }

  #slot(attributes: ReadonlyMap<string, string>): void {
    const value = attributes.get('TIME_VALUE') ?? ''
    if (!/^\d{1,12}$/.test(value) || this.#slots.size >= MOST_SLOTS) return
    this.#slots.set(attributes.get('TIME_SLOT_ID') ?? '', toMillisecond(Number(value) / this.#unit))
  }

  /** A tier that depends on another says more of the same words. */
  #begins(attributes: ReadonlyMap<string, string>): void {
    this.#endBack()
    const id = attributes.get('TIER_ID') ?? ''
    const participant = attributes.get('PARTICIPANT')?.trim() ?? ''
    this.#tier = `tier ${id}`
    if (this.#tiers.size >= MOST_TIERS) return
    const type = attributes.get('LINGUISTIC_TYPE_REF') ?? ''
    const isSpeech = !attributes.has('PARENT_REF') && !(participant !== '' && (isNoSpeech(id) || isNoSpeech(type)))
    this.#tiers.set(this.#tier, isSpeech ? { speaker: participant || (UNNAMED.test(id) ? null : id) } : { matter: 'body' })
  }

  #endAnnotation(): void {
    const open = this.#open
    this.#open = undefined
    this.#isValue = false
    if (open === undefined || open.lines.length === 0) return
    this.#firstByte ??= open.byte
    this.#order.add({ tier: this.#tier ?? '', ...open })
  }
}

/** Units of a second. Other units than milliseconds are frames, and older than any file that is met. */
function unitOf(name: string | undefined): number {
  return name === 'NTSC-frames' ? 30_000 / 1001 : name === 'PAL-frames' ? 25 : 1000
}

/** The unit of a line that a byte begins. */
function unitAt(whole: Line, byte: number): number {
  const line = measured(whole)
  if (byte <= line.byte) return 0
  let at = 0
  while (at < line.text.length && byteAt(line, at) < byte) at += 1
  return at
}

export const eaf: Format = {
  ...catalogue.eaf,
  order: 'time',
  begins: (line) => /^\ufeff?<(?:\?xml\b|!--|!DOCTYPE\b|ANNOTATION_DOCUMENT\b)/.test(line),
  sniff(head) {
    const element = /<[a-z][^\s>]*/i.exec(head)?.[0]
    return element === undefined ? 0.3 : element === '<ANNOTATION_DOCUMENT' ? 1 : 0
  },
  reader: (sink) => new EafReader(sink),
}
