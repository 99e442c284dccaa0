import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { WordCues } from './cues/word-cues.ts'
import { fieldsOf, seconds, skipWhite, toMillisecond } from './fields.ts'
import type { Cue, Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'

/** Fields of a row that are looked at. */
const PLACES = 9
/** Rows that wait until it is known whether there is more than one channel. */
const WAITING = 20_000

/** What a row says: where its words stand, who says them, and when. */
interface Row {
  readonly recording: string
  readonly channel?: string
  readonly speaker: string | undefined
  readonly start: number
  readonly end: number | null
  readonly from: number
  readonly to: number
}

/** What rows of one of these formats look like. */
interface RowForm {
  read(text: string): Row | undefined
  /** Whether nothing is said in a row, and it is one all the same. */
  isOther(text: string): boolean
  /** A row, for those who wrote one that is none. */
  readonly like: string
  /** How rows become cues: each is one, with times of its words where they are asked for; or words are joined, and tell by their channels who speaks. */
  readonly unit: 'passage' | 'word' | 'words'
  /** What to say of rows none of which has words. */
  readonly silent?: string
}

/** Rows of fields that white space parts, as NIST defined them. */
class NistReader implements Stage<Line> {
  readonly #words: WordCues
  /** What waits; undefined when nothing does any longer. */
  #waiting: (() => void)[] | undefined
  #channel: string | undefined
  #hasChannels = false
  #recording: string | undefined
  #cue: Cue | undefined
  #first: Line | undefined
  #hasSaid = false

  constructor(
    private readonly sink: FormatSink,
    private readonly form: RowForm,
    private readonly keepsTimes = false,
  ) {
    this.#words = new WordCues(sink, keepsTimes)
    if (form.unit === 'words') this.#waiting = []
  }

  push(line: Line): void {
    const row = line.continues ? undefined : this.form.read(line.text)
    if (!isBlank(line.text)) this.#first ??= line
    if (row === undefined) this.#later(() => this.#other(line))
    else {
      this.#meet(row)
      this.#later(() => this.#say(line, row))
    }
  }

  end(): void {
    this.#release()
    const { silent: message } = this.form
    if (this.#hasSaid || this.#first === undefined || message === undefined) return
    this.sink.fault({ code: 'no-words', message, line: this.#first.number, byte: this.#first.byte })
  }

  /** Where nobody is named and there is one channel, nobody is known to speak; of several channels each is a speaker. */
  #meet({ channel, speaker }: Row): void {
    this.#channel ??= channel
    this.#hasChannels ||= channel !== this.#channel
    if (speaker !== undefined || this.#hasChannels) this.#release()
  }

  #later(work: () => void): void {
    if (this.#waiting === undefined) work()
    else if (this.#waiting.push(work) >= WAITING) this.#release()
  }

  #release(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = undefined
    for (const work of waiting) work()
  }

  #say(line: Line, { recording, channel, start, end, from, to, ...row }: Row): void {
    const isApart = this.#recording !== recording
    this.#recording = recording
    this.#hasSaid = true
    const said = partOf(line, from, to)
    const speaker = row.speaker ?? (this.#hasChannels ? (channel ?? null) : null)
    if (this.form.unit === 'words') {
      this.#words.push({ line: said, start, end, byte: line.byte, row: line.number, isApart, speaker })
      return
    }
    const cue = { start, end, speaker, byte: line.byte, line: line.number, ...(isApart && { isApart }) }
    this.#cue = this.form.unit === 'passage' ? cue : undefined
    const words = this.form.unit === 'word' && this.keepsTimes ? [{ from: 0, to: said.text.length, start, end }] : undefined
    this.sink.block({ line: said, blank: false, cue, ...(words && { words }) })
  }

  #other(line: Line): void {
    const { text, number, byte } = line
    if (line.continues && this.#cue !== undefined) {
      this.sink.block({ line, blank: false, cue: this.#cue })
      return
    }
    const blank = isBlank(text)
    if (!blank && !line.continues && !isComment(text) && !this.form.isOther(text)) {
      const message = `"${text.slice(0, 60)}" is not a row such as: ${this.form.like}`
      this.sink.fault({ code: 'bad-row', message, line: number, byte })
    }
    if (!blank) this.#cue = undefined
    this.sink.block(blank ? { line, blank } : { line, blank, matter: this.#hasSaid ? 'body' : 'front' })
  }
}

function isComment(row: string): boolean {
  return row.trimStart().startsWith(';;')
}

/** The end of what begins at `start` and is so long. */
function endOf(start: number, length: string | undefined): number | null {
  const lasting = seconds(length)
  return lasting === null ? null : toMillisecond(start + lasting)
}

/** How sure the first whole rows are those of a format, all of which must fit. */
function sniffRows(head: string, fits: (row: string) => boolean, sureness: (rows: number) => number): number {
  const rows = head
    .split('\n')
    .slice(0, -1)
    .filter((row) => !isBlank(row) && !isComment(row))
  return rows.every(fits) ? sureness(rows.length) : 0
}

// "<o,f0,female>"
const LABELS = /^<[^<>\s]*>(?=\s|$)/
/** Whose words are not scored: nobody speaks. */
const NOBODY: ReadonlySet<string> = new Set(['inter_segment_gap', 'excluded_region'])
const NOT_SCORED = /^\s*ignore_time_segment_in_scoring\s*$/i

/** "talk 1 lund 0.00 2.50 <o,f0> good evening": labels stand before the words. */
function stmRow(text: string): Row | undefined {
  const [recording, , speaker, from, to] = fieldsOf(text, 5)
  const start = seconds(from?.text)
  const end = seconds(to?.text)
  if (recording === undefined || speaker === undefined || to === undefined || start === null || end === null) return undefined
  const at = skipWhite(text, to.to)
  const labels = LABELS.exec(text.slice(at, at + 200))
  const textAt = labels === null ? at : skipWhite(text, at + labels[0].length)
  return { recording: recording.text, speaker: speaker.text, start, end, from: textAt, to: text.length }
}

function saidInStm(text: string): Row | undefined {
  const row = isComment(text) ? undefined : stmRow(text)
  const said = row === undefined ? '' : text.slice(row.from)
  return isBlank(said) || NOT_SCORED.test(said) || NOBODY.has(row?.speaker ?? '') ? undefined : row
}

function isStmRow(row: string): boolean {
  const [, , speaker, from, to, ...words] = fieldsOf(row, PLACES)
  const start = seconds(from?.text)
  const end = seconds(to?.text)
  if (start === null || end === null || end < start || speaker === undefined) return false
  // In CTM a start, a length and a word stand there: "talk 1 0.00 0.35 evening 0.98".
  return seconds(speaker.text) === null || words.length > 3
}

const STM: RowForm = {
  read: saidInStm,
  isOther: (text) => stmRow(text) !== undefined,
  like: 'talk 1 lund 0.00 2.50 good evening',
  unit: 'passage',
}

export const stm: Format = {
  ...catalogue.stm,
  begins: (line) => line.startsWith(';;') || isStmRow(line),
  sniff: (head) => sniffRows(head, isStmRow, (rows) => (rows >= 3 ? 1 : rows > 0 ? 0.7 : 0.3)),
  reader: (sink) => new NistReader(sink, STM),
}

// "<ALT_BEGIN>"  "<ALT>"  "<ALT_END>"
const MARK = /^<[A-Z_]+>$/

/** "talk 1 1.20 0.35 evening 0.98 lex lund" */
function saidInCtm(text: string): Row | undefined {
  const [recording, channel, onset, length, word, , , speaker] = fieldsOf(text, PLACES)
  const start = seconds(onset?.text)
  if (recording === undefined || channel === undefined || word === undefined || start === null || MARK.test(word.text))
    return undefined
  const isNamed = speaker !== undefined && speaker.text !== '<NA>' && speaker.text !== 'null'
  const place = { channel: channel.text, from: word.from, to: word.to }
  return {
    recording: recording.text,
    speaker: isNamed ? speaker.text : undefined,
    start,
    end: endOf(start, length?.text),
    ...place,
  }
}

function isCtmRow(row: string): boolean {
  const fields = fieldsOf(row, PLACES)
  const [, , onset, length, word, sureness] = fields
  const isTime = (field: string | undefined) => field !== undefined && (field === '*' || seconds(field) !== null)
  if (fields.length < 5 || fields.length > 8 || word === undefined || !isTime(onset?.text) || !isTime(length?.text)) return false
  return sureness === undefined || /^(?:-?[\d.]+(?:e-?\d+)?|NA|<NA>)$/i.test(sureness.text)
}

const CTM: RowForm = {
  read: saidInCtm,
  isOther: (text) => fieldsOf(text, PLACES).some((field) => MARK.test(field.text)),
  like: 'talk 1 1.20 0.35 evening 0.98',
  unit: 'words',
}

export const ctm: Format = {
  ...catalogue.ctm,
  begins: (line) => line.startsWith(';;') || isCtmRow(line),
  sniff: (head) => sniffRows(head, isCtmRow, (rows) => (rows >= 5 ? 1 : rows > 1 ? 0.8 : 0.4)),
  reader: (sink, options) => new NistReader(sink, CTM, options?.words),
}

const KINDS = /^(?:SEGMENT|NOSCORE|NO_RT_METADATA|LEXEME|NON-LEX|NON-SPEECH|FILLER|EDIT|IP|SU|CB|A\/P|SPEAKER|SPKR-INFO)$/

function isNone(field: string | undefined): boolean {
  return field === '<NA>' || field === '<na>'
}

/** "LEXEME talk 1 1.20 0.35 evening lex lund 0.9"; other rows have no words. */
function saidInRttm(text: string): Row | undefined {
  const [kind, recording, , onset, length, word, , speaker] = fieldsOf(text, PLACES)
  const start = seconds(onset?.text)
  if (kind?.text !== 'LEXEME' || recording === undefined || word === undefined || isNone(word.text) || start === null)
    return undefined
  const name = isNone(speaker?.text) ? undefined : speaker?.text
  return { recording: recording.text, speaker: name, start, end: endOf(start, length?.text), from: word.from, to: word.to }
}

function isRttmRow(row: string): boolean {
  const [kind, , , onset, length] = fieldsOf(row, PLACES)
  const isTime = (field: string | undefined) => field !== undefined && (isNone(field) || seconds(field) !== null)
  return KINDS.test(kind?.text ?? '') && isTime(onset?.text) && isTime(length?.text)
}

const RTTM: RowForm = {
  read: saidInRttm,
  isOther: isRttmRow,
  like: 'SPEAKER talk 1 0.50 2.25 <NA> <NA> lund <NA> <NA>',
  unit: 'word',
  silent:
    'it says who speaks when, and has no words, so there are no turns; the words are in a CTM, STM or subtitle file of the same recording',
}

export const rttm: Format = {
  ...catalogue.rttm,
  begins: (line) => line.startsWith(';;') || isRttmRow(line),
  sniff: (head) => sniffRows(head, isRttmRow, (rows) => (rows >= 2 ? 1 : rows > 0 ? 0.9 : 0.3)),
  reader: (sink, options) => new NistReader(sink, RTTM, options?.words),
}
