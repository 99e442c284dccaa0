import { describe, expect, test } from 'vitest'
import { readLong } from '../contract/library/long.ts'
import { parseText, said } from '../contract/library/parse.ts'

describe('names that a label tells of', () => {
  const talk = 'P: Is it lit?\n\nSo: It is, and it was lit at eight.\n\nP: Then good night.\n\nSo: Good night to you.\n\n'

  test('"Pilot (P)" is P from there on, and "Sofia (So)" is So', () => {
    const text = `Pilot (P): Good evening, who is there?\n\nSofia (So): It is me, who else.\n\n${talk}`
    expect(said(parseText(text)).map((line) => line.split(':')[0])).toEqual([
      'Pilot',
      'Sofia',
      'Pilot',
      'Sofia',
      'Pilot',
      'Sofia',
    ])
  })

  test('are read the same in any chunks', () => {
    readLong(talk, 'Pilot (P): Good evening.\n\nSofia (So): Who is there?\n\n')
    const timed = '00:00:05 Speaker 1\nIs it lit?\n\n00:00:09 Speaker 2\nIt is.\n\n00:00:12 Member of the crew\nSince when?\n\n'
    readLong(timed)
    const described = 'Mara Lund, neighbour of the tower: It is out.\nEN: Since when?\nML: Since eight.\nEN: Who says so?\n'
    readLong(described)
  })

  test('whoever says a name for his own is called so, if but once', () => {
    const rest =
      'Mara Lund: Good evening to all of you here.\n\nJo Vey: Is the ferry late?\n\nMara Lund: It is, and it was.\n\nJo Vey: Why?\n'
    const first = (line: string) => said(parseText(`An evening at the quay\n\n${line}\n\n${rest}`))[0]?.split(':')[0]
    expect(first('Zorka: Thank you for coming. My name is Zorka Holm, and this is Mara Lund.')).toBe('Zorka')
    expect(first('Holm: Hello, I’m Zorka Holm.')).toBe('Holm')
    expect(first('Harbours: Thank you for coming. My name is on the door.')).toBe('Mara Lund')
  })
})
