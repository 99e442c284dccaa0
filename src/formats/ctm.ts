import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { type TimedWord, WordCues } from './cues/word-cues.ts'
import { type Field, fieldsOf, rowsThatFit, seconds } from './fields.ts'
import type { Format, FormatSink, Stage } from './format.ts'
import { endOf } from './rttm.ts'
import { isBlank } from './text.ts'

/** "talk 1 1.20 0.35 evening 0.98 lex lund" */
const PLACES = 9

/** Rows that are sure to be nothing else. */
const SURE_ROWS = 5

/** Rows that wait until it is known whether there is more than one channel. */
const WAITING = 20_000

// "<ALT_BEGIN>"  "<ALT>"  "<ALT_END>"
const MARK = /^<[A-Z_]+>$/

/** Where nobody is named and there is one channel, nobody is known to speak; of several channels each is a speaker. */
class CtmReader implements Stage<Line> {
  readonly #words: WordCues
  /** Words and other rows that wait; undefined when nothing does any longer. */
  #waiting: (() => void)[] | undefined = []
  #channel: string | undefined
  #hasChannels = false
  #recording: string | undefined
  #hasWords = false

  constructor(
    private readonly sink: FormatSink,
    keepsTimes = false,
  ) {
    this.#words = new WordCues(sink, keepsTimes)
  }

  push(line: Line): void {
    const fields = fieldsOf(line.text, PLACES)
    const [recording, channel, onset, length, word] = fields
    const start = seconds(onset?.text)
    if (recording === undefined || channel === undefined || word === undefined || start === null || line.continues)
      this.#other(line)
    else if (MARK.test(word.text)) this.#other(line)
    else this.#word(line, { recording, channel, start, end: endOf(start, length?.text), word, speaker: speakerOf(fields) })
  }

  end(): void {
    this.#release()
  }

  #word(line: Line, { recording, channel, start, end, word, speaker }: Row): void {
    const isApart = this.#recording !== recording.text
    this.#recording = recording.text
    if (speaker !== undefined) this.#release()
    this.#channel ??= channel.text
    if (channel.text !== this.#channel && !this.#hasChannels) {
      this.#hasChannels = true
      this.#release()
    }
    const timed = { line: partOf(line, word.from, word.to), start, end, byte: line.byte, row: line.number, isApart }
    this.#later(() => this.#say({ ...timed, speaker: speaker ?? (this.#hasChannels ? channel.text : null) }))
  }

  #say(word: TimedWord): void {
    this.#hasWords = true
    this.#words.push(word)
  }

  #other(line: Line): void {
    const { text, number, byte } = line
    const blank = isBlank(text)
    const isKnown = blank || isComment(text) || fieldsOf(text, PLACES).some((field) => MARK.test(field.text))
    this.#later(() => {
      if (!isKnown) {
        const message = `"${text.slice(0, 60)}" is not a row such as: talk 1 1.20 0.35 evening 0.98`
        this.sink.fault({ code: 'bad-row', message, line: number, byte })
      }
      if (blank) this.sink.block({ line, blank })
      else this.sink.block({ line, blank, matter: this.#hasWords ? 'body' : 'front' })
    })
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
}

interface Row {
  readonly recording: Field
  readonly channel: Field
  readonly start: number
  readonly end: number | null
  readonly word: Field
  readonly speaker: string | undefined
}

/** The last of eight fields, where it is there. */
function speakerOf(fields: readonly Field[]): string | undefined {
  const speaker = fields[7]?.text
  return speaker === undefined || speaker === '<NA>' || speaker === 'null' ? undefined : speaker
}

function isComment(row: string): boolean {
  return row.trimStart().startsWith(';;')
}

function isRow(row: string): boolean {
  const fields = fieldsOf(row, PLACES)
  const [, , onset, length, word, sureness] = fields
  const isTime = (field: string | undefined) => field !== undefined && (field === '*' || seconds(field) !== null)
  if (fields.length < 5 || fields.length > 8 || word === undefined || !isTime(onset?.text) || !isTime(length?.text)) return false
  return sureness === undefined || /^(?:-?[\d.]+(?:e-?\d+)?|NA|<NA>)$/i.test(sureness.text)
}

export const ctm: Format = {
  name: 'ctm',
  title: 'CTM, words with their times',
  examples: [
    'talk A 0.50 0.30 good 0.99\ntalk A 0.80 0.40 evening 0.97\ntalk B 1.60 0.25 thank 0.95\ntalk B 1.85 0.20 you 0.99\n',
  ],
  extensions: ['.ctm'],
  told: 'its first rows each hold a source, a channel, a start, a duration and one word',
  streams: false,
  begins: (line) => line.startsWith(';;') || isRow(line),
  sniff(head) {
    const rows = rowsThatFit(head, { skips: isComment, fits: isRow })
    if (rows < 0) return 0
    return rows >= SURE_ROWS ? 1 : rows > 1 ? 0.8 : 0.4
  },
  reader: (sink, options) => new CtmReader(sink, options?.words),
}
