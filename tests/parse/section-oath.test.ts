import { describe, expect, test } from 'vitest'
import { oathKind, takesOath, witnessIn } from '../../src/parse/section-oath.ts'

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
