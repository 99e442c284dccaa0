import { expect, test } from 'vitest'
import { parseText, turnsOf } from '../library/parse.ts'

const TURNS =
  '[{"speaker":"Mara","start":0,"end":2,"text":"Good evening."},\n{"speaker":"Jo","start":2,"end":4,"text":"Thank you."}'
const TTML =
  '<tt xmlns="http://www.w3.org/ns/ttml">\n<body><p begin="0s" end="2s">Good evening.</p>\n<p begin="2s" end="4s">Thank you.</p>'

test.each([
  ['JSON in a list', TURNS, 2, 'expected a comma or "]", but the text ends'],
  ['JSON in an object', `${TURNS},\n{"speaker":"Jo",`, 3, 'but the text ends'],
  ['JSON in a string', `${TURNS},\n{"speaker":"J`, 3, 'expected the end of a string, but the text ends'],
  ['TTML', TTML, 3, 'it ends where </tt> is expected'],
  [
    'RTF',
    '{\\rtf1\\ansi MARA: Good evening.\\par\nJO: Thank you.\\par\nMARA: Is it you?\\par JO: It is.\\par ',
    3,
    'it ends where } is expected',
  ],
])('%s that is cut off is read up to there, and that is an error', (...[, source, line, expected]) => {
  const records = parseText(source)
  expect(
    turnsOf(records)
      .slice(0, 2)
      .map(({ text }) => text),
  ).toEqual(['Good evening.', 'Thank you.'])
  const errors = records.filter((record) => record.type === 'diagnostic' && record.severity === 'error')
  expect(errors).toMatchObject([{ line, message: expect.stringContaining(expected) }])
})

test.each([
  ['WebVTT', 'WEBVTT\n\n00:00.000 --> 00:02.000\nGood evening.\n\n00:02.000 --> 00:0'],
  ['a page', '<!DOCTYPE html>\n<html><body><p><b>MARA:</b> Good evening.</p><p><b>JO:</b> Thank'],
])('%s may end anywhere', (_, source) => {
  expect(parseText(source).filter((record) => record.type === 'diagnostic' && record.severity === 'error')).toEqual([])
})

test('words of a channel keep their times where it has paragraphs, too', () => {
  const word = (text: string, start: number) => ({ word: text.toLowerCase(), punctuated_word: text, start, end: start + 0.5 })
  const words = ['Good', 'evening.', 'Thank', 'you.'].map((text, at) => word(text, at))
  const sentence = (text: string, start: number) => ({
    sentences: [{ text, start, end: start + 1.5 }],
    num_words: 2,
    start,
    end: start + 1.5,
  })
  const paragraphs = { paragraphs: [sentence('Good evening.', 0), sentence('Thank you.', 2)] }
  const source = JSON.stringify({
    results: { channels: [{ alternatives: [{ transcript: 'Good evening. Thank you.', words, paragraphs }] }] },
  })
  const heard = turnsOf(parseText(source, { unit: 'word' })).map(({ start, end, text }) => [start, end, text])
  expect(heard).toEqual([
    [0, 0.5, 'Good'],
    [1, 1.5, 'evening.'],
    [2, 2.5, 'Thank'],
    [3, 3.5, 'you.'],
  ])
})

test('frames without a rate are read at 25 a second, and that is told', () => {
  const records = parseText('{25}{50}Good evening.\n{50}{75}Thank you.\n', { unit: 'cue' })
  expect(turnsOf(records).map(({ start, end }) => [start, end])).toEqual([
    [1, 2],
    [2, 3],
  ])
  expect(records).toContainEqual(expect.objectContaining({ code: 'no-frame-rate', line: 1 }))
})

test('a damaged timing of SBV is nobody’s words', () => {
  const source = '0:00:00.000,0:00:01.000\nGood evening.\n\n0:00:0x.500,0:00:02.000\nThank you.\n'
  const cues = turnsOf(parseText(source, { unit: 'cue' })).map(({ start, end, text }) => [start, end, text])
  expect(cues).toEqual([
    [0, 1, 'Good evening.'],
    [null, 2, 'Thank you.'],
  ])
})

test('a transcript of a podcast may begin with a time', () => {
  const source = '<time>0:00</time><p>Good evening.</p>\n<time>0:12</time><p>Is the lamp out?</p>\n'
  const cues = turnsOf(parseText(source, { unit: 'cue' })).map(({ speaker, start, text }) => [speaker, start, text])
  expect(cues).toEqual([
    [null, 0, 'Good evening.'],
    [null, 12, 'Is the lamp out?'],
  ])
})
