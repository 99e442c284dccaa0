import type { Turn } from '../model/turn.ts'
import { seconds } from './clock.ts'
import { jsonString } from './json-text.ts'
import { segmentsAs } from './segments.ts'
import type { Writer } from './writer.ts'

const make = segmentsAs({
  format: 'the JSON of Podcasting 2.0',
  begin: '{"version":"1.0.0","segments":[',
  end: ']}',
  segment: ({ turn, start, end }) =>
    `{${speakerMember(turn)}"startTime":${seconds(start)},"endTime":${seconds(end)},"body":${jsonString(turn.text)}}`,
})

function speakerMember({ speaker }: Turn): string {
  return speaker === null ? '' : `"speaker":${jsonString(speaker)},`
}

export const podcastJson: Writer = {
  name: 'podcast-json',
  title: 'JSON of Podcasting 2.0: one segment a turn',
  examples: [
    `{"version":"1.0.0","segments":[
{"speaker":"Mara Lund","startTime":12.5,"endTime":14,"body":"Can *anyone* hear me?"},
{"speaker":"Óscar Vidal","startTime":14,"endTime":18.25,"body":"- I think \\"yes\\", Mara."}
]}
`,
  ],
  extension: 'json',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  isSingle: true,
  make,
  ...make({}),
}
