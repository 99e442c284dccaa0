import { expect, test } from 'vitest'
import { snippetOf } from '../../src/query/snippet.ts'
import { shortened, withoutHalves } from '../../src/text/elide.ts'
import { titleIn } from '../../src/text/front.ts'
import { parseText } from '../fixtures/parse.ts'

const LAMPS = '💡'.repeat(400)
const HALF = /\p{Surrogate}|\ufffd/u

test.each([0, 1])('what is cut ends with a whole character: %i units before them', (units) => {
  const text = 'x'.repeat(units) + LAMPS
  const { left, right } = snippetOf(`${text} tide ${text}`, { from: text.length + 1, to: text.length + 5 }, 2)
  const cuts = [shortened(text, 60), withoutHalves(text.slice(1, 60)), left, right, titleIn(`Title: ${text}\n`) ?? '']
  for (const cut of cuts) expect(cut).not.toMatch(HALF)
  expect(cuts.join('')).toContain('💡')
})

test.each([0, 1])('nor does a message quote half of one: %i units before them', (units) => {
  const rows = `SPEAKER talk 1 0.50 2.25 <NA> <NA> lund <NA> <NA>\n${'x'.repeat(units)}${LAMPS}\n`
  const told = parseText(rows, { format: 'rttm' }).flatMap((record) => (record.type === 'diagnostic' ? [record.message] : []))
  expect(told.join('')).toContain('💡')
  expect(told.join('')).not.toMatch(HALF)
})
