import { clock } from './clock.ts'
import { piecesOf } from './pieces.ts'
import { timedWriting } from './timed-writing.ts'
import type { TimedTurn } from './timing.ts'
import type { Writer } from './writer.ts'
import { xmlText } from './xml-text.ts'

/** Units shown at once: two lines of 42, as subtitles have. */
const LONGEST = 84

/** A hyphen that would make an arrow of the end of its tag. */
const LAST_HYPHEN = /-$/

function cues(timed: TimedTurn): string {
  const { speaker } = timed.turn
  const voice = speaker === null ? '' : `<v ${xmlText(speaker).replace(LAST_HYPHEN, '&#45;')}>`
  return piecesOf(timed, LONGEST)
    .map(({ text, start, end }) => `${clock(start)} --> ${clock(end)}\n${voice}${xmlText(text)}\n\n`)
    .join('')
}

const make = timedWriting('WebVTT', ({ wordsPerMinute }) => ({
  begin:
    wordsPerMinute === undefined
      ? 'WEBVTT\n\n'
      : 'WEBVTT\n\nNOTE Times that the source does not give are estimated from the number of words.\n\n',
  write: cues,
}))

export const vtt: Writer = {
  name: 'vtt',
  title: 'WebVTT: captions with voices, long turns cut at the ends of sentences and their time spread by length',
  examples: [
    `WEBVTT

00:00:12.500 --> 00:00:14.000
<v Mara Lund>Can *anyone* hear me?

00:00:14.000 --> 00:00:18.250
<v Óscar Vidal>- I think "yes", Mara.

`,
  ],
  extension: 'vtt',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  isSingle: true,
  make,
  ...make({}),
}
