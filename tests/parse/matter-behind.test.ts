import { describe, expect, test } from 'vitest'
import { parseText, said, turnsOf } from '../contract/library/parse.ts'

/** Turns of several paragraphs, so that text without a label is speech. */
const TALK = `MARA LUND: Good evening, and welcome.

It is late, and we have much to say to each other.

Nobody knows why it is so, but it is.

BO EK: Thank you. It is good to be here.

The boats are in.

And the lamps are lit.

`.repeat(2)
const MORE = 'The tide was out all day and nobody saw it.\n\nMARA LUND: And on we go.\n\nBO EK: Yes, we do.\n'

describe('text without a label', () => {
  test.each(['I hereby certify that the foregoing is a true record.', '### Conclusion', '## About the author'])(
    'is no speech behind %j',
    (heading) => {
      expect(said(parseText(`${TALK}${heading}\n\n${MORE}`)).join('\n')).not.toContain('tide')
    },
  )

  test('is speech behind the heading of a part', () => {
    expect(said(parseText(`${TALK}## The second part\n\n${MORE}`)).join('\n')).toContain('tide')
  })
})

describe('a line that is longer than the limit', () => {
  const tight = 'MARA LUND: Good evening.\nBO EK: Thank you.\n'.repeat(6)

  test.each([0, 3, 6, 9, 12, 15])('is one turn, wherever it is cut: %i units in', (units) => {
    const source = `${tight}MARA LUND: ${'x'.repeat(units)} ${'BO EK: ab cd ef '.repeat(9_000)}\n`
    expect(turnsOf(parseText(source))).toHaveLength(13)
  })
})
