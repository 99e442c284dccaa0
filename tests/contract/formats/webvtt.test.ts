import { describe, expect, test } from 'vitest'
import { checkInvariants } from '../library/invariants.ts'
import { parseText, turnsOf } from '../library/parse.ts'
import { codes, encoded } from './readers.ts'

/** Every cue: who, from when, to when, what. */
function cues(source: string): unknown[] {
  const records = checkInvariants(encoded(source), { unit: 'cue' })
  return turnsOf(records).map(({ speaker, start, end, text }) => [speaker, start, end, text])
}

const HM = [[null, 0, 1, 'It is late, and the quay is shut.']]
const timed = (timing: string) => `WEBVTT\n\n${timing}\nIt is late, and the quay is shut.\n\n00:05.000 --> 00:06.000\nLast.\n`
const EXACT = '00:00:04,000 --> 00:00:05,500'
const LAST = [null, 5, 6, 'Last.']

describe('the first line', () => {
  test.each([
    'WEBVTT',
    'WEBVTT ',
    'WEBVTT\t',
    'WEBVTT the weekly call',
    'WEBVTT\tthe weekly call',
    'WEBVTT - the weekly call',
    '\ufeffWEBVTT',
    'WEBVTT\nmore of the header',
    'WEBVTT\n\n\n\n',
  ])('%j makes it WebVTT', (head) => {
    expect(cues(`${head}\n\n00:00.000 --> 00:01.000\nIt is late, and the quay is shut.\n`)).toEqual(HM)
  })

  test.each(['WEBVTTS', 'webvtt', 'WEBVT', 'WEBVTT is a format of captions.'])('%j does not', (head) => {
    const records = parseText(`${head}\n\nSome words.\n`)
    expect(records.at(-1)).toMatchObject({ format: 'text' })
  })

  test('may have a timing right below it', () => {
    expect(cues('WEBVTT\n00:00.000 --> 00:01.000\nIt is late, and the quay is shut.\n')).toEqual(HM)
    expect(cues('WEBVTT\nKind: captions\n00:00.000 --> 00:01.000\nIt is late, and the quay is shut.\n')).toEqual(HM)
  })

  test('may be all there is', () => {
    expect(cues('WEBVTT')).toEqual([])
    expect(cues('WEBVTT\n\n')).toEqual([])
  })
})

describe('line ends', () => {
  const source = 'WEBVTT\n\n1\n00:00.000 --> 00:01.000\nIt is late, and the quay is shut.\n\n2\n00:05.000 --> 00:06.000\nLast.\n'
  test.each(['\n', '\r\n', '\r'])('of %j', (end) => {
    expect(cues(source.replaceAll('\n', end))).toEqual([...HM, LAST])
  })

  test('may be missing at the end', () => {
    expect(cues(source.trimEnd())).toEqual([...HM, LAST])
  })

  test('NUL is no end', () => {
    expect(cues(source.replace('shut.', 'shut\0.'))).toHaveLength(2)
  })
})

describe('times', () => {
  test.each<[string, number, number | null]>([
    ['00:00.000 --> 00:01.000', 0, 1],
    ['00:00:00.000 --> 00:00:01.000', 0, 1],
    ['0:00:00.000 --> 0:00:01.000', 0, 1],
    ['123:00:00.000 --> 1234:59:59.999', 442_800, 4_445_999.999],
    ['59:59.998 --> 00:59:59.999', 3_599.998, 3_599.999],
    ['00:00.000-->00:01.000', 0, 1],
    ['  00:00.000\t-->\t00:01.000  ', 0, 1],
    ['00:00.000 --> 00:01.000 line:90% position:10%,line-left size:35% align:start', 0, 1],
    ['00:00.000 --> 00:01.000align:start', 0, 1],
    ['00:00.000 --> 00:01.000 region:nowhere what:ever :: 7', 0, 1],
    ['00:00,000 --> 00:01,000', 0, 1],
    ['0.860 --> 7.380', 0.86, 7.38],
    ['56.440 --> 1:01.080', 56.44, 61.08],
    ['123.5 --> 124.25', 123.5, 124.25],
    ['00:03.000 --> 00:01.000', 3, null],
  ])('%j are read', (timing, start, end) => {
    expect(cues(timed(timing))).toEqual([[null, start, end, 'It is late, and the quay is shut.'], LAST])
  })

  test.each([
    '00:60.000 --> 00:61.000',
    '00:60:00.000 --> 00:61:00.000',
    '00:00.000 --> 00:0x.000',
    '00:00.000 --> 00:01.0x0',
    '00:000.000 --> 00:01.000',
    '00:00.000 -->',
    '--> 00:01.000',
    '00:00 --> 00:01',
    '00:00.000 --> nowhere',
    '00:00:00:00.000 --> 00:00:00:01.000',
  ])('%j are none: the cue is passed over, told of, and all others are read', (timing) => {
    const source = timed(timing)
    expect(cues(source)).toEqual([LAST])
    expect(codes(source)).toEqual(['bad-timing'])
    const lost = parseText(source).find((record) => record.type === 'matter' && record.text.includes('shut'))
    expect(lost).toMatchObject({ text: `${timing}\nIt is late, and the quay is shut.`, line: 3, endLine: 4 })
  })
})

