import { describe, expect, test } from 'vitest'
import { checkChunkBlind, checkRecords } from '../library/invariants.ts'
import { parseBytes, turnsOf } from '../library/parse.ts'

interface SpeakerTime {
  readonly speaker: string
  readonly start: number
  readonly end: number
  readonly recording: string
}

const time = (speaker: string, start: number, end: number): SpeakerTime => ({
  speaker,
  start,
  end,
  recording: 'talk',
})
const BOTH = [time('lund', 0, 2), time('vey', 2, 4), time('lund', 4, 6)]

function heard(source: string, diarization: readonly SpeakerTime[], doc = '-') {
  const bytes = new TextEncoder().encode(source)
  const options = { diarization, doc }
  const records = parseBytes(bytes, options)
  checkRecords(records, bytes)
  checkChunkBlind(records, bytes, options)
  const codes = records.flatMap((record) => (record.type === 'diagnostic' ? [record.code] : []))
  return { turns: turnsOf(records).map(({ label, start, end, text }) => [label, start, end, text]), codes }
}

const row = (word: string, at: number) => `talk A ${at.toFixed(2)} 0.40 ${word} 0.99\n`
const CTM = ['good', 'evening', 'thank', 'you', 'so'].map((word, at) => row(word, at + 0.1)).join('')
const TURNS = [
  ['lund', 0.1, 1.5, 'good evening'],
  ['vey', 2.1, 3.5, 'thank you'],
  ['lund', 4.1, 4.5, 'so'],
]

describe('speakers of words', () => {
  test('of CTM are those whose time it is', () => {
    expect(heard(CTM, BOTH)).toEqual({ turns: TURNS, codes: [] })
  })

  test('of data part a segment in which two speak', () => {
    const words = ['good', 'evening', 'thank', 'you', 'so'].map((word, at) => ({ word, start: at + 0.1, end: at + 0.5 }))
    const source = JSON.stringify({ segments: [{ start: 0, end: 6, text: 'good evening thank you so', words }] })
    expect(heard(source, BOTH).turns).toEqual(TURNS)
  })

  test('of cues are those who have most of the time', () => {
    const source = 'WEBVTT\n\n00:00.500 --> 00:02.200\nGood evening.\n\n00:02.200 --> 00:04.000\nThank you.\n'
    expect(heard(source, BOTH).turns).toEqual([
      ['lund', 0.5, 2.2, 'Good evening.'],
      ['vey', 2.2, 4, 'Thank you.'],
    ])
  })
})

describe('nobody is named', () => {
  test('where two speak at once, and that is told', () => {
    const { turns, codes } = heard(CTM, [time('lund', 0, 2), time('vey', 1, 4)])
    expect(turns).toEqual([
      ['lund', 0.1, 0.5, 'good'],
      [null, 1.1, 1.5, 'evening'],
      ['vey', 2.1, 3.5, 'thank you'],
      [null, 4.1, 4.5, 'so'],
    ])
    expect(codes).toEqual(['ambiguous-speaker'])
  })

  test('where nobody speaks', () => {
    expect(heard(CTM, [time('lund', 50, 60)]).turns).toEqual([[null, 0.1, 4.5, 'good evening thank you so']])
  })

  test('by the rows of another recording', () => {
    const two = [...BOTH, { ...time('orsk', 0, 6), recording: 'walk' }]
    expect(heard(CTM, two, 'talks/walk.ctm').turns).toEqual([['orsk', 0.1, 4.5, 'good evening thank you so']])
    expect(heard(CTM, two, 'other.ctm').codes).toEqual(['no-diarization'])
  })
})

test('whom the source names stays', () => {
  const source = 'WEBVTT\n\n00:00.500 --> 00:02.000\n<v Ida Hale>Good evening.\n'
  expect(heard(source, BOTH).turns).toEqual([['Ida Hale', 0.5, 2, 'Good evening.']])
})
