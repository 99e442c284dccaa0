import { describe, expect, test } from 'vitest'
import { alignWords } from './align-words.ts'
import { scoreBody } from './body.ts'
import { ROOTS } from './documents.ts'
import type { SaidTurn } from './doors.ts'
import { fallsOf } from './figures.ts'
import { scoreTurns } from './score.ts'

const said = [
  ['Mara Lund', 'How deep is the harbour?'],
  ['Jo Vey', 'Deep enough for any ship.'],
  ['Mara Lund', 'And in winter?'],
  ['Jo Vey', 'The same, but for the ice.'],
] as const
const gold = { turns: said, count: 4, speakers: ['Mara Lund', 'Jo Vey'] }

function turns(rows: readonly (readonly [string | null, string])[]) {
  return rows.map(([speaker, text]) => ({ speaker, speakerId: speaker, label: speaker, text }))
}

/** The figures of these turns. */
function score(rows: readonly (readonly [string | null, string])[], wanted: Parameters<typeof scoreTurns>[0] = gold) {
  return scoreTurns(wanted, turns(rows)).values
}

const [first, second, third, fourth] = said

describe('the F1 of turns', () => {
  test('is 1 where all are right, and no fault is shown', () => {
    expect(scoreTurns(gold, turns(said))).toEqual({
      values: { turn: 1, whole: 1, unlabelled: 0, madeUp: 0, strangers: 0 },
      faults: [],
    })
  })

  test.each([
    ['a turn is lost', [first, second, third], 6 / 7],
    ['a turn has another speaker', [first, second, third, ['Ann Berg', fourth[1]]], 6 / 8],
    ['a turn begins elsewhere', [first, ['Jo Vey', 'for any ship.'], third, fourth], 6 / 8],
    ['a turn is parted by another', [first, ['Jo Vey', 'Deep enough'], ['Note', 'for any ship.'], third, fourth], 8 / 9],
    ['two turns are in the wrong order', [second, first, third, fourth], 4 / 7],
    ['a label is missed, so that its words go to the speaker before', [first, third, fourth], 4 / 6],
    ['nobody is found', [], 0],
  ] as const)('where %s', (_, rows, wanted) => {
    expect(score(rows).turn).toBeCloseTo(wanted, 10)
    expect(score(rows).whole).toBe(0)
  })

  test.each([
    ['neighbouring turns of one speaker are one', [first, second, ['Jo Vey', 'Far out, too.'], third, fourth]],
    ['turns of nobody are left out', [first, [null, 'Music'], second, third, fourth]],
    [
      'accents, case, marks and clock times are not compared',
      [['MARA LUND', '[00:01] how deep — is the hárbour'], second, third, fourth],
    ],
    ['a name may be a part of the name', [first, ['Vey', second[1]], third, ['Mr. Jo Vey', fourth[1]]]],
  ] as const)('%s', (_, rows) => {
    expect(score(rows).turn).toBe(1)
  })

  test('is a ratio where gold has the number of turns alone', () => {
    expect(score(said, { turns: [], count: 5, speakers: ['Mara Lund', 'Jo Vey'] }).turn).toBe(0.8)
  })

  test('compares as many turns as gold lists of a long document', () => {
    expect(score(said, { ...gold, turns: said.slice(0, 1) }).turn).toBe(1)
    expect(score(said, { ...gold, turns: said.slice(0, 2) }).turn).toBeCloseTo(4 / 6, 10)
  })
})