describe('names of cues', () => {
  test.each(['1', 'first cue', 'a-->b', '-- >', '8f14e45f-ceea-467f-a0e6-6cbd1f0b2a43/12-0', 'NOTEWORTHY', '00:00'])(
    '%j is no speech',
    (name) => {
      expect(cues(timed(`${name}\n00:00.000 --> 00:01.000`))).toEqual([...HM, LAST])
    },
  )

  test('need a timing below them', () => {
    expect(cues(timed('first\n\n00:00.000 --> 00:01.000'))).toEqual([...HM, LAST])
    expect(cues(timed('words of nobody\nwithout a time\n\n00:00.000 --> 00:01.000'))).toEqual([...HM, LAST])
  })
})

describe('blocks that are no cues', () => {
  test.each([
    'NOTE one line',
    'NOTE\nseveral\nlines',
    'NOTE\tbehind a tab',
    'STYLE\n::cue(b) { color: red }',
    'REGION\nid:fred width:40%',
    'STYLE\n::cue(b) {} /*\n00:00:00.000 -- > 00:00:01.000\n*/',
  ])('%j is no speech', (block) => {
    expect(cues(timed(`${block}\n\n00:00.000 --> 00:01.000`))).toEqual([...HM, LAST])
  })
})

test.each(['-->', 'foo-->', '-->foo', '--->'])(
  '%j in a cue is what is left of a timing: it is told of, and nobody says it',
  (arrow) => {
    const source = `WEBVTT\n\n00:00.000 --> 00:01.000\n${arrow}\nIt is late, and the quay is shut.\n`
    expect(cues(source)).toEqual(HM)
    expect(codes(source)).toEqual(['bad-timing'])
  },
)

test('a name in a tag goes on in the next line', () => {
  expect(cues('WEBVTT\n\n00:00.000 --> 00:01.000\n<v Mara\nLund>It is late, and the quay is shut.\n')).toEqual([
    ['Mara Lund', 0, 1, 'It is late, and the quay is shut.'],
  ])
})

describe('what is said', () => {
  test.each<[string, string]>([
    ['<v Mara Lund>It is late, and the quay is shut.', 'It is late, and the quay is shut.'],
    ['<v.first.loud Mara Lund>It is late, and the quay is shut.</v>', 'It is late, and the quay is shut.'],
    ['<v Mara &amp; Jo>It is late, and the quay is shut.</v>', 'It is late, and the quay is shut.'],
    ['<i>so<b> it <u>is', 'so it is'],
    ['so</i> it</b> is</c>', 'so it is'],
    ['<c.yellow.bg_blue>so</c> it is', 'so it is'],
    ['<lang en-GB>so</lang> it is', 'so it is'],
    ['<ruby>so<rt>SO</rt></ruby> it is', 'soSO it is'],
    ['so <00:00:00.500>it <00:00.700>is', 'so it is'],
    ['so<> it </>is', 'so it is'],
    ['so <blink>it</blink> is', 'so it is'],
    ['so &lt;it&gt; &amp; it&nbsp;is', 'so <it> & it\u00a0is'],
    ['&lrm;so it is&rlm;', '\u200eso it is\u200f'],
    ['caf&eacute; &#233; &#xe9; &amp no', 'caf\u00e9 \u00e9 \u00e9 & no'],
    ['&unknown; &amp;lt;', '&unknown; &lt;'],
    [
      'so we had a long Q&A <i>and said hi to all</i>; and there, AT&T <b>B</b> &amp; C',
      'so we had a long Q&A and said hi to all; and there, AT&T B & C',
    ],
    ['&notin; &not &notit; &AMP; &NBSP;&nb&amp;', '∉ ¬ ¬it; & \u00a0&nb&'],
    ['you&#146;re &#x93;so&#x94; &#128;', 'you’re “so” €'],
    ['< i >so</ i > it < 00:00.500 >is', 'so it is'],
    ['so it <i>is</i> <', 'so it is'],
    ['so it <c.yel\nlow>is', 'so it is'],
    ['so\0it', 'so\ufffdit'],
    ['so it was 12 --> 14 people', 'so it was 12 --> 14 people'],
    ['page 3 --> page 4\nand A-->B', 'page 3 --> page 4 and A-->B'],
    ['3 < 4 & 5 > 4', '3 < 4 & 5 > 4'],
  ])('%j reads %j', (said, text) => {
    const turns = turnsOf(parseText(`WEBVTT\n\n00:00.000 --> 00:01.000\n${said}\n`, { repairs: 'none' }))
    expect(turns.map((turn) => turn.text)).toEqual([text])
  })

  test('goes on up to an empty line, over several lines', () => {
    expect(cues('WEBVTT\n\n00:00.000 --> 00:01.000\nIt is late,\nand we are tired.\n\nnobody\n')).toEqual([
      [null, 0, 1, 'It is late, and we are tired.'],
    ])
  })

  test('may be nothing', () => {
    expect(cues('WEBVTT\n\n00:00.000 --> 00:01.000\n\n00:05.000 --> 00:06.000\nLast.\n')).toEqual([LAST])
  })

  test('ends where a timing follows without an empty line', () => {
    expect(
      cues('WEBVTT\n\n00:00.000 --> 00:01.000\nIt is late, and the quay is shut.\n00:05.000 --> 00:06.000\nLast.\n'),
    ).toEqual([...HM, LAST])
  })
})

