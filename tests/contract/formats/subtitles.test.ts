import { describe, expect, test } from 'vitest'
import { expectLinear } from '../../linear.ts'
import type { ParseOptions } from '../doors.ts'
import { checkRecords } from '../library/invariants.ts'
import { parseText, turnsOf } from '../library/parse.ts'
import { describeReaders, encoded } from './readers.ts'

const SOURCES = {
  webvtt: 'webvtt/positive',
  srt: 'srt/positive-damaged',
  sbv: 'sbv/positive-damaged',
  lrc: 'lrc/positive-words',
  ass: 'ass/positive',
}

/** Who says what from when to when, of a source whose records hold together. */
function heard(source: string, format?: string): unknown[] {
  const records = parseText(source, { format })
  checkRecords(records, encoded(source))
  return turnsOf(records).map(({ speaker, start, end, text }) => [speaker, start, end, text])
}

describeReaders({ sources: SOURCES, turns: 2, hostile: ['-->', '1\n-->\n<', '{\\', '[\n[00:'] })

describe('long lines', () => {
  test.each(['<', '{\\', '&', '<v ', '<b', '{\\an8', '[00:01.00]', '9'])('of %s are read in linear time', (mark) => {
    for (const format of Object.keys(SOURCES)) {
      expectLinear(mark.repeat(60_000), (line) => parseText(`1\n00:00:01,000 --> 00:00:02,000\n${line}\n`, { format }))
    }
  })
})

describe('cues', () => {
  const source = `WEBVTT

00:01.000 --> 00:02.000
<v Mara Lund>One.

00:02.000 --> 00:03.500
<v Mara Lund>Two
lines.

00:09.000 --> 00:10.000
<v Mara Lund>Late.

00:10.000 --> 00:11.000
Who?
`
  const joined = (options: ParseOptions) => {
    const records = parseText(source, options)
    checkRecords(records, encoded(source))
    return turnsOf(records).map(({ start, end, text }) => [start, end, text])
  }
  const late = [9, 10, 'Late.']
  const nobody = [10, 11, 'Who?']

  test('of one speaker are one turn', () => {
    expect(joined({})).toEqual([[1, 10, 'One. Two lines. Late.'], nobody])
  })

  test('are turns of their own when asked for', () => {
    expect(joined({ unit: 'cue' })).toEqual([[1, 2, 'One.'], [2, 3.5, 'Two lines.'], late, nobody])
  })

  test('are parted where it was silent for longer than a gap', () => {
    expect(joined({ gap: 5 })).toEqual([[1, 3.5, 'One. Two lines.'], late, nobody])
    expect(joined({ gap: 5.5 })).toEqual(joined({}))
  })
})

