import { expect, it, test } from 'vitest'
import type { TranscriptRecord } from '../../src/model/record.ts'
import { createParser } from '../../src/parse/parser.ts'
import { snippetOf } from '../../src/query/speaker-query.ts'
import { elideRepeats, shortened, withoutHalves } from '../../src/text/elide.ts'
import { titleIn } from '../../src/text/front.ts'

it.each([
  ['a\nb\nc', 'a\nb\nc'],
  ['a\na\na\nb', 'a\na\na\nb'],
  ['a\na\na\na\nb', 'a\n…\nb'],
  ['b\na\na\na\na', 'b\na\n…'],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(elideRepeats(text)).toBe(shown)
})

const LAMPS = '💡'.repeat(400)

test.each([0, 1])('what is cut ends with a whole character: %i units before them', (units) => {
  const text = 'x'.repeat(units) + LAMPS
  const { left, right } = snippetOf(`${text} tide ${text}`, { from: text.length + 1, to: text.length + 5 }, 2)
  const rows = `SPEAKER talk 1 0.50 2.25 <NA> <NA> lund <NA> <NA>\n${text}\n`
  const records: TranscriptRecord[] = []
  const parser = createParser({ format: 'rttm' }, (record) => records.push(record))
  parser.push(new TextEncoder().encode(rows))
  parser.end()
  const told = records.flatMap((record) => (record.type === 'diagnostic' ? [record.message] : []))
  const cuts = [shortened(text, 60), withoutHalves(text.slice(1, 60)), left, right, titleIn(`Title: ${text}\n`) ?? '', ...told]
  expect(cuts.length).toBeGreaterThan(5)
  for (const cut of cuts) expect(cut).not.toMatch(/\p{Surrogate}|\ufffd/u)
  expect(told.join('')).toContain('💡')
})
