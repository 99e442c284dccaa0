import { describe, expect, test } from 'vitest'
import { parseText, turnsOf } from '../contract/library/parse.ts'

const SAID = ['We have to mend the wall.', 'Who pays for it?', 'The council, I hope.', 'And who does it?', 'I do not know.']
const NAMES = ['Mara Lund', 'Jo Vey']

function talk(label: (name: string, time: string) => string, seconds = [10, 13, 16, 19, 25]) {
  return SAID.map((text, at) => `${label(NAMES[at % 2] ?? '', `0:${seconds[at]}`)}${text}`).join('\n\n')
}

function heard(text: string) {
  return turnsOf(parseText(text)).map((turn) => [turn.start, turn.text])
}

describe('bare times that open what is said', () => {
  test.each<[string, (name: string, time: string) => string]>([
    ['behind colons', (name, time) => `${name}: ${time} `],
    ['behind bold names, before a dash', (name, time) => `**${name}:** ${time} - `],
    ['behind arrows', (name, time) => `>> ${name}: ${time} `],
    ['below names', (name, time) => `${name}:\n${time} `],
    ['below headings', (name, time) => `### ${name}\n${time} `],
    ['in paragraphs below names', (name, time) => `${name}\n\n${time}\n\n`],
    ['in paragraphs below names and colons', (name, time) => `${name}:\n\n${time}\n\n`],
  ])('%s are when the turns begin', (_, label) => {
    expect(heard(talk(label))).toEqual(SAID.map((text, at) => [[10, 13, 16, 19, 25][at], text]))
  })

  test('are said where they go down', () => {
    expect(heard(talk((name, time) => `${name}: ${time} `, [25, 19, 16, 13, 10]))[1]).toEqual([null, '0:19 Who pays for it?'])
  })

  test('are said where few labels have them', () => {
    const text = talk((name) => `${name}: `).replace('Who pays', '10:30 is late. Who pays')
    expect(heard(text)[1]).toEqual([null, '10:30 is late. Who pays for it?'])
  })
})