describe('WebVTT, as its standard parses it', () => {
  const cue = (lines: string, from = '00:01.000', to = '00:02.000') => `WEBVTT\n\n${from} --> ${to}\n${lines}\n`

  test.each<[string, string, [number, number]]>([
    ['hours of more than two digits', cue('Hm.', '100:00:01.000', '101:00:00.000'), [360_001, 363_600]],
    ['no hours', cue('Hm.', '59:59.998', '59:59.999'), [3599.998, 3599.999]],
    ['settings', cue('Hm.', '00:01.000', '00:02.000 line:0 position:20% size:60% align:start'), [1, 2]],
    ['tabs around the arrow', 'WEBVTT\n\n00:01.000\t-->\t00:02.000\nHm.\n', [1, 2]],
    ['no space around the arrow', 'WEBVTT\n\n00:01.000-->00:02.000\nHm.\n', [1, 2]],
    [
      'metadata in the header',
      'WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\nKind: captions\n\n00:01.000 --> 00:02.000\nHm.',
      [1, 2],
    ],
    ['a name of the cue', 'WEBVTT\n\nfirst cue\n00:01.000 --> 00:02.000\nHm.', [1, 2]],
    ['CR as the end of lines', 'WEBVTT\r\r00:01.000 --> 00:02.000\rHm.\r', [1, 2]],
    ['a mark of the order of bytes', '\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\nHm.', [1, 2]],
  ])('%s', (_, source, [start, end]) => {
    expect(heard(source)).toEqual([[null, start, end, 'Hm.']])
  })

  test.each([
    ['<c.yellow.bg_blue>So</c> <b>it</b> <i>is</i>.', 'So it is.'],
    ['<ruby>So<rt></rt></ruby> it is.', 'So it is.'],
    ['<lang en-GB>So it is.</lang>', 'So it is.'],
    ['So <00:01.500>it is.', 'So it is.'],
    ['Fish &amp; chips &lt;5&gt;', 'Fish & chips <5>'],
    ['a < b and 3 <4 & more', 'a < b and 3 <4 & more'],
    ['you may press --> if you want to go on', 'you may press --> if you want to go on'],
    ['{\\an8}So it is.', 'So it is.'],
  ])('tags: %s', (said, text) => {
    expect(heard(cue(said))).toEqual([[null, 1, 2, text]])
  })

  test('remarks and styles between cues are no speech', () => {
    const source = 'WEBVTT\n\nSTYLE\n::cue { color: red }\n\nNOTE\nwho knows\n\n00:01.000 --> 00:02.000\nHm.\n\nNOTE the end'
    expect(heard(source)).toEqual([[null, 1, 2, 'Hm.']])
  })

  test('a further voice begins at its tag, if need be on a line of its own', () => {
    const source = cue('<v Mara Lund>Well?</v>\n<v.loud Jo Vey>\nNo.')
    const turns = turnsOf(parseText(source))
    expect(turns.map(({ speaker }) => speaker)).toEqual(['Mara Lund', 'Jo Vey'])
    expect(turns[1]?.byte).toBe(source.indexOf('<v.loud'))
    expect(turns[1]?.line).toBe(5)
  })
})

test('rows of ASS that were shifted may begin before the recording', () => {
  const rows = ['-1:59:54.93,0:01:00.00', '-0:00:00.00,0:00:01.00', '-,0:00:02.00']
  const said = rows.map((times, at) => `Dialogue: 0,${times},Default,,0,0,0,,Row ${at}.\n`).join('')
  expect(heard(`[Script Info]\n\n[Events]\n${said}`, 'ass')).toEqual([
    [null, -7194.93, 60, 'Row 0.'],
    [null, 0, 1, 'Row 1.'],
    [null, null, 2, 'Row 2.'],
  ])
})

describe('rolling captions', () => {
  const cues = (...all: string[]) =>
    all.map((said, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${said}\n`).join('\n')

  test('a line that comes again with another below it is said once', () => {
    expect(heard(cues('so the quay', 'so the quay\nis open', 'is open now'))).toEqual([
      [null, 0, 1, 'so the quay'],
      [null, 1, 2, 'is open'],
      [null, 2, 3, 'now'],
    ])
  })

  test('what is said again is kept, and so are few words', () => {
    const all = heard(cues('no I do not', 'no I do not', 'Yes.', 'Yes.\nBut why?'))
    expect(all).toHaveLength(4)
    expect(all).toContainEqual([null, 3, 4, 'Yes. But why?'])
  })
})

test('dashes and labels in subtitles are found', () => {
  const source =
    '1\n00:00:00,000 --> 00:00:02,000\nMARA: Is it open?\nLUND: It is.\n\n2\n00:00:02,000 --> 00:00:03,000\nMARA: Since when?\n\n3\n00:00:03,000 --> 00:00:04,000\nLUND: Since Monday.\n'
  expect(heard(source)).toEqual([
    ['Mara', 0, 2, 'Is it open?'],
    ['Lund', 0, 2, 'It is.'],
    ['Mara', 2, 3, 'Since when?'],
    ['Lund', 3, 4, 'Since Monday.'],
  ])
})
