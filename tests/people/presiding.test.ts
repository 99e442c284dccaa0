import { describe, expect, test } from 'vitest'
import { presides } from '../../src/parse/people/presiding.ts'
import { fold } from '../../src/text/fold.ts'

describe('who presides over a house', () => {
  test.each([
    'Marszałek',
    'Wicemarszałek Jo Lund',
    'ELNÖK',
    'De voorzitter',
    'Eerste ondervoorzitter',
    'Erster Vizepräsident Jo Lund',
    'Talmannen',
    'Andre talmannen',
    'Předsedající',
    'Forseti',
    'BAŞKAN',
    'Головуючий',
    'Председательствующий',
    'Presidente',
    'Formanden',
    'M. le président',
    'Mme la présidente',
    'M. le vice-président',
    'The Deputy Speaker',
    'Mr Deputy Speaker',
    'The Assistant Deputy Speaker',
    'The Commissioner',
    '井上委員長',
    '北岸副議長',
  ])('%s', (label) => {
    expect(presides(fold(label))).toBe(true)
  })

  test.each([
    'Presidente Lund',
    'Předseda vlády',
    'Голова комітету',
    'Jo Lund',
    'Commissioner Lund',
    'M. le ministre',
    'M. le président de la commission',
    'The',
    'Mr',
    'Deputy Lund',
    'The Deputy Speaker of Tides',
    '委員会',
    '議長団',
    '海野委員',
  ])('not %s', (label) => {
    expect(presides(fold(label))).toBe(false)
  })
})
