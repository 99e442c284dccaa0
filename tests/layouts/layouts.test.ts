import { describe, expect, test } from 'vitest'
import { parseTranscript } from '../../src/index.ts'
import { layOut, MARKS, OWN_LINES, TIMES } from './layouts.ts'

const NAMES: Readonly<Record<string, readonly string[]>> = {
  full: ['Mara Lund', 'Jo Vey', 'Ann Reed'],
  capitals: ['MARA LUND', 'JO VEY', 'ANN REED'],
}

/** What is not read, or not by its words alone. */
const UNREAD: readonly string[] = []

/** Whether each turn goes to who says it, whole. */
function isRead(names: readonly string[], label: (name: string, turn: number) => string, ownLine: boolean): boolean {
  const { source, turns } = layOut(names, label, ownLine)
  const read = parseTranscript(source).turns.map(({ label: name, text }) => [name, text])
  return JSON.stringify(read) === JSON.stringify(turns)
}

describe('every way to mark a name, beside every way to tell the time', () => {
  const ways = [
    ...Object.entries(MARKS).map(([way, mark]) => ({ way, mark, ownLine: false })),
    ...Object.entries(OWN_LINES).map(([way, mark]) => ({ way, mark, ownLine: true })),
  ]
  test.each(ways)('$way', ({ way, mark, ownLine }) => {
    const unread: string[] = []
    for (const [time, timed] of Object.entries(TIMES)) {
      for (const [kind, names] of Object.entries(NAMES)) {
        const label = (name: string, turn: number) => timed(mark(name, turn), 5 + turn * 7)
        if (!isRead(names, label, ownLine)) unread.push(`${way}, ${time}, ${kind}`)
      }
    }
    expect(unread).toEqual(UNREAD.filter((line) => line.startsWith(`${way}, `)))
  })
})