describe('dialects of meeting tools', () => {
  const cue = (at: number, said: string) => `00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${said}\n\n`
  const who = (source: string) => turnsOf(checkInvariants(encoded(source))).map(({ speaker, text }) => `${speaker}: ${text}`)
  const BOTH = ['Mara Lund: Is the quay open?', 'Jo Vey: It is.', 'Mara Lund: Since when?', 'Jo Vey: Since Monday.']

  test.each<[string, (name: string, said: string, at: number) => string]>([
    ['a name and a colon', (name, said) => `${name}: ${said}`],
    ['voices', (name, said) => `<v ${name}>${said}</v>`],
    ['a voice that nothing closes', (name, said) => `<v ${name}>${said}`],
    ['a name in brackets on a line of its own', (name, said) => `(${name})\n${said}`],
    ['a name in brackets', (name, said) => `(${name}) ${said}`],
  ])('%s', (_, write) => {
    const lines = BOTH.map((both, at) => {
      const [name = '', said = ''] = both.split(': ')
      return `${at + 1}\n${cue(at, write(name, said, at))}`
    })
    expect(who(`WEBVTT\n\n${lines.join('')}`)).toEqual(BOTH)
  })

  test('several voices in one cue, below an id of the tool', () => {
    const id = '8f14e45f-ceea-467f-a0e6-6cbd1f0b2a43/12-0'
    const both = `<v Mara Lund>Is the quay open?</v>\n<v Jo Vey>It is.</v>`
    expect(who(`WEBVTT\n\n${id}\n${cue(0, both)}`)).toEqual(BOTH.slice(0, 2))
  })

  test('what is heard stays in brackets', () => {
    const said = ['(applause)', '(Applause)\nThank you.', '(Music playing)', '(Applause)\nThank you again.']
    const turns = turnsOf(parseText(`WEBVTT\n\n${said.map((words, at) => cue(at, words)).join('')}`))
    expect(turns.every(({ speaker }) => speaker === null)).toBe(true)
  })
})

test.each([
  ['00:00:0x,000 --> 00:00:02,000', [null, null], 'bad-timing'],
  ['00:00:xx,000 --> 00:00:yy,000', [null, null], 'bad-timing'],
  ['--> 00:00:02,000', [null, null], 'bad-timing'],
  ['00:00:09,000 --> 00:00:02,000', [9, null], 'ends-too-early'],
])('the first timing of SubRip, "%s", is warned of', (timing, first, code) => {
  const source = `1\n${timing}\nMara Lund: Well.\n\n2\n00:00:02,000 --> 00:00:03,500\nJo Vey: Yes.\n\n3\n${EXACT}\nMara Lund: It is.\n`
  expect(turnsOf(parseText(source)).map(({ start, end }) => [start, end])).toEqual([first, [2, 3.5], [4, 5.5]])
  expect(codes(source)).toEqual([code])
})
