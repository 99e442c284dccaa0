import { expect, test } from 'vitest'
import { parseTranscript } from '../../src/parse/shells.ts'
import { said } from '../contract/library/parse.ts'

const lines = (odd: string) =>
  [
    '055:01:00 FLIGHT\nHow do you read the tank?',
    '055:01:10 EECOM\nReading zero on both, Flight.',
    '055:01:20 FLIGHT\nSay again, please?',
    `055:01:30 EECOM  - ${odd}`,
    '055:01:40 FLIGHT\nCopy that, stand by.',
    '055:01:50 EECOM\nThank you, Flight.\n',
  ].join('\n\n')

test('what a dash parts from the label and a full stop ends is said', () => {
  const { turns } = parseTranscript(lines('FUEL CELL 3 on MAIN A.'))
  expect(said(turns)[3]).toBe('Eecom: FUEL CELL 3 on MAIN A.')
  expect(turns.map(({ affiliation }) => affiliation)).toEqual([null, null, null, null, null, null])
})

test('an office that ends in an abbreviation is not', () => {
  const office = 'Fuel Cells and Power of Atrium Inc.'
  const { turns } = parseTranscript(lines(office))
  expect(turns[3]).toMatchObject({ text: '', affiliation: office })
})