describe('people made up', () => {
  test('are counted by documents where nobody speaks', () => {
    const nobody = { turns: [], count: 0, speakers: [] }
    expect(score([], nobody)).toEqual({ turn: 1, whole: 1, unlabelled: 1, madeUp: 0, strangers: 0 })
    expect(score(said, nobody)).toEqual({ turn: 0, whole: 0, unlabelled: 1, madeUp: 1, strangers: 0 })
  })

  test('are counted one by one where others speak', () => {
    const more = [
      ['Note', 'It rains.'],
      ['Chapter', 'Two'],
      ['Note', 'It snows.'],
    ] as const
    expect(score([...said, ...more])).toMatchObject({ madeUp: 0, strangers: 2 })
    expect(scoreTurns(gold, turns([...said, ...more])).faults.at(-1)).toMatch(/^made up \(2\): "Note: /)
  })
})

describe('the body', () => {
  const text = 'The harbour\n\nMara: Is it deep?\nJo: It is deep enough\nfor all ships.\nPage 2\nMara: Good.\n'
  const body = {
    genre: 'interview',
    notSpeech: [
      [1, 1, 'front'],
      [6, 6, 'furniture'],
    ] as [number, number, string][],
    either: [],
    questions: [{ line: 3, by: 'Mara', answeredBy: ['Jo'] }],
    roles: { Mara: 'interviewer', Jo: 'answerer' },
  }
  const none: SaidTurn = { text: '' }
  const right: SaidTurn[] = [
    { speaker: 'Mara', label: 'Mara', text: 'Is it deep?', line: 3, endLine: 3, question: 1, part: 'ask', role: 'host' },
    {
      speaker: 'Jo',
      label: 'Jo',
      text: 'It is deep enough for all ships.',
      line: 4,
      endLine: 5,
      question: 1,
      part: 'answer',
      role: 'guest',
    },
    { speaker: 'Mara', label: 'Mara', text: 'Good.', line: 7, endLine: 7, role: 'host' },
  ]

  test('has figures of lines, questions and roles', () => {
    expect(scoreBody(text, body, right)).toEqual({
      values: {
        ...{ lines: 1, glued: 0, lost: 0, questions: 1, noneAsked: null, asker: 1, answerer: 1 },
        ...{ rolesRight: 2, rolesUnknown: 0, rolesWrong: 0, roles: 1 },
      },
      faults: [],
    })
  })

  test('counts words that are glued to turns or lost, of a thousand said', () => {
    const glued = right.with(1, { ...(right[1] ?? none), text: 'It is deep enough for all ships. Page 2', endLine: 6 })
    expect(scoreBody(text, body, glued).values).toMatchObject({ lines: 2 / 3, glued: 2000 / 11, lost: 0 })
    const lost = right.with(1, { ...(right[1] ?? none), text: 'It is deep enough', endLine: 4 })
    expect(scoreBody(text, body, lost).values).toMatchObject({ lines: 4 / 5, glued: 0, lost: 3000 / 11 })
  })

  test('counts questions that are made up, people and roles that are wrong', () => {
    const wrong = [
      right[0] ?? none,
      { ...(right[1] ?? none), question: 2, part: 'ask', role: 'host' },
      { ...(right[2] ?? none), question: 1, part: 'answer', role: null },
    ]
    expect(scoreBody(text, body, wrong).values).toMatchObject({
      questions: 2 / 3,
      asker: 1,
      answerer: 0,
      rolesRight: 1,
      rolesWrong: 1,
    })
    expect(scoreBody(text, { ...body, questions: [] }, right).values).toMatchObject({ questions: null, noneAsked: 0 })
  })

  test('words that repairs join or part are found in their place', () => {
    expect(alignWords(['one', 'two', 'three'], ['one', 'three'])).toEqual([0, undefined, 1])
    expect(alignWords(['I', 'think', 'so'], ['Ithink', 'so'])).toEqual([-1, -1, 1])
    expect(alignWords(['Ithink', 'so'], ['I', 'think', 'so'])).toEqual([-1, 2])
  })
})

test('a root may fall by 0.01, a kind by 0.05', () => {
  const [root] = ROOTS
  if (root === undefined) throw new Error('there are no roots')
  const figures = (all: number, kind: number) => ({
    all: { files: 2, turn: all, whole: 1 },
    kinds: { talk: { files: 2, turn: kind } },
  })
  const falls = (all: number, kind: number) =>
    fallsOf(root, figures(0.9, 0.9), figures(all, kind)).map(({ of, column }) => `${of} ${column}`)
  expect(falls(0.89, 0.85)).toEqual([])
  expect(falls(0.8899, 0.9)).toEqual(['fixtures turn'])
  expect(falls(0.95, 0.8499)).toEqual(['fixtures/talk turn'])
})
