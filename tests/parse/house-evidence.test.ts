import { describe, expect, test } from 'vitest'
import { parseText, turnsOf } from '../contract/library/parse.ts'

const SAYS = ['Il porto chiude.', 'È tardi.', 'Non è vero!', 'Chi paga?', 'Lo dico di nuovo.']

/** A document of labels, each with something said behind it. */
function documentOf(labels: readonly string[]): string {
  return labels.map((label, at) => `${label}. ${SAYS[at % SAYS.length]}\n\n`).join('')
}

/** The convention that labels with speech behind them are taken for, and who speaks. */
function readAs(labels: readonly string[]): { convention: string | null; speakers: number } {
  const summary = parseText(documentOf(labels)).at(-1)
  if (summary?.type !== 'summary') throw new Error('a document ends in its summary')
  return { convention: summary.convention, speakers: summary.speakers.length }
}

const HOUSE = [
  'PRESIDENTE',
  'LUND (ABC)',
  'VEY',
  'LUND (ABC)',
  'PRESIDENTE',
  'VOSS, relatrice',
  'VEY',
  'PRESIDENTE',
  'VOSS, relatrice',
]
const PLAY = [
  'LUND',
  'VEY',
  'LUND',
  'EKMAN',
  'VEY',
  'EKMAN',
  'LUND',
  'VEY',
  'EKMAN',
  'LUND',
  'EKMAN',
  'VEY',
  'LUND',
  'VEY',
  'EKMAN',
]

describe('members of a house', () => {
  test('are told by parties and offices that stay with their names', () => {
    expect(readAs(HOUSE)).toEqual({ convention: 'member-period', speakers: 4 })
  })

  test('are no persons of a play, where nothing stands beside the names', () => {
    expect(readAs(PLAY)).toEqual({ convention: 'script-line', speakers: 3 })
  })

  test('are no persons of a play, where notes stand beside them that do not return', () => {
    const notes = new Map([
      [1, '(To LUND)'],
      [3, '(Going)'],
      [6, '(Rising)'],
      [10, '(At the Lamp)'],
    ])
    const play = PLAY.map((name, at) => (notes.has(at) ? `${name} ${notes.get(at)}` : name))
    expect(readAs(play)).toEqual({ convention: 'script-line', speakers: 3 })
  })

  test('are none where names do not come back after others', () => {
    const sorted = ['EKMAN (ABC)', 'LUND (DEF)', 'VEY (ABC)', 'VOSS (GHI)'].flatMap((name) => [name, name, name])
    expect(readAs(sorted)).toEqual({ convention: null, speakers: 0 })
  })

  test('are none where names come in one order again and again', () => {
    const rows = ['EKMAN (ABC)', 'LUND (DEF)', 'VEY (ABC)', 'VOSS (GHI)']
    expect(readAs([...rows, ...rows, ...rows])).toEqual({ convention: null, speakers: 0 })
  })

  test('are none where the same stands beside every name', () => {
    expect(readAs(['LUND (ABC)', 'VEY (ABC)', 'LUND (ABC)', 'EKMAN (ABC)', 'VEY (ABC)'])).toEqual({
      convention: null,
      speakers: 0,
    })
  })
})

const INITIALS = ['LUND M.D', 'VEY P.A', 'LUND M.D', 'STONE A', 'LUND M.D', 'VEY P.A', 'STONE A', 'VEY P.A']

describe('surnames with initials', () => {
  test('are members where they come back', () => {
    expect(readAs(INITIALS)).toEqual({ convention: 'initials-behind', speakers: 3 })
  })

  test('are books where they do not', () => {
    const authors = ['ASH T.R', 'BYRD A', 'EK O', 'FOX I', 'LUND M.D', 'MARSH Q', 'NORTH D', 'STONE A', 'VEY P.A', 'WEIR B']
    expect(readAs([...authors, 'HALL E', 'IVES N'])).toEqual({ convention: null, speakers: 0 })
  })

  test('are members where somebody presides', () => {
    const labels = ['Председатель', 'ЛУНД М.Д', 'Председатель', 'ВЕЙ П.А', 'Председатель', 'ЛУНД М.Д']
    expect(readAs(labels)).toEqual({ convention: 'initials-behind', speakers: 3 })
  })
})

test('names alone are labels beside members only where they come back, or where they preside', () => {
  const text = documentOf([...HOUSE, 'LUND (ABC)', 'VEY']) + 'TORNATA UNICA. Il porto.\n'
  const labels = turnsOf(parseText(text)).map(({ label }) => label)
  expect(labels).toContain('PRESIDENTE')
  expect(labels).toContain('VEY')
  expect(labels).not.toContain('TORNATA UNICA')
})
