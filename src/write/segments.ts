import type { Turn } from '../model/turn.ts'
import { seconds } from './clock.ts'
import { jsonString } from './json-text.ts'
import { type TimedTurn, Timing } from './timing.ts'
import type { Writer, WriterOptions, Writing } from './writer.ts'

/** A JSON array of one object a turn, between a beginning and an end. */
interface Layout {
  readonly format: string
  readonly begin: string
  readonly end: string
  segment(timed: TimedTurn): string
}

function making({ format, begin, end, segment }: Layout) {
  return ({ wordsPerMinute }: WriterOptions): Writing => {
    let timing = new Timing(format, wordsPerMinute)
    let mark = '\n'
    const written = (timed: TimedTurn | undefined): string => {
      if (timed === undefined) return ''
      const before = mark
      mark = ',\n'
      return before + segment(timed)
    }
    return {
      begin() {
        timing = new Timing(format, wordsPerMinute)
        mark = '\n'
        return begin
      },
      record: (record) => (record.type === 'turn' ? written(timing.push(record)) : ''),
      close: () => `${written(timing.end())}\n${end}\n`,
    }
  }
}

const makePodcast = making({
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
  make: makePodcast,
  ...makePodcast({}),
}

const makeSegLst = making({
  format: 'SegLST',
  begin: '[',
  end: ']',
  segment: ({ turn, start, end }) =>
    `{"session_id":${jsonString(turn.doc)},"speaker":${jsonString(turn.speakerId ?? 'unknown')},` +
    `"start_time":${seconds(start)},"end_time":${seconds(end)},"words":${jsonString(turn.text)}}`,
})

export const segLst: Writer = {
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
  make: makeSegLst,
  ...makeSegLst({}),
}
