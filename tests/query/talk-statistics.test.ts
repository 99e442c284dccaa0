import { describe, expect, it } from 'vitest'
import type { CueTimes, Turn } from '../../src/model/turn.ts'
import { secondsSpoken, type TalkOptions, TalkStatistics } from '../../src/query/talk-statistics.ts'
import { makeTurn } from './make-turn.ts'

type Given = Parameters<typeof makeTurn>[0]

function counted(turns: readonly Given[], options: TalkOptions = { doc: 'talk.txt' }) {
  const counter = new TalkStatistics(options)
  turns.forEach((turn, index) => {
    counter.push(makeTurn({ turn: index + 1, ...turn }))
  })
  return [...counter.rows()]
}

const MARA = 'Mara Lund'
const TOM = 'Tom Hale'

function cues(...times: readonly [number | null, number | null][]): readonly CueTimes[] {
  return times.map(([start, end]) => ({ start, end }))
}

describe('speaking time', () => {
  it.each([
    ['is that of cues without pauses', { start: 0, end: 10, cues: cues([0, 2], [7, 10]) }, 5],
    ['counts what cues share once', { start: 0, end: 5, cues: cues([0, 3], [1, 4], [2, 5]) }, 5],
    ['is from start to end where a cue has no end', { start: 0, end: 10, cues: cues([0, null], [7, 10]) }, 10],
    ['is from start to end of records', { start: -2, end: 1.5 }, 3.5],
    ['is unknown without an end', { start: 1, end: null }, null],
    ['is unknown, and not zero, where both are one', { start: 1, end: 1, cues: cues([1, 1]) }, null],
    ['is unknown where the end comes first', { start: 5, end: 1 }, null],
  ])('%s', (_, turn, seconds) => {
    expect(secondsSpoken(turn)).toBe(seconds)
  })
})

