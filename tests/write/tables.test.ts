import { describe, expect, it, test } from 'vitest'
import { writers } from '../../src/write/index.ts'
import { jsonl } from '../../src/write/json.ts'
import { csv, tsv } from '../../src/write/rows.ts'
import { md, text } from '../../src/write/text.ts'
import { withOptions } from '../../src/write/writer.ts'
import { parseText, turnsOf } from '../contract/library/parse.ts'
import { written } from '../nightly/readers.ts'
import { makeTurn } from '../query/make-turn.ts'

/** The last cell of the row that a writer makes of a text. */
const csvText = (said: string) => csv.record(makeTurn({ speaker: 'A', text: said, words: 0 })).replace(/^(?:[^,]*,){23}/, '')
const tsvText = (said: string) =>
  tsv
    .record(makeTurn({ speaker: 'A', text: said }))
    .split('\t')
    .at(-1)

const excelText = (said: string) =>
  withOptions(csv, { excel: true, fields: ['text'] }).record(makeTurn({ speaker: 'A', text: said }))

describe('csv', () => {
  it.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+1', "'+1"],
    ['-1.5', '-1.5'],
    ['-1+1', "'-1+1"],
    ['- Well, I mean no.', '"\'- Well, I mean no."'],
    ['@x', "'@x"],
    ['\t=x', "' =x"],
    ['\u200b=x', "'\u200b=x"],
    ['＝1', "'＝1"],
    ['＠x', "'＠x"],
    ["'=x", "''=x"],
    ["'tis", "'tis"],
    ['a=1', 'a=1'],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])('lets no spreadsheet run %j with excel', (said, expected) => {
    expect(excelText(said)).toBe(`${expected}\n`)
  })
  it('begins with a byte order mark with excel', () => {
    expect(withOptions(csv, { excel: true, fields: ['text', 'speaker'] }).begin?.()).toBe('\ufefftext,speaker\n')
  })
  it.each([
    ['- Well, I mean no.', '"- Well, I mean no."\n'],
    ['=SUM(A1)', '=SUM(A1)\n'],
    ['say "aye", now', '"say ""aye"", now"\n'],
    ['a\nb\r\nc', 'a b c\n'],
    ['\u001b[2Jgone', '\\u{1b}[2Jgone\n'],
  ])('writes %j as it was said', (said, expected) => {
    expect(csvText(said)).toBe(expected)
  })
  it('has the fields that are chosen, in their order', () => {
    const chosen = withOptions(csv, { fields: ['text', 'start', 'speaker'] })
    expect(chosen.begin?.()).toBe('text,start,speaker\n')
    expect(chosen.record(makeTurn({ speaker: 'A', text: 'x', start: 0 }))).toBe('x,0,A\n')
  })
  it('leaves what is unknown empty', () => {
    expect(csv.record(makeTurn({ speaker: null, text: 'x' }))).toBe('talk.txt,1,,,,,,,,,,,,,,,,,1,1,0,1,1,x\n')
  })
  it('writes zero as zero', () => {
    expect(csv.record(makeTurn({ speaker: null, text: 'x', start: 0, end: 0.25 }))).toContain(',0,0.25,,,,,1,')
  })
  it('writes turns only', () => {
    expect(csv.record({ type: 'diagnostic', doc: 'x', code: 'c', severity: 'info', message: 'm', line: null, byte: null })).toBe(
      '',
    )
  })
})

test('jsonl has the members that are chosen, those that are missing as null', () => {
  const chosen = withOptions(jsonl, { fields: ['text', 'wordTimes', 'paragraphs'] })
  expect(chosen.record(makeTurn({ speaker: 'A', text: 'x', paragraphs: [0] }))).toBe(
    '{"text":"x","wordTimes":null,"paragraphs":[0]}\n',
  )
})

