import { describe, expect, it } from 'vitest'
import { type Summary, summarySchema } from '../../src/model/summary.ts'
import type { Turn } from '../../src/model/turn.ts'
import { Documents } from '../../src/query/documents.ts'
import { RollCall } from '../../src/query/roll-call.ts'
import { Selection } from '../../src/query/selection.ts'
import { SelectionSummary } from '../../src/query/selection-summary.ts'
import { type TurnFilter, turnTest } from '../../src/query/turn-filter.ts'
import { makeTurn } from './make-turn.ts'

const NO_FILTER: TurnFilter = { keywords: [], caseSensitive: false, question: undefined, part: undefined }

const SPEAKERS = { m: 'Mara Lund', p: 'Per Lund', o: 'Óscar Vidal', l: 'Lund' }

/** One turn a letter. */
function dialogue(letters: string): Turn[] {
  return [...letters].map((letter, index) =>
    makeTurn({ speaker: new Map(Object.entries(SPEAKERS)).get(letter) ?? null, text: letter, turn: index + 1 }),
  )
}

/** Which turns leave after each push, "|" between pushes; upper case is selected. */
function trace(letters: string, speakers: readonly string[], context = false) {
  let output = ''
  const selection = new Selection({ speakers, test: () => true, context }, (turn, selected) => {
    output += selected ? turn.text.toUpperCase() : turn.text
  })
  for (const turn of dialogue(letters)) {
    selection.push(turn)
    output += '|'
  }
  const ambiguities = selection.end()
  return { output, ambiguities, unknown: selection.unknown }
}

describe('a selection', () => {
  it('without speakers lets everything through at once', () => {
    expect(trace('mop', []).output).toBe('M|O|P|')
  })
  it('by a whole name streams', () => {
    expect(trace('momp', ['mara lund']).output).toBe('M||M||')
  })
  it('by a part of a name waits for the end', () => {
    expect(trace('mom', ['lund']).output).toBe('|||MM')
  })
  it('by a part that fits two gives nothing and names both', () => {
    const { output, ambiguities } = trace('mopm', ['lund'])
    expect(output).toBe('||||')
    expect(ambiguities[0]?.candidates).toEqual(['Mara Lund', 'Per Lund'])
  })
  it('streams on when somebody has just that name', () => {
    expect(trace('mpolml', ['lund'])).toMatchObject({ output: '|||L||L|', ambiguities: [] })
  })
  it('keeps the order while one of two queries waits', () => {
    expect(trace('omo', ['óscar vidal', 'mara']).output).toBe('O|||MO')
  })
  it('holds the context as well', () => {
    expect(trace('omo', ['mara'], true).output).toBe('o|||Mo')
    expect(trace('oml', ['lund'], true).output).toBe('o||mL|')
  })
  it('says who was not found', () => {
    expect(trace('mo', ['nobody', 'mara']).unknown).toEqual(['nobody'])
  })
})

interface Told {
  readonly from?: number
  readonly speakers?: Summary['speakers']
}

describe('a selection by role', () => {
  /** One turn a letter, in capitals where the role is known: of Mara Lund moderator, of the others guest. */
  function traceRole(letters: string, role: Turn['role'], { from = 1, speakers = [] }: Told = {}) {
    let output = ''
    const selection = new Selection({ speakers: [], role, test: () => true, context: false }, ({ text }) => {
      output += text
    })
    for (const turn of dialogue(letters.toLowerCase())) {
      const isKnown = letters.charAt(turn.turn - 1) !== turn.text
      const known = turn.text === 'm' ? 'moderator' : 'guest'
      selection.push({ ...turn, turn: turn.turn + from - 1, role: isKnown ? known : null })
      output += '|'
    }
    selection.end({ speakers })
    return output
  }

  it('takes turns at once whose role is known', () => {
    expect(traceRole('MOM', 'moderator')).toBe('m||m|')
  })
  it('takes the first turns, too, of speakers whose role is told later, in order', () => {
    expect(traceRole('momO', 'guest')).toBe('||||oo')
    expect(traceRole('moMOM', 'moderator')).toBe('|||mm|m|')
  })
  it('waits to the end for those of whom nothing is told', () => {
    expect(traceRole('MoM', 'moderator')).toBe('m|||m')
  })
  it('takes the word of the summary', () => {
    const mara = { speakerId: 'mara-lund', speaker: 'Mara Lund', role: 'moderator' as const, title: null, affiliation: null }
    expect(traceRole('mom', 'moderator', { speakers: [{ ...mara, labels: [], turns: 2, words: 2, line: 1 }] })).toBe('|||mm')
  })
  it('waits no longer than anything is learnt', () => {
    expect(traceRole('moM', 'moderator', { from: 1023 })).toBe('||mm|')
    expect(traceRole('momM', 'moderator', { from: 1024 })).toBe('|||m|')
  })
})

