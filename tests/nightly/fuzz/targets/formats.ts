import { formats as all } from '../../../../src/formats/index.ts'
import { checkRecords, checkSame, parseOptions, recordsOf } from '../records.ts'
import { Choices, type Target } from '../target.ts'

const NAMES = all.map(({ name }) => name)

export const formats: Target = {
  name: 'formats',
  about: 'any bytes, read as any one format whatever they are: every byte in one record, the same in any pieces',
  longest: 2_048,
  fuzz(bytes) {
    const choices = new Choices(bytes)
    const format = choices.one(NAMES)
    const options = { ...parseOptions(choices), format }
    const size = choices.number(40) + 1
    const source = choices.rest()
    const whole = recordsOf(source, options)
    checkRecords(whole, source.length)
    checkSame(whole, recordsOf(source, options, size), `${format} in pieces of ${size} bytes`)
  },
}
