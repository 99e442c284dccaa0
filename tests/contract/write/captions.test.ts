import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { writers } from '../doors.ts'
import { parseText, turnsOf } from '../library/parse.ts'
import type { Turn } from '../records.ts'

/** A cue as a player shows it. */
interface Shown {
  readonly times: string
  readonly lines: readonly string[]
}

const TIMES = /^([\d:]+)[.,](\d+) --> ([\d:]+)[.,](\d+)$/

/** The cues of SubRip or WebVTT, read by the letter. */
function cuesOf(captions: string): Shown[] {
  return captions.split('\n\n').flatMap((block) => {
    const rows = block.split('\n').filter((row) => row !== '')
    const at = rows.findIndex((row) => TIMES.test(row))
    if (at < 0) return []
    const lines = rows.slice(at + 1).map((row) => row.replace(/<[^>]*>/g, ''))
    return [{ times: (rows[at] ?? '').replace(TIMES, '$1.$2-$3.$4'), lines }]
  })
}

const cuesKept = (source: string): Turn[] => turnsOf(parseText(source, { keepCues: true }))

function converted(source: string, to: string): string {
  const writer = writers.find(({ name }) => name === to)
  const begun = writer?.begin?.() ?? ''
  const body = cuesKept(source).map((turn) => writer?.record(turn) ?? '')
  return [begun, ...body, writer?.close?.() ?? ''].join('')
}

const clock = (milliseconds: number, point: string): string =>
  new Date(milliseconds).toISOString().slice(11, 23).replace('.', point)

const words = fc.array(fc.constantFrom('tide', 'harbour', 'ferry', 'late', 'café', 'quay', 'and', 'so'), {
  minLength: 1,
  maxLength: 14,
})
const line = fc.tuple(words, fc.constantFrom('', '.', '?', ',')).map(([said, mark]) => said.join(' ') + mark)
/** Captions of several lines, long ones, and with gaps; each says something of its own, so that none rolls. */
const captions = fc.array(
  fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    gap: fc.integer({ min: 0, max: 5_000 }),
    length: fc.integer({ min: 1, max: 20_000 }),
  }),
  { minLength: 2, maxLength: 40 },
)

function subRip(rows: readonly { lines: readonly string[]; gap: number; length: number }[]): string {
  let at = 0
  const cues = rows.map(({ lines, gap, length }, index) => {
    const start = at + gap
    at = start + length
    const shown = lines.map((said, number) => `${index}-${number} ${said}`)
    return `${index + 1}\n${clock(start, ',')} --> ${clock(at, ',')}\n${shown.join('\n')}\n`
  })
  return cues.join('\n')
}

test('srt to vtt to srt has the same cues, and the same lines in them', () => {
  fc.assert(
    fc.property(captions, (rows) => {
      const source = subRip(rows)
      const vtt = converted(source, 'vtt')
      expect(cuesOf(vtt)).toEqual(cuesOf(source))
      expect(cuesOf(converted(vtt, 'srt'))).toEqual(cuesOf(source))
    }),
    { numRuns: 30 },
  )
})

const TWO_VOICES = `WEBVTT

00:01.000 --> 00:03.500
<v Mara Lund>Is the lamp out,
or is it not?

00:03.500 --> 00:06.000
<v Mara Lund>Well?
<v Jo Vey>It is.</v>
A gull.
`

describe('a cue with several voices', () => {
  it('stays one in vtt', () => {
    expect(converted(TWO_VOICES, 'vtt')).toBe(`${TWO_VOICES.replaceAll('00:0', '00:00:0').replace('</v>\nA', '\n</v>A')}\n`)
  })
  it('stays one in srt', () => {
    expect(cuesOf(converted(TWO_VOICES, 'srt')).map(({ lines }) => lines)).toEqual([
      ['Mara Lund: \u00a0Is the lamp out,', 'or is it not?'],
      ['Well?', 'Jo Vey: \u00a0It is.', 'Unknown: \u00a0A gull.'],
    ])
  })
  it('has a paragraph for each of them in ttml', () => {
    expect(converted(TWO_VOICES, 'ttml').match(/<p .*/g)).toEqual([
      '<p begin="00:00:01.000" end="00:00:03.500" ttm:agent="mara-lund">Is the lamp out,<br/>or is it not?</p>',
      '<p begin="00:00:03.500" end="00:00:06.000" ttm:agent="mara-lund">Well?</p>',
      '<p begin="00:00:03.500" end="00:00:06.000" ttm:agent="jo-vey">It is.</p>',
      '<p begin="00:00:03.500" end="00:00:06.000">A gull.</p>',
    ])
  })
  it('is one where TTML has spans of agents', () => {
    const spans = '<p begin="1s" end="2s"><span ttm:agent="a">Well?</span><br/><span ttm:agent="b">It is.</span></p>'
    const ttml = `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><body><div>${spans}</div></body></tt>`
    expect(cuesOf(converted(ttml, 'vtt')).map(({ lines }) => lines)).toEqual([['Well?', 'It is.']])
  })
})

const ROWS: Readonly<Record<string, string>> = {
  sbv: '0:00:01.000,0:00:02.000\nIs the lamp\nout?\n\n0:00:02.500,0:00:04.000\nIt is.\n',
  sami: '<SAMI><BODY>\n<SYNC Start=1000><P>Is the lamp<br>out?\n<SYNC Start=2000><P>&nbsp;\n<SYNC Start=2500><P>It is.\n<SYNC Start=4000><P>&nbsp;\n</BODY></SAMI>\n',
  microdvd: '{1}{1}25\n{25}{50}Is the lamp|out?\n{62}{100}It is.\n',
  ass: '[Script Info]\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Is the lamp\\Nout?\nDialogue: 0,0:00:02.50,0:00:04.00,Default,,0,0,0,,It is.\n',
  ttml: '<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="2s">Is the lamp<br/>out?</p><p begin="2.5s" end="4s">It is.</p></div></body></tt>',
}

test.each(Object.entries(ROWS))('the cues of %s are kept with their lines', (_, source) => {
  expect(cuesOf(converted(source, 'srt')).map(({ lines }) => lines)).toEqual([['Is the lamp', 'out?'], ['It is.']])
})

test('a word that was parted at the end of a line stays whole', () => {
  const source = '1\n00:00:01,000 --> 00:00:02,000\nThe har-\nbour is\nopen.\n\n2\n00:00:02,000 --> 00:00:03,000\nThe harbour.\n'
  const [turn] = cuesKept(source)
  expect(turn?.cue?.lines.every((at) => at === 0 || turn.text.charAt(at - 1) === ' ')).toBe(true)
})

test('what is no caption is cut as ever', () => {
  const said = 'The tide is in by noon, and the ferry is late again today. '.repeat(4)
  const html = `<cite>Mara Lund:</cite>\n<time>0:01</time>\n<p>${said}</p>\n<cite>Jo Vey:</cite>\n<time>0:31</time>\n<p>${said}</p>\n`
  expect(cuesOf(converted(html, 'srt')).length).toBeGreaterThan(6)
})
