import { describe, expect, test } from 'vitest'
import { capsColon } from '../../src/labels/caps-colon.ts'
import type { Judged } from '../../src/parse/evidence/detector-hooks.ts'
import { BodyLines } from '../../src/parse/sections/body-lines.ts'
import type { Line } from '../../src/text/line.ts'
import { matchOf } from '../people/people.ts'

const LINE: Line = { text: 'MARA', widths: 'one', number: 1, byte: 0, endByte: 5, continues: false, goesOn: false }

/** A name alone on a line, so many columns from the margin. */
function nameAt(at: number): Judged {
  const label = { convention: capsColon, match: matchOf('MARA', { ownLine: true, at }), key: 'mara' }
  return { block: { line: LINE, blank: false }, verdict: { label, nearMiss: null, reason: '' }, afterBlank: true }
}

function setIn({ at, isScript, speech }: { at: number; isScript: boolean; speech: string }): boolean {
  const lines = new BodyLines()
  lines.learn([], { isScript, isChat: false, endsAtBlank: false })
  lines.open(nameAt(at))
  lines.hear(speech)
  return lines.isSetIn
}

describe('speech that is set in', () => {
  const speech = '          The tide is late.'

  test('stands below the name of a script that is set in itself', () => {
    expect(setIn({ at: 20, isScript: true, speech })).toBe(true)
  })

  test('is nothing below a name at the margin, nor in what is no script', () => {
    expect(setIn({ at: 0, isScript: true, speech })).toBe(false)
    expect(setIn({ at: 20, isScript: false, speech })).toBe(false)
    expect(setIn({ at: 20, isScript: true, speech: 'The tide is late.' })).toBe(false)
  })
})
