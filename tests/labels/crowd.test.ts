import { describe, expect, test } from 'vitest'
import { readCrowd } from '../../src/labels/crowd.ts'

describe('some whom nobody names', () => {
  test.each([
    'Some hon. members',
    'An hon. member',
    'Hon. Members',
    'SEVERAL HONOURABLE MEMBERS',
    'Opposition members',
    'An opposition member',
    'Government senators',
    'Vozes do PX',
    'Vozes',
    'Uma voz da bancada do PX',
    'Une voix à gauche',
    'Plusieurs députés',
    'Varios señores diputados',
    'Głosy z sali',
    'Из зала',
    'BİR MİLLETVEKİLİ',
    'Voices from the gallery',
  ])('%s call out', (label) => {
    expect(readCrowd(label)).toMatchObject({ label, prior: 0.45, isCrowd: true })
  })

  test.each(['Some members', 'Several members', 'A member'])('%s may be those of anything', (label) => {
    expect(readCrowd(label)?.prior).toBe(0.35)
  })

  test.each([
    'Members',
    'Voice',
    'Voices of the Sea',
    'Some honest members',
    'Other members',
    'some hon. members',
    'Several things',
    'Opposition',
    'Government',
    'Deputies',
    'Members of the board',
    'Mara Lund',
    'Hon. Mara Lund',
    'Senator Lund',
  ])('%s is no crowd', (label) => {
    expect(readCrowd(label)).toBeUndefined()
  })
})
