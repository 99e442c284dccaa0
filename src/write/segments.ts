import type { Turn } from '../model/turn.ts'
import { timedWriting } from './captions.ts'
import { stemOf } from './file-writer.ts'
import { jsonString } from './json.ts'
import { paragraphsOf, plainText } from './text.ts'
import { seconds, shortClock, type TimedTurn } from './timing.ts'
import type { Writer, Writing } from './writer.ts'
import { xmlText } from './xml-text.ts'

/** A JSON array of one object a turn, between a beginning and an end. */
interface Layout {
  readonly format: string
  readonly begin: string
  readonly end: string
  segment(timed: TimedTurn): string
}

/** What makes such output. */
function segmentsAs({ format, begin, end, segment }: Layout) {
  return timedWriting(format, () => {
    let mark = '\n'
    return {
      begin,
      write(timed) {
        const before = mark
        mark = ',\n'
        return before + segment(timed)
      },
      end: () => `\n${end}\n`,
    }
  })
}

const makeSeglst = segmentsAs({
  format: 'SegLST',
  begin: '[',
  end: ']',
  segment: ({ turn, start, end }) =>
    `{"session_id":${jsonString(turn.doc)},"speaker":${jsonString(turn.speakerId ?? 'unknown')},` +
    `"start_time":${seconds(start)},"end_time":${seconds(end)},"words":${jsonString(turn.text)}}`,
})

const SPACE = /\s+/g

/** talk 1 mara-lund 12.5 14 Can anyone hear me? */
function row({ turn, start, end }: TimedTurn): string {
  const field = (text: string): string => plainText(text).replace(SPACE, '_')
  return `${field(stemOf(turn.doc))} 1 ${field(turn.speakerId ?? 'unknown')} ${seconds(start)} ${seconds(end)} ${plainText(turn.text)}\n`
}

const makeStm = timedWriting('STM', () => ({ write: row }))

export const stm: Writer = {
  name: 'stm',
  title: 'STM of NIST, for scoring speech recognition: one segment a turn',
  examples: [
    `talk 1 mara-lund 12.5 14 Can *anyone* hear me?
talk 1 oscar-vidal 14 18.25 - I think "yes", Mara.
`,
  ],
  extension: 'stm',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  make: makeStm,
  ...makeStm({}),
}

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
  make: makeSeglst,
  ...makeSeglst({}),
}

const makePodcast = segmentsAs({
  format: 'the JSON of Podcasting 2.0',
  begin: '{"version":"1.0.0","segments":[',
  end: ']}',
  segment: ({ turn, start, end }) =>
    `{${speakerMember(turn)}"startTime":${seconds(start)},"endTime":${seconds(end)},"body":${jsonString(turn.text)}}`,
})

function speakerMember({ speaker }: Turn): string {
  return speaker === null ? '' : `"speaker":${jsonString(speaker)},`
}

function turnHtml(turn: Turn): string {
  const { speaker, start } = turn
  const who = speaker === null ? '' : `<cite>${xmlText(speaker)}:</cite>\n`
  const when = start === null ? '' : `<time>${shortClock(Math.max(0, start))}</time>\n`
  const said = paragraphsOf(turn).map((paragraph) => `<p>${xmlText(paragraph)}</p>\n`)
  return who + when + said.join('')
}

function makePodcastHtml(): Writing {
  let section: string | null = null
  return {
    begin() {
      section = null
      return ''
    },
    record(record) {
      if (record.type !== 'turn') return ''
      const heading = record.section === section || record.section === null ? '' : `<h2>${xmlText(record.section)}</h2>\n`
      section = record.section
      return heading + turnHtml(record)
    },
  }
}

export const podcastHtml: Writer = {
  name: 'podcast-html',
  title: 'HTML of Podcasting 2.0: <cite>, <time> and <p>, headings kept',
  examples: [
    `<cite>Mara Lund:</cite>
<time>0:12</time>
<p>Can *anyone* hear me?</p>
<cite>Óscar Vidal:</cite>
<time>0:14</time>
<p>- I think "yes", Mara.</p>
`,
  ],
  extension: 'html',
  keeps: ['speaker', 'times', 'text', 'paragraphs', 'section'],
  streams: true,
  make: makePodcastHtml,
  ...makePodcastHtml(),
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
