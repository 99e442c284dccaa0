import { describe, expect, test } from 'vitest'
import { fold, foldName } from '../../src/text/fold.ts'
import { utf8Length } from '../../src/text/line.ts'
import { oneLine } from '../../src/text/white-space.ts'
import { countWords } from '../../src/text/words.ts'

describe('fold', () => {
  test.each([
    { name: 'ASCII', same: ['MARA  LUND', 'Mara Lund', ' mara-lund ', 'Mara\u00a0Lund', 'Mara\u200e Lund'] },
    { name: 'Turkish dotted and dotless', same: ['AYDIN İNCE', 'Aydın İnce', 'aydin ince', 'AYDIN INCE', 'aydın i\u0307nce'] },
    { name: 'marks, composed or not', same: ['Çelik', 'C\u0327elik', 'CELIK'] },
    { name: 'sharp s', same: ['Strauß', 'STRAUSS', 'strauss'] },
    { name: 'the Kelvin sign', same: ['\u212aim', 'Kim', 'KIM'] },
    { name: 'long s and ligatures', same: ['Eﬃe ſand', 'EFFIE SAND'] },
    { name: 'Nordic letters', same: ['Ærø Łoś', 'AERO LOS'] },
    { name: 'apostrophes of either kind', same: ['O’Neil', "O'NEIL", 'O Neil'] },
    { name: 'full-width letters', same: ['ＬＵＮＤ', 'Lund'] },
  ])('$name', ({ same }) => {
    expect(new Set(same.map(fold)).size).toBe(1)
  })

  test.each([
    ['Lund', 'Lunde'],
    ['Lund', 'Лунд'],
    ['А', 'A'],
    ['主席', '主持'],
    ['Speaker 1', 'Speaker 11'],
    ['O’Neil', 'ONeil'],
  ])('%s is not %s', (left, right) => {
    expect(fold(left)).not.toBe(fold(right))
  })

  test('signs alone fold to nothing', () => {
    expect(fold(' — ?! ')).toBe('')
  })

  test('folding twice changes nothing', () => {
    for (const name of ['ŞULE ÇELİK', 'Strauß', 'Nils Ó Briain', 'ﷺ', '½']) expect(fold(fold(name))).toBe(fold(name))
  })
})

describe('countWords', () => {
  test.each([
    ['', 0],
    ['  ', 0],
    ['one', 1],
    ['one — two', 2],
    ['don’t stop', 2],
    ['1,000 ropes', 2],
    ['… ?! —', 0],
    ['“quay” (nine)', 2],
    ['a\u00a0b', 2],
    ['海岸委員會', 2],
    ['我們 今天 in Taipei。', 4],
    ['ภาษาไทยไม่มีช่องว่าง', 5],
    ['今日は港へ行きます', 6],
    ['여러분 안녕하세요', 2],
    ['？！', 0],
    ['👋 hi', 1],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })
})

describe('oneLine', () => {
  test.each([
    ['  a  b ', 'a b'],
    ['a\tb\fc', 'a b c'],
    ['a\0b', 'a b'],
    ['a\u0085b\u2028c\u2029d', 'a b c d'],
    ['a\u007fb', 'a b'],
    ['a\u00a0b', 'a\u00a0b'],
    ['\ufeffa\0', 'a'],
    ['a\u200db', 'a\u200db'],
  ])('%j becomes %j', (text, line) => {
    expect(oneLine(text)).toBe(line)
  })
})

test.each(['', 'a', 'é', '碼', '🎺', 'a🎺é碼'])('utf8Length of %j is that of TextEncoder', (text) => {
  expect(utf8Length(text, 0, text.length)).toBe(new TextEncoder().encode(text).length)
})

test.each([
  ['C++', 'c plus plus'],
  ['F#', 'f sharp'],
  ['A+B', 'a b'],
  ['Speaker #1', 'speaker 1'],
  ['+49 170 1', '49 170 1'],
  ['Lund-Vey - 2', 'lund vey 2'],
  ['Андрей', 'андрей'],
])('%s folds to "%s"', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})
