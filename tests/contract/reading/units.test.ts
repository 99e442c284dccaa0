import { describe, expect, test } from 'vitest'
import { sample } from '../../runs.ts'
import type { ParseOptions } from '../doors.ts'
import { fixtureCases } from '../library/cases.ts'
import { checkChunkBlind, checkRecords } from '../library/invariants.ts'
import { parseBytes, parseText, turnsOf } from '../library/parse.ts'

const UNITS = ['sentence', 'word'] as const

function heard(source: string, options: ParseOptions): unknown[] {
  const bytes = new TextEncoder().encode(source)
  const records = parseBytes(bytes, options)
  checkRecords(records, bytes)
  checkChunkBlind(records, bytes, options)
  return turnsOf(records).map(({ start, end, text }) => [start, end, text])
}

const CUES = `WEBVTT

00:01.000 --> 00:02.000
So the quay is open

00:02.000 --> 00:03.000
and the ferry is late. But
Ithink it

00:03.000 --> 00:04.000
will come. [he laughs] Yes.

00:04.000 --> 00:05.000
<v Mara Lund>Who<00:04.200> says<00:04.500> that?
`

describe('sentences', () => {
  test('go on from cue to cue, of nobody too; their times are those of the cues they stand in', () => {
    expect(heard(CUES, { unit: 'sentence' })).toEqual([
      [1, 3, 'So the quay is open and the ferry is late.'],
      [2, 4, 'But I think it will come.'],
      [3, 4, '[he laughs] Yes.'],
      [4, 5, 'Who says that?'],
    ])
  })

  test('of plain text have the labels of their turns, and are counted like turns', () => {
    const source =
      'MARA LUND: Is it open? I see no light.\n\nJO VEY: It is. Dr. Vey has the key.\n\nMARA LUND: Good.\n\nJO VEY: So.\n'
    const records = parseText(source, { unit: 'sentence' })
    checkRecords(records, new TextEncoder().encode(source))
    expect(turnsOf(records).map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Mara Lund', 'Is it open?'],
      ['Mara Lund', 'I see no light.'],
      ['Jo Vey', 'It is.'],
      ['Jo Vey', 'Dr. Vey has the key.'],
      ['Mara Lund', 'Good.'],
      ['Jo Vey', 'So.'],
    ])
  })

  test('begin and end with their words, where these have times', () => {
    const words = ['So.', 'Is', 'it?'].map((word, at) => ({ word, start: at, end: at + 0.5 }))
    const source = JSON.stringify({ segments: [{ text: 'So. Is it?', speaker: 'A', start: 0, end: 9, words }] })
    expect(heard(source, { unit: 'sentence' })).toEqual([
      [0, 0.5, 'So.'],
      [1, 2.5, 'Is it?'],
    ])
  })
})

describe('words', () => {
  test('have their own times, else those of their cue; notes and what a repair parted stay whole', () => {
    const words = heard(CUES, { unit: 'word' })
    expect(words.slice(0, 2)).toEqual([
      [1, 2, 'So'],
      [1, 2, 'the'],
    ])
    expect(words).toContainEqual([2, 3, 'I think'])
    expect(words).toContainEqual([3, 4, '[he laughs]'])
    expect(words.slice(-3)).toEqual([
      [4, 4.2, 'Who'],
      [4.2, 4.5, 'says'],
      [4.5, 5, 'that?'],
    ])
  })
})

describe('times of words', () => {
  const timesOf = (source: string, options: ParseOptions = {}) =>
    turnsOf(parseText(source, { words: true, ...options })).map(({ wordTimes }) =>
      wordTimes?.map(({ text, start, end }) => [text, start, end]),
    )

  test('stay with words that a repair changes, and go with those that are taken out', () => {
    const words = ['But', 'Ithink', 'it', '[laughter]', 'came.'].map((word, at) => ({ word, start: at, end: at + 0.5 }))
    const source = JSON.stringify({
      segments: [{ text: 'But Ithink it [laughter] came.', speaker: 'A', start: 0, end: 9, words }],
    })
    expect(timesOf(source, { annotations: 'drop' })).toEqual([
      [
        ['But', 0, 0.5],
        ['I think', 1, 1.5],
        ['it', 2, 2.5],
        ['came.', 4, 4.5],
      ],
    ])
  })

  test.each<[string, string]>([
    ['CTM', 'talk A 0.50 0.30 good 0.99\ntalk A 0.80 0.40 evening 0.97\n'],
    [
      'RTTM',
      'SPEAKER t 1 0.50 2.25 <NA> <NA> l <NA> <NA>\nLEXEME t 1 0.50 0.30 good lex l <NA>\nLEXEME t 1 0.80 0.40 evening lex l <NA>\n',
    ],
    ['times inside of WebVTT', 'WEBVTT\n\n00:00.500 --> 00:01.200\ngood<00:00.800><c> evening</c>\n'],
    ['times inside of LRC', '[00:00.50]<00:00.50>good <00:00.80>evening\n[00:01.20]so\n[00:02.00]it is\n'],
    [
      'spans of TTML',
      '<tt xmlns="http://www.w3.org/ns/ttml"><body><p><span begin="0.5s" end="0.8s">good</span> <span begin="0.8s" end="1.2s">evening</span></p></body></tt>',
    ],
    ['words of data', '{"words":[{"word":"good","start":0.5,"end":0.8},{"word":"evening","start":0.8,"end":1.2}]}'],
    [
      'milliseconds',
      '{"utterances":[{"speaker":"A","text":"good evening","start":500,"end":9200,"words":[{"text":"good","start":500,"end":800},{"text":"evening","start":800,"end":1200}]}]}',
    ],
  ])('of %s', (_, source) => {
    expect(timesOf(source)[0]).toEqual([
      ['good', 0.5, 0.8],
      ['evening', 0.8, 1.2],
    ])
  })

  test('are an empty list where the source has none, and no member at all where nobody asks', () => {
    const source = 'WEBVTT\n\n00:00.500 --> 00:01.200\ngood evening\n'
    expect(timesOf(source)).toEqual([[]])
    expect(turnsOf(parseText(source))[0]).not.toHaveProperty('wordTimes')
  })
})

describe('every fixture', () => {
  const cases = fixtureCases().flatMap((fixture) => UNITS.map((unit) => ({ ...fixture, unit })))

  test.each(sample(cases, 15))('$path holds together, a record for each $unit', ({ bytes, options, unit }) => {
    checkRecords(parseBytes(bytes, { ...options, unit, words: true }), bytes)
  })
})
