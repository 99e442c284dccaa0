import { describe, expect, it } from 'vitest'
import type { Turn } from '../../src/model/turn.ts'
import { Merger } from '../../src/query/merging.ts'
import { piecesBy } from '../../src/query/pieces.ts'
import { peopleCalled, renamed } from '../../src/query/renaming.ts'
import { parseText } from '../parse-source.ts'
import { makeTurn } from './make-turn.ts'

const PEOPLE = [
  { speakerId: 'mara-lund', speaker: 'Mara Lund', labels: ['MARA LUND', 'LUND'] },
  { speakerId: 'lund', speaker: 'Bo Lund', labels: ['BO LUND', 'LUND'] },
  { speakerId: 'oscar-vidal', speaker: 'Óscar Vidal', labels: ['ÓSCAR VIDAL'] },
  { speakerId: 'u2020', speaker: '†', labels: ['†'] },
]
const called = (query: string) => peopleCalled(query, PEOPLE).map(({ speakerId }) => speakerId)

describe('peopleCalled', () => {
  it.each([
    ['mara lund', ['mara-lund']],
    ['oscar  VIDAL', ['oscar-vidal']],
    ['oscar-vidal', ['oscar-vidal']],
    // An id goes before a label that two share.
    ['lund', ['lund']],
    ['†', ['u2020']],
    ['Vidal', []],
    ['Mara', []],
    ['', []],
  ])('%j', (query, ids) => expect(called(query)).toEqual(ids))

  it('gives all whom a label fits', () =>
    expect(
      peopleCalled(
        'LUND',
        PEOPLE.slice(0, 2).map((one) => ({ ...one, speakerId: `x-${one.speakerId}` })),
      ),
    ).toHaveLength(2))
})

describe('renamed', () => {
  const records = parseText(
    'MARA LUND: Jo, did you see it fall?\n\nJO VEY: I did, from the quay.\n\nMARA LUND: Why did it fall?\n\nBO EK: The wind was too strong for it.\n',
  )
  const people = [
    { speakerId: 'mara-lund', speaker: 'Mara Lund', labels: ['MARA LUND'] },
    { speakerId: 'jo-vey', speaker: 'Jo Vey', labels: ['JO VEY'] },
    { speakerId: 'bo-ek', speaker: 'Bo Ek', labels: ['BO EK'] },
  ]
  const summaryOf = (names: ReadonlyMap<string, string>) =>
    renamed(records, names, people).flatMap((record) => (record.type === 'summary' ? record : []))[0]
  const turnsOf = (names: ReadonlyMap<string, string>) =>
    renamed(records, names, people).flatMap((record) => (record.type === 'turn' ? record : []))

  it('names those who ask, are asked and answer, and leaves labels', () => {
    const turns = turnsOf(new Map([['jo-vey', 'Zoë Quist']]))
    expect(turns.map(({ speaker, speakerId, label }) => [speaker, speakerId, label]).slice(0, 2)).toEqual([
      ['Mara Lund', 'mara-lund', 'MARA LUND'],
      ['Zoë Quist', 'zoe-quist', 'JO VEY'],
    ])
    expect(turns[0]?.to).toBe('Zoë Quist')
    const summary = summaryOf(
      new Map([
        ['jo-vey', 'Zoë Quist'],
        ['bo-ek', 'Zoë Quist'],
        ['mara-lund', 'Ida Holm'],
      ]),
    )
    expect(summary?.questions[0]).toMatchObject({ askedBy: 'Ida Holm', to: 'Zoë Quist', answeredBy: ['Zoë Quist'] })
  })

  it('makes one person of two who get one name, or the name of somebody else', () => {
    const names = new Map([['jo-vey', 'Bo EK']])
    expect(turnsOf(names).map(({ speakerId }) => speakerId)).toEqual(['mara-lund', 'bo-ek', 'mara-lund', 'bo-ek'])
    expect(summaryOf(names)?.speakers.map(({ speakerId, turns, labels }) => [speakerId, turns, labels])).toEqual([
      ['mara-lund', 2, ['MARA LUND']],
      ['bo-ek', 2, ['JO VEY', 'BO EK']],
    ])
  })

  it('lets two swap their names', () => {
    const names = new Map([
      ['jo-vey', 'Bo Ek'],
      ['bo-ek', 'Jo Vey'],
    ])
    expect(turnsOf(names).map(({ speaker, speakerId }) => [speaker, speakerId])).toEqual([
      ['Mara Lund', 'mara-lund'],
      ['Bo Ek', 'bo-ek'],
      ['Mara Lund', 'mara-lund'],
      ['Jo Vey', 'jo-vey'],
    ])
  })
})

