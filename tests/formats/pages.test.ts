import { describe, expect, test } from 'vitest'
import { PageCount } from '../../src/formats/pages/count.ts'
import { numberedLine, pageNumberIn, pageSureness, standingKind } from '../../src/formats/pages/lines.ts'
import { parseText, turnsOf } from '../contract/library/parse.ts'

/** A page of 25 lines, questions and answers by turns. */
function page(from: number): string[] {
  return Array.from({ length: 25 }, (_, at) => {
    const number = String(at + 1).padStart(2)
    return `${number}     ${at % 2 === 0 ? `Q    Is boat ${from + at} in?` : 'A    It is.'}`
  })
}

function places(lines: readonly string[]): string[] {
  return turnsOf(parseText(`${lines.join('\n')}\n`)).map((turn) => `${turn.page}:${turn.lineOnPage}`)
}

describe('lines', () => {
  test.each([
    ['  7        Q    Were you there?', 7, 11],
    ['25', 25, 2],
    ['1 text', 1, 2],
  ])('%j is numbered', (text, number, textAt) => expect(numberedLine(text)).toMatchObject({ number, textAt }))

  test.each(['1. text', '12th of May', '40   text', '0  text', `${' '.repeat(20)}12`])('%j is not', (text) =>
    expect(numberedLine(text)).toBeUndefined(),
  )

  test.each([
    ['Page 12', 12],
    ['        - 12 -', 12],
    ['A. Lund - Direct      12', 12],
    ['12      A. Lund - Direct', 12],
    ['in 12 boats', undefined],
  ])('%j tells page %s', (text, number) => expect(pageNumberIn(text)).toBe(number))

  test.each([
    ['BY MS. LUND:', 'examination'],
    ['CROSS-EXAMINATION', 'examination'],
    ['ROSA LIND, CALLED BY THE DEFENCE, SWORN', 'title'],
    ['MS. LUND:  Yes.', undefined],
    ['NATO', undefined],
  ])('%j is %s', (text, kind) => expect(standingKind(text)).toBe(kind))
})

describe('places', () => {
  test('numbers above pages, and one that is lost', () => {
    const told = places(['Page 8', ...page(1), 'Lund', 'Page 9', ...page(2), 'Lund', ...page(3)])
    expect([told[0], told[25], told[50], told.at(-1)]).toEqual(['8:1', '9:1', '10:1', '10:25'])
  })

  test('numbers below pages', () => {
    const told = places([...page(1), '          8', ...page(2), '          9'])
    expect([told[0], told[25]]).toEqual(['8:1', '9:1'])
  })

  test('numbers behind form feeds, the first without', () => {
    const told = places([...page(1), '\f          8', ...page(2), '\f          9', ...page(3)])
    expect([told[0], told[25], told[50]]).toEqual(['7:1', '8:1', '9:1'])
  })

  test('no numbers: the lines alone are known', () => {
    expect(places([...page(1), '', ...page(2)])[0]).toBe('null:1')
  })

  test('a number that does not grow is none of a page', () => {
    const count = new PageCount()
    count.start(40)
    count.next({ number: 3, isBehindFeed: false })
    expect(count.page).toBe(41)
  })
})

describe('what is no page', () => {
  const list = (most: number, text: string) => Array.from({ length: most }, (_, at) => `${at + 1}  ${text}`).join('\n')

  test.each([
    ['a long list', list(60, 'a boat')],
    ['lists', `${list(25, 'a boat')}\n${list(25, 'a crane')}`],
    ['short lists', Array(9).fill(list(5, 'Q  a boat')).join('\n')],
    ['prose', 'The boat came in.\n'.repeat(20)],
    ['numbers in prose', '12 boats came in.\nThe others did not.\n'.repeat(20)],
  ])('%s', (_, head) => expect(pageSureness(head)).toBeLessThan(0.1))
})
