import { describe, expect, test } from 'vitest'
import { parseText, said, turnsOf } from '../fixtures/parse.ts'

const OPENING = 'Mara Lund: How deep is it?\nJo Vey: Four metres.\n'.repeat(3)

function matterOf(text: string) {
  return parseText(text).flatMap((record) => (record.type === 'matter' ? [`${record.kind}: ${record.text}`] : []))
}

describe('what a program for meetings writes beside the speech', () => {
  test('its footer is back matter', () => {
    const text = `${OPENING}Mara Lund: Good.\n\nTranscription ended after 00:32:49\n\nThis editable transcript was computer generated.\n`
    expect(matterOf(text)).toEqual([
      'back: Transcription ended after 00:32:49',
      'back: This editable transcript was computer generated.',
    ])
  })

  test('a sentence that begins so is speech', () => {
    expect(matterOf(`${OPENING}Mara Lund: Hm.\n\nTranscription ended after an hour for me because I was tired.\n`)).toEqual([])
  })

  test('a time of three fields is a time without blank lines around it', () => {
    const text = `${OPENING}00:07:20\nMara Lund: Since when?\nJo Vey: Since Monday.\n`
    expect(matterOf(text)).toEqual(['heading: 00:07:20'])
    expect(turnsOf(parseText(text)).at(-2)?.start).toBe(440)
  })

  test('a time of two may be a score', () => {
    const text = `${OPENING}Mara Lund: The score was\n10:00\nto nothing.\n`
    expect(said(parseText(text)).at(-1)).toBe('Mara Lund: The score was 10:00 to nothing.')
  })

  test('a heading of back matter may be underlined', () => {
    const text = `${OPENING.replaceAll('\n', '\n\n')}Show Notes\n----------\n\nThe quay: https://quay.example\n`
    expect(matterOf(text)).toEqual(['back: Show Notes\n----------', 'back: The quay: https://quay.example'])
  })
})
