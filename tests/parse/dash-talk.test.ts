import { describe, expect, test } from 'vitest'
import { readLong } from '../contract/library/long.ts'
import { parseText, said, turnsOf } from '../contract/library/parse.ts'

const ASKED = ['Is the quay shut?', 'Who says so?', 'And the pier?', 'Since when?'] as const
const ANSWERED = ['It is, for all of May.', 'The harbour office, on Monday.', 'That one is open.', 'Since the storm.'] as const
const talkOf = (dash: string) => ASKED.map((asked, index) => `${dash}${asked}\n${dash}${ANSWERED[index]}\n`).join('')

describe('an interview with nothing but dashes', () => {
  test.each(['-', '- ', '— ', '–'])('is told by questions that are answered: "%s"', (dash) => {
    const turns = turnsOf(parseText(`The harbour office spoke to us.\n${talkOf(dash)}`))
    expect(turns.map(({ speaker, text }) => [speaker, text])).toEqual(
      ASKED.flatMap((asked, index) => [
        [null, asked],
        [null, ANSWERED[index]],
      ]),
    )
  })

  test('is none where a list asks only, says only, or where others are named', () => {
    expect(
      said(
        parseText(
          ASKED.map((asked) => `- ${asked}\n`)
            .join('')
            .repeat(3),
        ),
      ),
    ).toEqual([])
    expect(
      said(
        parseText(
          ANSWERED.map((answer) => `- ${answer}\n`)
            .join('')
            .repeat(3),
        ),
      ),
    ).toEqual([])
    const items = '- Is it shut?\n- the quay\n- Is it far?\n- the pier\n- Is it deep?\n- the dock\n- Is it old?\n- the crane\n'
    expect(said(parseText(items))).toEqual([])
  })

  test('is read the same in any chunks', () => {
    const texts = turnsOf(readLong(talkOf('— '))).map(({ text }) => text)
    expect(texts).toEqual(texts.map((_, index) => [ASKED, ANSWERED][index % 2]?.[(index >> 1) % 4]))
  })
})
