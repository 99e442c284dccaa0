import { describe, expect, test } from 'vitest'
import { oathKind, takesOath, tellsOath, witnessIn } from '../../src/parse/sections/oath.ts'
import { parseText, said, turnsOf } from '../contract/library/parse.ts'

describe('who testifies', () => {
  test.each([
    ['JO VEY, called as a witness by the State, having been first duly sworn, testified as follows:', 'JO VEY'],
    ['JO VEY,\nhaving been duly sworn, was examined and testified as follows:', 'JO VEY'],
    ["MARA K. LUND, PLAINTIFF'S WITNESS, SWORN", undefined],
    ['MARA K. LUND, a witness herein, was duly sworn', 'MARA K. LUND'],
    ['DR. BO EK, M.D.,\n\nproduced by the defendant, being first affirmed,', 'DR. BO EK, M.D.'],
    ['Whereupon, Jo Vey, was called as a witness and, having been sworn, testified', 'Jo Vey'],
    ['JO VEY, having been sworn.\nThereupon, BO EK was duly sworn', 'BO EK'],
    ['Jo Vey, a fisherman, came later.', undefined],
    ['The witness was sworn.', undefined],
    ['I have sworn it, and Jo Vey, the witness, knows.', undefined],
  ])('%j', (text, name) => {
    expect(witnessIn(text)).toBe(name)
  })
})

describe('a line above the testimony', () => {
  test.each([
    ['JO VEY,', 'sworn'],
    ['DR. BO EK, M.D.,', 'sworn'],
    ['JO VEY, having been first duly sworn, testified as follows:', 'procedure'],
    ['VEY,', undefined],
    ['Jo Vey,', undefined],
    ['Jo Vey, having been sworn, spoke.', undefined],
  ])('%j', (line, kind) => {
    expect(oathKind(line)).toBe(kind)
  })

  test.each([
    ['called as a witness by the State, having been first duly sworn, testified as follows:', true],
    ['  having been first duly sworn, testified as follows:', true],
    ['called the harbour master.', false],
    ['was late.', false],
  ])('below a name: %j', (line, takes) => {
    expect(takesOath(line)).toBe(takes)
  })
})

describe('a line that may be speech', () => {
  test.each([
    ['(Whereupon, Bo Ek was sworn.)', true],
    ['BO EK, having been first duly sworn, testified as follows:', true],
    ['having been first duly sworn, testified as follows:', true],
    ['Bo Ek was sworn in as harbour master, and he is still there.', false],
    ['Bo Ek, called the Heron, has sworn to come back.', false],
  ])('%j', (line, tells) => {
    expect(tellsOath(line)).toBe(tells)
  })

  test('makes no witness of somebody who is told of', () => {
    const talk = 'MARA LUND: Who leads it?\n\nJO VEY: It changed.\n\nBo Ek was sworn in as master in May.\n\n'
    const turns = turnsOf(
      parseText(
        `${talk}MARA LUND: Is it going well?\n\nJO VEY: It is.\n\nMARA LUND: And the ferry?\n\nJO VEY: It sails.\n\nMARA LUND: Is that enough?\n\nJO VEY: No.\n`,
      ),
    )
    expect(turns.map(({ speaker, role }) => `${speaker}: ${role}`).slice(0, 2)).toEqual([
      'Mara Lund: interviewer',
      'Jo Vey: guest',
    ])
  })
})

describe('A', () => {
  const talk = (asker: string, answerer: string) =>
    [
      `${asker}: Is it shut?`,
      `${answerer}: It is.`,
      '(Whereupon, Bo Ek was sworn.)',
      `${asker}: And the pier?`,
      `${answerer}: It is, too.`,
    ].join('\n\n')

  test('is the witness where Q asks', () => {
    expect(said(parseText(talk('Q', 'A'))).at(-1)).toBe('Bo Ek: It is, too.')
  })

  test('is somebody else where A talks to B', () => {
    expect(said(parseText(talk('B', 'A'))).at(-1)).toBe('A: It is, too.')
  })
})
