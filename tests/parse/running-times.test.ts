import { describe, expect, test } from 'vitest'
import { parseText, turnsOf } from '../contract/library/parse.ts'

const PIECES = [
  'so good evening and welcome to the',
  'harbour hall we talk about the ferry',
  'and why it stopped in the winter',
  'after the storm took the pier [Music]',
  'and then in the morning we saw them',
  'come in one by one along the quay',
  'thank you for watching',
]

function stamp(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function timed(write: (time: string, piece: string) => string, pieces: readonly string[] = PIECES, step = 6): string {
  return pieces.map((piece, index) => write(stamp(index * step), piece)).join('')
}

const LAYOUTS: readonly (readonly [string, (time: string, piece: string) => string])[] = [
  ['alone above the speech', (time, piece) => `${time}\n${piece}\n`],
  ['before it', (time, piece) => `${time} ${piece}\n`],
  ['in brackets and before a colon, above the speech', (time, piece) => `(${time}):\n${piece}\n`],
  ['before a bar', (time, piece) => `${time} | ${piece}\n`],
  ['in brackets', (time, piece) => `[0${time}] ${piece}\n`],
  ['as ranges', (time, piece) => `[0${time}.000 --> 59:59.000]  ${piece}\n`],
]

describe('times that run through speech of nobody known', () => {
  test.each(LAYOUTS)('%s', (_, write) => {
    const turns = turnsOf(parseText(timed(write)))
    expect(turns.map(({ text }) => text)).toEqual(PIECES)
    expect(turns.map(({ start }) => start)).toEqual(PIECES.map((_piece, index) => index * 6))
    expect(turns.every(({ speaker }) => speaker === null)).toBe(true)
  })

  test.each([
    ['chapters', timed((time, piece) => `${time} ${piece}\n`, PIECES, 240)],
    ['a log', PIECES.map((piece, index) => `[00:0${Math.floor(index / 4)}] ${piece}\n`).join('')],
    ['a programme', PIECES.map((piece, index) => `1${index}:00 ${piece}\n`).join('')],
    ['five times', timed((time, piece) => `${time} ${piece}\n`, PIECES.slice(0, 5))],
  ])('not %s', (_, text) => {
    expect(turnsOf(parseText(text))).toEqual([])
  })

  test('labels tell more', () => {
    const text = timed((time, piece) => `${time} ${piece.startsWith('and') ? 'Mara Lund' : 'Jo Vey'}: ${piece}.\n`)
    expect(turnsOf(parseText(text)).map(({ speaker }) => speaker)).toContain('Mara Lund')
  })

  test.each(LAYOUTS)('in a long text: %s', (_, write) => {
    const pieces = Array.from(
      { length: 1300 },
      (_piece, index) => `${PIECES[index % 7] ?? ''}\nand it goes on in a line without a time`,
    )
    expect(turnsOf(parseText(timed(write, pieces, 2)))).toHaveLength(1300)
  })
})
