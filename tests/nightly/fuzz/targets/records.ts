import { checkRecords, checkSame, checkSchema, parseOptions, recordsOf } from '../records.ts'
import { Choices, type Target } from '../target.ts'

const SIZES = [1, 2, 3, 5, 17, 64]

export const records: Target = {
  name: 'records',
  about: 'any bytes, read with any options: every byte in one record, the same in any pieces',
  longest: 2_048,
  fuzz(bytes) {
    const choices = new Choices(bytes)
    const options = parseOptions(choices)
    const size = choices.one(SIZES)
    const isThorough = choices.number(7) === 0
    const source = choices.rest()
    const whole = recordsOf(source, options)
    checkRecords(whole, source.length)
    if (isThorough) checkSchema(whole)
    checkSame(whole, recordsOf(source, options, size), `in pieces of ${size} bytes`)
  },
}
