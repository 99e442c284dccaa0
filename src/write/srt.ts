import type { Turn } from '../model/turn.ts'
import { captionWriting } from './captions.ts'
import { clock } from './clock.ts'
import { twoLines } from './pieces.ts'
import { plainText } from './plain-text.ts'
import type { Writer } from './writer.ts'

/** Units of a line, as podcast players take them; two lines are shown at once. */
const LINE = 32
/** A label takes at most so much of what is shown. */
const LABEL = 40

const make = captionWriting('SRT', () => {
  let number = 0
  let before: string | null = null
  /** Who speaks is said where it changes; that nobody knows it, too, lest the words be taken for those of the one before. */
  const labelOf = ({ speaker }: Turn): string => (speaker === before ? '' : `${unmarked(speaker ?? 'Unknown')}: `)
  return {
    longest: (turn) => LINE * 2 - Math.min(labelOf(turn).length, LABEL),
    write({ turn, lines, start, end, begins }) {
      const text = labelOf(turn) + lines.map(unmarked).join('\n')
      before = turn.speaker
      const shown = turn.cue === undefined ? twoLines(text, LINE) : text
      const head = begins ? `${number > 0 ? '\n' : ''}${++number}\n${clock(start, ',')} --> ${clock(end, ',')}\n` : ''
      return `${head}${shown}\n`
    },
    end: () => (number > 0 ? '\n' : ''),
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
  isCaptions: true,
  make,
  ...make({}),
}
