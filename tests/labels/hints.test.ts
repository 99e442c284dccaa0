import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conventions } from '../../src/labels/index.ts'
import { mayLead } from '../../src/labels/lead-bytes.ts'
import type { Hint, Opening } from '../../src/labels/opening.ts'
import { hintLines } from './hint-lines.ts'
import { hintHolds } from './hint-meaning.ts'

/** RUNS=3000 npx vitest run tests/labels/hints.test.ts looks harder. */
const RUNS = { numRuns: 40 * Number(process.env.RUNS ?? 100) }

const hinted = conventions.flatMap(({ name, openings = [] }) =>
  openings.flatMap((opening, index) =>
    opening.hint === undefined ? [] : [{ name: `${name} ${index}`, opening, hint: opening.hint }],
  ),
)

/** Whether the line, with others around it, begins as the opening says, is short enough, and is seen. */
function isSeen({ first, longest, sees }: Opening, line: string): boolean {
  if (first !== undefined && !first.includes(line.charAt(0))) return false
  if (longest !== undefined && line.length > longest) return false
  const bytes = new TextEncoder().encode(`Mr. \n${line}\n. (A\n`)
  return sees?.(bytes, 5, bytes.length - 6) === true
}

function partsOf(hint: Hint): string[] {
  return Object.keys(hint)
}

describe('the hint of an opening', () => {
  test.each(hinted)('$name: holds of every line that the opening sees', ({ opening, hint }) => {
    const told = new Set<string>()
    fc.assert(
      fc.property(hintLines, (line) => {
        const fails = partsOf(hint).filter((part) => !hintHolds(hint, part, line))
        for (const part of fails) told.add(part)
        if (!isSeen(opening, line)) return
        told.add('seen')
        expect({ line, fails }).toEqual({ line, fails: [] })
      }),
      RUNS,
    )
    expect([...told].sort()).toEqual([...partsOf(hint), 'seen'].sort())
  })

  test('is given where most lines of speech may begin as the opening does', () => {
    const lines = [
      'It was late, and nobody in the whole of the harbour knew.',
      'So we all said that it was the tide, and went home.',
    ]
    for (const line of lines)
      for (const { name, opening, hint } of hinted)
        if (opening.first === undefined)
          expect({ name, line, fails: partsOf(hint).some((part) => !hintHolds(hint, part, line)) }).toEqual({
            name,
            line,
            fails: true,
          })
  })
})

test('a first word leads a name', () => {
  const leads = (text: string) => mayLead(new TextEncoder().encode(text), 0, text.length)
  expect(['Mr. Lund', 'the Chairman', 'Élan', 'SENATOR VEY'].filter(leads)).toEqual([
    'Mr. Lund',
    'the Chairman',
    'Élan',
    'SENATOR VEY',
  ])
  expect(['it was', 'Mara Lund', 'harbour'].filter(leads)).toEqual([])
})
