import type { CheckRule } from './rule.ts'
import { dialogue } from './samples.ts'

const HEAD_LINES = 60
const LEAST_CUES = 3

// "00:00:12,120 --> 00:00:14,000"  "00:12.120 --> 00:14.000 align:start"
const CUE = /^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}/
// "<SPEECH>"  "</p>"  "<u who='x'>words</u>"
const ELEMENT = /^\s*<\/?[A-Za-z][^<>]*>/
const XML = /^\ufeff?\s*<(?:\?xml|!doctype|html)\b/i
const ENRICHED = /^(?:\{\\rtf1|%PDF-)/

/** What readers of data say that have found no speech. */
const UNREAD = new Set(['no-segments', 'no-words'])

/** A file of another kind that was read as plain text. */
export const unreadFormat: CheckRule = {
  name: 'unread-format',
  title: 'The file looks like subtitles, markup or data of a kind that was not read',
  why: 'Subtitles, web pages and JSON hold speech between times, elements or quotation marks. Read as plain text, these become words, and labels inside of them are missed.',
  severity: 'warning',
  examples: [
    { about: 'subtitles behind a preface', source: `${'The storm came at noon.\n'.repeat(16)}\n${cues(6)}`, line: 1 },
    { about: 'XML', source: `<?xml version="1.0"?>\n<log>\n${'<entry>It is noon.</entry>\n'.repeat(6)}</log>\n`, line: 1 },
    {
      about: 'JSON of another shape',
      source: '{\n  "place": "the quay",\n  "minutes": "It is noon.",\n  "keeper": "Lund",\n  "year": 1902\n}\n',
      line: 1,
    },
  ],
  counterExamples: [
    { about: 'a transcript', source: dialogue(['MARA LUND:', 'JO VEY:'], 8), line: 1 },
    {
      about: 'an arrow in a sentence',
      source: `${dialogue(['MARA LUND:', 'JO VEY:'], 8)}From 1:00 --> to 2:00, I mean.\n`,
      line: 17,
    },
    { about: 'names in angle brackets', source: dialogue(['<mara>', '<jo>'], 8), line: 1 },
  ],
  watch(report) {
    const seen = { cues: 0, elements: 0, closed: 0, lines: 0 }
    let first = ''
    return {
      line({ text, number }) {
        if (number > HEAD_LINES || text.trim() === '') return
        if (seen.lines === 0) first = text.slice(0, 200)
        seen.lines++
        if (CUE.test(text)) seen.cues++
        if (ELEMENT.test(text)) seen.elements++
        if (text.includes('</')) seen.closed++
      },
      note({ code, message, line }) {
        if (UNREAD.has(code) && line !== null) report({ message, line })
      },
      end(summary) {
        const kind = summary?.format === 'text' ? kindOf(seen, first) : undefined
        if (kind !== undefined) report({ message: `the file looks like ${kind}, and was read as plain text`, line: 1 })
      },
    }
  },
}

interface Seen {
  readonly cues: number
  readonly elements: number
  /** Lines with an end tag: a name in angle brackets has none. */
  readonly closed: number
  readonly lines: number
}

function kindOf({ cues, elements, closed, lines }: Seen, first: string): string | undefined {
  if (ENRICHED.test(first)) return 'an office document'
  if (first.startsWith('WEBVTT') || cues >= LEAST_CUES) return 'subtitles'
  const isMarkup = first.trimStart().startsWith('<') && elements >= lines * 0.3 && closed >= lines * 0.1
  if (XML.test(first) || isMarkup) return 'XML or a web page'
  return undefined
}

function cues(count: number): string {
  const cue = (index: number) => `${index + 1}\n00:00:1${index},000 --> 00:00:1${index},900\nIt is noon.\n\n`
  return Array.from({ length: count }, (_, index) => cue(index)).join('')
}
