import { describe, expect, test } from 'vitest'
import { follow, type Label, type Line, survey } from '../../src/recogniser/index.ts'

function linesOf(text: string, start = 0): Line[] {
  let byte = start
  return text.split('\n').map((line, index) => {
    const from = byte
    byte += Buffer.byteLength(line) + 1
    return { text: line, byte: from, endByte: byte, number: index + 1 }
  })
}
const saying = (lines: readonly Line[], label: Label): string => lines[label.speech.line]?.text.slice(label.speech.at) ?? ''

const TALK = `A talk at the quay

MARA LUND: Good evening, and thank you for coming.
Where does the light come from?
JO BYRD: From the lamp. It is lit at dusk,
and it burns until the morning.
MARA LUND: Who lights it?
JO BYRD: I do, every evening.`

describe('survey', () => {
  const lines = linesOf(TALK)
  const { labels, confidence } = survey(lines)

  test('finds who speaks, and where the speech begins', () => {
    expect(labels.map(({ name }) => name)).toEqual(['MARA LUND', 'JO BYRD', 'MARA LUND', 'JO BYRD'])
    expect(labels.map((label) => saying(lines, label))).toEqual([
      'Good evening, and thank you for coming.',
      'From the lamp. It is lit at dusk,',
      'Who lights it?',
      'I do, every evening.',
    ])
    expect(confidence).toBeGreaterThan(0.5)
  })

  test('says why', () => {
    const [term] = labels[0]?.why() ?? []
    expect(term?.title).not.toBe('')
    expect(Math.abs(term?.weight ?? 0)).toBeGreaterThan(0)
  })

  test('offsets are those of the line', () => {
    const [label] = labels
    expect(label?.from).toEqual({ line: 2, at: 0 })
    expect(label && lines[2]?.text.slice(label.from.at, label.to.at)).toBe('MARA LUND')
  })

  test('labels alone on their lines have their speech below', () => {
    const own = linesOf(
      'Mara Lund  0:03\nGood evening, who are you?\n\nJo Byrd  0:09\nI am the keeper of the light.\n\nMara Lund  0:14\nSince when?\n\nJo Byrd  0:20\nSince the storm.',
    )
    const found = survey(own).labels
    expect(found.map(({ name, time }) => [name, time])).toEqual([
      ['Mara Lund', '0:03'],
      ['Jo Byrd', '0:09'],
      ['Mara Lund', '0:14'],
      ['Jo Byrd', '0:20'],
    ])
    expect(found[0] && saying(own, found[0])).toBe('Good evening, who are you?')
  })

  test('nobody is made up where nobody speaks', () => {
    const plain =
      'Harbour dues\n\nBoats below six metres pay nothing. Note: the quay is closed in winter.\n\nOpening hours: from dawn to dusk.\nPrice: three coins a night.\n'
    expect(survey(linesOf(plain)).labels).toEqual([])
    expect(survey([]).labels).toEqual([])
  })

  test('names that the user gives are labels', () => {
    const text = linesOf('The rules of the house are old.\n\nTide table: it hangs by the door.')
    expect(survey(text).labels).toEqual([])
    expect(survey(text, { speakers: ['Tide table'] }).labels.map(({ name }) => name)).toEqual(['Tide table'])
  })
})

describe('follow', () => {
  test('reads a window with the survey, and counts the lines of the window', () => {
    const reading = survey(linesOf(TALK))
    const window = linesOf('MARA LUND: And in winter?\nJO BYRD: In winter too.')
    expect(follow(reading, window).map(({ name, from }) => [name, from.line])).toEqual([
      ['MARA LUND', 0],
      ['JO BYRD', 1],
    ])
  })
})
