import { clock } from './clock.ts'
import { type Piece, piecesOf, twoLines } from './pieces.ts'
import { plainText } from './plain-text.ts'
import { timedWriting } from './timed-writing.ts'
import type { Writer } from './writer.ts'

/** Units of a line, as podcast players take them; two lines are shown at once. */
const LINE = 32
/** A label takes at most so much of what is shown. */
const LABEL = 40

const make = timedWriting('SRT', () => {
  let number = 0
  let before: string | null = null
  /** Who speaks is said where it changes; that nobody knows it, too, lest the words be taken for those of the one before. */
  const labelOf = (speaker: string | null): string => {
    const changes = speaker !== before
    before = speaker
    return changes ? `${unmarked(speaker ?? 'Unknown')}: ` : ''
  }
  return {
    write(timed) {
      const label = labelOf(timed.turn.speaker)
      const room = LINE * 2 - Math.min(label.length, LABEL)
      const cue = ({ text, start, end }: Piece, index: number): string => {
        const shown = twoLines((index === 0 ? label : '') + unmarked(text), LINE)
        return `${++number}\n${clock(start, ',')} --> ${clock(end, ',')}\n${shown}\n\n`
      }
      return piecesOf(timed, room).map(cue).join('')
    },
  }
})

/** An arrow would begin another cue, and SRT has no way to write it otherwise. */
function unmarked(text: string): string {
  return plainText(text).replaceAll('-->', '-- >')
}

export const srt: Writer = {
  name: 'srt',
  title: 'SubRip: numbered captions of two short lines, "Speaker:" where it changes',
  examples: [
    `1
00:00:12,500 --> 00:00:14,000
Mara Lund: Can *anyone* hear me?

2
00:00:14,000 --> 00:00:18,250
Óscar Vidal: - I
think "yes", Mara.

`,
  ],
  extension: 'srt',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  isSingle: true,
  make,
  ...make({}),
}
