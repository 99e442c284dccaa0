import { describe, expect, test } from 'vitest'
import { parseTranscript } from '../../src/index.ts'

const SAID = [
  'The harbour closes at nine, I think.',
  'Why is that?',
  'Because the tide comes in, and nobody wants to stay.',
  'They told us so last year as well.',
  'And did it change anything at all?',
  'Not that I know of.',
  'Let us ask the harbour master then.',
  'She will be here on Friday.',
]

/** A talk in which they speak one behind the other, in the order given. */
function talk(names: readonly string[], said: readonly string[] = SAID): string {
  return names.map((name, turn) => `${name}: ${said[turn % said.length]}\n\n`).join('')
}

function times<Item>(count: number, items: readonly Item[]): Item[] {
  return Array.from({ length: count }, () => items).flat()
}

function speakersOf(source: string): string[] {
  return parseTranscript(source).turns.map(({ label }) => label ?? '')
}

describe('words that are names too', () => {
  test.each([
    ['Bill', 'Mara'],
    ['Me', 'Mum'],
    ['Me', 'You'],
    ['Ed', 'Bill'],
    ['System', 'User'],
  ])('%s and %s take turns', (...pair) => {
    const names = times(6, pair)
    expect(speakersOf(talk(names))).toEqual(names)
  })

  test.each([
    ['AI', 'Mara'],
    ['You', 'ChatQPT'],
    ['MARA', 'Mum'],
    ['A', 'Mara'],
  ])('%s and %s take turns, each written in a way of its own', (...pair) => {
    const names = times(6, pair)
    expect(speakersOf(talk(names))).toEqual(names)
  })

  test('speak among others', () => {
    const names = times(4, ['Mara', 'Bill', 'Jo', 'Mara', 'Jo', 'Bill'])
    expect(speakersOf(talk(names))).toEqual(names)
  })

  test('speak beside others in capitals, who would be enough by themselves', () => {
    const names = times(4, ['MARA', 'ED', 'JO', 'MARA', 'JO', 'ED'])
    expect(speakersOf(talk(names))).toEqual(names)
  })
})

describe('words that do not speak', () => {
  test('name a thing, where more than two talk', () => {
    const names = times(4, ['Mara', 'Jo', 'Action', 'Jo', 'Mara', 'Action'])
    expect(speakersOf(talk(names))).toEqual(names.filter((name) => name !== 'Action'))
  })

  test('stand side by side, as those of a vote do', () => {
    const names = times(4, ['Mara', 'Jo', 'Mara', 'Yes', 'No', 'Jo'])
    expect(new Set(speakersOf(talk(names)))).toEqual(new Set(['Mara', 'Jo']))
  })

  test('ask nothing', () => {
    const said = SAID.filter((text) => !text.endsWith('?'))
    expect(speakersOf(talk(times(6, ['Me', 'You']), said))).toEqual([])
  })

  test('stand before a name and no more', () => {
    const rows = 'Lead: Mara Lund\n\nMARA: Is it shut?\n\nJO: It is, since nine, and nobody told us.\n\n'
    expect(new Set(speakersOf(rows.repeat(5)))).toEqual(new Set(['MARA', 'JO']))
  })

  test('fill in a form', () => {
    expect(speakersOf(talk(times(5, ['Start', 'Price', 'End'])))).toEqual([])
  })

  test('are few lines of a text', () => {
    const prose = 'The tide came in that day as on any other.\n\n'.repeat(6)
    expect(speakersOf(times(5, [talk(['Me', 'You']), prose]).join(''))).toEqual([])
  })
})
