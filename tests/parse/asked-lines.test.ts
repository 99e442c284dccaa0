import { describe, expect, test } from 'vitest'
import { readLong } from '../contract/library/long.ts'
import { parseText, said, turnsOf } from '../contract/library/parse.ts'

const ASKED = ['How did you come to the quay?', 'Who taught you?', 'And your brother?', 'What do you do in fog?'] as const
const ANSWERED = [
  'I was born on it, in my mother’s bed.',
  'My uncle did, and I was slow.',
  'He is a pilot. I never see him.',
  'I ring the bell.',
] as const
const talkOf = (mark: (asked: string) => string) =>
  ASKED.map((asked, index) => `${mark(asked)}\n\n${ANSWERED[index]}\n\nThen there was a pause.\n\n`).join('')

describe('an interview whose questions are set off, and where nobody is named', () => {
  test.each(['**', '__', '*', '_'])('is told by somebody who is asked of herself, and answers: "%s"', (mark) => {
    const turns = turnsOf(parseText(talkOf((asked) => `${mark}${asked}${mark}`)))
    expect(turns.map(({ speaker }) => speaker)).toEqual(Array(8).fill(null))
    expect(turns[1]?.text).toBe(`${ANSWERED[0]} Then there was a pause.`)
  })

  test('may have headings for questions', () => {
    expect(turnsOf(parseText(talkOf((asked) => `## ${asked}`)))).toHaveLength(8)
  })

  test('may number its questions', () => {
    expect(turnsOf(parseText(talkOf((asked) => `3. ${asked}`)))).toHaveLength(8)
  })

  test('may ask over several lines', () => {
    const turns = turnsOf(parseText(talkOf((asked) => `**You know the quay.**\n**${asked}**`)))
    expect(turns).toHaveLength(8)
    expect(turns[0]?.text).toBe(`**You know the quay.** **${ASKED[0]}**`)
  })

  test('is none where a house answers usual questions, or where nobody asks', () => {
    const house = talkOf((asked) => `**${asked}**`).replaceAll(/\b(?:I|my|My)\b/g, 'we')
    expect(said(parseText(house))).toEqual([])
    expect(said(parseText(talkOf((asked) => `**${asked.replace('?', '')}**`)))).toEqual([])
  })

  test('is read the same in any chunks', () => {
    for (const mark of ['**', '**You know the quay.**\n**']) readLong(talkOf((asked) => `${mark}${asked}**`))
    readLong(talkOf((asked) => `3. ${asked}`))
  })
})

describe('an interview in which only the one who asks has a label', () => {
  test('gives what stands below a question to nobody known', () => {
    const turns = turnsOf(parseText(talkOf((asked) => `Interviewer: ${asked}`)))
    expect(turns.map(({ speaker }) => speaker)).toEqual([
      'Interviewer',
      null,
      'Interviewer',
      null,
      'Interviewer',
      null,
      'Interviewer',
      null,
    ])
  })

  test('is read the same in any chunks', () => {
    readLong(talkOf((asked) => `Interviewer: ${asked}`))
  })
})

describe('paragraphs that ask are no interview', () => {
  test.each([
    [
      'in a story, where both stand between quotation marks',
      ASKED.map((asked, index) => `“${asked}”\n\n“${ANSWERED[index]}”\n\nThe crane stood still.\n\n`).join(''),
    ],
    [
      'in verses, of which each answers another',
      'Where are you going, my lovely?\nI go to the sea, said I.\nWhere are you going, my own one?\nI go where the gulls cry.\n\n'.repeat(
        3,
      ),
    ],
  ])('%s', (_, text) => expect(turnsOf(parseText(text))).toEqual([]))
})