describe('a turn filter', () => {
  const turn = makeTurn({ speaker: 'A', text: 'The harbour pays.', question: 3, part: 'answer' })
  it.each<[Partial<TurnFilter>, boolean]>([
    [{}, true],
    [{ keywords: ['harbour'] }, true],
    [{ keywords: ['harbour', 'pay'] }, true],
    [{ keywords: ['harbour', 'city'] }, false],
    [{ keywords: ['HARBOUR'], caseSensitive: true }, false],
    [{ question: [{ from: 3, to: 3 }] }, true],
    [{ question: [{ from: 4, to: 9 }] }, false],
    [{ part: 'answer', keywords: ['pays'] }, true],
    [{ part: 'ask' }, false],
  ])('%j', (filter, expected) => {
    expect(turnTest({ ...NO_FILTER, ...filter })(turn)).toBe(expected)
  })
})

describe('documents', () => {
  const summary = (doc: string) => new SelectionSummary(doc).summary(undefined)
  function visited(records: readonly (Turn | ReturnType<typeof summary>)[]) {
    let output = ''
    const documents = new Documents((doc) => {
      output += `${doc}(`
      return {
        turn() {
          output += '.'
        },
        end(found) {
          output += found === undefined ? ')' : 's)'
        },
      }
    })
    for (const record of records) documents.push(record)
    documents.end()
    return output
  }
  const turn = (doc: string) => makeTurn({ speaker: 'A', text: '', doc })

  it('end with their summary, with another document, or with the records', () => {
    expect(visited([turn('a'), turn('a'), turn('b'), summary('b'), turn('b'), turn('c')])).toBe('a(..)b(.s)b(.)c(.)')
  })
  it('have no end when they could not be read to it', () => {
    const ends: string[] = []
    const documents = new Documents((doc) => ({ turn() {}, end: () => void ends.push(doc) }))
    documents.push(turn('a'))
    documents.abandon()
    documents.push(turn('b'))
    documents.end()
    expect(ends).toEqual(['b'])
  })
  it('may have no turns', () => {
    expect(visited([summary('a'), summary('a'), summary('b')])).toBe('a(s)a(s)b(s)')
    expect(visited([])).toBe('')
  })
})

describe('a roll call', () => {
  it('knows what no document had', () => {
    const roll = new RollCall(['x', 'y', 'z'])
    for (const turn of dialogue('mo')) roll.push({ ...turn, question: turn.turn })
    roll.missed(['x', 'y'])
    roll.missed(['y', 'z'])
    expect([roll.unknown, roll.names, roll.onlyDoc]).toEqual([['y'], ['Mara Lund', 'Óscar Vidal'], 'talk.txt'])
    expect(
      roll.missing([
        { from: 2, to: 9 },
        { from: 5, to: 5 },
      ]),
    ).toEqual(['5'])
  })
})

describe('the summary of a selection', () => {
  it('counts the selection', () => {
    const made = new SelectionSummary('talk.txt')
    for (const turn of dialogue('mmo')) made.push({ ...turn, question: 1, part: turn.text === 'm' ? 'ask' : 'answer' })
    const summary = made.summary(undefined)
    expect(summarySchema.parse(summary)).toEqual(summary)
    expect(summary.counts).toMatchObject({ turns: 3, words: 3 })
    expect(summary.speakers.map(({ speaker, turns, labels }) => [speaker, turns, labels])).toEqual([
      ['Mara Lund', 2, ['MARA LUND']],
      ['Óscar Vidal', 1, ['ÓSCAR VIDAL']],
    ])
    expect(summary.questions[0]).toMatchObject({ askedBy: 'Mara Lund', answeredBy: ['Óscar Vidal'], turns: [1, 2, 3] })
  })
})
