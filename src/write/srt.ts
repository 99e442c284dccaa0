import type { Turn } from '../model/turn.ts'
import { AFTER_SPEAKER } from '../text/white-space.ts'
import { captionWriting } from './captions.ts'
import { clock } from './clock.ts'
import { plainText } from './plain-text.ts'
import type { Writer } from './writer.ts'

/** Columns of a line, as podcast players take them. */
const WIDTH = 32

const make = captionWriting('SRT', () => {
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

export const srt: Writer = {
  name: 'srt',
  title: 'SubRip: numbered captions of two short lines, "Speaker:" where it changes',
  examples: [
    `1
00:00:12,500 --> 00:00:14,000
Mara Lund: \u00a0Can
*anyone* hear me?

2
00:00:14,000 --> 00:00:18,250
Óscar Vidal: \u00a0- I
think "yes", Mara.

`,
  ],
  extension: 'srt',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  isSingle: true,
  isCaptions: true,
  make,
  ...make({}),
}
