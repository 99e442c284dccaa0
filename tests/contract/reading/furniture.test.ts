import { describe, expect, test } from 'vitest'
import { readLong } from '../library/long.ts'
import { parseText, said, turnsOf } from '../library/parse.ts'

const TALK = [
  ['Mara Lund', 'Good day. We begin with the quay.'],
  ['Jo Vey', 'Is it shut for the whole of May?'],
  ['Mara Lund', 'It is, and the pier as well.'],
  ['Jo Vey', 'Then I will tell the crews tonight.'],
  ['Per Ek', 'They know it already.'],
  ['Mara Lund', 'Thank you both.'],
] as const
const SAID = TALK.map(([name, speech]) => `${name}: ${speech}`)
const pageOf = (line: (name: string, speech: string) => string) => TALK.map(([name, speech]) => line(name, speech)).join('')

describe('lines that stand beside names on pages of the web', () => {
  test.each([
    ['above', pageOf((name, speech) => `speaker\n${name}\n${speech}\n`)],
    ['above, blank lines between', pageOf((name, speech) => `Play clip\n\n${name}\n\n${speech}\n\n`)],
    ['below', pageOf((name, speech) => `${name}:\nCopy link\n${speech}\n\n`)],
    ['a dash below', pageOf((name, speech) => `${name}\n―\n${speech}\n`)],
  ])('are said by nobody: %s', (_, text) => {
    expect(said(parseText(text))).toEqual(SAID)
  })

  test('are what is said where they end a sentence, stand elsewhere, or stand beside few', () => {
    const yes = TALK.map(([name, speech]) => `${name}:\nYes.\n${speech}\n\n`).join('')
    expect(turnsOf(parseText(yes)).every(({ text }) => text.startsWith('Yes. '))).toBe(true)
    const okay = TALK.map(([name, speech]) => `${name}:\nokay\n${speech}\nokay\nokay\n\n`).join('')
    expect(turnsOf(parseText(okay)).every(({ text }) => text.startsWith('okay '))).toBe(true)
    const few = TALK.map(([name, speech], index) => `${name}:\n${index < 2 ? 'well then\n' : ''}${speech}\n\n`).join('')
    expect(turnsOf(parseText(few))[0]?.text.startsWith('well then ')).toBe(true)
  })

  test('are the same in long texts in any chunks', () => {
    const lines = said(readLong(pageOf((name, speech) => `speaker\n${name}\n${speech}\n`)))
    expect(lines).toEqual(lines.map((_, index) => SAID[index % SAID.length]))
  })

  test('and a reply behind the mark of a list is no name, where names have that mark', () => {
    const page = pageOf((name, speech) => `  • ${name}\n\n  • ${speech}\n\n  • Thanks, Mara.\n\n`).repeat(2)
    expect(new Set(turnsOf(parseText(page)).map(({ speaker }) => speaker))).toEqual(new Set(TALK.map(([name]) => name)))
  })
})

describe('names shown again above labels', () => {
  const pageWith = (answer: string) =>
    [
      ['Mara Lund', 'Who won the race?'],
      ['Jo Vey', answer],
      ['Mara Lund', 'And who came last?'],
      ['Jo Vey', 'Nobody knows.'],
    ]
      .map(([name, speech], index) => `${name}\n0:0${index}\n${name} 0:0${index}\n${speech}\n`)
      .join('')

  test('are said by nobody, but a name right below a label is', () => {
    expect(said(parseText(pageWith('Bo Ek')))).toContain('Jo Vey: Bo Ek')
  })
})
