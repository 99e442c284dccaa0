import type { Turn } from '../model/turn.ts'
import { timedWriting } from './captions.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { stemOf } from './file-writer.ts'
import { jsonValue } from './json.ts'
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
    `{"session_id":${jsonValue(turn.doc)},"speaker":${jsonValue(turn.speakerId ?? 'unknown')},` +
    `"start_time":${seconds(start)},"end_time":${seconds(end)},"words":${jsonValue(turn.text)}}`,
})

const SPACE = /\s+/g

/** talk 1 mara-lund 12.5 14 Can anyone hear me? */
function row({ turn, start, end }: TimedTurn): string {
  const field = (text: string): string => plainText(text).replace(SPACE, '_')
  return `${field(stemOf(turn.doc))} 1 ${field(turn.speakerId ?? 'unknown')} ${seconds(start)} ${seconds(end)} ${plainText(turn.text)}\n`
}

const makeStm = timedWriting('STM', () => ({ write: row }))

export const stm: Writer = {
  ...catalogue.stm,
  make: makeStm,
  ...makeStm({}),
}

export const seglst: Writer = {
  ...catalogue.seglst,
  make: makeSeglst,
  ...makeSeglst({}),
}

const makePodcast = segmentsAs({
  format: 'the JSON of Podcasting 2.0',
  begin: '{"version":"1.0.0","segments":[',
  end: ']}',
  segment: ({ turn, start, end }) =>
    `{${speakerMember(turn)}"startTime":${seconds(start)},"endTime":${seconds(end)},"body":${jsonValue(turn.text)}}`,
})

function speakerMember({ speaker }: Turn): string {
  return speaker === null ? '' : `"speaker":${jsonValue(speaker)},`
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
  ...catalogue['podcast-html'],
  make: makePodcastHtml,
  ...makePodcastHtml(),
}

export const podcastJson: Writer = {
  ...catalogue['podcast-json'],
  make: makePodcast,
  ...makePodcast({}),
}
