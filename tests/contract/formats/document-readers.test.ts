import { describe, expect, test } from 'vitest'
import { parseText, said } from '../library/parse.ts'
import { codes, describeReaders } from './readers.ts'

describeReaders({
  sources: {
    docx: 'docx/positive-labels-and-table',
    odt: 'odt/positive-labels-and-table',
    rtf: 'rtf/positive-labels',
    epub: 'epub/positive-book',
    pdf: 'pdf/positive-pages',
  },
  turns: 3,
  hostile: [
    '<w:document',
    '<w:p><w:r><w:t>MARA: hi',
    '</w:p></w:tbl></w:tr>',
    '<w:tbl>'.repeat(500),
    '<text:p><text:span>x</text:p></text:span>y',
    '<office:document-content><table:table-row><table:table-cell>',
    '{\\rtf1',
    '{\\rtf1 }}}} MARA: hi',
    '{'.repeat(20_000),
    "{\\rtf1 \\'",
    '{\\rtf1 \\bin999999 x',
    '{\\rtf1 \\uc5\\u8230',
    "{\\rtf1 {\\f1\\fcharset128 \\'82",
  ],
})

describe('rich text', () => {
  const talk = (text: string, head = '') =>
    said(parseText(`{\\rtf1\\ansi ${head}MARA: ${text}\\par JO: Yes.\\par MARA: Go.\\par JO: No.\\par}`))[0]

  test.each([
    ['bytes of the code page', "caf\\'e9", 'caf\u00e9'],
    ['bytes that are not Latin-1', "\\'93so\\'94", '\u201cso\u201d'],
    ['characters with what stands for them', '\\u8230?x', '\u2026x'],
    ['characters with nothing that stands for them', '{\\uc0\\u8230 x}', '\u2026x'],
    ['characters with two bytes that stand for them', "{\\uc2\\u12402\\'82\\'d0 x}", '\u3072 x'],
    ['halves of a character', '\\u-10179?\\u-8704?', '\u{1f600}'],
    ['half a character', '\\u-10179?x', 'x'],
    ['line ends that are nothing', 'lan\ntern', 'lantern'],
    ['hyphens that are not shown', 'lan\\-tern', 'lantern'],
    ['braces', '\\{so\\}', '{so}'],
    ['a picture with raw bytes', '{\\pict\\bin4 }{\\\\}so', 'so'],
    ['groups of other programs', '{\\*\\other{\\b not} this}so', 'so'],
    ['fields', '{\\field{\\*\\fldinst PAGE}{\\fldrslt seven}}', 'seven'],
  ])('%s', (_, written, text) => {
    expect(talk(written)).toBe(`Mara: ${text}`)
  })

  test.each([
    ['of the document', '\\ansicpg1251 ', "\\'cf\\'e8", '\u041f\u0438'],
    ['of a font', '{\\fonttbl{\\f3\\fcharset161 A;}}', "{\\f3 \\'e1}", '\u03b1'],
    ['with two bytes', '{\\fonttbl{\\f3\\fcharset128 A;}}', "{\\f3 \\'82\\'d0}", '\u3072'],
    ['with two bytes, the second plain', '{\\fonttbl{\\f3\\fcharset128 A;}}', "{\\f3 \\'83A}", '\u30a2'],
    ['of a Macintosh', '\\mac ', "caf\\'8e", 'caf\u00e9'],
  ])('a code page %s', (...[, head, written, text]) => {
    expect(talk(written, head)).toBe(`Mara: ${text}`)
  })

  test('a document without its end is told', () => {
    expect(codes('{\\rtf1 MARA: hi\\par')).toContain('cut-off')
  })
})

test.each(['docx', 'odt'])('%s: a document without its end is told', (format) => {
  expect(codes('<?xml version="1.0"?>\n<x><y>', format)).toContain('cut-off')
})
