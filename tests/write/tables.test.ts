import { describe, expect, it } from 'vitest'
import { csv } from '../../src/write/csv.ts'
import { md } from '../../src/write/md.ts'
import { text } from '../../src/write/text.ts'
import { tsv } from '../../src/write/tsv.ts'
import { makeTurn } from '../query/make-turn.ts'

/** The last cell of the row that a writer makes of a text. */
const csvText = (said: string) => csv.record(makeTurn({ speaker: 'A', text: said, words: 0 })).replace(/^(?:[^,]*,){23}/, '')
const tsvText = (said: string) =>
  tsv
    .record(makeTurn({ speaker: 'A', text: said }))
    .split('\t')
    .at(-1)

describe('csv', () => {
  it.each([
    ['=SUM(A1)', "'=SUM(A1)\n"],
    ['+1', "'+1\n"],
    ['-1', "'-1\n"],
    ['@x', "'@x\n"],
    ['\tx', "' x\n"],
    ['\rx', "' x\n"],
    ['＝1', "'＝1\n"],
    ['＠x', "'＠x\n"],
    ['a=1', 'a=1\n'],
    ['say "aye", now', '"say ""aye"", now"\n'],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"\n`],
    ['a\nb\r\nc', 'a b c\n'],
    ['\u001b[2Jgone', '\\u{1b}[2Jgone\n'],
  ])('writes %j safely', (said, expected) => {
    expect(csvText(said)).toBe(expected)
  })
  it('leaves what is unknown empty', () => {
    expect(csv.record(makeTurn({ speaker: null, text: 'x' }))).toBe('talk.txt,1,,,,unknown,,,,,,,,,,,,,1,1,0,1,1,x\n')
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
