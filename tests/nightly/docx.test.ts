import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { docx } from '../../src/formats/docx.ts'
import { LineReader } from '../../src/text/lines.ts'
import { LAYOUTS, STYLES } from '../contract/documents/docx-layouts.ts'
import { makeDocx } from '../contract/documents/make-documents.ts'
import { textOf } from '../documents/text-of.ts'

test.each(Object.entries(LAYOUTS))('mammoth reads the same letters: %s', async (_, body) => {
  const bytes = makeDocx(body, [{ name: 'word/styles.xml', data: STYLES }])
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  expect(lettersOf(await linesIn(bytes))).toBe(lettersOf(value))
})

/** What is read, line by line, without what the reader adds to it. */
async function linesIn(bytes: Uint8Array): Promise<string> {
  let text = ''
  const reader = docx.reader({
    block({ line, blank }) {
      if (blank) return
      for (const [index, unit] of [...line.text].entries()) {
        const widths = line.widths
        if (typeof widths === 'string' || widths[index + 1] !== widths[index]) text += unit
      }
      text += '\n'
    },
    fault: () => undefined,
  })
  const lines = new LineReader({ encoding: undefined, limit: 65_536 }, (line) => reader.push(line))
  lines.push(await textOf(bytes))
  lines.end()
  reader.end()
  return text
}

const lettersOf = (text: string) => text.replace(/\s+/g, '')