describe('piecesBy', () => {
  const turn = (given: Partial<Turn>) => makeTurn({ speaker: 'Mara', text: 'Yes.', ...given })
  const names = (kind: Parameters<typeof piecesBy>[0], turns: readonly Turn[]) =>
    piecesBy(kind, turns).map(({ name, turns: own }) => `${name} ${own.length}`)

  it('cuts by question, numbered so that names sort', () => {
    const turns = [1, 1, null, 2, 10, 1].map((question) => turn({ question }))
    expect(names('question', turns)).toEqual(['question-01 3', 'no-question 1', 'question-02 1', 'question-10 1'])
  })

  it('cuts by section where it changes', () => {
    const turns = [null, 'Opening: who?', 'Opening: who?', 'The crane', 'Opening: who?'].map((section) => turn({ section }))
    expect(names('section', turns)).toEqual(['1-no-heading 1', '2-opening-who 2', '3-the-crane 1', '4-opening-who 1'])
  })

  it('gives no name that leads elsewhere, is too long, or is another in other case', () => {
    const ids = ['../../etc/x', 'CON\u0000', 'Ä', 'a\u0308', 'é'.repeat(300), null]
    const made = piecesBy(
      'speaker',
      ids.map((speakerId) => turn({ speakerId })),
    )
    expect(made.map(({ name }) => name)).toEqual(['etc-x', 'CON-', 'Ä', 'a\u0308-2', 'é'.repeat(60), 'nobody'])
  })

  it('makes nothing of nothing', () => expect(piecesBy('speaker', [])).toEqual([]))
})

describe('Merger', () => {
  const part = (doc: string, ...turns: Partial<Turn>[]) =>
    turns.map((given, index) => makeTurn({ speaker: 'Mara Lund', text: 'One two three.', doc, turn: index + 1, ...given }))
  const peopleIn = (turns: readonly Turn[]) =>
    [...new Map(turns.map((turn) => [turn.speakerId, turn])).values()].flatMap(({ speakerId, speaker, label }) =>
      speakerId === null ? [] : { speakerId, speaker: speaker ?? '', labels: [label ?? ''] },
    )
  const merged = (merger: Merger, ...parts: readonly Turn[][]) => parts.flatMap((turns) => merger.add(turns, peopleIn(turns)))

  it('numbers through, shifts by the end before, and says where a turn is from', () => {
    const merger = new Merger({ doc: 'both', gap: 1.5 })
    const turns = merged(
      merger,
      part('a', { start: 1, end: 2, question: 1 }, { start: 2, end: 4, question: 2 }),
      part('b', { start: 0, end: 1, question: 1, wordTimes: [{ text: 'One', at: 0, start: 0.25, end: null }] }),
    )
    expect(turns.map(({ doc, source, turn, start, end, question }) => [doc, source, turn, start, end, question])).toEqual([
      ['both', 'a', 1, 1, 2, 1],
      ['both', 'a', 2, 2, 4, 2],
      ['both', 'b', 3, 5.5, 6.5, 3],
    ])
    expect(turns[2]?.wordTimes).toEqual([{ text: 'One', at: 0, start: 5.75, end: null }])
    expect(merger.isLikely).toBe(false)
  })

  it('shifts by offsets, which go before ends', () => {
    const turns = merged(
      new Merger({ doc: 'x', gap: 9, offsets: [10, 5] }),
      part('a', { start: 1 }),
      part('b', { start: null }, { start: 2 }),
    )
    expect(turns.map(({ start }) => start)).toEqual([11, null, 7])
  })

  it('counts a last turn without an end by its words', () => {
    const merger = new Merger({ doc: 'x', gap: 0 })
    expect(merged(merger, part('a', { start: 10 }), part('b', { start: 1 })).map(({ start }) => start)).toEqual([10, 12.2])
    expect(merger.isLikely).toBe(true)
  })

  it('leaves numbers that go on from part to part', () => {
    const turns = merged(
      new Merger({ doc: 'x', gap: 0 }),
      part('a', { question: 1 }, { question: 7 }),
      part('b', { question: 8 }, { question: 9 }),
    )
    expect(turns.map(({ question }) => question)).toEqual([1, 7, 8, 9])
  })

  it('knows people by name or label, and keeps apart who only shares an id', () => {
    const turns = merged(
      new Merger({ doc: 'x', gap: 0 }),
      part('a', { speaker: 'Mara Lund', speakerId: 'lund', label: 'LUND' }, { speaker: 'Bo Ek', speakerId: 'ek', label: 'EK' }),
      part(
        'b',
        { speaker: 'MARA LUND', speakerId: 'mara-lund', label: 'X' },
        { speaker: 'Ida Holm', speakerId: 'ek', label: 'HOLM', to: 'MARA LUND' },
      ),
      part('c', { speaker: 'Ek', speakerId: 'ek', label: 'EK' }, { speaker: null, speakerId: null, label: null }),
    )
    expect(turns.map(({ speaker, speakerId }) => `${speaker} ${speakerId}`)).toEqual([
      'Mara Lund lund',
      'Bo Ek ek',
      'Mara Lund lund',
      'Ida Holm ida-holm',
      'Bo Ek ek',
      'null null',
    ])
    expect(turns[3]?.to).toBe('Mara Lund')
  })
})
