import { captionWriting } from './captions.ts'
import { clock } from './clock.ts'
import type { Writer } from './writer.ts'
import { xmlText } from './xml-text.ts'

/** A hyphen that would make an arrow of the end of its tag. */
const LAST_HYPHEN = /-$/

const make = captionWriting('WebVTT', ({ wordsPerMinute }) => {
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
  isCaptions: true,
  make,
  ...make({}),
}
