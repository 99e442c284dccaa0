import { describe, expect, test } from 'vitest'
import { readOfficial } from '../../src/labels/official.ts'

describe('an office in words of small letters beside a whole name', () => {
  test.each([
    // label, name, office
    ['Sekretarz Stanu w Ministerstwie Finansów Jan Lund', 'Jan Lund', 'Sekretarz Stanu w Ministerstwie Finansów'],
    ['Poseł sprawozdawca Mara Lund', 'Mara Lund', 'Poseł sprawozdawca'],
    ['LİMAN BAKANI IŞIL ÇİÇEK', 'IŞIL ÇİÇEK', 'LİMAN BAKANI'],
    ['ABC GRUBU ADINA IŞIL ÇİÇEK', 'IŞIL ÇİÇEK', 'ABC GRUBU ADINA'],
    ['LUND JO innovációs és technológiai államtitkár', 'LUND JO', 'innovációs és technológiai államtitkár'],
    ['LUND JO a bizottság részéről', 'LUND JO', 'a bizottság részéről'],
    ['Mr. Jo Lund, the Clerk of the Committee', 'Mr. Jo Lund', 'the Clerk of the Committee'],
    ['Jo LUND, ведущий программы', 'Jo LUND', 'ведущий программы'],
    ['Forsrh. (Jo Lund)', 'Jo Lund', 'Forsrh.'],
  ])('%s', (label, name, affiliation) => {
    expect(readOfficial(label)).toMatchObject({ label: name, affiliation, prior: 0.75 })
  })

  test('a party behind it is added to the office', () => {
    expect(readOfficial('LUND JO kulturális államtitkár (ABC)')?.affiliation).toBe('kulturális államtitkár, ABC')
  })

  test('what was done before the colon is no name, where the name is in capitals', () => {
    expect(readOfficial('THE MINISTER OF TIDES (SHRI JO LUND), replying, said')).toMatchObject({ prior: 0.75, shape: 'caps' })
    expect(readOfficial('The Minister of Tides (Jo Lund), replying, said')).toBeUndefined()
  })
})

describe('words that nobody knows', () => {
  test.each([
    ['Jo LUND, в программе вечера', 0.45],
    ['LUND JO a kikötőben', 0.1],
    ['Mr. Jo Lund, the Clerk and friend', 0.1],
    ['Minister spoke late Mara Lund', 0.1],
  ])('make it less likely: %s', (label, prior) => {
    expect(readOfficial(label)?.prior).toBe(prior)
  })

  test.each([
    'Lund',
    'Mara Lund',
    'Mara Lund, who came late',
    'Mara Lund, the Clerk, and others',
    'The harbour and Mara Lund',
    'Secretary of Mara Lund',
    'THE LUND FAMILY said so',
    `Clerk ${'of the Tides '.repeat(16)}Mara Lund`,
    `Minister ${'a '.repeat(20)}Mara Lund`,
  ])('or no label at all: %s', (label) => {
    expect(readOfficial(label)).toBeUndefined()
  })
})