test('nvivo lets no spreadsheet run a cell', () => {
  const cells = written('nvivo', [makeTurn({ speaker: '@a', text: '=1+1', start: 1, end: 2 })])
  expect(cells).toBe("Timespan\tSpeaker\tContent\n00:00:01.0-00:00:02.0\t'@a\t'=1+1\n")
})

describe('what is written for spreadsheets is read back', () => {
  const SAID = ['- Well, I mean no.', '=SUM(A1)', "'-no', she said.", '@home it is.', "'tis late.", 'Thank you.']
  const turns = SAID.map((text, index) =>
    makeTurn({ turn: index + 1, speaker: index % 2 === 0 ? 'Mara Lund' : 'Jo Vey', text, label: null }),
  )
  it.each([
    ['csv', true],
    ['csv', false],
    ['tsv', true],
    ['tsv', false],
  ])('%s, excel: %s', (name, excel) => {
    const writer = writers.find((known) => known.name === name) ?? csv
    const { begin, record } = withOptions(writer, { excel })
    const table = (begin?.() ?? '') + turns.map(record).join('')
    expect(turnsOf(parseText(table)).map(({ text }) => text)).toEqual(SAID)
  })
})

describe('tsv', () => {
  it.each([
    ['a\tb\nc', 'a b c\n'],
    ['say "aye", now', 'say "aye", now\n'],
    ['=1', '=1\n'],
    ['\u009b2J', '\\u{9b}2J\n'],
    ['a\u2028b', 'a b\n'],
  ])('writes %j on one line', (said, expected) => {
    expect(tsvText(said)).toBe(expected)
  })
  it('has as many cells as its header', () => {
    const cells = (line: string | undefined) => line?.split('\t').length
    expect(cells(tsv.record(makeTurn({ speaker: null, text: 'x' })))).toBe(cells(tsv.begin?.()))
  })
})

describe('text', () => {
  it('names the speaker, if any', () => {
    expect(text.record(makeTurn({ speaker: '2', text: 'aye' }))).toBe('2: aye\n')
    expect(text.record(makeTurn({ speaker: null, text: 'aye' }))).toBe('aye\n')
  })
  it('cannot steer a terminal', () => {
    expect(text.record(makeTurn({ speaker: '\u001b]0;x\u0007', text: 'a\u202eb\n' }))).toBe(
      '\\u{1b}]0;x\\u{7}: a\\u{202e}b\\u{a}\n',
    )
  })
})

describe('md', () => {
  it.each([
    ['a *b* _c_ `d` [e](f) <g> & h|i', 'a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) &lt;g&gt; &amp; h\\|i'],
    ['see https://x.example/a_b', 'see https://x.example/a_b'],
    ['- no', '- no'],
  ])('shows %s as it stands', (said, expected) => {
    expect(md.record(makeTurn({ speaker: 'A_B', text: said }))).toBe(`**A_B:** ${expected}\n\n`)
  })
  it.each([
    ['- no', '\\- no'],
    ['# one', '\\# one'],
    ['3. third', '3\\. third'],
    ['4) fourth', '4\\) fourth'],
    ['1984 was', '1984 was'],
    ['> so', '&gt; so'],
  ])('begins no list or heading with %s', (said, expected) => {
    expect(md.record(makeTurn({ speaker: null, text: said }))).toBe(expected + '\n\n')
  })
  it('keeps the paragraphs', () => {
    const turn = makeTurn({ speaker: 'A', text: 'One. - two. Three.', paragraphs: [0, 5, 12] })
    expect(md.record(turn)).toBe('**A:** One.\n\n\\- two.\n\nThree.\n\n')
  })
  it('keeps headings, not other matter', () => {
    const matter = { type: 'matter', doc: 'x', line: 1, endLine: 1, byte: 0, endByte: 1, edits: [], text: 'Part <1>' } as const
    expect(md.record({ ...matter, edits: [], kind: 'heading' })).toBe('## Part &lt;1&gt;\n\n')
    expect(md.record({ ...matter, edits: [], kind: 'front' })).toBe('')
  })
})
