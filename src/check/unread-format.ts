import type { CheckRule } from './rule.ts'
import { checkRule } from './samples.ts'

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
export const unreadFormat: CheckRule = checkRule('unread-format', (report) => {
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
})

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
