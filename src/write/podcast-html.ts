import type { Turn } from '../model/turn.ts'
import { shortClock } from './clock.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Writer, Writing } from './writer.ts'
import { xmlText } from './xml-text.ts'

function turnHtml(turn: Turn): string {
  const { speaker, start } = turn
  const who = speaker === null ? '' : `<cite>${xmlText(speaker)}:</cite>\n`
  const when = start === null ? '' : `<time>${shortClock(Math.max(0, start))}</time>\n`
  const said = paragraphsOf(turn).map((paragraph) => `<p>${xmlText(paragraph)}</p>\n`)
  return who + when + said.join('')
}

function make(): Writing {
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
  make,
  ...make(),
}
