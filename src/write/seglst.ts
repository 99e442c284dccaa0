import { seconds } from './clock.ts'
import { jsonString } from './json-text.ts'
import { segmentsAs } from './segments.ts'
import type { Writer } from './writer.ts'

const make = segmentsAs({
  format: 'SegLST',
  begin: '[',
  end: ']',
  segment: ({ turn, start, end }) =>
    `{"session_id":${jsonString(turn.doc)},"speaker":${jsonString(turn.speakerId ?? 'unknown')},` +
    `"start_time":${seconds(start)},"end_time":${seconds(end)},"words":${jsonString(turn.text)}}`,
})

export const seglst: Writer = {
  name: 'seglst',
  title: 'SegLST, as the tools that score speech recognition read it: one segment a turn',
  examples: [
    `[
{"session_id":"talk.txt","speaker":"mara-lund","start_time":12.5,"end_time":14,"words":"Can *anyone* hear me?"},
{"session_id":"talk.txt","speaker":"oscar-vidal","start_time":14,"end_time":18.25,"words":"- I think \\"yes\\", Mara."}
]
`,
  ],
  extension: 'json',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  isSingle: true,
  make,
  ...make({}),
}
