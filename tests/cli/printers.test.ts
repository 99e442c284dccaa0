import { expect, test } from 'vitest'
import { printerFor } from '../../src/cli/parse/printers.ts'
import { writers } from '../../src/write/index.ts'

const outlet = { begin() {}, write() {}, async flush() {} }

/** Whether the questions of a summary are to be listed. */
function lists(format: string, all: boolean): boolean {
  const writer = writers.find(({ name }) => name === format)
  if (writer === undefined) throw new Error(`no format ${format}`)
  return printerFor(writer, outlet, all).onlyTurns !== true
}

test.each(['jsonl', 'text', 'csv'])(
  '%s writes turns alone, so that no list of questions is kept, unless all is asked for',
  (format) => {
    expect(lists(format, false)).toBe(false)
    expect(lists(format, true)).toBe(true)
  },
)

test('json writes the questions in any case', () => {
  expect(lists('json', false)).toBe(true)
})
