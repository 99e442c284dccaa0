import { describe, expect, test } from 'vitest'
import { parseTranscript } from '../../src/index.ts'
import { IS_NIGHTLY } from '../runs.ts'
import { layOut, MARKS, OWN_LINES, TIMES } from './layouts.ts'

const NAMES: Readonly<Record<string, readonly string[]>> = {
  full: ['Mara Lund', 'Jo Vey', 'Ann Reed'],
  capitals: ['MARA LUND', 'JO VEY', 'ANN REED'],
  first: ['Mara', 'Jo', 'Ann'],
  surnames: ['LUND', 'VEY', 'REED'],
  roles: ['Interviewer', 'Participant', 'Observer'],
  numbered: ['Speaker 1', 'Speaker 2', 'Speaker 3'],
  titled: ['Mr. Lund', 'Ms. Vey', 'Dr. Reed'],
  Cyrillic: ['Марина Лунд', 'Иван Вей', 'Анна Рид'],
}

/** Not read yet: a word that may be no name, beside names that are likelier. The way, the kind of names, the places of a time. */
const UNREAD: readonly (readonly [string, string, readonly string[]])[] = [
  ['bold', 'roles', ['no time', 'line above', 'brackets above']],
  ['hyphen', 'roles', ['brackets behind', 'round brackets behind']],
  ['en dash', 'roles', ['brackets behind', 'round brackets behind']],
  ['em dash', 'roles', ['brackets behind', 'round brackets behind']],
  ['two hyphens', 'roles', ['brackets behind', 'round brackets behind']],
  ['bar', 'roles', ['brackets behind', 'round brackets behind']],
  ['tab', 'roles', ['brackets behind', 'round brackets behind']],
  ['column', 'roles', ['brackets behind', 'round brackets behind']],
]

/** Whether each turn goes to who says it, whole. */
function isRead(names: readonly string[], label: (name: string, turn: number) => string, ownLine: boolean): boolean {
  const { source, turns } = layOut(names, label, ownLine)
  const read = parseTranscript(source).turns.map(({ label: name, text }) => [name, text])
  return JSON.stringify(read) === JSON.stringify(turns)
}

/** By night all kinds of names; by day one, so that every two of way, time and kind of names meet. */
const isMet = (way: number, time: number, kind: number): boolean =>
  IS_NIGHTLY || (way + time) % Object.keys(NAMES).length === kind

describe('every way to mark a name, beside every way to tell the time', () => {
  const ways = [
    ...Object.entries(MARKS).map(([way, mark]) => ({ way, mark, ownLine: false })),
    ...Object.entries(OWN_LINES).map(([way, mark]) => ({ way, mark, ownLine: true })),
  ].map((row, nth) => ({ ...row, nth }))
  test.each(ways)('$way', ({ way, mark, ownLine, nth }) => {
    const known = UNREAD.filter(([one]) => one === way).flatMap(([, kind, times]) => times.map((time) => `${time}, ${kind}`))
    for (const [at, [time, timed]] of Object.entries(TIMES).entries()) {
      for (const [index, [kind, names]] of Object.entries(NAMES).entries()) {
        if (!isMet(nth, at, index)) continue
        const label = (name: string, turn: number) => timed(mark(name, turn), 5 + turn * 7)
        const layout = `${time}, ${kind}`
        expect(isRead(names, label, ownLine), layout).toBe(!known.includes(layout))
      }
    }
  })
})
