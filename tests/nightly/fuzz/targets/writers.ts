import { writers as all } from '../../../../src/write/index.ts'
import { UnwritableError, withOptions } from '../../../../src/write/writer.ts'
import { checkRecords, parseOptions, recordsOf } from '../records.ts'
import { Choices, promise, type Target } from '../target.ts'

/** What a terminal, or a reader of lines, would take for more than text. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
/** Formats in which a place in time stands between such characters. */
const MARKS_TIMES = new Set(['chat'])

export const writers: Target = {
  name: 'writers',
  about: 'any bytes, read and written as any format: well-formed text without control characters, which can be read again',
  longest: 1_024,
  fuzz(bytes) {
    const choices = new Choices(bytes)
    const chosen = choices.one(all)
    const writer = withOptions(chosen, choices.number(1) === 0 ? { wordsPerMinute: 150 } : {})
    const records = recordsOf(choices.rest(), parseOptions(choices))
    let text: string
    try {
      text = writer.begin?.() ?? ''
      for (const record of records) text += writer.record(record)
      text += (writer.close?.() ?? '') + (writer.end?.() ?? '')
    } catch (error) {
      if (error instanceof UnwritableError) return
      throw error
    }
    promise(text.isWellFormed(), () => `${writer.name} writes half a character`)
    if (!MARKS_TIMES.has(writer.name))
      promise(!CONTROL.test(text), () => `${writer.name} writes control characters: ${JSON.stringify(text)}`)
    const again = new TextEncoder().encode(text)
    checkRecords(recordsOf(again, {}), again.length)
  },
}
