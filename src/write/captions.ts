import type { Turn } from '../model/turn.ts'
import { paragraphsOf } from './paragraphs.ts'
import { piecesOf, type Room } from './pieces.ts'
import { timedWriting } from './timed-writing.ts'
import type { WriterOptions } from './writer.ts'

/** Lines that are shown at once, and who says them; times in seconds. */
export interface Caption {
  readonly turn: Turn
  readonly lines: readonly string[]
  readonly start: number
  readonly end: number
  /** False where it is shown below the one before, in the same cue. */
  readonly begins: boolean
}

const USUAL: Room = { width: 42 }

/** One output of captions. */
export interface CaptionOutput {
  readonly begin?: string
  /** The lines that a turn is cut to; default: two of 42 columns are legible at once. */
  room?(turn: Turn): Room
  write(caption: Caption): string
  /** Behind the last caption. */
  end(): string
}

/** What writes captions: cues that were kept, as they were shown, and other turns in pieces, their time spread by length. */
export function captionWriting(format: string, open: (options: WriterOptions) => CaptionOutput) {
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
