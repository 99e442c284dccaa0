import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { fieldsOf, rowsThatFit, seconds, toMillisecond } from './fields.ts'
import type { Cue, Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'

const KINDS: ReadonlySet<string> = new Set(
  'SEGMENT NOSCORE NO_RT_METADATA LEXEME NON-LEX NON-SPEECH FILLER EDIT IP SU CB A/P SPEAKER SPKR-INFO'.split(' '),
)

/** "LEXEME talk 1 1.20 0.35 evening lex lund 0.9": where each stands. */
const PLACES = 9

const NO_WORDS =
  'it says who speaks when, and has no words, so there are no turns; the words are in a CTM, STM or subtitle file of the same recording'

/** Rich transcription time marks: who speaks when; words only where it has rows of LEXEME. */
class RttmReader implements Stage<Line> {
  readonly #keepsTimes: boolean
  #first: Line | undefined
  #hasWords = false
  #recording: string | undefined

  constructor(
    private readonly sink: FormatSink,
    keepsTimes = false,
  ) {
    this.#keepsTimes = keepsTimes
  }

  push(line: Line): void {
    if (isBlank(line.text)) {
      this.sink.block({ line, blank: true })
      return
    }
    const fields = fieldsOf(line.text, PLACES)
    this.#first ??= line
    if (fields[0]?.text === 'LEXEME' && !line.continues && this.#word(line)) return
    this.sink.block({ line, blank: false, matter: this.#hasWords ? 'body' : 'front' })
    if (!line.continues && !isRow(line.text) && !isComment(line.text)) this.#complain(line)
  }

  end(): void {
    if (this.#hasWords || this.#first === undefined) return
    const { number, byte } = this.#first
    this.sink.fault({ code: 'no-words', message: NO_WORDS, line: number, byte })
  }

  #word(line: Line): boolean {
    const [, recording, , onset, length, word, , speaker] = fieldsOf(line.text, PLACES)
    const start = seconds(onset?.text)
    if (recording === undefined || word === undefined || isNone(word.text) || start === null) return false
    const cue: Cue = {
      start,
      end: endOf(start, length?.text),
      speaker: speaker === undefined || isNone(speaker.text) ? null : speaker.text,
      byte: line.byte,
      line: line.number,
      ...(this.#recording !== recording.text && { isApart: true }),
    }
    this.#recording = recording.text
    this.#hasWords = true
    const words = this.#keepsTimes ? [{ from: 0, to: word.text.length, start, end: cue.end }] : undefined
    this.sink.block({ line: partOf(line, word.from, word.to), blank: false, cue, ...(words && { words }) })
    return true
  }

  #complain(line: Line): void {
    const message = `"${line.text.slice(0, 60)}" is not a row such as: SPEAKER talk 1 0.50 2.25 <NA> <NA> lund <NA> <NA>`
    this.sink.fault({ code: 'bad-row', message, line: line.number, byte: line.byte })
  }
}

/** The end of what begins at `start` and is so long. */
export function endOf(start: number | null, length: string | undefined): number | null {
  const lasting = seconds(length)
  return start === null || lasting === null ? null : toMillisecond(start + lasting)
}

function isNone(field: string): boolean {
  return field === '<NA>' || field === '<na>'
}

function isComment(row: string): boolean {
  return row.trimStart().startsWith(';;')
}

function isRow(row: string): boolean {
  const [kind, , , onset, length] = fieldsOf(row, PLACES)
  const isTime = (field: string | undefined) => field !== undefined && (isNone(field) || seconds(field) !== null)
  return KINDS.has(kind?.text ?? '') && isTime(onset?.text) && isTime(length?.text)
}

export const rttm: Format = {
  name: 'rttm',
  title: 'RTTM, who speaks when',
  examples: [
    'SPEAKER talk 1 0.50 2.25 <NA> <NA> lund <NA> <NA>\nLEXEME talk 1 0.50 0.30 good lex lund <NA>\nLEXEME talk 1 0.80 0.40 evening lex lund <NA>\n',
  ],
  extensions: ['.rttm'],
  told: 'its first rows begin with SPEAKER, or another type of RTTM, and hold as many fields as that has',
  streams: true,
  begins: (line) => line.startsWith(';;') || isRow(line),
  sniff(head) {
    const rows = rowsThatFit(head, { skips: isComment, fits: isRow })
    if (rows < 0) return 0
    return rows >= 2 ? 1 : rows > 0 ? 0.9 : 0.3
  },
  reader: (sink, options) => new RttmReader(sink, options?.words),
}
