import { describe, expect, test } from 'vitest'
import { parseText, said, turnsOf } from '../library/parse.ts'
import { codes, describeReaders } from './readers.ts'

const SOURCES = {
  stm: 'stm/positive-two-recordings',
  ctm: 'ctm/positive-channels',
  rttm: 'rttm/positive-lexemes',
  chat: 'chat/positive',
  eaf: 'eaf/positive',
  exb: 'exb/positive',
  'speaker-tags': 'speaker-tags/positive',
  textgrid: 'textgrid/positive-long',
  table: 'table/positive-csv',
  pages: 'pages/positive-deposition',
}

describeReaders({ sources: SOURCES, turns: 1 })

describe('prose is no table, and no row of times', () => {
  test.each([
    'Time, text and speaker.\nNothing of it, really.\n',
    'Who said what, and when?\nMara, for one, said nothing.\n',
    'Name: Mara; Text: none\nJo; 12\n',
    ';; a comment\n;; of Lisp\n(defun talk () nil)\n',
    '@Begin again, she said.\nAnd so we did.\n',
    '"ooTextFile" is what Praat writes.\n',
    'Agenda 1 Lund 10 11 The harbour\nThen we all went home.\n',
  ])('%j', (source) => {
    expect(parseText(source).at(-1)).toMatchObject({ format: 'text' })
  })

  test('XML of another kind has no turns', () => {
    const records = parseText('<?xml version="1.0"?>\n<note>ANNOTATION_DOCUMENT</note>\n')
    expect(turnsOf(records)).toEqual([])
    expect(records.at(-1)).toMatchObject({ format: 'speech-xml' })
  })
})

describe('tables', () => {
  const turns = (source: string, columns?: Record<string, string>) =>
    turnsOf(parseText(source, columns && { columns })).map(({ speaker, start, end, text }) => [speaker, start, end, text])

  test.each([
    ['Intervenant;Début;Texte\nMara;00:00:01,5;Bonsoir.\n', [['Mara', 1.5, null, 'Bonsoir.']]],
    ['Hablante\tInicio\tFin\tTranscripción\nMara\t0:01\t0:03\tBuenas tardes.\n', [['Mara', 1, 3, 'Buenas tardes.']]],
    ['speaker,start_time,duration,utterance\nMara,1.5,2,Good evening.\n', [['Mara', 1.5, 3.5, 'Good evening.']]],
    ['startMs,endMs,name,text\n1500,3500,Mara,Good evening.\n', [['Mara', 1.5, 3.5, 'Good evening.']]],
    ['TC In|TC Out|Speaker|Dialogue\n00:00:01:12|00:00:03:00|Mara|Good evening.\n', [['Mara', 1, 3, 'Good evening.']]],
    ['"speaker","text"\r\n"Mara","She said ""no"" and left."\r\n', [['Mara', null, null, 'She said "no" and left.']]],
    ['speaker,text\nMara,"She said "no" and left."\n', [['Mara', null, null, 'She said "no" and left.']]],
    ['speaker,text\nMara\nJo,Good evening.\n', [['Jo', null, null, 'Good evening.']]],
    ['speaker,text,start\nMara,Good evening.,2024-05-01T10:00:00Z\n', [['Mara', null, null, 'Good evening.']]],
    ['__proto__,speaker,text\nx,constructor,Good evening.\n', [['constructor', null, null, 'Good evening.']]],
  ])('%j', (source, expected) => {
    expect(turns(source)).toEqual(expected)
  })

  test('columns that a person names go before those that are found', () => {
    const source = 'speaker,text,Note,Who\nS1,raw,Good evening.,Mara\n'
    expect(turns(source, { speaker: 'Who', text: 'note' })).toEqual([['Mara', null, null, 'Good evening.']])
    expect(turns(source, { text: 'Note' })).toEqual([['S1', null, null, 'Good evening.']])
  })

  test('columns that are not there are told, and nobody is made up', () => {
    const records = parseText('a,b\nMara,Good evening.\n', { columns: { text: 'Said' } })
    expect(said(records)).toEqual([])
    expect(records).toContainEqual(expect.objectContaining({ code: 'no-columns', severity: 'warning' }))
  })

  test('a quote that is never closed costs no words', () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => `S${row % 2},"word ${row}\n`).join('')
    const records = parseText(`speaker,text\n${rows}`)
    expect(turnsOf(records)).toHaveLength(5_000)
    expect(codes(`speaker,text\n${rows}`)).toContain('open-quote')
  })
})

describe('tiers', () => {
  const slots = '<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="b"/></TIME_ORDER>'
  const annotation = (value: string, from = 'a', to = 'b') =>
    `<ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="${from}" TIME_SLOT_REF2="${to}"><ANNOTATION_VALUE>${value}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`
  const eaf = (tiers: string) => `<ANNOTATION_DOCUMENT>${slots}${tiers}</ANNOTATION_DOCUMENT>`

  test('entities of a declaration are never read', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    const records = parseText(bomb + eaf(`<TIER TIER_ID="Mara">${annotation('&b;&#72;i')}</TIER>`), { format: 'eaf' })
    expect(said(records)).toEqual(['Mara: &b;Hi'])
  })

  test('times that nobody told are unknown', () => {
    const records = parseText(eaf(`<TIER TIER_ID="Mara">${annotation('Hi')}${annotation('There', 'x', 'a')}</TIER>`))
    expect(turnsOf(records)).toMatchObject([{ start: 1, end: 1, text: 'Hi There' }])
    const alone = parseText(eaf(`<TIER TIER_ID="Mara">${annotation('Hi', 'x', 'y')}</TIER>`))
    expect(turnsOf(alone)).toMatchObject([{ start: null, end: null }])
  })

  test('no words are told', () => {
    expect(codes(eaf('<TIER TIER_ID="Mara"/>'))).toEqual(['no-words'])
    expect(codes('File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n1\n<absent>\n')).toEqual(['no-words'])
  })

  test('depth is nothing to it', () => {
    const deep = '<ANNOTATION>'.repeat(50_000)
    expect(said(parseText(eaf(`<TIER TIER_ID="Mara">${deep}${annotation('Hi')}</TIER>`)))).toEqual(['Mara: Hi'])
  })
})
