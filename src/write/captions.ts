import type { Turn } from '../model/turn.ts'
import { AFTER_SPEAKER } from '../text/white-space.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { piecesOf, type Room } from './pieces.ts'
import { paragraphsOf, plainText } from './text.ts'
import { clock, type TimedTurn, Timing } from './timing.ts'
import type { Writer, WriterOptions, Writing } from './writer.ts'
import { xmlId, xmlText } from './xml-text.ts'

/** Lines that are shown at once, and who says them; times in seconds. */
interface Caption {
  readonly turn: Turn
  readonly lines: readonly string[]
  readonly start: number
  readonly end: number
  /** False where it is shown below the one before, in the same cue. */
  readonly begins: boolean
}

const USUAL: Room = { width: 42 }

/** One output of captions. */
interface CaptionOutput {
  readonly begin?: string
  /** The lines that a turn is cut to; default: two of 42 columns are legible at once. */
  room?(turn: Turn): Room
  write(caption: Caption): string
  /** Behind the last caption. */
  end(): string
}

/** What writes captions: cues that were kept, as they were shown, and other turns in pieces, their time spread by length. */
function captionWriting(format: string, open: (options: WriterOptions) => CaptionOutput) {
  return timedWriting(format, (options) => {
    const output = open(options)
    let hasBegun = false
    return {
      ...(output.begin !== undefined && { begin: output.begin }),
      write(timed) {
        const { turn, start, end } = timed
        const { cue, text } = turn
        if (cue?.begins === true) hasBegun = false
        if (text === '') return ''
        const begins = cue?.begins !== false || !hasBegun
        hasBegun = true
        if (cue === undefined) {
          const pieces = piecesOf(timed, output.room?.(turn) ?? USUAL)
          return pieces.map((piece) => output.write({ ...piece, turn, begins })).join('')
        }
        return output.write({ turn, start, end, lines: paragraphsOf({ text, paragraphs: cue.lines }), begins })
      },
      end: () => output.end(),
    }
  })
}

/** Columns of a line, as podcast players take them. */
const WIDTH = 32

const makeSrt = captionWriting('SRT', () => {
  let number = 0
  let before: string | null = null
  /** Who speaks is said where it changes; that nobody knows it, too, lest the words be taken for those of the one before. */
  const labelOf = ({ speaker }: Turn): string => (speaker === before ? '' : unmarked(speaker ?? 'Unknown') + AFTER_SPEAKER)
  return {
    room: (turn) => ({ width: WIDTH, label: labelOf(turn) }),
    write({ turn, lines, start, end, begins }) {
      const label = labelOf(turn)
      // Lines that were cut have the label already.
      const from = turn.cue === undefined ? label.length : 0
      const shown = label + lines.map((line, index) => unmarked(index === 0 ? line.slice(from) : line)).join('\n')
      before = turn.speaker
      const head = begins ? `${number > 0 ? '\n' : ''}${++number}\n${clock(start, ',')} --> ${clock(end, ',')}\n` : ''
      return `${head}${shown}\n`
    },
    end: () => (number > 0 ? '\n' : ''),
  }
})

/** An arrow would begin another cue, and what stands behind names another speaker: SRT has no way to write them otherwise. */
function unmarked(text: string): string {
  return plainText(text).replaceAll('-->', '-- >').replaceAll(AFTER_SPEAKER, ': ')
}

/** One output of turns with both their times, with what it must remember from turn to turn. */
interface TimedOutput {
  /** Before the first turn. */
  readonly begin?: string
  write(timed: TimedTurn): string
  /** Behind the last turn. */
  end?(): string
}

/** What writes turns with both their times, each as soon as they are known. `format` is its name, for the error. */
export function timedWriting(format: string, open: (options: WriterOptions) => TimedOutput) {
  return (options: WriterOptions): Writing => {
    let timing = new Timing(format, options.wordsPerMinute)
    let output = open(options)
    const written = (timed: TimedTurn | undefined): string => (timed === undefined ? '' : output.write(timed))
    return {
      begin() {
        timing = new Timing(format, options.wordsPerMinute)
        output = open(options)
        return output.begin ?? ''
      },
      record: (record) => (record.type === 'turn' ? written(timing.push(record)) : ''),
      close: () => written(timing.end()) + (output.end?.() ?? ''),
    }
  }
}

export const srt: Writer = {
  ...catalogue.srt,
  make: makeSrt,
  ...makeSrt({}),
}

/** A hyphen that would make an arrow of the end of its tag. */
const LAST_HYPHEN = /-$/

const makeVtt = captionWriting('WebVTT', ({ wordsPerMinute }) => {
  let isVoiced = false
  return {
    begin:
      wordsPerMinute === undefined
        ? 'WEBVTT\n'
        : 'WEBVTT\n\nNOTE Times that the source does not give are estimated from the number of words.\n',
    write({ turn: { speaker }, lines, start, end, begins }) {
      // A voice goes on to the end of its cue.
      const unvoiced = isVoiced && !begins ? '</v>' : ''
      const voice = speaker === null ? unvoiced : `<v ${xmlText(speaker).replace(LAST_HYPHEN, '&#45;')}>`
      isVoiced = speaker !== null
      const head = begins ? `\n${clock(start)} --> ${clock(end)}\n` : ''
      return `${head}${voice}${lines.map(xmlText).join('\n')}\n`
    },
    end: () => '\n',
  }
})

export const vtt: Writer = {
  ...catalogue.vtt,
  make: makeVtt,
  ...makeVtt({}),
}

const BEGIN = `<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="">
<body>
`

/** What is open, and whose agent was declared. */
class Divisions implements CaptionOutput {
  readonly begin = BEGIN
  readonly #known = new Set<string>()
  #isOpen = false

  end(): string {
    return `${this.#isOpen ? '</div>\n' : ''}</body>\n</tt>\n`
  }

  /** Each of those who speak in one cue has a paragraph of the same times. */
  write({ turn, lines, start, end }: Caption): string {
    const agent = turn.speakerId === null ? '' : ` ttm:agent="${xmlId(turn.speakerId)}"`
    const shown = lines.map(xmlText).join('<br/>')
    return `${this.#division(turn)}<p begin="${clock(start)}" end="${clock(end)}"${agent}>${shown}</p>\n`
  }

  /** Who speaks for the first time is declared in a division of its own: what comes later is not known before. */
  #division({ speaker, speakerId }: Turn): string {
    const isNew = speakerId !== null && !this.#known.has(speakerId)
    if (this.#isOpen && !isNew) return ''
    const before = this.#isOpen ? '</div>\n' : ''
    this.#isOpen = true
    if (!isNew) return `${before}<div>\n`
    this.#known.add(speakerId)
    const name = `<ttm:name type="full">${xmlText(speaker ?? speakerId)}</ttm:name>`
    return `${before}<div>\n<ttm:agent xml:id="${xmlId(speakerId)}" type="person">${name}</ttm:agent>\n`
  }
}

const makeTtml = captionWriting('TTML', () => new Divisions())

export const ttml: Writer = {
  ...catalogue.ttml,
  make: makeTtml,
  ...makeTtml({}),
}