describe('counts of talk', () => {
  it('have turns, words, shares, the longest turn and who follows', () => {
    const [mara, tom] = counted([
      { speaker: MARA, text: 'Who pays?', question: 1, part: 'ask' },
      { speaker: TOM, text: 'The port does, I think.', question: 1, part: 'answer' },
      { speaker: MARA, text: 'Does it?', question: 1, part: 'ask' },
    ])
    expect(mara).toMatchObject({ turns: 2, words: 4, wordShare: 44.4, questions: 1, longestTurn: 1, longestWords: 2 })
    expect(mara?.followedBy).toEqual([{ speakerId: 'tom-hale', turns: 1 }])
    expect(tom).toMatchObject({ words: 5, questions: 0, followedBy: [{ speakerId: 'mara-lund', turns: 1 }] })
  })

  it('say null of all that needs times where there are none', () => {
    const [row] = counted([{ speaker: MARA, text: 'Hi.' }])
    expect(row).toMatchObject({ seconds: null, timeShare: null, timedTurns: 0, wordsPerMinute: null })
    expect(row).toMatchObject({ overlaps: null, interruptions: null })
  })

  it('have the pace of the turns whose time is known alone', () => {
    const [mara] = counted([
      { speaker: MARA, text: 'One two three four.', start: 0, end: 2 },
      { speaker: MARA, text: 'Five six.', start: 2 },
    ])
    expect(mara).toMatchObject({ words: 6, seconds: 2, timedTurns: 1, wordsPerMinute: 120 })
  })

  it('take the next start for an end when asked to, within one document', () => {
    const turns = [
      { speaker: MARA, text: 'One.', start: 0 },
      { speaker: TOM, text: 'Two.', start: 6 },
      { speaker: MARA, text: 'Three.', start: 60, doc: 'other.txt' },
    ]
    expect(counted(turns, { doc: null, untilNext: true }).map((row) => row.seconds)).toEqual([6, null])
    expect(counted(turns).map((row) => row.seconds)).toEqual([null, null])
  })

  it('count each section and each question by itself', () => {
    const turns = [
      { speaker: MARA, text: 'One.', section: 'I', question: 1, part: 'ask' as const },
      { speaker: MARA, text: 'Two three.', section: 'II', question: 2, part: 'ask' as const },
      { speaker: TOM, text: 'Four five.', section: 'II' },
    ]
    const bySection = counted(turns, { doc: 'talk.txt', by: 'section' })
    expect(bySection.map((row) => [row.section, row.speakerId, row.words, row.wordShare])).toEqual([
      ['I', 'mara-lund', 1, 100],
      ['II', 'mara-lund', 2, 50],
      ['II', 'tom-hale', 2, 50],
    ])
    expect(counted(turns, { doc: 'talk.txt', by: 'question' }).map((row) => row.question)).toEqual([1, 2, null])
    expect(counted(turns)[0]).not.toHaveProperty('section')
  })

  it('count a question of each document', () => {
    const ask = { speaker: MARA, text: 'Who pays?', question: 1, part: 'ask' as const }
    const [mara] = counted([ask, ask, { ...ask, doc: 'other.txt', turn: 1 }], { doc: null })
    expect(mara).toMatchObject({ doc: null, questions: 2, longestDoc: 'talk.txt' })
    expect(mara?.followedBy).toEqual([{ speakerId: 'mara-lund', turns: 1 }])
  })

  it('take names and roles from the summary, and keep nobody', () => {
    const counter = new TalkStatistics({ doc: 'talk.txt' })
    counter.push(makeTurn({ speaker: 'LUND', speakerId: 'lund', text: 'Hi.' }))
    counter.push(makeTurn({ speaker: null, text: 'A voice.' }))
    const speaker = { speakerId: 'lund', speaker: MARA, role: 'host' as const, title: null, affiliation: null, labels: [] }
    const counts = { bytes: 0, lines: 0, turns: 0, words: 0, matter: 0, edits: 0, diagnostics: 0 }
    const rest = { format: 'text', encoding: 'utf-8', convention: null, evidence: [], questions: [], counts }
    counter.settle({ type: 'summary', doc: 'talk.txt', ...rest, speakers: [{ ...speaker, turns: 1, words: 1, line: 1 }] })
    expect([...counter.rows()].map((row) => [row.speaker, row.role, row.words])).toEqual([
      [MARA, 'host', 1],
      [null, null, 2],
    ])
  })
})

describe('overlaps and interruptions', () => {
  const cut = { speaker: MARA, text: 'The port pays for the', start: 0, end: 5 }
  const whole = { ...cut, text: 'The port pays.' }
  const by = (given: Partial<Turn>) => ({ speaker: TOM, text: 'No.', start: 4, end: 9, ...given })
  const last = (turns: readonly Given[]) => {
    const row = counted(turns).at(-1)
    return [row?.overlaps, row?.interruptions]
  }
  it.each([
    ['an interruption cuts in where the other is not done and stops', cut, by({}), [1, 1]],
    ['an overlap begins where the other is as good as done', whole, by({}), [1, 0]],
    ['a word within what goes on is no interruption', cut, by({ end: 4.5 }), [1, 0]],
    ['who waits for the end does neither', cut, by({ start: 5 }), [0, 0]],
    ['two who speak in one cue do neither', cut, by({ start: 0, end: 5 }), [0, 0]],
    ['nothing is known of a start without a time', cut, by({ start: null }), [null, null]],
    ['nothing is known behind a turn without an end', { ...cut, end: null }, by({}), [null, null]],
    ['nothing is known where nobody is named', { ...cut, speaker: null }, by({}), [null, null]],
  ] as const)('%s', (...[, before, turn, meetings]) => {
    expect(last([before, turn])).toEqual(meetings)
  })

  it('do not know interruptions where no sentence has an end', () => {
    expect(last([cut, by({ text: 'no it does not' })])).toEqual([1, null])
  })
})
